using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a str; the str is released and null at the end.</summary>
[PyType("str_iterator", TypeIndex.StrIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyStrIterator
{
    public PyObject Header;
    public PyStr* Text;
    public int Index;

    public static PyObject* New(Interpreter py, PyStr* text)
    {
        var iterator = (PyStrIterator*)py.NewObject((nuint)sizeof(PyStrIterator), BlockKind.Container, PyStr.IsAscii(text) ? TypeIndex.StrAsciiIterator : (uint)TypeIndex.StrIterator);
        if (iterator == null)
            return null;
        iterator->Text = (PyStr*)Ref.New((PyObject*)text);
        iterator->Index = 0;
        return (PyObject*)iterator;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyStrIterator* self)
    {
        Ref.XDec(py, (PyObject*)self->Text);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyStrIterator* self, Visitor* visitor) => Visitor.Visit(visitor, self->Text);

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyStrIterator* self) => Ref.New((PyObject*)self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyStrIterator* self)
    {
        PyStr* text = self->Text;
        if (text == null)
            return null;
        if (self->Index < text->Length)
            return text->Width == 1 ? StrMaking.FromLatin1(py, PyStr.Data(text)[self->Index++]) : StrMaking.FromCodePoint(py, PyStr.At(text, self->Index++));
        self->Text = null;
        Ref.Dec(py, (PyObject*)text);
        return null;
    }

    [PyMethod("__length_hint__($self, /)")]
    internal static long LengthHint(Interpreter py, PyStrIterator* self) => self->Text == null ? 0 : self->Text->Length - self->Index;

    [PyMethod("__reduce__($self, /)")]
    internal static PyObject* Reduce(Interpreter py, PyStrIterator* self)
    {
        if (self->Text != null)
            return IteratorState.Reduce(py, (PyObject*)self->Text, self->Index, TypeIndex.Tuple);
        using var iter = new PyOwned(py, IteratorState.Builtin(py, "iter"));
        using var empty = new PyOwned(py, iter.IsNull ? null : StrMaking.Empty(py));
        using var arguments = new PyOwned(py, empty.IsNull ? null : PyTuple.Pack(py, empty.Pointer));
        return arguments.IsNull ? null : PyTuple.Pack(py, iter.Pointer, arguments.Pointer);
    }

    [PyMethod("__setstate__($self, state, /)")]
    internal static int SetState(Interpreter py, PyStrIterator* self, PyObject* state)
    {
        if (!IteratorState.TryPosition(py, state, out long index))
            return -1;
        if (self->Text != null)
            self->Index = (int)Math.Clamp(index, 0, self->Text->Length);
        return 0;
    }
}
