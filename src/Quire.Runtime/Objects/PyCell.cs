using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>A cell: one variable shared by closures; null while unbound.</summary>
[PyType("cell", TypeIndex.Cell, Flags = TypeFlags.Container, Signature = "([contents])", Doc = "A variable that functions share.")]
internal unsafe partial struct PyCell
{
    public PyObject Header;
    public PyObject* Value;

    public static PyObject* New(Interpreter py, PyObject* valueOrNull)
    {
        var cell = (PyCell*)py.NewObject((nuint)sizeof(PyCell), BlockKind.Container, TypeIndex.Cell);
        if (cell == null)
            return null;
        cell->Value = Ref.XNew(valueOrNull);
        return (PyObject*)cell;
    }

    [PySlot(Slot.New)]
    internal static PyObject* Construct(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            return Raise.TypeError(py, "cell() takes no keyword arguments");
        return count <= 1
            ? New(py, count == 1 ? args[0] : null)
            : Raise.TypeError(py, $"cell expected at most 1 argument, got {count}");
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyCell* self)
    {
        Ref.Clear(py, &self->Value);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyCell* self, Visitor* visitor) => Visitor.Visit(visitor, self->Value);

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyCell* self) => Ref.Clear(py, &self->Value);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyCell* self)
    {
        string contents = self->Value == null
            ? "empty"
            : $"{Types.NameOf(py, self->Value)} object at {Descriptors.AddressOf(self->Value)}";
        return PyStr.FromString(py, $"<cell at {Descriptors.AddressOf((PyObject*)self)}: {contents}>");
    }

    /// <summary>Cells compare as their contents do; an empty one comes before any other.</summary>
    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyCell* self, PyObject* other, CompareOp op)
    {
        if (!other->Is(TypeIndex.Cell))
            return Ref.New(py.NotImplemented);
        PyObject* a = self->Value;
        PyObject* b = ((PyCell*)other)->Value;
        if (a != null && b != null)
            return Comparison.Compare(py, a, b, op);
        int order = (a != null ? 1 : 0) - (b != null ? 1 : 0);
        bool result = op switch
        {
            CompareOp.Lt => order < 0,
            CompareOp.Le => order <= 0,
            CompareOp.Eq => order == 0,
            CompareOp.Ne => order != 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        };
        return Ref.New(result ? py.True : py.False);
    }

    [PyProperty("cell_contents")]
    internal static PyObject* GetContents(Interpreter py, PyCell* self) =>
        self->Value == null ? Raise.ValueError(py, "Cell is empty") : Ref.New(self->Value);

    [PyPropertySetter("cell_contents")]
    internal static int SetContents(Interpreter py, PyCell* self, PyObject* value)
    {
        Ref.Set(py, &self->Value, Ref.XNew(value));
        return 0;
    }
}
