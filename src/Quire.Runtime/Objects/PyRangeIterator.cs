using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a range within 64 bits.</summary>
[PyType("range_iterator", TypeIndex.RangeIterator, Flags = TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyRangeIterator
{
    public PyObject Header;
    public long Next;
    public long Step;
    /// <summary>Items left.</summary>
    public long Remaining;

    public static PyObject* New(Interpreter py, long start, long step, long length)
    {
        var it = (PyRangeIterator*)py.NewObject((nuint)sizeof(PyRangeIterator), BlockKind.Atomic, TypeIndex.RangeIterator);
        if (it == null)
            return null;
        it->Next = start;
        it->Step = step;
        it->Remaining = length;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* GetNext(Interpreter py, PyRangeIterator* it)
    {
        if (it->Remaining <= 0)
            return null;
        PyObject* item = PyInt.FromLong(py, it->Next);
        if (item == null)
            return null;
        // Behind the last number this may wrap; it is not used then.
        it->Next = unchecked(it->Next + it->Step);
        it->Remaining--;
        return item;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many numbers are left.")]
    private static long LengthHint(Interpreter py, PyRangeIterator* it) => it->Remaining;

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyRangeIterator* it)
    {
        using var start = new PyOwned(py, PyInt.FromLong(py, it->Next));
        using var step = new PyOwned(py, start.IsNull ? null : PyInt.FromLong(py, it->Step));
        using var count = new PyOwned(py, step.IsNull ? null : PyInt.FromLong(py, it->Remaining));
        return count.IsNull ? null : PyLongRangeIterator.Describe(py, start.Pointer, step.Pointer, count.Pointer);
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Skips that many numbers.")]
    private static int SetState(Interpreter py, PyRangeIterator* it, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        index = Math.Clamp(index, 0, it->Remaining);
        it->Next = unchecked(it->Next + (index * it->Step));
        it->Remaining -= index;
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyRangeIterator* it) => py.Heap.Free(it);
}
