using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>Names in the texts of files. A file may be its own name.</summary>
internal static unsafe class IoRepr
{
    /// <summary>The repr of a file's name or mode (owned); null with an exception, RuntimeError when the file is already being shown.</summary>
    public static PyObject* Of(Interpreter py, PyObject* file, PyObject* value)
    {
        int entered = py.ReprGuard.Enter(py, file);
        if (entered != 0)
            return entered < 0 ? null : Raise.RuntimeError(py, $"reentrant call inside {Types.NameOf(py, file)}.__repr__");
        PyObject* text = Conversion.Repr(py, value);
        py.ReprGuard.Leave(py);
        return text;
    }
}
