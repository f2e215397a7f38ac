using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>dict_items: a window on a dict's items. The dict is never null.</summary>
[PyType("dict_items", TypeIndex.DictItems, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyDictItemsView
{
    public PyObject Header;
    public PyDict* Dict;

    public static PyObject* New(Interpreter py, PyDict* d) => DictViews.New(py, d, TypeIndex.DictItems);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => DictViews.Repr(py, self);

    [PySlot(Slot.Length)]
    private static long Length(Interpreter py, PyDictItemsView* view) => view->Dict->Used;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyDictItemsView* view) => DictIteration.New(py, view->Dict, TypeIndex.DictItemIterator);

    [PySlot(Slot.Contains)]
    private static int Contains(Interpreter py, PyDictItemsView* view, PyObject* item) => DictViews.ContainsItem(py, view->Dict, item);

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
    private static int IsDisjoint(Interpreter py, PyDictItemsView* view, PyObject* other) => DictViews.IsDisjoint(py, (PyObject*)view, other);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the items, the last inserted first.")]
    private static PyObject* Reversed(Interpreter py, PyDictItemsView* view) => DictIteration.New(py, view->Dict, TypeIndex.DictReverseItemIterator);

    [PyProperty("mapping", Doc = "A read-only view of the dict.")]
    private static PyObject* Mapping(Interpreter py, PyDictItemsView* view) => DictViews.Mapping(py, view->Dict);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDictItemsView* view)
    {
        Ref.Dec(py, (PyObject*)view->Dict);
        py.Heap.Free(view);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDictItemsView* view, Visitor* visitor) => Visitor.Visit(visitor, view->Dict);
}
