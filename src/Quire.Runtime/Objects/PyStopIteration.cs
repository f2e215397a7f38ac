using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>StopIteration: its value is what the generator returned.</summary>
internal static unsafe class PyStopIteration
{
    /// <summary>Borrowed.</summary>
    public static PyObject* ValueOf(Interpreter py, PyObject* stop) => ExceptionFields.Get(py, stop, ExceptionFields.StopIterationValue);
}
