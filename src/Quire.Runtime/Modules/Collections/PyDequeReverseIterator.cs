using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>Iterator over a deque from the right; a changed deque is noticed.</summary>
[PyType("_deque_reverse_iterator", TypeIndex.DequeReverseIterator, Module = "collections",
    Flags = TypeFlags.Container | TypeFlags.Immutable,
    Signature = "(deque, index=0, /)")]
internal unsafe partial struct PyDequeReverseIterator
{
    public PyObject Header;
    public PyDeque* Deque;

    /// <summary>Items given.</summary>
    public long Index;

    /// <summary>Items to give.</summary>
    public long Left;

    /// <summary>The deque's, when the iterator was made.</summary>
    public uint State;

    public static PyObject* New(Interpreter py, PyDeque* deque)
    {
        var self = (PyDequeReverseIterator*)Types.AllocateInstance(py, py.TypeTable[TypeIndex.DequeReverseIterator], 0);
        if (self == null)
            return null;
        self->Deque = (PyDeque*)Ref.New((PyObject*)deque);
        self->Left = deque->Length;
        self->State = deque->State;
        return (PyObject*)self;
    }

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyDeque* deque, long index)
    {
        var self = (PyDequeReverseIterator*)New(py, deque);
        if (self == null)
            return null;
        self->Index = Math.Clamp(index, 0, self->Left);
        self->Left -= self->Index;
        return (PyObject*)self;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyDequeReverseIterator* self)
    {
        PyDeque* deque = self->Deque;
        if (self->State != deque->State)
        {
            self->Left = 0;
            return Raise.RuntimeError(py, "deque mutated during iteration");
        }
        if (self->Left == 0)
            return null;
        self->Left--;
        return Ref.New(*PyDeque.At(deque, deque->Length - 1 - self->Index++));
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many items are left.")]
    private static long LengthHint(Interpreter py, PyDequeReverseIterator* self) => self->Left;

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyDequeReverseIterator* self)
    {
        using var index = new PyOwned(py, PyInt.FromLong(py, self->Deque->Length - self->Left));
        using var arguments = new PyOwned(py, index.IsNull ? null : PyTuple.Pack(py, (PyObject*)self->Deque, index.Pointer));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDequeReverseIterator* self)
    {
        Ref.XDec(py, (PyObject*)self->Deque);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDequeReverseIterator* self, Visitor* visitor) => Visitor.Visit(visitor, self->Deque);
}
