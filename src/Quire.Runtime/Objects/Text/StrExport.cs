using System.Text;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// Copies of a str on the .NET side, for messages, file names and host code. They lie outside the heap: what a program makes
/// large must not come through here.
/// </summary>
internal static unsafe class StrExport
{
    public static string ToText(PyStr* s)
    {
        byte* data = PyStr.Data(s);
        if (s->Width == 1)
            return Encoding.Latin1.GetString(data, s->Length);
        if (s->Width == 2)
            return new string((char*)data, 0, s->Length);
        var text = new StringBuilder(s->Length + 16);
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = ((int*)data)[i];
            if (codePoint < 0x10000)
                text.Append((char)codePoint);
            else
                text.Append(char.ConvertFromUtf32(codePoint));
        }
        return text.ToString();
    }

    /// <summary>The first code points of a longer text.</summary>
    public static string BeginningOf(PyStr* s, int count)
    {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++)
        {
            int codePoint = PyStr.At(s, i);
            if (codePoint < 0x10000)
                text.Append((char)codePoint);
            else
                text.Append(char.ConvertFromUtf32(codePoint));
        }
        return text.ToString();
    }

    public static byte[] ToUtf8(PyStr* s)
    {
        if (PyStr.IsAscii(s))
            return PyStr.Bytes(s).ToArray();
        var bytes = new byte[Utf8Codec.EncodedLength(s)];
        fixed (byte* target = bytes)
            Utf8Codec.Write(s, target);
        return bytes;
    }
}
