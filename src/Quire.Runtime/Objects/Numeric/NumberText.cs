using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// The text of a number in ASCII: decimal digits and spaces of other scripts have become ASCII's, everything else beyond ASCII a
/// question mark. Always dispose; the object itself is borrowed.
/// </summary>
internal unsafe ref struct NumberText
{
    private readonly Interpreter _py;
    private byte* _buffer;

    private NumberText(Interpreter py) => _py = py;

    public ReadOnlySpan<byte> Span { get; private set; }

    /// <summary>False with MemoryError pending.</summary>
    public static bool Read(Interpreter py, PyStr* s, out NumberText text)
    {
        text = new NumberText(py);
        if (PyStr.IsAscii(s))
        {
            text.Span = new ReadOnlySpan<byte>(PyStr.Data(s), s->Length);
            return true;
        }
        var buffer = (byte*)py.NewBuffer((nuint)s->Length);
        if (buffer == null)
            return false;
        for (int i = 0; i < s->Length; i++)
            buffer[i] = ToAscii(PyStr.At(s, i));
        text._buffer = buffer;
        text.Span = new ReadOnlySpan<byte>(buffer, s->Length);
        return true;
    }

    public void Dispose()
    {
        if (_buffer != null)
            _py.Heap.Free(_buffer);
        _buffer = null;
        Span = default;
    }

    /// <summary>Without ASCII space at either end.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return text[start..end];
    }

    public static bool IsSpace(byte c) => c is 32 or (>= 9 and <= 13);

    public static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    /// <summary>
    /// Whether each underscore stands between two digits. Copies the text without them to <paramref name="target"/>, which is as long.
    /// </summary>
    public static bool DropUnderscores(ReadOnlySpan<byte> text, Span<byte> target, out int length)
    {
        length = 0;
        byte before = 0;
        foreach (byte c in text)
        {
            if (c == '_' ? !IsDigit(before) : before == '_' && !IsDigit(c))
                return false;
            if (c != '_')
                target[length++] = c;
            before = c;
        }
        return before != '_';
    }

    private static byte ToAscii(int codePoint)
    {
        if (codePoint < 0x80)
            return (byte)codePoint;
        if (UnicodeInfo.IsSpace(codePoint))
            return (byte)' ';
        int digit = UnicodeInfo.DecimalValue(codePoint);
        return (byte)(digit < 0 ? '?' : '0' + digit);
    }
}
