using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>hex and fromhex, and the repr of bytes.</summary>
internal static unsafe class ByteHex
{
    /// <summary>Two digits a byte; a separator every so many bytes, counted from the end, or from the beginning when negative.</summary>
    public static PyObject* Hex(Interpreter py, ReadOnlySpan<byte> bytes, PyObject* separator, int group)
    {
        int sep = -1;
        if (separator != null && !ReadSeparator(py, separator, out sep))
            return null;
        if (bytes.IsEmpty)
            return StrMaking.Empty(py);
        long gaps = sep < 0 || group == 0 ? 0 : (bytes.Length - 1) / Math.Abs((long)group);
        long length = (2L * bytes.Length) + gaps;
        if (length > int.MaxValue)
            return Raise.NoMemory(py);
        PyStr* text = PyStr.Allocate(py, (int)length, 1);
        if (text == null)
            return null;
        byte* target = PyStr.Data(text);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (gaps > 0 && i > 0 && (group > 0 ? bytes.Length - i : i) % Math.Abs((long)group) == 0)
                *target++ = (byte)sep;
            *target++ = (byte)StrRepr.HexDigit(bytes[i] >> 4);
            *target++ = (byte)StrRepr.HexDigit(bytes[i]);
        }
        return (PyObject*)text;
    }

    /// <summary>A bytes object from pairs of digits with white space between them.</summary>
    public static PyObject* FromHex(Interpreter py, PyStr* text)
    {
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var bytes = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        bytes.Expect(text->Length / 2);
        for (int i = 0; i < text->Length;)
        {
            int c = PyStr.At(text, i);
            if (c < 128 && ByteInfo.IsSpace((byte)c))
            {
                i++;
                continue;
            }
            int high = HexValue(c);
            int low = high >= 0 && i + 1 < text->Length ? HexValue(PyStr.At(text, i + 1)) : -1;
            if (low < 0)
            {
                bytes.Dispose();
                return Raise.ValueError(py, $"non-hexadecimal number found in fromhex() arg at position {(high < 0 ? i : i + 1)}");
            }
            bytes.Add((byte)((high << 4) | low));
            i += 2;
        }
        return bytes.Finish();
    }

    /// <summary>b'…'; as a bytearray shows itself, apostrophes are escaped whatever the quotes.</summary>
    public static void AddRepr(ref StrBuilder text, ReadOnlySpan<byte> bytes, bool escapesApostrophes)
    {
        char quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        text.Add('b');
        text.Add(quote);
        foreach (byte b in bytes)
        {
            if (b == quote || b == '\\' || (b == '\'' && escapesApostrophes))
                text.Add('\\');
            if (b is >= 0x20 and < 0x7F)
                text.Add(b);
            else
                StrRepr.AddEscape(ref text, b);
        }
        text.Add(quote);
    }

    private static int HexValue(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static bool ReadSeparator(Interpreter py, PyObject* separator, out int sep)
    {
        sep = -1;
        long length = Items.Length(py, separator);
        if (length < 0)
            return false;
        if (length != 1)
            return Raise.ValueError(py, "sep must be length 1.") != null;
        if (PyStr.Check(py, separator))
            sep = PyStr.At((PyStr*)separator, 0);
        else if (PyBytes.Check(py, separator))
            sep = *PyBytes.Data((PyBytes*)separator);
        else
            return Raise.TypeError(py, "sep must be str or bytes.") != null;
        return sep < 128 || Raise.ValueError(py, "sep must be ASCII.") != null;
    }
}
