using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>accumulate: <see cref="Total"/> is null before the first item.</summary>
[PyType("accumulate", TypeIndex.Accumulate, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, func=None, *, initial=None)",
    Doc = "Running totals of the items: of sums, or of what func makes of the total and an item. An initial value comes first.")]
internal unsafe partial struct PyAccumulate
{
    public PyObject Header;
    public PyObject* Source;
    /// <summary>Null for addition.</summary>
    public PyObject* Function;
    public PyObject* Total;
    /// <summary>What comes first, until it has come; else null.</summary>
    public PyObject* Initial;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable, PyObject* function, PyObject* initial)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyAccumulate*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Source = source.Move();
        self->Function = Ref.XNew(ArgumentBinding.NoneToNull(py, function));
        self->Initial = Ref.XNew(ArgumentBinding.NoneToNull(py, initial));
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyAccumulate* self)
    {
        if (self->Initial != null)
        {
            PyObject* first = self->Initial;
            self->Initial = null;
            Ref.Set(py, &self->Total, Ref.New(first));
            return first;
        }
        using var item = new PyOwned(py, Iteration.NextInner(py, self->Source));
        if (item.IsNull)
            return null;
        if (self->Total == null)
        {
            self->Total = Ref.New(item.Pointer);
            return item.Move();
        }
        // Adding may run a program that steps this very iterator.
        using var before = new PyOwned(py, Ref.New(self->Total));
        PyObject* total = self->Function == null
            ? Numbers.Binary(py, BinaryOperator.Add, before.Pointer, item.Pointer)
            : Call.TwoArgs(py, self->Function, before.Pointer, item.Pointer);
        if (total != null)
            Ref.Set(py, &self->Total, Ref.New(total));
        return total;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyAccumulate* self)
    {
        if (!Copying.Warn(py))
            return null;
        PyObject* function = self->Function == null ? py.None : self->Function;
        PyObject* type = (PyObject*)py.TypeOf((PyObject*)self);
        if (self->Initial != null)
        {
            using var source = new PyOwned(py, ChainAfter(py, self->Initial, self->Source));
            return source.IsNull ? null : Copying.Reduce(py, self, PyTuple.Pack(py, source.Pointer, function), Ref.New(py.None));
        }
        if (self->Total != py.None)
            return Copying.Reduce(py, self, PyTuple.Pack(py, self->Source, function), Ref.New(self->Total == null ? py.None : self->Total));
        // A state of None would mean that nothing was added yet: so the total goes first and is left out again.
        using var chain = new PyOwned(py, ChainAfter(py, self->Total, self->Source));
        using var again = new PyOwned(py, chain.IsNull ? null : Call.TwoArgs(py, type, chain.Pointer, function));
        using var one = new PyOwned(py, again.IsNull ? null : PyInt.FromLong(py, 1));
        using var arguments = new PyOwned(py, one.IsNull ? null : PyTuple.Pack(py, again.Pointer, one.Pointer, py.None));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeTable[TypeIndex.ISlice], arguments.Pointer);
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyAccumulate* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        Ref.Set(py, &self->Total, Ref.New(state));
        return 0;
    }

    // An object and what an iterator still has, as one iterator.
    private static PyObject* ChainAfter(Interpreter py, PyObject* first, PyObject* source)
    {
        using var single = new PyOwned(py, PyTuple.Pack(py, first));
        return single.IsNull ? null : Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.Chain], single.Pointer, source);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyAccumulate* self)
    {
        Ref.XDec(py, self->Source);
        Ref.XDec(py, self->Function);
        Ref.XDec(py, self->Total);
        Ref.XDec(py, self->Initial);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyAccumulate* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Source);
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Total);
        Visitor.Visit(visitor, self->Initial);
    }
}
