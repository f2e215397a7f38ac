using System.Runtime.InteropServices;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// Code points in storage of 1, 2 or 4 bytes: measuring, widening, narrowing. A width below is always one of those three.
/// </summary>
internal static unsafe class CodeUnits
{
    /// <summary>Texts from here on are worth vectors: preparing these types when a program starts takes milliseconds.</summary>
    private const int Long = 64;

    /// <summary>The narrowest width that holds a code point.</summary>
    public static int WidthFor(int codePoint) => codePoint < 0x100 ? 1 : codePoint < 0x10000 ? 2 : 4;

    /// <summary>The narrowest width that holds all of the code points.</summary>
    public static int WidthOf(ReadOnlySpan<ushort> text) => IsLatin1(text) ? 1 : 2;

    /// <summary>All are below 256.</summary>
    public static bool IsLatin1(ReadOnlySpan<ushort> text)
    {
        if (text.Length >= Long)
            return !text.ContainsAnyExceptInRange((ushort)0, (ushort)0xFF);
        int all = 0;
        foreach (ushort unit in text)
            all |= unit;
        return all <= 0xFF;
    }

    /// <summary>The narrowest width that holds all of the code points.</summary>
    public static int WidthOf(ReadOnlySpan<uint> text)
    {
        int wide = text.IndexOfAnyExceptInRange(0u, 0xFFu);
        if (wide < 0)
            return 1;
        return text[wide..].ContainsAnyExceptInRange(0u, 0xFFFFu) ? 4 : 2;
    }

    /// <summary>The narrowest width that holds <paramref name="count"/> code points stored at a width.</summary>
    public static int WidthOf(byte* data, int width, int count) => width switch
    {
        1 => 1,
        2 => WidthOf(new ReadOnlySpan<ushort>(data, count)),
        _ => WidthOf(new ReadOnlySpan<uint>(data, count)),
    };

    public static int At(byte* data, int width, int index) => width switch
    {
        1 => data[index],
        2 => ((ushort*)data)[index],
        _ => ((int*)data)[index],
    };

    public static void Put(byte* data, int width, int index, int codePoint)
    {
        if (width == 1)
            data[index] = (byte)codePoint;
        else if (width == 2)
            ((ushort*)data)[index] = (ushort)codePoint;
        else
            ((int*)data)[index] = codePoint;
    }

    /// <summary>Copies code points from one width to another. Those that do not fit must not occur.</summary>
    public static void Copy(byte* source, int sourceWidth, byte* target, int targetWidth, int count)
    {
        if (sourceWidth == targetWidth)
            Buffer.MemoryCopy(source, target, (long)count * targetWidth, (long)count * sourceWidth);
        else if (sourceWidth == 1 && targetWidth == 2)
            Widen(new ReadOnlySpan<byte>(source, count), new Span<ushort>(target, count));
        else if (sourceWidth == 1)
            Widen(new ReadOnlySpan<byte>(source, count), new Span<uint>(target, count));
        else if (sourceWidth == 2 && targetWidth == 4)
            Widen(new ReadOnlySpan<ushort>(source, count), new Span<uint>(target, count));
        else if (sourceWidth == 2)
            Narrow(new ReadOnlySpan<ushort>(source, count), new Span<byte>(target, count));
        else if (targetWidth == 1)
            Narrow(new ReadOnlySpan<uint>(source, count), new Span<byte>(target, count));
        else
            Narrow(new ReadOnlySpan<uint>(source, count), new Span<ushort>(target, count));
    }

    /// <summary>Writes one code point <paramref name="count"/> times.</summary>
    public static void Fill(byte* target, int width, int start, int count, int codePoint)
    {
        if (width == 1)
            new Span<byte>(target + start, count).Fill((byte)codePoint);
        else if (width == 2)
            new Span<ushort>((ushort*)target + start, count).Fill((ushort)codePoint);
        else
            new Span<int>((int*)target + start, count).Fill(codePoint);
    }

    public static void Widen(ReadOnlySpan<byte> source, Span<ushort> target)
    {
        for (int i = source.Length < Long ? 0 : VectorText.Widen(source, target); i < source.Length; i++)
            target[i] = source[i];
    }

    public static void Widen(ReadOnlySpan<ushort> source, Span<uint> target)
    {
        for (int i = source.Length < Long ? 0 : VectorText.Widen(source, target); i < source.Length; i++)
            target[i] = source[i];
    }

    public static void Widen(ReadOnlySpan<byte> source, Span<uint> target)
    {
        for (int i = 0; i < source.Length; i++)
            target[i] = source[i];
    }

    public static void Narrow(ReadOnlySpan<ushort> source, Span<byte> target)
    {
        for (int i = source.Length < Long ? 0 : VectorText.Narrow(source, target); i < source.Length; i++)
            target[i] = (byte)source[i];
    }

    public static void Narrow(ReadOnlySpan<uint> source, Span<ushort> target)
    {
        for (int i = source.Length < Long ? 0 : VectorText.Narrow(source, target); i < source.Length; i++)
            target[i] = (ushort)source[i];
    }

    public static void Narrow(ReadOnlySpan<uint> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i++)
            target[i] = (byte)source[i];
    }

    /// <summary>UTF-16 text as the numbers it is stored as.</summary>
    public static ReadOnlySpan<ushort> Units(ReadOnlySpan<char> text) => MemoryMarshal.Cast<char, ushort>(text);
}
