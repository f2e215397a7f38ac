using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over anything with __getitem__: asks for 0, 1, 2 … until IndexError. The sequence is released and null at the end.</summary>
[PyType("iterator", TypeIndex.SequenceIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PySequenceIterator
{
    public PyObject Header;
    public PyObject* Sequence;
    public long Index;

    public static PyObject* New(Interpreter py, PyObject* sequence)
    {
        var it = (PySequenceIterator*)py.NewObject((nuint)sizeof(PySequenceIterator), BlockKind.Container, TypeIndex.SequenceIterator);
        if (it == null)
            return null;
        it->Sequence = Ref.New(sequence);
        it->Index = 0;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PySequenceIterator* it)
    {
        if (it->Sequence == null)
            return null;
        if (it->Index == long.MaxValue)
            return Raise.OverflowError(py, "iter index too large");
        using var sequence = new PyOwned(py, Ref.New(it->Sequence));
        PyObject* item = Items.GetAt(py, sequence.Pointer, it->Index);
        if (item != null)
        {
            it->Index++;
            return item;
        }
        if (Errors.ClearIf(py, TypeIndex.IndexError) || Errors.ClearIf(py, TypeIndex.StopIteration))
            Ref.Clear(py, &it->Sequence);
        return null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "An estimate of how many items are left.")]
    private static PyObject* LengthHint(Interpreter py, PySequenceIterator* it)
    {
        if (it->Sequence == null)
            return PyInt.FromLong(py, 0);
        if (py.TypeOf(it->Sequence)->Length == null)
            return Ref.New(py.NotImplemented);
        long length = Items.Length(py, it->Sequence);
        return length < 0 ? null : PyInt.FromLong(py, Math.Max(0, length - it->Index));
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PySequenceIterator* it) => IteratorState.Reduce(py, it->Sequence, it->Index, TypeIndex.Tuple);

    [PyMethod("__setstate__($self, state, /)", Doc = "Sets the position.")]
    private static int SetState(Interpreter py, PySequenceIterator* it, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (it->Sequence != null)
            it->Index = Math.Max(index, 0);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PySequenceIterator* it)
    {
        Ref.XDec(py, it->Sequence);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PySequenceIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->Sequence);
}
