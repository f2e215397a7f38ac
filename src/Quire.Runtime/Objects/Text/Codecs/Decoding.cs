using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>Decoding with an error handler.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class Decoding<TCodec>
    where TCodec : struct, ICodec
{
    public static PyObject* Run(Interpreter py, ReadOnlySpan<byte> data, int start, string name, string errors)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        int at = start;
        while (at < data.Length && !text.HasFailed)
        {
            int length = TCodec.Decode(data, at, out int codePoint, out string reason);
            if (length > 0)
            {
                text.Add(codePoint);
                at += length;
                continue;
            }
            int next = Handle(py, ref text, data, at, at - length, name, errors, reason);
            if (next < 0)
            {
                text.Dispose();
                return null;
            }
            at = next;
        }
        return text.Finish();
    }

    // Does what the handler says about data[at..end]; returns where to go on, or −1 with an exception pending.
    private static int Handle(
        Interpreter py, ref StrBuilder text, ReadOnlySpan<byte> data, int at, int end, string name, string errors, string reason)
    {
        switch (errors)
        {
            case "ignore":
                return end;
            case "replace":
                text.Add(0xFFFD);
                return end;
            case "backslashreplace":
                for (int i = at; i < end; i++)
                    StrRepr.AddHexEscape(ref text, data[i]);
                return end;
            case "surrogateescape":
                int escaped = at;
                for (; escaped < end && escaped < at + 4 && data[escaped] >= 0x80; escaped++)
                    text.Add(0xDC00 + data[escaped]);
                if (escaped > at)
                    return escaped;
                break;
            case "surrogatepass":
                int length = TCodec.DecodeSurrogate(data, at, out int surrogate);
                if (length == 0)
                    break;
                text.Add(surrogate);
                return at + length;
            case "strict":
                break;
            case "xmlcharrefreplace" or "namereplace":
                Raise.TypeError(py, "don't know how to handle UnicodeDecodeError in error callback");
                return -1;
            default:
                CodecErrors.UnknownHandler(py, errors);
                return -1;
        }
        CodecErrors.RaiseDecode(py, name, data, at, end, reason);
        return -1;
    }
}
