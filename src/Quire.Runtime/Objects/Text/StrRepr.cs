using System.Runtime.CompilerServices;
using System.Buffers;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Text;

/// <summary>repr of a str, and the escapes that ascii, codecs and bytes share.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class StrRepr
{
    private static readonly SearchValues<byte> s_plain =
        SearchValues.Create(" !\"#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    public static PyObject* Repr(Interpreter py, PyStr* s)
    {
        if (s->Width == 1 && !PyStr.Bytes(s).ContainsAnyExcept(s_plain))
            return Quoted(py, s);
        char quote = Has(s, '\'') && !Has(s, '"') ? '"' : '\'';
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Add(quote);
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            if (codePoint == quote || codePoint == '\\')
                text.Add('\\');
            if (codePoint is >= ' ' and < 0x7F || (codePoint >= 0x80 && UnicodeInfo.IsPrintable(codePoint)))
                text.Add(codePoint);
            else
                AddEscape(ref text, codePoint);
        }
        text.Add(quote);
        return text.Finish();
    }

    /// <summary>The text with everything beyond ASCII as a backslash escape.</summary>
    public static PyObject* EscapeNonAscii(Interpreter py, PyStr* s)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            if (codePoint < 0x80)
                text.Add(codePoint);
            else
                AddHexEscape(ref text, codePoint);
        }
        return text.Finish();
    }

    /// <summary>\t, \n and \r have short forms; all else is hexadecimal.</summary>
    public static void AddEscape(ref StrBuilder text, int codePoint)
    {
        if (codePoint is '\t' or '\n' or '\r')
            text.Add(codePoint == '\t' ? @"\t" : codePoint == '\n' ? @"\n" : @"\r");
        else
            AddHexEscape(ref text, codePoint);
    }

    /// <summary>\xhh, \uhhhh or \Uhhhhhhhh.</summary>
    public static void AddHexEscape(ref StrBuilder text, int codePoint)
    {
        text.Add('\\');
        text.Add(codePoint < 0x100 ? 'x' : codePoint < 0x10000 ? 'u' : 'U');
        int digits = codePoint < 0x100 ? 2 : codePoint < 0x10000 ? 4 : 8;
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
            text.Add(HexDigit(codePoint >> shift));
    }

    /// <summary>The lower case hexadecimal digit of the low four bits.</summary>
    public static char HexDigit(int value) => "0123456789abcdef"[value & 15];

    private static PyObject* Quoted(Interpreter py, PyStr* s)
    {
        if (s->Length > int.MaxValue - 2)
            return Raise.NoMemory(py);
        PyStr* result = PyStr.Allocate(py, s->Length + 2, 1);
        if (result == null)
            return null;
        byte* data = PyStr.Data(result);
        data[0] = data[s->Length + 1] = (byte)'\'';
        PyStr.Bytes(s).CopyTo(new Span<byte>(data + 1, s->Length));
        result->Flags = StrFlags.AsciiKnown | StrFlags.Ascii;
        return (PyObject*)result;
    }

    private static bool Has(PyStr* s, char c) => s->Width switch
    {
        1 => PyStr.Bytes(s).Contains((byte)c),
        2 => new ReadOnlySpan<ushort>(PyStr.Data(s), s->Length).Contains(c),
        _ => new ReadOnlySpan<int>(PyStr.Data(s), s->Length).Contains(c),
    };
}
