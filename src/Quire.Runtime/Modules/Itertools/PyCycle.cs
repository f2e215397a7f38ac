using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>cycle: items are kept while the source lasts; then it is null and they are repeated.</summary>
[PyType("cycle", TypeIndex.Cycle, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, /)",
    Doc = "The items of the iterable, over and over again.")]
internal unsafe partial struct PyCycle
{
    public PyObject Header;
    public PyObject* Source;
    public PyObject* Saved;
    public int Index;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        using var saved = new PyOwned(py, source.IsNull ? null : (PyObject*)PyList.New(py, 0));
        var self = saved.IsNull ? null : (PyCycle*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Source = source.Move();
        self->Saved = saved.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyCycle* self)
    {
        var saved = (PyList*)self->Saved;
        if (self->Source != null)
        {
            using var item = new PyOwned(py, Iteration.NextInner(py, self->Source));
            if (!item.IsNull)
                return PyList.Append(py, saved, item.Pointer) < 0 ? null : item.Move();
            if (py.HasError)
                return null;
            Ref.Clear(py, &self->Source);
        }
        if (saved->Length == 0)
            return null;
        PyObject* again = saved->Items[self->Index];
        self->Index = self->Index + 1 < saved->Length ? self->Index + 1 : 0;
        return Ref.New(again);
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyCycle* self)
    {
        Ref.XDec(py, self->Source);
        Ref.XDec(py, self->Saved);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyCycle* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Source);
        Visitor.Visit(visitor, self->Saved);
    }
}
