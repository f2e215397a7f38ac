using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Quire.Compiler.Text;

/// <summary>The names of characters, for <c>\N{…}</c>. The table and its format come from Text/Data.</summary>
internal static class UnicodeNames
{
    private const int CodeBits = 21;
    private const ulong HashMask = (1UL << 43) - 1;

    private const int HangulBase = 0xAC00;

    private static ReadOnlySpan<byte> HangulPrefix => "HANGUL SYLLABLE "u8;

    private static ReadOnlySpan<byte> IdeographPrefix => "CJK UNIFIED IDEOGRAPH-"u8;

    /// <summary>The character of this name or alias, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> name)
    {
        if (name.StartsWith(HangulPrefix))
            return FindHangul(Encoding.ASCII.GetString(name[HangulPrefix.Length..]));
        if (name.StartsWith(IdeographPrefix))
            return FindIdeograph(Encoding.ASCII.GetString(name[IdeographPrefix.Length..]));
        return FindInTable(Hash(name));
    }

    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        ulong value = 0xCBF29CE484222325;
        foreach (byte c in name)
        {
            byte upper = c is >= (byte)'a' and <= (byte)'z' ? (byte)(c - 32) : c;
            value = (value ^ upper) * 0x100000001B3;
        }
        return (value ^ (value >> 32)) & HashMask;
    }

    private static int FindInTable(ulong hash)
    {
        using Stream table = typeof(UnicodeNames).Assembly.GetManifestResourceStream("unicode-names")!;
        Span<byte> word = stackalloc byte[8];
        long low = 0, high = table.Length / 8 - 1;
        while (low <= high)
        {
            long middle = (low + high) / 2;
            table.Position = middle * 8;
            table.ReadExactly(word);
            ulong entry = BinaryPrimitives.ReadUInt64LittleEndian(word);
            int order = (entry >> CodeBits).CompareTo(hash);
            if (order == 0)
                return (int)(entry & ((1 << CodeBits) - 1));
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private static int FindIdeograph(string digits)
    {
        if (digits.Length is not (4 or 5) || digits.AsSpan().ContainsAnyExceptInRange('0', 'F'))
            return -1;
        bool isHex = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code);
        bool isIdeograph = code is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B739) or (>= 0x2B740 and <= 0x2B81D)
            or (>= 0x2B820 and <= 0x2CEA1) or (>= 0x2CEB0 and <= 0x2EBE0) or (>= 0x2EBF0 and <= 0x2EE5D)
            or (>= 0x30000 and <= 0x3134A) or (>= 0x31350 and <= 0x323AF);
        return isHex && isIdeograph ? code : -1;
    }

    private static int FindHangul(string name)
    {
        string[] leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
        string[] vowels =
        [
            "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU",
            "EU", "YI", "I",
        ];
        string[] tails =
        [
            "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S",
            "SS", "NG", "J", "C", "K", "T", "P", "H",
        ];
        int lead = TakeLongest(leads, ref name);
        int vowel = TakeLongest(vowels, ref name);
        int tail = TakeLongest(tails, ref name);
        return lead < 0 || vowel < 0 || tail < 0 || name.Length > 0
            ? -1
            : HangulBase + (lead * vowels.Length + vowel) * tails.Length + tail;
    }

    private static int TakeLongest(string[] parts, ref string name)
    {
        int best = -1;
        for (int i = 0; i < parts.Length; i++)
        {
            if (name.StartsWith(parts[i], StringComparison.Ordinal) && (best < 0 || parts[i].Length > parts[best].Length))
                best = i;
        }
        if (best >= 0)
            name = name[parts[best].Length..];
        return best;
    }
}
