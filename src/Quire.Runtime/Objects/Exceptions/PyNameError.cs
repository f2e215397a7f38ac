using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>NameError.</summary>
[PyType("NameError", TypeIndex.NameError, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "A name is not defined.")]
internal unsafe partial struct PyNameError
{
    public PyBaseException Head;
    public PyObject* NameField;

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, null) < 0)
            return -1;
        return ExceptionFields.TakeKeywords(py, (PyObject*)self, "NameError", args + count, names, ["name"], 0);
    }

    [PyProperty("name", IsMember = true, Doc = "The name.")]
    internal static PyObject* GetNameField(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("name")]
    internal static int SetNameField(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);
}
