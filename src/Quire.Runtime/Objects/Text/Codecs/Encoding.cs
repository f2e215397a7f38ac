using System.Runtime.CompilerServices;
using System.Globalization;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>Encoding with an error handler.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class Encoding<TCodec>
    where TCodec : struct, ICodec
{
    public static PyObject* Run(Interpreter py, PyStr* s, ReadOnlySpan<byte> mark, string name, string errors)
    {
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        byte* one = stackalloc byte[ICodec.MostBytes];
        var bytes = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        bytes.Expect(s->Length);
        bytes.Add(mark);
        int at = 0;
        while (at < s->Length && !bytes.HasFailed)
        {
            int length = TCodec.Encode(PyStr.At(s, at), one);
            if (length > 0)
            {
                bytes.Add(new ReadOnlySpan<byte>(one, length));
                at++;
                continue;
            }
            int end = at + 1;
            while (TCodec.ReportsRuns && end < s->Length && TCodec.Encode(PyStr.At(s, end), one) == 0)
                end++;
            if (!Handle(py, ref bytes, s, at, end, name, errors))
            {
                bytes.Dispose();
                return null;
            }
            at = end;
        }
        return bytes.Finish();
    }

    private static bool Handle(Interpreter py, ref ByteBuilder bytes, PyStr* s, int start, int end, string name, string errors)
    {
        int at = start;
        for (; at < end; at++)
        {
            int codePoint = PyStr.At(s, at);
            bool handled = errors switch
            {
                "ignore" => true,
                "replace" => AddText(ref bytes, "?"),
                "backslashreplace" => AddText(ref bytes, Escape(codePoint)),
                "xmlcharrefreplace" => AddText(ref bytes, string.Create(CultureInfo.InvariantCulture, $"&#{codePoint};")),
                "surrogateescape" => AddEscapedByte(ref bytes, codePoint),
                "surrogatepass" => AddSurrogate(ref bytes, codePoint),
                _ => false,
            };
            if (!handled)
                break;
        }
        if (at == end)
            return true;
        if (errors is not ("strict" or "surrogateescape" or "surrogatepass"))
            return CodecErrors.UnknownHandler(py, errors) != null;
        CodecErrors.RaiseEncode(py, name, (PyObject*)s, at, end, TCodec.Refusal);
        return false;
    }

    private static string Escape(int codePoint) => codePoint switch
    {
        < 0x100 => $"\\x{codePoint:x2}",
        < 0x10000 => $"\\u{codePoint:x4}",
        _ => $"\\U{codePoint:x8}",
    };

    private static bool AddText(ref ByteBuilder bytes, string text)
    {
        byte* one = stackalloc byte[ICodec.MostBytes];
        foreach (char c in text)
            bytes.Add(new ReadOnlySpan<byte>(one, TCodec.Encode(c, one)));
        return true;
    }

    // A byte that surrogateescape has brought in. Encodings with units larger than a byte have no place for one.
    private static bool AddEscapedByte(ref ByteBuilder bytes, int codePoint)
    {
        byte* one = stackalloc byte[ICodec.MostBytes];
        if (codePoint is < 0xDC80 or > 0xDCFF || TCodec.Encode('?', one) != 1)
            return false;
        bytes.Add((byte)(codePoint - 0xDC00));
        return true;
    }

    private static bool AddSurrogate(ref ByteBuilder bytes, int codePoint)
    {
        byte* one = stackalloc byte[ICodec.MostBytes];
        int length = Utf32Little.IsSurrogate(codePoint) ? TCodec.EncodeSurrogate(codePoint, one) : 0;
        bytes.Add(new ReadOnlySpan<byte>(one, length));
        return length > 0;
    }
}
