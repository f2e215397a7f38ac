using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>What an iterator over an OrderedDict gives.</summary>
internal enum OrderedParts
{
    Keys,
    Values,
    Items,
}

/// <summary>Iterator over an OrderedDict, either way; any change of the order is noticed. The dict is null at the end.</summary>
[PyType("odict_iterator", TypeIndex.OrderedDictIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyOrderedDictIterator
{
    public PyObject Header;
    public PyDict* Dict;

    /// <summary>Entry to look at next.</summary>
    public long Position;
    public int UsedAtStart;
    public uint StateAtStart;
    public OrderedParts Parts;
    public bool Backwards;

    public static PyObject* New(Interpreter py, PyDict* d, OrderedParts parts, bool backwards)
    {
        var self = (PyOrderedDictIterator*)Types.AllocateInstance(py, py.TypeTable[TypeIndex.OrderedDictIterator], 0);
        if (self == null)
            return null;
        self->Dict = (PyDict*)Ref.New((PyObject*)d);
        self->Position = backwards ? d->Keys->EntryCount - 1 : 0;
        self->UsedAtStart = d->Used;
        self->StateAtStart = d->Mutations;
        self->Parts = parts;
        self->Backwards = backwards;
        return (PyObject*)self;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyOrderedDictIterator* self)
    {
        PyDict* d = self->Dict;
        if (d == null)
            return null;
        if (d->Mutations != self->StateAtStart)
            Raise.RuntimeError(py, "OrderedDict mutated during iteration");
        else if (d->Used != self->UsedAtStart)
            Raise.RuntimeError(py, "OrderedDict changed size during iteration");
        long entry = py.HasError ? -1 : Step(self);
        if (entry < 0)
        {
            Ref.Clear(py, (PyObject**)&self->Dict);
            return null;
        }
        PyObject* key = PyDictKeys.KeyAt(d->Keys, entry);
        PyObject* value = *PyDictKeys.ValueAt(d->Keys, entry);
        return self->Parts switch
        {
            OrderedParts.Keys => Ref.New(key),
            OrderedParts.Values => Ref.New(value),
            _ => PyTuple.Pack(py, key, value),
        };
    }

    // The next entry in use, or −1.
    private static long Step(PyOrderedDictIterator* self)
    {
        PyDictKeys* keys = self->Dict->Keys;
        int direction = self->Backwards ? -1 : 1;
        for (long i = self->Position; i >= 0 && i < keys->EntryCount; i += direction)
        {
            if (*PyDictKeys.ValueAt(keys, i) == null)
                continue;
            self->Position = i + direction;
            return i;
        }
        return -1;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make an iterator over what is left.")]
    private static PyObject* Reduce(Interpreter py, PyOrderedDictIterator* self)
    {
        using var copy = new PyOwned(py, Types.AllocateInstance(py, py.TypeTable[TypeIndex.OrderedDictIterator], 0));
        if (copy.IsNull)
            return null;
        var other = (PyOrderedDictIterator*)copy.Pointer;
        other->Dict = (PyDict*)Ref.XNew((PyObject*)self->Dict);
        other->Position = self->Position;
        other->UsedAtStart = self->UsedAtStart;
        other->StateAtStart = self->StateAtStart;
        other->Parts = self->Parts;
        other->Backwards = self->Backwards;
        return IteratorState.ReduceToList(py, copy.Pointer);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyOrderedDictIterator* self)
    {
        Ref.XDec(py, (PyObject*)self->Dict);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyOrderedDictIterator* self, Visitor* visitor) => Visitor.Visit(visitor, self->Dict);
}
