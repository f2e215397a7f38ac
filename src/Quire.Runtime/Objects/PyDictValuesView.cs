using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>dict_values: a window on a dict's values. The dict is never null.</summary>
[PyType("dict_values", TypeIndex.DictValues, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyDictValuesView
{
    public PyObject Header;
    public PyDict* Dict;

    public static PyObject* New(Interpreter py, PyDict* d) => DictViews.New(py, d, TypeIndex.DictValues);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => DictViews.Repr(py, self);

    [PySlot(Slot.Length)]
    private static long Length(Interpreter py, PyDictValuesView* view) => view->Dict->Used;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyDictValuesView* view) => DictIteration.New(py, view->Dict, TypeIndex.DictValueIterator);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the values, the last inserted first.")]
    private static PyObject* Reversed(Interpreter py, PyDictValuesView* view) => DictIteration.New(py, view->Dict, TypeIndex.DictReverseValueIterator);

    [PyProperty("mapping", Doc = "A read-only view of the dict.")]
    private static PyObject* Mapping(Interpreter py, PyDictValuesView* view) => DictViews.Mapping(py, view->Dict);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDictValuesView* view)
    {
        Ref.Dec(py, (PyObject*)view->Dict);
        py.Heap.Free(view);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDictValuesView* view, Visitor* visitor) => Visitor.Visit(visitor, view->Dict);
}
