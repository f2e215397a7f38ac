using System.Globalization;

namespace Quire.Cli;

/// <summary>Sizes as people write and read them.</summary>
internal static class SizeText
{
    /// <summary>Bytes of "65536", "64K", "1.5M", "2G" (also with B or iB behind); null when it is none of these or not positive.</summary>
    public static long? Parse(string text)
    {
        string number = text.TrimEnd('b', 'B').TrimEnd('i');
        int shift = number.Length == 0 ? 0 : char.ToUpperInvariant(number[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, 'T' => 40, _ => 0 };
        if (shift > 0)
            number = number[..^1];
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
            return null;
        double bytes = value * (1L << shift);
        return bytes is >= 1 and < long.MaxValue ? (long)bytes : null;
    }

    /// <summary>At most six characters: "512 B", "16 KiB", "1.5 MiB".</summary>
    public static string Show(long bytes)
    {
        ReadOnlySpan<string> units = ["B", "KiB", "MiB", "GiB", "TiB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < units.Length - 1; unit++)
            value /= 1024;
        string digits = value < 10 && unit > 0 ? value.ToString("0.0", CultureInfo.InvariantCulture) : value.ToString("0", CultureInfo.InvariantCulture);
        return $"{digits} {units[unit]}";
    }
}
