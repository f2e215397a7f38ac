using System.Buffers.Binary;

namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>UTF-16, little endian.</summary>
internal readonly unsafe struct Utf16Little : ICodec
{
    public static string Name => "utf-16-le";
    public static string Refusal => "surrogates not allowed";
    public static bool ReportsRuns => false;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason) =>
        Utf16.Decode(data, position, big: false, out codePoint, out reason);

    public static int Encode(int codePoint, byte* target) => Utf16.Encode(codePoint, target, big: false);

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint) =>
        Utf16.DecodeSurrogate(data, position, big: false, out codePoint);

    public static int EncodeSurrogate(int codePoint, byte* target) => Utf16.PutUnit(codePoint, target, big: false);
}

/// <summary>UTF-16, big endian.</summary>
internal readonly unsafe struct Utf16Big : ICodec
{
    public static string Name => "utf-16-be";
    public static string Refusal => "surrogates not allowed";
    public static bool ReportsRuns => false;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason) =>
        Utf16.Decode(data, position, big: true, out codePoint, out reason);

    public static int Encode(int codePoint, byte* target) => Utf16.Encode(codePoint, target, big: true);

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint) =>
        Utf16.DecodeSurrogate(data, position, big: true, out codePoint);

    public static int EncodeSurrogate(int codePoint, byte* target) => Utf16.PutUnit(codePoint, target, big: true);
}

/// <summary>UTF-32, little endian.</summary>
internal readonly unsafe struct Utf32Little : ICodec
{
    public static string Name => "utf-32-le";
    public static string Refusal => "surrogates not allowed";
    public static bool ReportsRuns => false;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason) =>
        Utf32.Decode(data, position, big: false, out codePoint, out reason);

    public static int Encode(int codePoint, byte* target) => IsSurrogate(codePoint) ? 0 : EncodeSurrogate(codePoint, target);

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint) =>
        Utf32.DecodeSurrogate(data, position, big: false, out codePoint);

    public static int EncodeSurrogate(int codePoint, byte* target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(new Span<byte>(target, 4), codePoint);
        return 4;
    }

    internal static bool IsSurrogate(int codePoint) => codePoint is >= 0xD800 and < 0xE000;
}

/// <summary>UTF-32, big endian.</summary>
internal readonly unsafe struct Utf32Big : ICodec
{
    public static string Name => "utf-32-be";
    public static string Refusal => "surrogates not allowed";
    public static bool ReportsRuns => false;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason) =>
        Utf32.Decode(data, position, big: true, out codePoint, out reason);

    public static int Encode(int codePoint, byte* target) => Utf32Little.IsSurrogate(codePoint) ? 0 : EncodeSurrogate(codePoint, target);

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint) =>
        Utf32.DecodeSurrogate(data, position, big: true, out codePoint);

    public static int EncodeSurrogate(int codePoint, byte* target)
    {
        BinaryPrimitives.WriteInt32BigEndian(new Span<byte>(target, 4), codePoint);
        return 4;
    }
}

/// <summary>What both orders of UTF-16 share.</summary>
internal static unsafe class Utf16
{
    public static int Decode(ReadOnlySpan<byte> data, int position, bool big, out int codePoint, out string reason)
    {
        int left = data.Length - position;
        codePoint = 0;
        reason = "truncated data";
        if (left < 2)
            return -left;
        codePoint = Unit(data, position, big);
        if (!Utf32Little.IsSurrogate(codePoint))
            return 2;
        reason = codePoint >= 0xDC00 ? "illegal encoding" : left < 4 ? "unexpected end of data" : "illegal UTF-16 surrogate";
        if (codePoint >= 0xDC00)
            return -2;
        if (left < 4)
            return -left;
        int low = Unit(data, position + 2, big);
        if (low is < 0xDC00 or > 0xDFFF)
            return -2;
        codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
        return 4;
    }

    public static int Encode(int codePoint, byte* target, bool big)
    {
        if (codePoint < 0x10000)
            return Utf32Little.IsSurrogate(codePoint) ? 0 : PutUnit(codePoint, target, big);
        PutUnit(0xD800 + ((codePoint - 0x10000) >> 10), target, big);
        PutUnit(0xDC00 + (codePoint & 0x3FF), target + 2, big);
        return 4;
    }

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, bool big, out int codePoint)
    {
        codePoint = data.Length - position >= 2 ? Unit(data, position, big) : 0;
        return Utf32Little.IsSurrogate(codePoint) ? 2 : 0;
    }

    public static int PutUnit(int unit, byte* target, bool big)
    {
        target[big ? 0 : 1] = (byte)(unit >> 8);
        target[big ? 1 : 0] = (byte)unit;
        return 2;
    }

    private static int Unit(ReadOnlySpan<byte> data, int position, bool big) =>
        (data[big ? position : position + 1] << 8) | data[big ? position + 1 : position];
}

/// <summary>What both orders of UTF-32 share.</summary>
internal static class Utf32
{
    public static int Decode(ReadOnlySpan<byte> data, int position, bool big, out int codePoint, out string reason)
    {
        int left = data.Length - position;
        codePoint = 0;
        reason = "truncated data";
        if (left < 4)
            return -left;
        uint unit = Unit(data, position, big);
        codePoint = (int)unit;
        reason = unit > 0x10FFFF ? "code point not in range(0x110000)" : "code point in surrogate code point range(0xd800, 0xe000)";
        return unit > 0x10FFFF || Utf32Little.IsSurrogate(codePoint) ? -4 : 4;
    }

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, bool big, out int codePoint)
    {
        codePoint = data.Length - position >= 4 ? (int)Unit(data, position, big) : 0;
        return Utf32Little.IsSurrogate(codePoint) ? 4 : 0;
    }

    private static uint Unit(ReadOnlySpan<byte> data, int position, bool big) => big
        ? BinaryPrimitives.ReadUInt32BigEndian(data[position..])
        : BinaryPrimitives.ReadUInt32LittleEndian(data[position..]);
}
