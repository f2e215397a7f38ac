using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>ImportError.</summary>
[PyType("ImportError", TypeIndex.ImportError, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "A module or a name in it cannot be imported.")]
internal unsafe partial struct PyImportError
{
    public PyBaseException Head;
    public PyObject* Message;
    public PyObject* NameField;
    public PyObject* Path;
    public PyObject* NameFrom;

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, null) < 0)
            return -1;
        if (ExceptionFields.TakeKeywords(py, (PyObject*)self, "ImportError", args + count, names, ["name", "path", "name_from"], ExceptionFields.ImportErrorName) < 0)
            return -1;
        return ExceptionFields.Set(py, (PyObject*)self, ExceptionFields.ImportErrorMessage, count == 1 ? args[0] : null);
    }

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyBaseException* self)
    {
        PyObject* message = ExceptionFields.Get(py, (PyObject*)self, ExceptionFields.ImportErrorMessage);
        return message->Is(TypeIndex.Str) ? Ref.New(message) : PyBaseException.Str(py, self);
    }

    [PyMethod("__reduce__($self, /)", Doc = "For pickle and copy.")]
    private static PyObject* Reduce(Interpreter py, PyBaseException* self)
    {
        using var state = new PyOwned(py, PyBaseException.StateWith(py, self, ["name", "path", "name_from"], ExceptionFields.ImportErrorName));
        return state.IsNull
            ? null : PyBaseException.ReduceWith(py, self, (PyObject*)PyBaseException.ArgsOf(py, self), (PyDict*)state.Pointer);
    }

    [PyProperty("msg", IsMember = true, Doc = "The message.")]
    internal static PyObject* GetMessage(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("msg")]
    internal static int SetMessage(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);

    [PyProperty("name", IsMember = true, Doc = "The name of the module.")]
    internal static PyObject* GetNameField(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 1);

    [PyPropertySetter("name")]
    internal static int SetNameField(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 1, value);

    [PyProperty("path", IsMember = true, Doc = "Its file.")]
    internal static PyObject* GetPath(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 2);

    [PyPropertySetter("path")]
    internal static int SetPath(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 2, value);

    [PyProperty("name_from", IsMember = true, Doc = "The name that was to be imported from it.")]
    internal static PyObject* GetNameFrom(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 3);

    [PyPropertySetter("name_from")]
    internal static int SetNameFrom(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 3, value);
}
