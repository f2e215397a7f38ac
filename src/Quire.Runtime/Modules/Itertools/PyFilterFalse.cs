using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>filterfalse.</summary>
[PyType("filterfalse", TypeIndex.FilterFalse, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(function, iterable, /)",
    Doc = "The items for which the function is false; with None, those that are false themselves.")]
internal unsafe partial struct PyFilterFalse
{
    public PyObject Header;
    public PyObject* Function;
    public PyObject* Source;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* function, PyObject* iterable)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyFilterFalse*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Function = Ref.New(function);
        self->Source = source.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyFilterFalse* self)
    {
        bool plain = self->Function == py.None || self->Function == (PyObject*)py.TypeTable[TypeIndex.Bool];
        while (true)
        {
            using var item = new PyOwned(py, Iteration.NextInner(py, self->Source));
            if (item.IsNull)
                return null;
            int truth = plain ? Conversion.IsTrue(py, item.Pointer) : Predicate.Test(py, self->Function, item.Pointer);
            if (truth <= 0)
                return truth == 0 ? item.Move() : null;
        }
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyFilterFalse* self)
    {
        if (!Copying.Warn(py))
            return null;
        return Copying.Reduce(py, self, PyTuple.Pack(py, self->Function, self->Source));
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyFilterFalse* self)
    {
        Ref.XDec(py, self->Function);
        Ref.XDec(py, self->Source);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyFilterFalse* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Source);
    }
}
