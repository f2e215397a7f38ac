using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>NotImplemented: what a binary method returns for operands it does not know.</summary>
[PyType("NotImplementedType", TypeIndex.NotImplementedType, Doc = "The type of NotImplemented.", Signature = "()")]
internal unsafe partial struct PyNotImplemented
{
    public PyObject Header;

    /// <summary>The one instance an interpreter has; null when there is no memory.</summary>
    public static PyObject* Make(Interpreter py) =>
        py.NewObject((nuint)sizeof(PyNotImplemented), BlockKind.Atomic, TypeIndex.NotImplementedType);

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        count > 0 || (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            ? Raise.TypeError(py, "NotImplementedType takes no arguments")
            : Ref.New(py.NotImplemented);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyNotImplemented* self) => PyStr.Intern(py, "NotImplemented");

    [PySlot(Slot.Bool)]
    internal static int Bool(Interpreter py, PyNotImplemented* self) => Errors.Warn(
        py, TypeIndex.DeprecationWarning, "NotImplemented should not be used in a boolean context", stackLevel: 1) < 0 ? -1 : 1;

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle it: by name.")]
    internal static PyObject* Reduce(Interpreter py, PyNotImplemented* self) => PyStr.Intern(py, "NotImplemented");
}
