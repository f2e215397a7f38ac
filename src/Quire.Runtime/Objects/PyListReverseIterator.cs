using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a list from its end; the list is released and null at the end.</summary>
[PyType("list_reverseiterator", TypeIndex.ListReverseIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyListReverseIterator
{
    public PyObject Header;
    public PyList* List;

    /// <summary>Index of the next item; −1 at the end.</summary>
    public long Index;

    public static PyObject* New(Interpreter py, PyList* list)
    {
        var it = (PyListReverseIterator*)py.NewObject((nuint)sizeof(PyListReverseIterator), BlockKind.Container, TypeIndex.ListReverseIterator);
        if (it == null)
            return null;
        it->List = (PyList*)Ref.New((PyObject*)list);
        it->Index = list->Length - 1;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyListReverseIterator* it)
    {
        PyList* list = it->List;
        if (list == null)
            return null;
        if (it->Index >= 0 && it->Index < list->Length)
            return Ref.New(list->Items[it->Index--]);
        it->Index = -1;
        it->List = null;
        Ref.Dec(py, (PyObject*)list);
        return null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many items are left.")]
    private static long LengthHint(Interpreter py, PyListReverseIterator* it) =>
        it->List == null || it->List->Length < it->Index + 1 ? 0 : it->Index + 1;

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyListReverseIterator* it) =>
        IteratorState.Reduce(py, "reversed", (PyObject*)it->List, it->Index, TypeIndex.List);

    [PyMethod("__setstate__($self, state, /)", Doc = "Sets the position.")]
    private static int SetState(Interpreter py, PyListReverseIterator* it, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (it->List != null)
            it->Index = Math.Clamp(index, -1, it->List->Length - 1);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyListReverseIterator* it)
    {
        Ref.XDec(py, (PyObject*)it->List);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyListReverseIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->List);
}
