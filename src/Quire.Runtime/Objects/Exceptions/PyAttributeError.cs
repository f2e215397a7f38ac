using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>AttributeError.</summary>
[PyType("AttributeError", TypeIndex.AttributeError, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "An object has no such attribute.")]
internal unsafe partial struct PyAttributeError
{
    public PyBaseException Head;
    public PyObject* NameField;
    public PyObject* Object;

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, null) < 0)
            return -1;
        return ExceptionFields.TakeKeywords(py, (PyObject*)self, "AttributeError", args + count, names, ["name", "obj"], 0);
    }

    [PyMethod("__getstate__($self, /)", Doc = "Its attributes, its name and its arguments; not the object, which may be anything.")]
    private static PyObject* GetState(Interpreter py, PyBaseException* self)
    {
        using var state = new PyOwned(py, PyBaseException.StateWith(py, self, ["name"], ExceptionFields.AttributeErrorName));
        if (state.IsNull || PyDict.SetText(py, (PyDict*)state.Pointer, "args", (PyObject*)PyBaseException.ArgsOf(py, self)) < 0)
            return null;
        return state.Move();
    }

    [PyMethod("__reduce__($self, /)", Doc = "For pickle and copy.")]
    private static PyObject* Reduce(Interpreter py, PyBaseException* self)
    {
        using var state = new PyOwned(py, GetState(py, self));
        return state.IsNull
            ? null : PyBaseException.ReduceWith(py, self, (PyObject*)PyBaseException.ArgsOf(py, self), (PyDict*)state.Pointer);
    }

    [PyProperty("name", IsMember = true, Doc = "The name.")]
    internal static PyObject* GetNameField(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("name")]
    internal static int SetNameField(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);

    [PyProperty("obj", IsMember = true, Doc = "The object.")]
    internal static PyObject* GetObject(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 1);

    [PyPropertySetter("obj")]
    internal static int SetObject(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 1, value);
}
