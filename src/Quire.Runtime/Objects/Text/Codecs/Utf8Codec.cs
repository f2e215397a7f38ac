using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>UTF-8: the fast whole-text paths, and one code point at a time for texts with errors in them.</summary>
internal static unsafe class Utf8Codec
{
    public const string InvalidStart = "invalid start byte";
    public const string InvalidContinuation = "invalid continuation byte";
    public const string UnexpectedEnd = "unexpected end of data";

    /// <summary>True when the text is valid: the result is then a str, or null with MemoryError.</summary>
    public static bool TryDecode(Interpreter py, ReadOnlySpan<byte> text, out PyObject* result)
    {
        result = null;
        if (System.Text.Ascii.IsValid(text))
        {
            result = StrMaking.FromLatin1(py, text);
            if (result != null)
                ((PyStr*)result)->Flags |= StrFlags.AsciiKnown | StrFlags.Ascii;
            return true;
        }
        if (!System.Text.Unicode.Utf8.IsValid(text))
            return false;
        // Of valid text the highest byte tells the width: C2 and C3 lead to Latin-1, F0 and above leave the first plane.
        int width = text.ContainsAnyInRange((byte)0xF0, (byte)0xFF) ? 4 : text.ContainsAnyInRange((byte)0xC4, (byte)0xEF) ? 2 : 1;
        int count = CountCodePoints(text);
        if (count == 1)
        {
            DecodeOne(text, 0, out int single, out _);
            result = StrMaking.FromCodePoint(py, single);
            return true;
        }
        PyStr* s = PyStr.Allocate(py, count, width);
        if (s != null)
            Fill(text, s);
        result = (PyObject*)s;
        return true;
    }

    /// <summary>
    /// Reads the code point at a position: the bytes it takes, or minus the bytes that are wrong together, with the reason.
    /// </summary>
    public static int DecodeOne(ReadOnlySpan<byte> text, int position, out int codePoint, out string reason)
    {
        int lead = text[position];
        reason = "";
        codePoint = lead;
        if (lead < 0x80)
            return 1;
        int needed = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (needed == 0)
        {
            reason = InvalidStart;
            return -1;
        }
        codePoint = lead & (0x7F >> needed);
        for (int i = 1; i < needed; i++)
        {
            if (position + i >= text.Length)
            {
                reason = UnexpectedEnd;
                return -i;
            }
            int next = text[position + i];
            if ((next & 0xC0) != 0x80 || (i == 1 && !SecondFits(lead, next)))
            {
                reason = InvalidContinuation;
                return -i;
            }
            codePoint = (codePoint << 6) | (next & 0x3F);
        }
        return needed;
    }

    /// <summary>Bytes the text takes, lone surrogates at three each.</summary>
    public static long EncodedLength(PyStr* s)
    {
        byte* data = PyStr.Data(s);
        long length = s->Length;
        if (s->Width == 1)
        {
            for (int i = 0; i < s->Length; i++)
                length += data[i] >> 7;
        }
        else if (s->Width == 2)
        {
            var units = (ushort*)data;
            for (int i = 0; i < s->Length; i++)
                length += (units[i] >= 0x80 ? 1 : 0) + (units[i] >= 0x800 ? 1 : 0);
        }
        else
        {
            var points = (int*)data;
            for (int i = 0; i < s->Length; i++)
                length += (points[i] >= 0x80 ? 1 : 0) + (points[i] >= 0x800 ? 1 : 0) + (points[i] >= 0x10000 ? 1 : 0);
        }
        return length;
    }

    /// <summary>Writes the <see cref="EncodedLength"/> bytes of the text; returns the place behind them.</summary>
    public static byte* Write(PyStr* s, byte* target)
    {
        byte* data = PyStr.Data(s);
        for (int i = 0; i < s->Length; i++)
            target = WriteOne(CodeUnits.At(data, s->Width, i), target);
        return target;
    }

    public static byte* WriteOne(int codePoint, byte* target)
    {
        if (codePoint < 0x80)
        {
            *target++ = (byte)codePoint;
            return target;
        }
        if (codePoint < 0x800)
        {
            *target++ = (byte)(0xC0 | (codePoint >> 6));
        }
        else
        {
            if (codePoint < 0x10000)
            {
                *target++ = (byte)(0xE0 | (codePoint >> 12));
            }
            else
            {
                *target++ = (byte)(0xF0 | (codePoint >> 18));
                *target++ = (byte)(0x80 | ((codePoint >> 12) & 0x3F));
            }
            *target++ = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
        }
        *target++ = (byte)(0x80 | (codePoint & 0x3F));
        return target;
    }

    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
    private static bool SecondFits(int lead, int second) => lead switch
    {
        0xE0 => second >= 0xA0,
        0xED => second < 0xA0,
        0xF0 => second >= 0x90,
        0xF4 => second < 0x90,
        _ => true,
    };

    private static int CountCodePoints(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte b in text)
            count += (sbyte)b >= -64 ? 1 : 0;
        return count;
    }

    private static void Fill(ReadOnlySpan<byte> text, PyStr* s)
    {
        byte* target = PyStr.Data(s);
        if (s->Width == 2)
        {
            // Without code points beyond the first plane UTF-16 has one unit for each.
            System.Text.Unicode.Utf8.ToUtf16(text, new Span<char>(target, s->Length), out _, out _);
            return;
        }
        int written = 0;
        for (int i = 0; i < text.Length;)
        {
            i += DecodeOne(text, i, out int codePoint, out _);
            CodeUnits.Put(target, s->Width, written++, codePoint);
        }
    }
}
