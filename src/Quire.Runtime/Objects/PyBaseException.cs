using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// BaseException and, as a prefix, every exception. What a built-in exception adds (StopIteration.value, OSError.errno …) are object
/// fields right behind, named by <see cref="ExceptionFields"/>; a null one reads as None.
/// </summary>
internal unsafe partial struct PyBaseException
{
    public PyObject Header;

    /// <summary>The instance __dict__, or null.</summary>
    public PyDict* Dict;
    public PyTuple* Args;
    public PyObject* Traceback;
    public PyObject* Context;
    public PyObject* Cause;
    public bool SuppressContext;

    /// <summary>Number of object fields behind this struct.</summary>
    public int FieldCount;

    public static PyObject** Fields(PyBaseException* exception) => (PyObject**)(exception + 1);

    /// <summary>A new instance with the given args (taken over; null for none). Null with MemoryError, args released.</summary>
    public static PyObject* New(Interpreter py, PyType* type, PyTuple* args)
    {
        if (args == null)
            args = (PyTuple*)Ref.New(py.EmptyTuple);
        var exception = (PyBaseException*)Types.AllocateInstance(py, type, 0);
        if (exception == null)
        {
            Ref.Dec(py, (PyObject*)args);
            return null;
        }
        exception->Args = args;
        exception->FieldCount = ExceptionFields.CountOf(type);
        return (PyObject*)exception;
    }
}
