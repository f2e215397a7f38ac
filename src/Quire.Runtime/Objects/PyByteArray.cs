using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects;

/// <summary>
/// bytearray. <see cref="Data"/> has room for <see cref="Capacity"/> bytes, the first <see cref="Length"/> of which count; it
/// is null while the capacity is 0.
/// </summary>
[PyType("bytearray", TypeIndex.ByteArray, Flags = TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.MatchSelf,
    Signature = "(source=b'', encoding='utf-8', errors='strict')",
    Doc = "A mutable sequence of bytes.\n\nMade from a bytes-like object, from an iterable of numbers, from a text and an encoding,\n"
        + "or from a number, which gives that many zeros.")]
internal unsafe partial struct PyByteArray
{
    public PyObject Header;
    public byte* Data;
    public long Length;
    public long Capacity;

    /// <summary>Exported buffers; while not zero the size is fixed.</summary>
    public long Exports;

    public static bool Check(Interpreter py, PyObject* o) => o->Is(TypeIndex.ByteArray) || Types.IsInstance(py, o, TypeIndex.ByteArray);

    public static ReadOnlySpan<byte> Span(PyByteArray* self) => new(self->Data, (int)self->Length);

    /// <summary>A new exact bytearray with a copy of the data.</summary>
    public static PyObject* New(Interpreter py, ReadOnlySpan<byte> data)
    {
        PyByteArray* array = NewSized(py, data.Length);
        if (array != null)
            data.CopyTo(new Span<byte>(array->Data, data.Length));
        return (PyObject*)array;
    }

    /// <summary>A new exact bytearray of uninitialised bytes.</summary>
    public static PyByteArray* NewSized(Interpreter py, long length)
    {
        var array = (PyByteArray*)py.NewObject((nuint)sizeof(PyByteArray), BlockKind.Atomic, TypeIndex.ByteArray);
        if (array == null)
            return null;
        array->Data = null;
        array->Length = array->Capacity = array->Exports = 0;
        if (Reserve(py, array, length, exactly: true) == 0)
        {
            array->Length = length;
            return array;
        }
        Ref.Dec(py, (PyObject*)array);
        return null;
    }

    /// <summary>Changes the length; what comes in addition is uninitialised. 0, or −1 with BufferError or MemoryError.</summary>
    public static int Resize(Interpreter py, PyByteArray* self, long length)
    {
        if (length == self->Length)
            return 0;
        if (CheckResizable(py, self) < 0)
            return -1;
        if (length > self->Capacity && Reserve(py, self, length, exactly: false) < 0)
            return -1;
        self->Length = length;
        if (length < self->Capacity / 2)
            Shrink(py, self);
        return 0;
    }

    /// <summary>0, or −1 with BufferError while buffers are exported.</summary>
    public static int CheckResizable(Interpreter py, PyByteArray* self)
    {
        if (self->Exports == 0)
            return 0;
        Raise.New(py, TypeIndex.BufferError, "Existing exports of data: object cannot be re-sized");
        return -1;
    }

    /// <summary>Replaces self[start:start+removed] by other bytes, which must not lie in this array.</summary>
    public static int Splice(Interpreter py, PyByteArray* self, long start, long removed, ReadOnlySpan<byte> inserted)
    {
        long tail = self->Length - start - removed;
        long change = inserted.Length - removed;
        if (change < 0)
        {
            if (CheckResizable(py, self) < 0)
                return -1;
            Buffer.MemoryCopy(self->Data + start + removed, self->Data + start + inserted.Length, tail, tail);
        }
        if (Resize(py, self, self->Length + change) < 0)
            return -1;
        if (change > 0)
            Buffer.MemoryCopy(self->Data + start + removed, self->Data + start + inserted.Length, tail, tail);
        inserted.CopyTo(new Span<byte>(self->Data + start, inserted.Length));
        return 0;
    }

    private static int Reserve(Interpreter py, PyByteArray* self, long length, bool exactly)
    {
        if (length <= self->Capacity)
            return 0;
        long capacity = exactly ? length : length + (length >> 3) + (length < 9 ? 3 : 6);
        if (length > PyBytes.MaxLength)
        {
            Raise.NoMemory(py);
            return -1;
        }
        capacity = Math.Min(capacity, PyBytes.MaxLength);
        void* data = self->Data == null ? py.Heap.Allocate((nuint)capacity, BlockKind.Raw) : py.Heap.Reallocate(self->Data, (nuint)capacity);
        if (data == null)
        {
            Raise.NoMemory(py);
            return -1;
        }
        self->Data = (byte*)data;
        self->Capacity = capacity;
        return 0;
    }

    // Gives memory back; that may fail without harm.
    private static void Shrink(Interpreter py, PyByteArray* self)
    {
        if (self->Length == 0)
        {
            py.Heap.Free(self->Data);
            self->Data = null;
            self->Capacity = 0;
            return;
        }
        void* data = py.Heap.Reallocate(self->Data, (nuint)self->Length);
        if (data == null)
            return;
        self->Data = (byte*)data;
        self->Capacity = self->Length;
    }
}
