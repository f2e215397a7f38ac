using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>chain: <see cref="Sources"/> iterates over the iterables and is null at the end; <see cref="Active"/> is the one being read.</summary>
[PyType("chain", TypeIndex.Chain, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(*iterables)",
    Doc = "The items of the first iterable, then those of the second, and so on.")]
internal unsafe partial struct PyChain
{
    public PyObject Header;
    public PyObject* Sources;
    public PyObject* Active;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** iterables, int count)
    {
        using var tuple = new PyOwned(py, PyTuple.FromBorrowed(py, iterables, count));
        return tuple.IsNull ? null : FromIterable(py, type, tuple.Pointer);
    }

    [PyMethod("from_iterable($type, iterable, /)", Doc = "A chain of the iterables that one iterable gives, taken only when needed.")]
    private static PyObject* FromIterable(Interpreter py, PyType* type, PyObject* iterable)
    {
        using var sources = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = sources.IsNull ? null : (PyChain*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Sources = sources.Move();
        return (PyObject*)self;
    }

    [PyMethod("__class_getitem__($type, object, /)", Doc = "For annotations such as chain[int].")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) =>
        Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.GenericAlias], (PyObject*)type, item);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyChain* self)
    {
        while (self->Sources != null)
        {
            if (self->Active == null)
            {
                using var next = new PyOwned(py, Iteration.NextInner(py, self->Sources));
                PyObject* active = next.IsNull ? null : Iteration.Iter(py, next.Pointer);
                if (active == null)
                {
                    Ref.Clear(py, &self->Sources);
                    return null;
                }
                Ref.Set(py, &self->Active, active);
            }
            PyObject* item = Iteration.NextInner(py, self->Active);
            if (item != null || py.HasError)
                return item;
            Ref.Clear(py, &self->Active);
        }
        return null;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyChain* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Sources == null)
            return Copying.Reduce(py, self, Ref.New(py.EmptyTuple));
        PyObject* state = self->Active == null ? PyTuple.Pack(py, self->Sources) : PyTuple.Pack(py, self->Sources, self->Active);
        return Copying.Reduce(py, self, Ref.New(py.EmptyTuple), state);
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyChain* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        if (!Copying.IsState(py, state, 1, 2))
            return -1;
        PyObject* sources = Copying.Item(state, 0);
        PyObject* active = ((PyTuple*)state)->Length > 1 ? Copying.Item(state, 1) : null;
        if (py.TypeOf(sources)->Next == null || (active != null && py.TypeOf(active)->Next == null))
        {
            Raise.TypeError(py, "Arguments must be iterators.");
            return -1;
        }
        using var held = new PyOwned(py, Ref.New(state));
        Ref.Set(py, &self->Sources, Ref.New(sources));
        Ref.Set(py, &self->Active, Ref.XNew(active));
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyChain* self)
    {
        Ref.XDec(py, self->Sources);
        Ref.XDec(py, self->Active);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyChain* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Sources);
        Visitor.Visit(visitor, self->Active);
    }
}
