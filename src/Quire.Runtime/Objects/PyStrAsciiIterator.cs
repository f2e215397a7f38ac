using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a str of ASCII: a <see cref="PyStrIterator"/> under another name, as programs see it in CPython.</summary>
[PyType("str_ascii_iterator", TypeIndex.StrAsciiIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyStrAsciiIterator
{
    public PyStrIterator State;

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyStrIterator* self) => PyStrIterator.Dealloc(py, self);

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyStrIterator* self, Visitor* visitor) => PyStrIterator.Traverse(self, visitor);

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyStrIterator* self) => PyStrIterator.Iter(py, self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyStrIterator* self) => PyStrIterator.Next(py, self);

    [PyMethod("__length_hint__($self, /)")]
    internal static long LengthHint(Interpreter py, PyStrIterator* self) => PyStrIterator.LengthHint(py, self);

    [PyMethod("__reduce__($self, /)")]
    internal static PyObject* Reduce(Interpreter py, PyStrIterator* self) => PyStrIterator.Reduce(py, self);

    [PyMethod("__setstate__($self, state, /)")]
    internal static int SetState(Interpreter py, PyStrIterator* self, PyObject* state) => PyStrIterator.SetState(py, self, state);
}
