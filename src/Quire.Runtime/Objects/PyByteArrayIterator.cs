using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a bytearray object, which is released and null at the end.</summary>
[PyType("bytearray_iterator", TypeIndex.ByteArrayIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyByteArrayIterator
{
    public PyObject Header;
    public PyByteArray* Source;
    public long Index;

    public static PyObject* New(Interpreter py, PyByteArray* source)
    {
        var iterator = (PyByteArrayIterator*)py.NewObject((nuint)sizeof(PyByteArrayIterator), BlockKind.Container, TypeIndex.ByteArrayIterator);
        if (iterator == null)
            return null;
        iterator->Source = (PyByteArray*)Ref.New((PyObject*)source);
        iterator->Index = 0;
        return (PyObject*)iterator;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyByteArrayIterator* self)
    {
        Ref.XDec(py, (PyObject*)self->Source);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyByteArrayIterator* self, Visitor* visitor) => Visitor.Visit(visitor, self->Source);

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyByteArrayIterator* self) => Ref.New((PyObject*)self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyByteArrayIterator* self)
    {
        PyByteArray* source = self->Source;
        if (source == null)
            return null;
        if (self->Index < source->Length)
            return PyInt.FromLong(py, PyByteArray.Span(source)[(int)self->Index++]);
        self->Source = null;
        Ref.Dec(py, (PyObject*)source);
        return null;
    }

    [PyMethod("__length_hint__($self, /)")]
    internal static long LengthHint(Interpreter py, PyByteArrayIterator* self) =>
        self->Source == null ? 0 : Math.Max(0, self->Source->Length - self->Index);

    [PyMethod("__reduce__($self, /)")]
    internal static PyObject* Reduce(Interpreter py, PyByteArrayIterator* self) =>
        IteratorState.Reduce(py, (PyObject*)self->Source, self->Index, TypeIndex.Tuple);

    [PyMethod("__setstate__($self, state, /)")]
    internal static int SetState(Interpreter py, PyByteArrayIterator* self, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (self->Source != null)
            self->Index = Math.Clamp(index, 0, self->Source->Length);
        return 0;
    }
}
