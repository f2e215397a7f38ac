using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>dropwhile.</summary>
[PyType("dropwhile", TypeIndex.DropWhile, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(predicate, iterable, /)",
    Doc = "The items from the first one on for which the predicate is false.")]
internal unsafe partial struct PyDropWhile
{
    public PyObject Header;
    public PyObject* Function;
    public PyObject* Source;
    public bool Started;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* function, PyObject* iterable)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyDropWhile*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Function = Ref.New(function);
        self->Source = source.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyDropWhile* self)
    {
        while (true)
        {
            using var item = new PyOwned(py, Iteration.NextInner(py, self->Source));
            if (item.IsNull || self->Started)
                return item.Move();
            int dropped = Predicate.Test(py, self->Function, item.Pointer);
            if (dropped > 0)
                continue;
            if (dropped < 0)
                return null;
            self->Started = true;
            return item.Move();
        }
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyDropWhile* self)
    {
        if (!Copying.Warn(py))
            return null;
        return Copying.Reduce(py, self, PyTuple.Pack(py, self->Function, self->Source), PyInt.FromLong(py, self->Started ? 1 : 0));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyDropWhile* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        int truth = Conversion.IsTrue(py, state);
        if (truth < 0)
            return -1;
        self->Started = truth > 0;
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDropWhile* self)
    {
        Ref.XDec(py, self->Function);
        Ref.XDec(py, self->Source);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDropWhile* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Source);
    }
}
