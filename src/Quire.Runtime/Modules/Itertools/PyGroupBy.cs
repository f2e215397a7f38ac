using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>groupby and its groups read one source together: the item last taken waits here until its group, or the next step, takes it.</summary>
[PyType("groupby", TypeIndex.GroupBy, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, key=None)",
    Doc = "Pairs of a key and an iterator over the neighbouring items that have it.")]
internal unsafe partial struct PyGroupBy
{
    public PyObject Header;
    public PyObject* Source;
    /// <summary>Null when an item is its own key.</summary>
    public PyObject* Function;
    /// <summary>Key of the group last given.</summary>
    public PyObject* GroupKey;
    /// <summary>Key of the item last taken.</summary>
    public PyObject* CurrentKey;
    /// <summary>The item last taken; null when its group has given it.</summary>
    public PyObject* CurrentItem;
    /// <summary>The group last given, borrowed: it is only compared with.</summary>
    public PyGrouper* CurrentGroup;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable, PyObject* key)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyGroupBy*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Source = source.Move();
        self->Function = Ref.XNew(ArgumentBinding.NoneToNull(py, key));
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyGroupBy* self)
    {
        self->CurrentGroup = null;
        // What is left of the last group is passed over.
        while (true)
        {
            if (self->CurrentKey != null)
            {
                int same = self->GroupKey == null ? 0 : SameKeys(py, self->GroupKey, self->CurrentKey);
                if (same < 0)
                    return null;
                if (same == 0)
                    break;
            }
            if (!Take(py, self))
                return null;
        }
        using var key = new PyOwned(py, Ref.New(self->CurrentKey));
        Ref.Set(py, &self->GroupKey, Ref.New(key.Pointer));
        using var group = new PyOwned(py, PyGrouper.New(py, self, key.Pointer));
        return group.IsNull ? null : PyTuple.Pack(py, key.Pointer, group.Pointer);
    }

    /// <summary>Compares two keys that the comparison itself may replace.</summary>
    public static int SameKeys(Interpreter py, PyObject* a, PyObject* b)
    {
        using var first = new PyOwned(py, Ref.New(a));
        using var second = new PyOwned(py, Ref.New(b));
        return Comparison.Same(py, first.Pointer, second.Pointer);
    }

    /// <summary>Takes the next item and its key; false at the end and on error.</summary>
    public static bool Take(Interpreter py, PyGroupBy* self)
    {
        using var item = new PyOwned(py, Iteration.NextInner(py, self->Source));
        if (item.IsNull)
            return false;
        PyObject* key = self->Function == null ? Ref.New(item.Pointer) : Call.OneArg(py, self->Function, item.Pointer);
        if (key == null)
            return false;
        Ref.Set(py, &self->CurrentItem, item.Move());
        Ref.Set(py, &self->CurrentKey, key);
        return true;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyGroupBy* self)
    {
        if (!Copying.Warn(py))
            return null;
        PyObject* arguments = PyTuple.Pack(py, self->Source, self->Function == null ? py.None : self->Function);
        bool isRunning = self->GroupKey != null && self->CurrentKey != null && self->CurrentItem != null;
        return isRunning
            ? Copying.Reduce(py, self, arguments, PyTuple.Pack(py, self->CurrentKey, self->CurrentItem, self->GroupKey))
            : Copying.Reduce(py, self, arguments);
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyGroupBy* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        if (!Copying.IsState(py, state, 3, 3))
            return -1;
        using var held = new PyOwned(py, Ref.New(state));
        Ref.Set(py, &self->CurrentKey, Ref.New(Copying.Item(state, 0)));
        Ref.Set(py, &self->CurrentItem, Ref.New(Copying.Item(state, 1)));
        Ref.Set(py, &self->GroupKey, Ref.New(Copying.Item(state, 2)));
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyGroupBy* self)
    {
        Ref.XDec(py, self->Source);
        Ref.XDec(py, self->Function);
        Ref.XDec(py, self->GroupKey);
        Ref.XDec(py, self->CurrentKey);
        Ref.XDec(py, self->CurrentItem);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyGroupBy* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Source);
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->GroupKey);
        Visitor.Visit(visitor, self->CurrentKey);
        Visitor.Visit(visitor, self->CurrentItem);
    }
}
