using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>pairwise: <see cref="Source"/> is null once it has run out.</summary>
[PyType("pairwise", TypeIndex.Pairwise, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, /)",
    Doc = "Each item with the one that follows it.")]
internal unsafe partial struct PyPairwise
{
    public PyObject Header;
    public PyObject* Source;
    public PyObject* Previous;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyPairwise*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Source = source.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyPairwise* self)
    {
        if (self->Source == null)
            return null;
        // Taking an item may run a program that steps this very iterator.
        using var source = new PyOwned(py, Ref.New(self->Source));
        using var first = new PyOwned(py, self->Previous != null ? Ref.New(self->Previous) : Iteration.NextInner(py, source.Pointer));
        if (first.IsNull)
        {
            Ref.Clear(py, &self->Source);
            return null;
        }
        Ref.Set(py, &self->Previous, Ref.New(first.Pointer));
        using var second = new PyOwned(py, Iteration.NextInner(py, source.Pointer));
        if (second.IsNull)
        {
            Ref.Clear(py, &self->Source);
            Ref.Clear(py, &self->Previous);
            return null;
        }
        Ref.Set(py, &self->Previous, Ref.New(second.Pointer));
        return PyTuple.Pack(py, first.Pointer, second.Pointer);
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyPairwise* self)
    {
        Ref.XDec(py, self->Source);
        Ref.XDec(py, self->Previous);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyPairwise* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Source);
        Visitor.Visit(visitor, self->Previous);
    }
}
