using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>__buffer__ and __release_buffer__ of bytes, bytearray and memoryview.</summary>
internal static unsafe class BufferMethods
{
    public static PyObject* Get(Interpreter py, PyObject* self, PyObject** args, int count)
    {
        if (count != 1)
            return Raise.TypeError(py, $" expected 1 argument, got {count}");
        long flags = Conversion.IndexAsLong(py, args[0], TypeIndex.OverflowError);
        if (py.HasError)
            return null;
        return flags is < int.MinValue or > int.MaxValue
            ? Raise.OverflowError(py, "buffer flags too large")
            : PyMemoryView.Native(py, self, (int)flags);
    }

    public static PyObject* Release(Interpreter py, PyObject* self, PyObject** args, int count)
    {
        if (count != 1)
            return Raise.TypeError(py, $" expected 1 argument, got {count}");
        if (!args[0]->Is(TypeIndex.MemoryView))
            return Raise.TypeError(py, "expected a memoryview object");
        var view = (PyMemoryView*)args[0];
        if (view->Source == null)
            return Raise.ValueError(py, "memoryview's buffer has already been released");
        PyObject* owner = self->Is(TypeIndex.MemoryView) ? ((PyMemoryView*)self)->Source : self;
        if (view->Source != owner)
            return Raise.ValueError(py, "memoryview's buffer is not this object");
        PyMemoryView.Release(py, view);
        return Ref.New(py.None);
    }
}
