using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>StopIteration.</summary>
[PyType("StopIteration", TypeIndex.StopIteration, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "An iterator has no more items.")]
internal unsafe partial struct PyStopIteration
{
    public PyBaseException Head;
    public PyObject* Value;

    /// <summary>Borrowed.</summary>
    public static PyObject* ValueOf(Interpreter py, PyObject* stop) => ExceptionFields.Get(py, stop, ExceptionFields.StopIterationValue);

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, names) < 0)
            return -1;
        return ExceptionFields.Set(py, (PyObject*)self, ExceptionFields.StopIterationValue, count > 0 ? args[0] : py.None);
    }

    [PyProperty("value", IsMember = true, Doc = "What a generator returned.")]
    internal static PyObject* GetValue(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("value")]
    internal static int SetValue(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);
}
