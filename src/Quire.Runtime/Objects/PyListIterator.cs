using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a list; the list is released and null at the end.</summary>
[PyType("list_iterator", TypeIndex.ListIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyListIterator
{
    public PyObject Header;
    public PyList* List;
    public long Index;

    // What an iterator stands at whose position was set below 0: behind the end of every list.
    private const long Ended = long.MaxValue;

    public static PyObject* New(Interpreter py, PyList* list)
    {
        var it = (PyListIterator*)py.NewObject((nuint)sizeof(PyListIterator), BlockKind.Container, TypeIndex.ListIterator);
        if (it == null)
            return null;
        it->List = (PyList*)Ref.New((PyObject*)list);
        it->Index = 0;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyListIterator* it)
    {
        PyList* list = it->List;
        if (list == null)
            return null;
        if (it->Index < list->Length)
            return Ref.New(list->Items[it->Index++]);
        it->List = null;
        Ref.Dec(py, (PyObject*)list);
        return null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many items are left.")]
    private static long LengthHint(Interpreter py, PyListIterator* it) => it->List == null ? 0 : Math.Max(0, it->List->Length - it->Index);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyListIterator* it) =>
        IteratorState.Reduce(py, (PyObject*)it->List, it->Index == Ended ? -1 : it->Index, TypeIndex.List);

    [PyMethod("__setstate__($self, state, /)", Doc = "Sets the position.")]
    private static int SetState(Interpreter py, PyListIterator* it, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (it->List != null)
            it->Index = index < 0 ? Ended : Math.Min(index, it->List->Length);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyListIterator* it)
    {
        Ref.XDec(py, (PyObject*)it->List);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyListIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->List);
}
