using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a tuple; the tuple is released and null at the end.</summary>
[PyType("tuple_iterator", TypeIndex.TupleIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyTupleIterator
{
    public PyObject Header;
    public PyTuple* Tuple;
    public long Index;

    public static PyObject* New(Interpreter py, PyTuple* tuple)
    {
        var it = (PyTupleIterator*)py.NewObject((nuint)sizeof(PyTupleIterator), BlockKind.Container, TypeIndex.TupleIterator);
        if (it == null)
            return null;
        it->Tuple = (PyTuple*)Ref.New((PyObject*)tuple);
        it->Index = 0;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyTupleIterator* it)
    {
        PyTuple* tuple = it->Tuple;
        if (tuple == null)
            return null;
        if (it->Index < tuple->Length)
            return Ref.New(PyTuple.Items(tuple)[it->Index++]);
        it->Tuple = null;
        Ref.Dec(py, (PyObject*)tuple);
        return null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many items are left.")]
    private static long LengthHint(Interpreter py, PyTupleIterator* it) => it->Tuple == null ? 0 : it->Tuple->Length - it->Index;

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyTupleIterator* it) =>
        IteratorState.Reduce(py, (PyObject*)it->Tuple, it->Index, TypeIndex.Tuple);

    [PyMethod("__setstate__($self, state, /)", Doc = "Sets the position.")]
    private static int SetState(Interpreter py, PyTupleIterator* it, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (it->Tuple != null)
            it->Index = Math.Clamp(index, 0, it->Tuple->Length);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyTupleIterator* it)
    {
        Ref.XDec(py, (PyObject*)it->Tuple);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyTupleIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->Tuple);
}
