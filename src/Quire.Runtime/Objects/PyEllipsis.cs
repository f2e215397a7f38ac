using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Ellipsis, written <c>...</c>.</summary>
[PyType("ellipsis", TypeIndex.Ellipsis, Doc = "The type of Ellipsis.", Signature = "()")]
internal unsafe partial struct PyEllipsis
{
    public PyObject Header;

    /// <summary>The one instance an interpreter has; null when there is no memory.</summary>
    public static PyObject* Make(Interpreter py) => py.NewObject((nuint)sizeof(PyEllipsis), BlockKind.Atomic, TypeIndex.Ellipsis);

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        count > 0 || (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            ? Raise.TypeError(py, "EllipsisType takes no arguments")
            : Ref.New(py.EllipsisObject);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyEllipsis* self) => PyStr.Intern(py, "Ellipsis");

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle it: by name.")]
    internal static PyObject* Reduce(Interpreter py, PyEllipsis* self) => PyStr.Intern(py, "Ellipsis");
}
