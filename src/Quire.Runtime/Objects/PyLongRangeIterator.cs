using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a range that does not fit 64 bits.</summary>
[PyType("longrange_iterator", TypeIndex.LongRangeIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyLongRangeIterator
{
    public PyObject Header;
    public PyObject* Next;
    public PyObject* Step;

    /// <summary>Items left.</summary>
    public PyObject* Remaining;

    /// <summary>The three ints are borrowed.</summary>
    public static PyObject* New(Interpreter py, PyObject* start, PyObject* step, PyObject* length)
    {
        var it = (PyLongRangeIterator*)py.NewObject((nuint)sizeof(PyLongRangeIterator), BlockKind.Container, TypeIndex.LongRangeIterator | HeaderFlags.Untracked);
        if (it == null)
            return null;
        it->Next = Ref.New(start);
        it->Step = Ref.New(step);
        it->Remaining = Ref.New(length);
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* GetNext(Interpreter py, PyLongRangeIterator* it)
    {
        if (PyInt.Sign(it->Remaining) <= 0)
            return null;
        using var one = new PyOwned(py, PyInt.FromLong(py, 1));
        return one.IsNull ? null : Skip(py, it, one.Pointer);
    }

    // Moves on by a number of items and returns what was next before; owned.
    private static PyObject* Skip(Interpreter py, PyLongRangeIterator* it, PyObject* count)
    {
        using var left = new PyOwned(py, PyInt.Subtract(py, it->Remaining, count));
        using var next = new PyOwned(py, left.IsNull ? null : RangeMath.Item(py, it->Next, count, it->Step));
        if (next.IsNull)
            return null;
        PyObject* item = it->Next;
        it->Next = next.Move();
        Ref.Set(py, &it->Remaining, left.Move());
        return item;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many numbers are left.")]
    private static PyObject* LengthHint(Interpreter py, PyLongRangeIterator* it) => Ref.New(it->Remaining);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyLongRangeIterator* it) => Describe(py, it->Next, it->Step, it->Remaining);

    /// <summary>(iter, (range of what is left,), None)</summary>
    internal static PyObject* Describe(Interpreter py, PyObject* start, PyObject* step, PyObject* count)
    {
        using var stop = new PyOwned(py, RangeMath.Item(py, start, count, step));
        using var range = new PyOwned(py, stop.IsNull ? null : PyRange.Make(py, start, stop.Pointer, step));
        using var arguments = new PyOwned(py, range.IsNull ? null : PyTuple.Pack(py, range.Pointer));
        using var iter = new PyOwned(py, arguments.IsNull ? null : IteratorState.Builtin(py, "iter"));
        return iter.IsNull ? null : PyTuple.Pack(py, iter.Pointer, arguments.Pointer, py.None);
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Skips that many numbers.")]
    private static int SetState(Interpreter py, PyLongRangeIterator* it, PyObject* state)
    {
        using var index = new PyOwned(py, Conversion.Index(py, state));
        if (index.IsNull)
            return -1;
        int beyond = Comparison.Test(py, index.Pointer, it->Remaining, CompareOp.Gt);
        if (beyond < 0 || PyInt.Sign(index.Pointer) <= 0)
            return beyond < 0 ? -1 : 0;
        using var skipped = new PyOwned(py, Skip(py, it, beyond > 0 ? it->Remaining : index.Pointer));
        return skipped.IsNull ? -1 : 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyLongRangeIterator* it)
    {
        Ref.Dec(py, it->Next);
        Ref.Dec(py, it->Step);
        Ref.Dec(py, it->Remaining);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyLongRangeIterator* it, Visitor* visitor)
    {
        Visitor.Visit(visitor, it->Next);
        Visitor.Visit(visitor, it->Step);
        Visitor.Visit(visitor, it->Remaining);
    }
}
