using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a dict's keys, the last inserted first; see <see cref="DictIteration"/>.</summary>
[PyType("dict_reversekeyiterator", TypeIndex.DictReverseKeyIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyDictReverseKeyIterator
{
    public DictIteration State;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyDictReverseKeyIterator* it)
    {
        if (!DictIteration.Retreat(py, &it->State, out PyObject* key, out PyObject* value))
            return null;
        return Ref.New(key);
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many are left.")]
    private static long LengthHint(Interpreter py, PyDictReverseKeyIterator* it) => DictIteration.Remaining(&it->State);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make an iterator over what is left.")]
    private static PyObject* Reduce(Interpreter py, PyDictReverseKeyIterator* it) => DictIteration.Reduce(py, &it->State);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDictReverseKeyIterator* it)
    {
        Ref.XDec(py, (PyObject*)it->State.Dict);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDictReverseKeyIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->State.Dict);
}
