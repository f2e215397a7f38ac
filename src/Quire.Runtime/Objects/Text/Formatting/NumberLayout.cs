using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>
/// The parts of a formatted number, and their putting together:
/// <c>[padding][sign][prefix][padding][digits, grouped][rest][padding]</c>.
/// </summary>
internal unsafe ref struct NumberLayout
{
    /// <summary>The written sign, or 0 for none.</summary>
    public char SignShown;
    public ReadOnlySpan<char> Prefix;

    /// <summary>Digits before the point, ASCII; may be none, as for infinity.</summary>
    public ReadOnlySpan<byte> Digits;

    /// <summary>Point, decimals, exponent, percent sign, or the name of what is no number.</summary>
    public ReadOnlySpan<byte> Rest;

    /// <summary>Digits between separators.</summary>
    public int GroupSize;

    /// <summary>The sign to show for a number under a specification.</summary>
    public static char SignFor(in FormatSpec spec, bool negative) =>
        negative ? '-' : spec.Sign is '+' or ' ' ? spec.Sign : '\0';

    public readonly void Write(ref StrBuilder text, in FormatSpec spec)
    {
        long others = (SignShown != 0 ? 1 : 0) + Prefix.Length + Rest.Length;
        long least = spec.Fill == '0' && spec.Align == '=' ? spec.Width - others : 0;
        long digits = CountDigits(spec.Grouping != 0, least, out long grouped);
        long padding = Math.Max(0, spec.Width - others - grouped);
        long left = spec.Align == '>' ? padding : spec.Align == '^' ? padding / 2 : 0;
        long inner = spec.Align == '=' ? padding : 0;
        text.AddFill(spec.Fill, (int)left);
        if (SignShown != 0)
            text.Add(SignShown);
        text.Add(Prefix);
        text.AddFill(spec.Fill, (int)inner);
        WriteDigits(ref text, digits, spec.Grouping);
        AddAscii(ref text, Rest);
        text.AddFill(spec.Fill, (int)(padding - left - inner));
    }

    // Zeros in front count as digits, and separators among them: so many digits make the number as wide as it must be.
    private readonly long CountDigits(bool separated, long least, out long grouped)
    {
        grouped = 0;
        if (Digits.IsEmpty)
            return 0;
        if (!separated)
            return grouped = Math.Max(Digits.Length, least);
        long remaining = Digits.Length, digits = 0;
        while (true)
        {
            long group = Math.Min(GroupSize, Math.Max(Math.Max(remaining, least), 1));
            digits += group;
            grouped += group;
            remaining -= group;
            least -= group;
            if (remaining <= 0 && least <= 0)
                return digits;
            grouped++;
            least--;
        }
    }

    private readonly void WriteDigits(ref StrBuilder text, long count, char separator)
    {
        long zeros = count - Digits.Length;
        if (separator == 0)
        {
            text.AddFill('0', (int)zeros);
            AddAscii(ref text, Digits);
            return;
        }
        for (long i = 0; i < count; i++)
        {
            if (i > 0 && (count - i) % GroupSize == 0)
                text.Add(separator);
            text.Add(i < zeros ? '0' : Digits[(int)(i - zeros)]);
        }
    }

    private static void AddAscii(ref StrBuilder text, ReadOnlySpan<byte> ascii)
    {
        fixed (byte* data = ascii)
            text.Add(data, 1, ascii.Length);
    }
}
