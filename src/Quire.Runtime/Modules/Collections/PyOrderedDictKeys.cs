using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>odict_keys: the view of an OrderedDict's keys; a dict's but for its iterators.</summary>
[PyType("odict_keys", TypeIndex.OrderedDictKeys, Base = TypeIndex.DictKeys,
    Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyOrderedDictKeys
{
    public PyDictKeysView View;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyOrderedDictKeys* self) =>
        PyOrderedDictIterator.New(py, self->View.Dict, OrderedParts.Keys, backwards: false);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the keys, the last one first.")]
    private static PyObject* Reversed(Interpreter py, PyOrderedDictKeys* self) =>
        PyOrderedDictIterator.New(py, self->View.Dict, OrderedParts.Keys, backwards: true);
}
