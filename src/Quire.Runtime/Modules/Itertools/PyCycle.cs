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

    /// <summary>A copy made of a state: what the source still gives is saved already.</summary>
    public bool HasAll;

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
        if (self->Source != null)
        {
            using var source = new PyOwned(py, Ref.New(self->Source));
            using var item = new PyOwned(py, Iteration.NextInner(py, source.Pointer));
            if (!item.IsNull)
                return !self->HasAll && PyList.Append(py, (PyList*)self->Saved, item.Pointer) < 0 ? null : item.Move();
            if (py.HasError)
                return null;
            Ref.Clear(py, &self->Source);
        }
        // A state shares the list, so a program may have changed it.
        var saved = (PyList*)self->Saved;
        if (saved->Length == 0)
            return null;
        if (self->Index >= saved->Length)
            self->Index = 0;
        PyObject* again = saved->Items[self->Index];
        self->Index = self->Index + 1 < saved->Length ? self->Index + 1 : 0;
        return Ref.New(again);
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyCycle* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Source != null)
            return Copying.Reduce(py, self, PyTuple.Pack(py, self->Source), PyTuple.Pack(py, self->Saved, self->HasAll ? py.True : py.False));
        using var again = new PyOwned(py, Iteration.Iter(py, self->Saved));
        if (again.IsNull)
            return null;
        ((PyListIterator*)again.Pointer)->Index = self->Index;
        return Copying.Reduce(py, self, PyTuple.Pack(py, again.Pointer), PyTuple.Pack(py, self->Saved, py.True));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyCycle* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        if (!Copying.IsState(py, state, 2, 2))
            return -1;
        PyObject* saved = Copying.Item(state, 0);
        if (!PyList.Check(py, saved))
        {
            Raise.TypeError(py, $"argument 1 must be list, not {Types.NameOf(py, saved)}");
            return -1;
        }
        if (!ArgumentBinding.ToInt(py, Copying.Item(state, 1), out int hasAll))
            return -1;
        Ref.Set(py, &self->Saved, Ref.New(saved));
        self->HasAll = hasAll != 0;
        self->Index = 0;
        return 0;
    }

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
