using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>dict_keys: a window on a dict's keys. The dict is never null.</summary>
[PyType("dict_keys", TypeIndex.DictKeys, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyDictKeysView
{
    public PyObject Header;
    public PyDict* Dict;

    public static PyObject* New(Interpreter py, PyDict* d) => DictViews.New(py, d, TypeIndex.DictKeys);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => DictViews.Repr(py, self);

    [PySlot(Slot.Length)]
    private static long Length(Interpreter py, PyDictKeysView* view) => view->Dict->Used;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyDictKeysView* view) => DictIteration.New(py, view->Dict, TypeIndex.DictKeyIterator);

    [PySlot(Slot.Contains)]
    private static int Contains(Interpreter py, PyDictKeysView* view, PyObject* item) => DictViews.ContainsKey(py, view->Dict, item);

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op) => DictViews.Compare(py, left, right, op);

    [PySlot(Slot.And)]
    private static PyObject* And(Interpreter py, PyObject* left, PyObject* right) => DictViews.Intersection(py, left, right);

    [PySlot(Slot.Or)]
    private static PyObject* Or(Interpreter py, PyObject* left, PyObject* right) => DictViews.Union(py, left, right);

    [PySlot(Slot.Subtract)]
    private static PyObject* Subtract(Interpreter py, PyObject* left, PyObject* right) => DictViews.Difference(py, left, right);

    [PySlot(Slot.Xor)]
    private static PyObject* Xor(Interpreter py, PyObject* left, PyObject* right) => DictViews.SymmetricDifference(py, left, right);

    [PyMethod("isdisjoint($self, other, /)", Doc = "Whether the view and an iterable have nothing in common.")]
    [return: Truth]
    private static int IsDisjoint(Interpreter py, PyDictKeysView* view, PyObject* other) => DictViews.IsDisjoint(py, (PyObject*)view, other);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the keys, the last inserted first.")]
    private static PyObject* Reversed(Interpreter py, PyDictKeysView* view) => DictIteration.New(py, view->Dict, TypeIndex.DictReverseKeyIterator);

    [PyProperty("mapping", Doc = "A read-only view of the dict.")]
    private static PyObject* Mapping(Interpreter py, PyDictKeysView* view) => DictViews.Mapping(py, view->Dict);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDictKeysView* view)
    {
        Ref.Dec(py, (PyObject*)view->Dict);
        py.Heap.Free(view);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDictKeysView* view, Visitor* visitor) => Visitor.Visit(visitor, view->Dict);
}
