using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a set or frozenset; the set is released and null at the end.</summary>
[PyType("set_iterator", TypeIndex.SetIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PySetIterator
{
    public PyObject Header;
    public PySet* Set;
    public long Position;

    /// <summary>Keys the set had at the start; −1 once it was found to have changed.</summary>
    public int UsedAtStart;

    /// <summary>Keys not yet given.</summary>
    public int Left;

    public static PyObject* New(Interpreter py, PySet* set)
    {
        var it = (PySetIterator*)py.NewObject((nuint)sizeof(PySetIterator), BlockKind.Container, TypeIndex.SetIterator);
        if (it == null)
            return null;
        it->Set = (PySet*)Ref.New((PyObject*)set);
        it->Position = 0;
        it->UsedAtStart = it->Left = set->Used;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PySetIterator* it)
    {
        PySet* set = it->Set;
        if (set == null)
            return null;
        if (it->UsedAtStart != set->Used)
        {
            it->UsedAtStart = -1;
            return Raise.RuntimeError(py, "Set changed size during iteration");
        }
        if (PySet.Next(set, ref it->Position, out PyObject* key))
        {
            it->Left--;
            return Ref.New(key);
        }
        it->Set = null;
        Ref.Dec(py, (PyObject*)set);
        return null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many keys are left.")]
    private static long LengthHint(Interpreter py, PySetIterator* it) => it->Set != null && it->UsedAtStart == it->Set->Used ? it->Left : 0;

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make an iterator over what is left.")]
    private static PyObject* Reduce(Interpreter py, PySetIterator* it)
    {
        var copy = (PySetIterator*)py.NewObject((nuint)sizeof(PySetIterator), BlockKind.Container, TypeIndex.SetIterator);
        if (copy == null)
            return null;
        copy->Set = (PySet*)Ref.XNew((PyObject*)it->Set);
        copy->Position = it->Position;
        copy->UsedAtStart = it->UsedAtStart;
        copy->Left = it->Left;
        using var owned = new PyOwned(py, (PyObject*)copy);
        return IteratorState.ReduceToList(py, owned.Pointer);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PySetIterator* it)
    {
        Ref.XDec(py, (PyObject*)it->Set);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PySetIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->Set);
}
