using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>KeyError.</summary>
[PyType("KeyError", TypeIndex.KeyError, Base = TypeIndex.LookupError, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "A mapping has no such key.")]
internal unsafe partial struct PyKeyError
{
    public PyBaseException Head;

    // A single key is shown with quotes, so that an empty one can be seen.
    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyBaseException* self)
    {
        PyTuple* args = PyBaseException.ArgsOf(py, self);
        return args->Length == 1 ? Conversion.Repr(py, PyTuple.Items(args)[0]) : PyBaseException.Str(py, self);
    }
}
