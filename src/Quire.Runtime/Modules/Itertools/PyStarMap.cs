using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>starmap.</summary>
[PyType("starmap", TypeIndex.StarMap, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(function, iterable, /)",
    Doc = "What the function returns for each item, given as its arguments.")]
internal unsafe partial struct PyStarMap
{
    public PyObject Header;
    public PyObject* Function;
    public PyObject* Source;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* function, PyObject* iterable)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        var self = source.IsNull ? null : (PyStarMap*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Function = Ref.New(function);
        self->Source = source.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyStarMap* self)
    {
        using var item = new PyOwned(py, Iteration.NextInner(py, self->Source));
        using var arguments = new PyOwned(py, item.IsNull ? null : Iteration.ToTuple(py, item.Pointer));
        return arguments.IsNull ? null : Call.WithTuple(py, self->Function, (PyTuple*)arguments.Pointer, null);
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyStarMap* self)
    {
        if (!Copying.Warn(py))
            return null;
        return Copying.Reduce(py, self, PyTuple.Pack(py, self->Function, self->Source));
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyStarMap* self)
    {
        Ref.XDec(py, self->Function);
        Ref.XDec(py, self->Source);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyStarMap* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Source);
    }
}
