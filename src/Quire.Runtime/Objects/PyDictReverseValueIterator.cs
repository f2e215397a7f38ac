using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a dict's values, the last inserted first; see <see cref="DictIteration"/>.</summary>
[PyType("dict_reversevalueiterator", TypeIndex.DictReverseValueIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyDictReverseValueIterator
{
    public DictIteration State;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyDictReverseValueIterator* it)
    {
        if (!DictIteration.Retreat(py, &it->State, out PyObject* key, out PyObject* value))
            return null;
        return Ref.New(value);
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many are left.")]
    private static long LengthHint(Interpreter py, PyDictReverseValueIterator* it) => DictIteration.Remaining(&it->State);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make an iterator over what is left.")]
    private static PyObject* Reduce(Interpreter py, PyDictReverseValueIterator* it) => DictIteration.Reduce(py, &it->State);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDictReverseValueIterator* it)
    {
        Ref.XDec(py, (PyObject*)it->State.Dict);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDictReverseValueIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->State.Dict);
}
