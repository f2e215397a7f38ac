using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>odict_values: the view of an OrderedDict's values; a dict's but for its iterators.</summary>
[PyType("odict_values", TypeIndex.OrderedDictValues, Base = TypeIndex.DictValues,
    Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyOrderedDictValues
{
    public PyDictValuesView View;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyOrderedDictValues* self) =>
        PyOrderedDictIterator.New(py, self->View.Dict, OrderedParts.Values, backwards: false);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the values, the last one first.")]
    private static PyObject* Reversed(Interpreter py, PyOrderedDictValues* self) =>
        PyOrderedDictIterator.New(py, self->View.Dict, OrderedParts.Values, backwards: true);
}
