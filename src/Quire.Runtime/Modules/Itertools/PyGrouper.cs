using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>One group: ends when its parent has moved on to another.</summary>
[PyType("_grouper", TypeIndex.Grouper, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.Immutable,
    Signature = "(parent, tgtkey, /)",
    Doc = "The items of one group of groupby.")]
internal unsafe partial struct PyGrouper
{
    public PyObject Header;
    public PyGroupBy* Parent;
    public PyObject* Key;

    public static PyObject* New(Interpreter py, PyGroupBy* parent, PyObject* key)
    {
        var self = (PyGrouper*)Types.AllocateInstance(py, py.TypeTable[TypeIndex.Grouper], 0);
        if (self == null)
            return null;
        self->Parent = (PyGroupBy*)Ref.New((PyObject*)parent);
        self->Key = Ref.New(key);
        parent->CurrentGroup = self;
        return (PyObject*)self;
    }

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyGroupBy* parent, PyObject* key) => New(py, parent, key);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyGrouper* self)
    {
        PyGroupBy* parent = self->Parent;
        if (parent->CurrentGroup != self)
            return null;
        if (parent->CurrentItem == null && !PyGroupBy.Take(py, parent))
            return null;
        if (PyGroupBy.SameKeys(py, self->Key, parent->CurrentKey) <= 0)
            return null;
        PyObject* item = parent->CurrentItem;
        parent->CurrentItem = null;
        Ref.Clear(py, &parent->CurrentKey);
        return item;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyGrouper* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Parent->CurrentGroup == self)
            return Copying.Reduce(py, self, PyTuple.Pack(py, (PyObject*)self->Parent, self->Key));
        using var iter = new PyOwned(py, IteratorState.Builtin(py, "iter"));
        using var arguments = new PyOwned(py, iter.IsNull ? null : PyTuple.Pack(py, py.EmptyTuple));
        return arguments.IsNull ? null : PyTuple.Pack(py, iter.Pointer, arguments.Pointer);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyGrouper* self)
    {
        Ref.XDec(py, (PyObject*)self->Parent);
        Ref.XDec(py, self->Key);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyGrouper* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Parent);
        Visitor.Visit(visitor, self->Key);
    }
}
