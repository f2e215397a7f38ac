using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>Iteration of text files whose readline a class of the program may have overridden.</summary>
internal static unsafe class IoLines
{
    /// <summary>What readline gives, which must be a str (owned); null with an exception.</summary>
    public static PyObject* FromMethod(Interpreter py, PyObject* file)
    {
        using var line = new PyOwned(py, Call.Method(py, file, Name.readline));
        if (line.IsNull || PyStr.Check(py, line.Pointer))
            return line.Move();
        return IoErrors.OSError(py, $"readline() should have returned a str object, not '{Types.NameOf(py, line.Pointer)}'");
    }
}
