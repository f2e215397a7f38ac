using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Text;

/// <summary>What splitting must know of a kind of text: its white space, its line ends, and how a piece becomes an object.</summary>
internal unsafe interface IPieces<T>
    where T : unmanaged, IEquatable<T>
{
    static abstract bool IsSpace(T unit);
    static abstract bool IsLineBreak(T unit);
    static abstract bool IsCarriageReturn(T unit);
    static abstract bool IsLineFeed(T unit);
    static abstract PyObject* Make(Interpreter py, T* start, int count);
}

/// <summary>A str of width 1.</summary>
internal readonly unsafe struct Latin1Pieces : IPieces<byte>
{
    // As UnicodeInfo.IsSpace, for the characters that can be here, letters first.
    public static bool IsSpace(byte unit) =>
        unit > ' ' ? unit is 0x85 or 0xA0 : unit is (byte)' ' or (>= 9 and <= 13) or (>= 28 and <= 31);

    public static bool IsLineBreak(byte unit) => UnicodeInfo.IsLineBreak(unit);
    public static bool IsCarriageReturn(byte unit) => unit == '\r';
    public static bool IsLineFeed(byte unit) => unit == '\n';
    public static PyObject* Make(Interpreter py, byte* start, int count) => StrMaking.FromLatin1(py, new ReadOnlySpan<byte>(start, count));
}

/// <summary>A str of width 2.</summary>
internal readonly unsafe struct WidePieces : IPieces<ushort>
{
    public static bool IsSpace(ushort unit) => UnicodeInfo.IsSpace(unit);
    public static bool IsLineBreak(ushort unit) => UnicodeInfo.IsLineBreak(unit);
    public static bool IsCarriageReturn(ushort unit) => unit == '\r';
    public static bool IsLineFeed(ushort unit) => unit == '\n';
    public static PyObject* Make(Interpreter py, ushort* start, int count) => StrMaking.FromStored(py, (byte*)start, 2, count);
}

/// <summary>A str of width 4.</summary>
internal readonly unsafe struct WidestPieces : IPieces<uint>
{
    public static bool IsSpace(uint unit) => UnicodeInfo.IsSpace((int)unit);
    public static bool IsLineBreak(uint unit) => UnicodeInfo.IsLineBreak((int)unit);
    public static bool IsCarriageReturn(uint unit) => unit == '\r';
    public static bool IsLineFeed(uint unit) => unit == '\n';
    public static PyObject* Make(Interpreter py, uint* start, int count) => StrMaking.FromStored(py, (byte*)start, 4, count);
}

/// <summary>bytes.</summary>
internal readonly unsafe struct BytesPieces : IPieces<byte>
{
    public static bool IsSpace(byte unit) => ByteInfo.IsSpace(unit);
    public static bool IsLineBreak(byte unit) => unit is (byte)'\n' or (byte)'\r';
    public static bool IsCarriageReturn(byte unit) => unit == '\r';
    public static bool IsLineFeed(byte unit) => unit == '\n';
    public static PyObject* Make(Interpreter py, byte* start, int count) => PyBytes.New(py, new ReadOnlySpan<byte>(start, count));
}

/// <summary>bytearray.</summary>
internal readonly unsafe struct ByteArrayPieces : IPieces<byte>
{
    public static bool IsSpace(byte unit) => ByteInfo.IsSpace(unit);
    public static bool IsLineBreak(byte unit) => unit is (byte)'\n' or (byte)'\r';
    public static bool IsCarriageReturn(byte unit) => unit == '\r';
    public static bool IsLineFeed(byte unit) => unit == '\n';
    public static PyObject* Make(Interpreter py, byte* start, int count) => PyByteArray.New(py, new ReadOnlySpan<byte>(start, count));
}
