using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a memoryview, which is released and null at the end.</summary>
[PyType("memory_iterator", TypeIndex.MemoryIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyMemoryIterator
{
    public PyObject Header;
    public PyMemoryView* View;
    public long Index;

    public static PyObject* New(Interpreter py, PyMemoryView* view)
    {
        var iterator = (PyMemoryIterator*)py.NewObject((nuint)sizeof(PyMemoryIterator), BlockKind.Container, TypeIndex.MemoryIterator);
        if (iterator == null)
            return null;
        iterator->View = (PyMemoryView*)Ref.New((PyObject*)view);
        iterator->Index = 0;
        return (PyObject*)iterator;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMemoryIterator* self)
    {
        Ref.XDec(py, (PyObject*)self->View);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMemoryIterator* self, Visitor* visitor) => Visitor.Visit(visitor, self->View);

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyMemoryIterator* self) => Ref.New((PyObject*)self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyMemoryIterator* self)
    {
        PyMemoryView* view = self->View;
        if (view == null)
            return null;
        if (self->Index < view->Length)
            return PyMemoryView.ItemAt(py, view, self->Index++);
        self->View = null;
        Ref.Dec(py, (PyObject*)view);
        return null;
    }
}
