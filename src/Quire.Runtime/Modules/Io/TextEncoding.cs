using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Io;

internal static unsafe class TextEncoding
{
    [PyFunction("text_encoding(encoding, stacklevel=2, /)", Module = "_io", Doc = "The encoding itself, or the name of the locale's for None.")]
    internal static PyObject* Run(Interpreter py, PyObject* encoding, int stacklevel) =>
        encoding == null || encoding == py.None ? Objects.PyStr.FromString(py, "locale") : Ref.New(encoding);
}
