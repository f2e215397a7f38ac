using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

internal static unsafe class OpenCode
{
    [PyFunction("open_code(path)", Module = "_io", Doc = "Opens a file of code to be read as bytes.")]
    internal static PyObject* Run(Interpreter py, PyStr* path)
    {
        using var mode = new PyOwned(py, PyStr.FromString(py, "rb"));
        return mode.IsNull ? null : Open.Run(py, (PyObject*)path, (PyStr*)mode.Pointer, -1, null, null, null, true, null);
    }
}
