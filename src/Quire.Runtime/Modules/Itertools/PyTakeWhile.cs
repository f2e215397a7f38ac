using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>takewhile.</summary>
[PyType("takewhile", TypeIndex.TakeWhile, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(predicate, iterable, /)",
    Doc = "The items up to the first one for which the predicate is false.")]
internal unsafe partial struct PyTakeWhile
{
    public PyObject Header;
    public PyObject* Function;
    public PyObject* Source;
    public bool Stopped;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* function, PyObject* iterable)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyTakeWhile*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Function = Ref.New(function);
        self->Source = source.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyTakeWhile* self)
    {
        if (self->Stopped)
            return null;
        using var item = new PyOwned(py, Iteration.NextInner(py, self->Source));
        if (item.IsNull)
            return null;
        int taken = Predicate.Test(py, self->Function, item.Pointer);
        if (taken > 0)
            return item.Move();
        self->Stopped |= taken == 0;
        return null;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyTakeWhile* self)
    {
        if (!Copying.Warn(py))
            return null;
        return Copying.Reduce(py, self, PyTuple.Pack(py, self->Function, self->Source), PyInt.FromLong(py, self->Stopped ? 1 : 0));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyTakeWhile* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        int truth = Conversion.IsTrue(py, state);
        if (truth < 0)
            return -1;
        self->Stopped = truth > 0;
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyTakeWhile* self)
    {
        Ref.XDec(py, self->Function);
        Ref.XDec(py, self->Source);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyTakeWhile* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Source);
    }
}
