using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>None.</summary>
[PyType("NoneType", TypeIndex.NoneType, Doc = "The type of None.", Signature = "()")]
internal unsafe partial struct PyNone
{
    public PyObject Header;

    /// <summary>The one instance an interpreter has; null when there is no memory.</summary>
    public static PyObject* Make(Interpreter py) => py.NewObject((nuint)sizeof(PyNone), BlockKind.Atomic, TypeIndex.NoneType);

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        count > 0 || (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            ? Raise.TypeError(py, "NoneType takes no arguments")
            : Ref.New(py.None);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyNone* self) => PyStr.Intern(py, "None");

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyNone* self) => 0xFCA86420;

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyObject* self, PyObject* other, CompareOp op) => PyObjectType.Compare(py, self, other, op);

    [PySlot(Slot.Bool)]
    internal static int Bool(Interpreter py, PyNone* self) => 0;
}
