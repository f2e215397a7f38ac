using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>odict_items: the view of an OrderedDict's items; a dict's but for its iterators.</summary>
[PyType("odict_items", TypeIndex.OrderedDictItems, Base = TypeIndex.DictItems,
    Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyOrderedDictItems
{
    public PyDictItemsView View;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyOrderedDictItems* self) =>
        PyOrderedDictIterator.New(py, self->View.Dict, OrderedParts.Items, backwards: false);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the items, the last one first.")]
    private static PyObject* Reversed(Interpreter py, PyOrderedDictItems* self) =>
        PyOrderedDictIterator.New(py, self->View.Dict, OrderedParts.Items, backwards: true);
}
