using System.Globalization;
using System.Text;

namespace Quire.Compiler.Text;

/// <summary>Python's names for encodings.</summary>
internal static class SourceEncodings
{
    /// <summary>The name by which errors call an encoding. UTF-8 has no other short form than with the hyphen.</summary>
    public static string Normalize(string name)
    {
        string plain = name.Replace('_', '-').ToLowerInvariant();
        if (plain == "utf-8" || plain.StartsWith("utf-8-", StringComparison.Ordinal))
            return "utf-8";
        bool isLatin = plain is "latin-1" or "iso-8859-1" or "iso-latin-1"
            || plain.StartsWith("latin-1-", StringComparison.Ordinal)
            || plain.StartsWith("iso-8859-1-", StringComparison.Ordinal)
            || plain.StartsWith("iso-latin-1-", StringComparison.Ordinal);
        return isLatin ? "iso-8859-1" : name;
    }

    /// <summary>A strict decoder for an encoding, or null if the name is unknown.</summary>
    public static Encoding? Find(string name)
    {
        string plain = name.Replace('_', '-').ToLowerInvariant();
        switch (plain)
        {
            case "iso-8859-1" or "latin1" or "l1" or "iso8859-1" or "8859" or "cp819" or "latin":
                return Encoding.Latin1;
            case "utf8" or "u8" or "utf" or "cp65001":
                return Encoding.UTF8;
            case "ascii" or "us-ascii" or "646":
                return Strict(Encoding.ASCII);
        }
        return FindByCodePage(plain);
    }

    private static Encoding? FindByCodePage(string plain)
    {
        EncodingProvider provider = CodePagesEncodingProvider.Instance;
        bool isWindows = plain.StartsWith("windows-", StringComparison.Ordinal);
        string digits = isWindows ? plain[8..] : plain.StartsWith("cp", StringComparison.Ordinal) ? plain[2..] : "";
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page is > 0 and < 65000)
            return Strict(provider.GetEncoding(page));
        string dotNetName = plain switch
        {
            "sjis" or "shiftjis" => "shift_jis",
            "shift-jis" => "shift_jis",
            "gbk" => "gb2312",
            "eucjp" or "ujis" => "euc-jp",
            "euckr" => "euc-kr",
            _ when plain.StartsWith("iso8859-", StringComparison.Ordinal) => "iso-8859-" + plain[8..],
            _ => plain,
        };
        bool isUnicode = dotNetName.StartsWith("utf", StringComparison.Ordinal);
        return isUnicode ? null : Strict(provider.GetEncoding(dotNetName));
    }

    private static Encoding? Strict(Encoding? encoding)
    {
        if (encoding is null)
            return null;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    /// <summary>The first byte that Python leaves undefined and .NET does not; -1 if there is none.</summary>
    public static int FirstUndefined(string name, ReadOnlySpan<byte> bytes) =>
        name.ToLowerInvariant() is "cp1252" or "windows-1252"
            ? bytes.IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D])
            : -1;
}
