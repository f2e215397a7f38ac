using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a bytes object, which is released and null at the end.</summary>
[PyType("bytes_iterator", TypeIndex.BytesIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyBytesIterator
{
    public PyObject Header;
    public PyBytes* Source;
    public long Index;

    public static PyObject* New(Interpreter py, PyBytes* source)
    {
        var iterator = (PyBytesIterator*)py.NewObject((nuint)sizeof(PyBytesIterator), BlockKind.Container, TypeIndex.BytesIterator);
        if (iterator == null)
            return null;
        iterator->Source = (PyBytes*)Ref.New((PyObject*)source);
        iterator->Index = 0;
        return (PyObject*)iterator;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyBytesIterator* self)
    {
        Ref.XDec(py, (PyObject*)self->Source);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyBytesIterator* self, Visitor* visitor) => Visitor.Visit(visitor, self->Source);

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyBytesIterator* self) => Ref.New((PyObject*)self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyBytesIterator* self)
    {
        PyBytes* source = self->Source;
        if (source == null)
            return null;
        if (self->Index < source->Length)
            return PyInt.FromLong(py, PyBytes.Span(source)[(int)self->Index++]);
        self->Source = null;
        Ref.Dec(py, (PyObject*)source);
        return null;
    }

    [PyMethod("__length_hint__($self, /)")]
    internal static long LengthHint(Interpreter py, PyBytesIterator* self) =>
        self->Source == null ? 0 : Math.Max(0, self->Source->Length - self->Index);

    [PyMethod("__reduce__($self, /)")]
    internal static PyObject* Reduce(Interpreter py, PyBytesIterator* self) =>
        IteratorState.Reduce(py, (PyObject*)self->Source, self->Index, TypeIndex.Tuple);

    [PyMethod("__setstate__($self, state, /)")]
    internal static int SetState(Interpreter py, PyBytesIterator* self, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (self->Source != null)
            self->Index = Math.Clamp(index, 0, self->Source->Length);
        return 0;
    }
}
