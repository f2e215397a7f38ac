using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects;

/// <summary>
/// memoryview: items of one dimension in the memory of bytes or a bytearray. While it is not released the bytearray keeps
/// its size, so <see cref="Data"/> stays valid.
/// </summary>
[PyType("memoryview", TypeIndex.MemoryView,
    Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.Sequence | TypeFlags.Weakly, Signature = "(object)",
    Doc = "The memory of a bytes-like object, without a copy.")]
internal unsafe partial struct PyMemoryView
{
    public PyObject Header;

    /// <summary>The bytes or bytearray whose memory this is; null once released.</summary>
    public PyObject* Source;

    /// <summary>The first item.</summary>
    public byte* Data;

    /// <summary>Number of items.</summary>
    public long Length;

    /// <summary>Bytes from one item to the next; negative in reversed views.</summary>
    public long Stride;

    /// <summary>The hash, or −1 when not yet computed.</summary>
    public long Hash;

    /// <summary>A character as the struct module has them.</summary>
    public byte Format;
    public byte ItemSize;
    public bool IsReadOnly;

    /// <summary>A view of all of bytes, a bytearray or another view.</summary>
    public static PyObject* New(Interpreter py, PyObject* source, int flags = BufferClass.FullReadOnly)
    {
        if (BufferClass.Has(py, source))
            return PyBufferWrapper.ViewOf(py, source, flags);
        return py.HasError ? null : Native(py, source, flags);
    }

    /// <summary>The same without asking the class of the object.</summary>
    public static PyObject* Native(Interpreter py, PyObject* source, int flags)
    {
        bool writes = (flags & BufferClass.Writable) != 0;
        if (source->Is(TypeIndex.MemoryView))
        {
            var other = (PyMemoryView*)source;
            if (!CheckAlive(py, other))
                return null;
            return writes && other->IsReadOnly
                ? Raise.New(py, TypeIndex.BufferError, "memoryview: underlying buffer is not writable")
                : View(py, other, other->Data, other->Length, other->Stride);
        }
        bool isBytes = PyBytes.Check(py, source);
        if (isBytes && writes)
            return Raise.New(py, TypeIndex.BufferError, "Object is not writable.");
        if (!isBytes && !PyByteArray.Check(py, source))
            return Raise.TypeError(py, $"memoryview: a bytes-like object is required, not '{Types.NameOf(py, source)}'");
        byte* data = isBytes ? PyBytes.Data((PyBytes*)source) : ((PyByteArray*)source)->Data;
        long length = isBytes ? ((PyBytes*)source)->Length : ((PyByteArray*)source)->Length;
        return (PyObject*)Make(py, source, data, length, 1, (byte)'B', 1, isBytes);
    }

    /// <summary>Another view of the same memory with items of the same kind.</summary>
    public static PyObject* View(Interpreter py, PyMemoryView* view, byte* data, long length, long stride) =>
        (PyObject*)Make(py, view->Source, data, length, stride, view->Format, view->ItemSize, view->IsReadOnly);

    public static PyMemoryView* Make(
        Interpreter py, PyObject* source, byte* data, long length, long stride, byte format, int itemSize, bool readOnly)
    {
        var view = (PyMemoryView*)py.NewObject((nuint)sizeof(PyMemoryView), BlockKind.Container, TypeIndex.MemoryView);
        if (view == null)
            return null;
        view->Source = Ref.New(source);
        view->Data = data;
        view->Length = length;
        view->Stride = stride;
        view->Hash = -1;
        view->Format = format;
        view->ItemSize = (byte)itemSize;
        view->IsReadOnly = readOnly;
        if (source->Is(TypeIndex.BufferWrapper))
            ((PyBufferWrapper*)source)->Exports++;
        else if (PyByteArray.Check(py, source))
            ((PyByteArray*)source)->Exports++;
        return view;
    }

    /// <summary>Lets go of the memory; a second time does nothing.</summary>
    public static void Release(Interpreter py, PyMemoryView* self)
    {
        PyObject* source = self->Source;
        if (source == null)
            return;
        self->Source = null;
        self->Data = null;
        if (source->Is(TypeIndex.BufferWrapper))
            PyBufferWrapper.EndExport(py, (PyBufferWrapper*)source);
        else if (PyByteArray.Check(py, source))
            ((PyByteArray*)source)->Exports--;
        Ref.Dec(py, source);
    }

    /// <summary>False with ValueError pending once the view is released.</summary>
    public static bool CheckAlive(Interpreter py, PyMemoryView* self) =>
        self->Source != null || Raise.ValueError(py, "operation forbidden on released memoryview object") != null;

    /// <summary>False with an exception pending unless the items lie one behind the other.</summary>
    public static bool CheckContiguous(Interpreter py, PyMemoryView* self)
    {
        if (!CheckAlive(py, self))
            return false;
        return IsContiguous(self) || Raise.New(py, TypeIndex.BufferError, "memoryview: underlying buffer is not C-contiguous") != null;
    }

    public static bool IsContiguous(PyMemoryView* self) => self->Stride == self->ItemSize || self->Length <= 1;

    /// <summary>The memory of a contiguous view.</summary>
    public static ReadOnlySpan<byte> Span(PyMemoryView* self) => new(self->Data, (int)(self->Length * self->ItemSize));

    /// <summary>The place of an item.</summary>
    public static byte* At(PyMemoryView* self, long index) => self->Data + (index * self->Stride);
}
