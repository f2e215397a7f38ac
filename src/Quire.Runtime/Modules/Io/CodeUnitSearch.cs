using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>Looking for characters below U+0080 in stored text of any width; −1 when there is none.</summary>
internal static unsafe class CodeUnitSearch
{
    public static int IndexOf(PyStr* s, char c, int start, int end) => IndexOf(PyStr.Data(s), s->Width, c, start, end);

    public static int IndexOf(byte* data, int width, char c, int start, int end)
    {
        int at = width switch
        {
            1 => new ReadOnlySpan<byte>(data + start, end - start).IndexOf((byte)c),
            2 => new ReadOnlySpan<ushort>((ushort*)data + start, end - start).IndexOf(c),
            _ => new ReadOnlySpan<int>((int*)data + start, end - start).IndexOf(c),
        };
        return at < 0 ? -1 : start + at;
    }

    public static int IndexOfAny(PyStr* s, char a, char b, int start, int end) => IndexOfAny(PyStr.Data(s), s->Width, a, b, start, end);

    public static int IndexOfAny(byte* data, int width, char a, char b, int start, int end)
    {
        int at = width switch
        {
            1 => new ReadOnlySpan<byte>(data + start, end - start).IndexOfAny((byte)a, (byte)b),
            2 => new ReadOnlySpan<ushort>((ushort*)data + start, end - start).IndexOfAny(a, b),
            _ => new ReadOnlySpan<int>((int*)data + start, end - start).IndexOfAny(a, b),
        };
        return at < 0 ? -1 : start + at;
    }
}
