using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>UnicodeDecodeError.</summary>
[PyType("UnicodeDecodeError", TypeIndex.UnicodeDecodeError, Base = TypeIndex.UnicodeError, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "Text cannot be decoded.")]
internal unsafe partial struct PyUnicodeDecodeError
{
    public PyBaseException Head;
    public PyObject* Encoding;
    public PyObject* Object;
    public PyObject* Start;
    public PyObject* End;
    public PyObject* Reason;

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names) =>
        UnicodeErrorText.Init(py, self, args, count, names, "UnicodeDecodeError");

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyBaseException* self) => UnicodeErrorText.Decode(py, self);

    [PyProperty("encoding", IsMember = true, Doc = "The encoding.")]
    internal static PyObject* GetEncoding(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("encoding")]
    internal static int SetEncoding(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);

    [PyProperty("object", IsMember = true, Doc = "What was being converted.")]
    internal static PyObject* GetObject(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 1);

    [PyPropertySetter("object")]
    internal static int SetObject(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 1, value);

    [PyProperty("start", IsMember = true, Doc = "Where the trouble begins.")]
    internal static PyObject* GetStart(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 2);

    [PyPropertySetter("start")]
    internal static int SetStart(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 2, value);

    [PyProperty("end", IsMember = true, Doc = "Where it ends.")]
    internal static PyObject* GetEnd(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 3);

    [PyPropertySetter("end")]
    internal static int SetEnd(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 3, value);

    [PyProperty("reason", IsMember = true, Doc = "What is wrong.")]
    internal static PyObject* GetReason(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 4);

    [PyPropertySetter("reason")]
    internal static int SetReason(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 4, value);
}
