namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>UTF-8 as an <see cref="ICodec"/>; the work is in <see cref="Utf8Codec"/>.</summary>
internal readonly unsafe struct Utf8 : ICodec
{
    public static string Name => "utf-8";
    public static string Refusal => "surrogates not allowed";
    public static bool ReportsRuns => true;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason) =>
        Utf8Codec.DecodeOne(data, position, out codePoint, out reason);

    public static int Encode(int codePoint, byte* target) => Utf32Little.IsSurrogate(codePoint) ? 0 : EncodeSurrogate(codePoint, target);

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint)
    {
        bool found = data.Length - position >= 3 && data[position] == 0xED && (data[position + 1] & 0xE0) == 0xA0 && (data[position + 2] & 0xC0) == 0x80;
        codePoint = found ? 0xD000 | ((data[position + 1] & 0x3F) << 6) | (data[position + 2] & 0x3F) : 0;
        return found ? 3 : 0;
    }

    public static int EncodeSurrogate(int codePoint, byte* target) => (int)(Utf8Codec.WriteOne(codePoint, target) - target);
}

/// <summary>ASCII.</summary>
internal readonly unsafe struct Ascii : ICodec
{
    public static string Name => "ascii";
    public static string Refusal => "ordinal not in range(128)";
    public static bool ReportsRuns => true;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason)
    {
        codePoint = data[position];
        reason = Refusal;
        return codePoint < 128 ? 1 : -1;
    }

    public static int Encode(int codePoint, byte* target)
    {
        *target = (byte)codePoint;
        return codePoint < 128 ? 1 : 0;
    }

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint) => codePoint = 0;

    public static int EncodeSurrogate(int codePoint, byte* target) => 0;
}

/// <summary>Latin-1.</summary>
internal readonly unsafe struct Latin1 : ICodec
{
    public static string Name => "latin-1";
    public static string Refusal => "ordinal not in range(256)";
    public static bool ReportsRuns => true;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason)
    {
        codePoint = data[position];
        reason = "";
        return 1;
    }

    public static int Encode(int codePoint, byte* target)
    {
        *target = (byte)codePoint;
        return codePoint < 256 ? 1 : 0;
    }

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint) => codePoint = 0;

    public static int EncodeSurrogate(int codePoint, byte* target) => 0;
}

/// <summary>Windows' Western European code page: Latin-1 with letters and punctuation at 80 to 9F.</summary>
internal readonly unsafe struct Cp1252 : ICodec
{
    // What 80 to 9F stand for; 0 for nothing.
    private const string High =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    public static string Name => "charmap";
    public static string Refusal => "character maps to <undefined>";
    public static bool ReportsRuns => true;

    public static int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason)
    {
        byte b = data[position];
        codePoint = b is >= 0x80 and < 0xA0 ? High[b - 0x80] : b;
        reason = Refusal;
        return codePoint == 0 && b != 0 ? -1 : 1;
    }

    public static int Encode(int codePoint, byte* target)
    {
        *target = (byte)codePoint;
        if (codePoint is < 0x80 or (>= 0xA0 and < 0x100))
            return 1;
        int place = codePoint is > 0 and < 0x10000 ? High.IndexOf((char)codePoint) : -1;
        *target = (byte)(0x80 + place);
        return place >= 0 ? 1 : 0;
    }

    public static int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint) => codePoint = 0;

    public static int EncodeSurrogate(int codePoint, byte* target) => 0;
}
