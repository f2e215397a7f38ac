using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>reversed: over anything with __len__ and __getitem__. The sequence is released and null at the end.</summary>
[PyType("reversed", TypeIndex.Reversed, Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(sequence, /)", Doc = "An iterator over the items of a sequence from its end.")]
internal unsafe partial struct PyReversed
{
    public PyObject Header;
    public PyObject* Sequence;

    /// <summary>Index of the next item; −1 at the end.</summary>
    public long Index;

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject* sequence)
    {
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, sequence, Name.__reversed__));
        if (method.IsNull && py.HasError)
            return null;
        if (!method.IsNull && method.Pointer != py.None)
            return Call.NoArgs(py, method.Pointer);
        if (!method.IsNull || !Items.IsSequence(py.TypeOf(sequence)))
            return Raise.TypeError(py, $"'{Types.NameOf(py, sequence)}' object is not reversible");
        long length = Items.Length(py, sequence);
        if (length < 0)
            return null;
        var made = (PyReversed*)Types.AllocateInstance(py, type, 0);
        if (made == null)
            return null;
        made->Sequence = Ref.New(sequence);
        made->Index = length - 1;
        return (PyObject*)made;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyReversed* it)
    {
        if (it->Sequence != null && it->Index >= 0)
        {
            using var sequence = new PyOwned(py, Ref.New(it->Sequence));
            PyObject* item = Items.GetAt(py, sequence.Pointer, it->Index);
            if (item != null)
            {
                it->Index--;
                return item;
            }
            if (!Errors.ClearIf(py, TypeIndex.IndexError) && !Errors.ClearIf(py, TypeIndex.StopIteration))
                return null;
        }
        it->Index = -1;
        Ref.Clear(py, &it->Sequence);
        return null;
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many items are left.")]
    private static PyObject* LengthHint(Interpreter py, PyReversed* it)
    {
        if (it->Sequence == null)
            return PyInt.FromLong(py, 0);
        long length = Items.Length(py, it->Sequence);
        if (length < 0)
            return null;
        return PyInt.FromLong(py, length < it->Index + 1 ? 0 : it->Index + 1);
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyReversed* it)
    {
        PyObject* type = (PyObject*)py.TypeOf((PyObject*)it);
        using var arguments = new PyOwned(py, PyTuple.Pack(py, it->Sequence == null ? py.EmptyTuple : it->Sequence));
        if (arguments.IsNull || it->Sequence == null)
            return arguments.IsNull ? null : PyTuple.Pack(py, type, arguments.Pointer);
        using var index = new PyOwned(py, PyInt.FromLong(py, it->Index));
        return index.IsNull ? null : PyTuple.Pack(py, type, arguments.Pointer, index.Pointer);
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Sets the position.")]
    private static int SetState(Interpreter py, PyReversed* it, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (it->Sequence == null)
            return 0;
        long length = Items.Length(py, it->Sequence);
        if (length < 0)
            return -1;
        it->Index = Math.Clamp(index, -1, length - 1);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyReversed* it)
    {
        Ref.XDec(py, it->Sequence);
        Types.FreeInstance(py, (PyObject*)it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyReversed* it, Visitor* visitor) => Visitor.Visit(visitor, it->Sequence);
}
