using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>batched: <see cref="Source"/> is null once it has run out.</summary>
[PyType("batched", TypeIndex.Batched, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, n, *, strict=False)",
    Doc = "Tuples of n items each; the last may be shorter, unless strict forbids it.")]
internal unsafe partial struct PyBatched
{
    public PyObject Header;
    public PyObject* Source;
    public long Size;
    public bool Strict;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable, long size, bool strict)
    {
        if (size < 1)
            return Raise.ValueError(py, "n must be at least one");
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyBatched*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Source = source.Move();
        self->Size = size;
        self->Strict = strict;
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyBatched* self)
    {
        if (self->Source == null)
            return null;
        using var source = new PyOwned(py, Ref.New(self->Source));
        using var batch = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (batch.IsNull)
            return null;
        var list = (PyList*)batch.Pointer;
        while (list->Length < self->Size)
        {
            PyObject* item = Iteration.NextInner(py, source.Pointer);
            if (item == null)
                break;
            if (PyList.AppendStolen(py, list, item) < 0)
                return null;
        }
        if (py.HasError)
            return null;
        if (list->Length < self->Size)
        {
            Ref.Clear(py, &self->Source);
            if (list->Length == 0)
                return null;
            if (self->Strict)
                return Raise.ValueError(py, "batched(): incomplete batch");
        }
        return PyList.ToTuple(py, list);
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyBatched* self)
    {
        Ref.XDec(py, self->Source);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyBatched* self, Visitor* visitor) => Visitor.Visit(visitor, self->Source);
}
