using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Objects;

/// <summary>bytes: the data follow the fields, and nothing follows the data.</summary>
[PyType("bytes", TypeIndex.Bytes,
    Flags = TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.VariableSize | TypeFlags.BytesSubclass | TypeFlags.MatchSelf,
    ItemSize = 1, Signature = "(source=b'', encoding='utf-8', errors='strict')",
    Doc = "An immutable sequence of bytes.\n\nMade from another bytes-like object, from an iterable of numbers, from a text and an encoding,\n"
        + "or from a number, which gives that many zeros.")]
internal unsafe partial struct PyBytes
{
    public PyObject Header;

    /// <summary>The hash, or −1 when not yet computed.</summary>
    public long Hash;
    public long Length;

    /// <summary>Where the data begins, in bytes from the object.</summary>
    public const int DataOffset = 24;

    /// <summary>A bytes object with a copy of the data; the empty one and those of one byte are shared.</summary>
    public static PyObject* New(Interpreter py, ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty && py.EmptyBytes != null)
            return Ref.New(py.EmptyBytes);
        if (data.Length == 1)
            return OfByte(py, data[0]);
        PyBytes* b = Allocate(py, data.Length);
        if (b != null)
            data.CopyTo(new Span<byte>(Data(b), data.Length));
        return (PyObject*)b;
    }

    /// <summary>An uninitialised bytes object of its own, never a shared one; null past the limit (MemoryError pending).</summary>
    public static PyBytes* Allocate(Interpreter py, long length)
    {
        if (length > MaxLength)
        {
            Raise.NoMemory(py);
            return null;
        }
        var b = (PyBytes*)py.NewObject((nuint)(DataOffset + length), BlockKind.Atomic, TypeIndex.Bytes);
        if (b == null)
            return null;
        b->Hash = -1;
        b->Length = length;
        return b;
    }

    /// <summary>Longer ones do not exist: every length fits a span.</summary>
    public const long MaxLength = int.MaxValue - 64;

    public static byte* Data(PyBytes* b) => (byte*)b + DataOffset;

    public static ReadOnlySpan<byte> Span(PyBytes* b) => new(Data(b), (int)b->Length);

    public static bool Check(Interpreter py, PyObject* o) =>
        o->Is(TypeIndex.Bytes) || (py.TypeOf(o)->Flags & TypeFlags.BytesSubclass) != 0;

    public static long HashOf(Interpreter py, PyBytes* b)
    {
        if (b->Hash == -1)
            b->Hash = StrHash.Of(Data(b), (nuint)b->Length, py.HashKey0, py.HashKey1);
        return b->Hash;
    }

    private static PyObject* OfByte(Interpreter py, byte value)
    {
        if (py.ByteObjects != null && py.ByteObjects[value] != null)
            return Ref.New(py.ByteObjects[value]);
        PyBytes* b = Allocate(py, 1);
        if (b == null)
            return null;
        *Data(b) = value;
        if (py.ByteObjects != null)
            py.ByteObjects[value] = Ref.New((PyObject*)b);
        return (PyObject*)b;
    }
}
