using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Complex numbers out of text: 1+2j, -j, (3), with spaces outside the number only.</summary>
internal static unsafe class ComplexParsing
{
    private const int StackLength = 256;

    /// <summary>False with an exception pending when the text is no complex number.</summary>
    public static bool Read(Interpreter py, PyObject* str, out double real, out double imaginary)
    {
        real = imaginary = 0;
        if (!NumberText.Read(py, (PyStr*)str, out NumberText text))
            return false;
        bool ok = Read(py, str, text.Span, out real, out imaginary);
        text.Dispose();
        return ok;
    }

    private static bool Read(Interpreter py, PyObject* str, ReadOnlySpan<byte> text, out double real, out double imaginary)
    {
        real = imaginary = 0;
        if (!text.Contains((byte)'_'))
            return Parse(text, out real, out imaginary) || Refuse(py);
        bool isLong = text.Length > StackLength;
        void* block = isLong ? py.NewBuffer((nuint)text.Length) : null;
        if (isLong && block == null)
            return false;
        Span<byte> buffer = isLong ? new Span<byte>(block, text.Length) : stackalloc byte[StackLength];
        bool placed = NumberText.DropUnderscores(text, buffer, out int length);
        bool ok = placed && Parse(buffer[..length], out real, out imaginary);
        if (isLong)
            py.Heap.Free(block);
        return ok || (placed ? Refuse(py) : RefuseUnderscores(py, str));
    }

    private static bool Refuse(Interpreter py)
    {
        Raise.ValueError(py, "complex() arg is a malformed string");
        return false;
    }

    private static bool RefuseUnderscores(Interpreter py, PyObject* str)
    {
        using var repr = new PyOwned(py, Conversion.Repr(py, str));
        if (!repr.IsNull)
            Raise.ValueError(py, $"could not convert string to complex: {Conversion.Text(repr.Pointer)}");
        return false;
    }

    private static bool Parse(ReadOnlySpan<byte> text, out double real, out double imaginary)
    {
        text = NumberText.Trim(text);
        if (text.Length > 1 && text[0] == '(' && text[^1] == ')')
            text = NumberText.Trim(text[1..^1]);
        real = imaginary = 0;
        int length = FloatScan.Read(text, out double first);
        text = text[length..];
        if (length > 0 && text.IsEmpty)
        {
            real = first;
            return true;
        }
        if (length > 0 && !IsSign(text[0]))
        {
            imaginary = first;
            return IsUnit(text);
        }
        real = length > 0 ? first : 0;
        length = length > 0 ? FloatScan.Read(text, out imaginary) : 0;
        if (length > 0)
            return IsUnit(text[length..]);
        // The unit alone, with or without a sign.
        imaginary = !text.IsEmpty && text[0] == '-' ? -1 : 1;
        return IsUnit(!text.IsEmpty && IsSign(text[0]) ? text[1..] : text);
    }

    private static bool IsSign(byte c) => c is (byte)'+' or (byte)'-';

    private static bool IsUnit(ReadOnlySpan<byte> text) => text.Length == 1 && (text[0] | 0x20) == 'j';
}
