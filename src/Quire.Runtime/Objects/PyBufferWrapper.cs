using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects;

/// <summary>
/// What views of an object refer to whose class has a __buffer__: it holds the view that gave, and tells the class when the last of
/// the others is released.
/// </summary>
[PyType("_buffer_wrapper", TypeIndex.BufferWrapper, Flags = TypeFlags.Container | TypeFlags.NoInstances)]
internal unsafe partial struct PyBufferWrapper
{
    public PyObject Header;

    /// <summary>Both null once nothing uses the memory any more.</summary>
    public PyObject* Object;
    public PyMemoryView* View;

    /// <summary>Views in use.</summary>
    public long Exports;

    /// <summary>A view (owned) of an object's memory; null with an exception.</summary>
    public static PyObject* ViewOf(Interpreter py, PyObject* o, int flags)
    {
        PyMemoryView* given = BufferClass.Acquire(py, o, flags);
        if (given == null)
            return null;
        var wrapper = (PyBufferWrapper*)py.NewObject((nuint)sizeof(PyBufferWrapper), BlockKind.Container, TypeIndex.BufferWrapper);
        if (wrapper == null)
        {
            BufferClass.Release(py, o, given);
            Ref.Dec(py, (PyObject*)given);
            return null;
        }
        wrapper->Object = Ref.New(o);
        wrapper->View = given;
        // One more while the view is made, so that a failure ends the use as well.
        wrapper->Exports = 1;
        PyMemoryView* view = PyMemoryView.Make(
            py, (PyObject*)wrapper, given->Data, given->Length, given->Stride, given->Format, given->ItemSize, given->IsReadOnly);
        EndExport(py, wrapper);
        Ref.Dec(py, (PyObject*)wrapper);
        return (PyObject*)view;
    }

    /// <summary>A view is released; the last one ends the use of the memory.</summary>
    public static void EndExport(Interpreter py, PyBufferWrapper* self)
    {
        if (--self->Exports > 0)
            return;
        PyObject* o = self->Object;
        PyMemoryView* view = self->View;
        self->Object = null;
        self->View = null;
        BufferClass.Release(py, o, view);
        Ref.Dec(py, (PyObject*)view);
        Ref.Dec(py, o);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyBufferWrapper* self)
    {
        Ref.XDec(py, (PyObject*)self->View);
        Ref.XDec(py, self->Object);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyBufferWrapper* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->View);
        Visitor.Visit(visitor, self->Object);
    }
}
