using System.Runtime.CompilerServices;
using System.Globalization;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// Reads the float at the beginning of an ASCII text: an optional sign, then decimal digits with a point and an exponent, or inf,
/// infinity, nan in any case. Rounded to nearest whatever the number of digits.
/// </summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static class FloatScan
{
    // No double needs more significant digits to be told from its neighbours; what follows only counts as more than nothing.
    private const int MostDigits = 800;
    private const int ExponentCap = 1_000_000_000;

    private static ReadOnlySpan<double> PowersOfTen =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>How many bytes the number takes; 0 when there is none.</summary>
    public static int Read(ReadOnlySpan<byte> text, out double value)
    {
        int at = 0;
        bool isNegative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+')
            at++;
        int length = ReadWord(text[at..], out value);
        if (length == 0)
            length = ReadDecimal(text[at..], out value);
        if (length == 0)
            return 0;
        if (isNegative)
            value = -value;
        return at + length;
    }

    private static int ReadWord(ReadOnlySpan<byte> text, out double value)
    {
        value = double.PositiveInfinity;
        if (StartsWith(text, "infinity"u8))
            return 8;
        if (StartsWith(text, "inf"u8))
            return 3;
        value = double.NaN;
        return StartsWith(text, "nan"u8) ? 3 : 0;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (text.Length < word.Length)
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if ((text[i] | 0x20) != word[i])
                return false;
        }
        return true;
    }

    private static int ReadDecimal(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        int end = 0;
        while (end < text.Length && NumberText.IsDigit(text[end]))
            end++;
        int point = end;
        if (end < text.Length && text[end] == '.')
        {
            end++;
            while (end < text.Length && NumberText.IsDigit(text[end]))
                end++;
            if (end == 1)
                return 0;
        }
        if (end == 0)
            return 0;
        int length = end + ReadExponent(text[end..], out long exponent);
        value = Compute(text[..end], point, exponent);
        return length;
    }

    private static int ReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.Length < 2 || (text[0] | 0x20) != 'e')
            return 0;
        int at = text[1] is (byte)'-' or (byte)'+' ? 2 : 1;
        int start = at;
        for (; at < text.Length && NumberText.IsDigit(text[at]); at++)
            exponent = Math.Min((exponent * 10) + (text[at] - '0'), ExponentCap * 10L);
        if (text[1] == '-')
            exponent = -exponent;
        return at == start ? 0 : at;
    }

    // The digits of the text with the point at that index, times 10^exponent.
    private static double Compute(ReadOnlySpan<byte> text, int point, long exponent)
    {
        Span<byte> digits = stackalloc byte[MostDigits + 32];
        int count = 0;
        bool more = false;
        // The value is 0.digits · 10^place.
        long place = exponent;
        ulong number = 0;
        for (int i = 0; i < text.Length; i++)
        {
            byte c = text[i];
            if (c == '.')
                continue;
            if (count == 0 && c == '0')
            {
                place -= i > point ? 1 : 0;
                continue;
            }
            place += i < point ? 1 : 0;
            if (count < MostDigits)
            {
                digits[count++] = c;
                if (count <= 19)
                    number = (number * 10) + (ulong)(c - '0');
            }
            else
            {
                more |= c != '0';
            }
        }
        if (count == 0 || place < -400)
            return 0;
        if (place > 400)
            return double.PositiveInfinity;
        long power = place - count;
        // Both the digits and the power of ten are doubles: one rounding.
        if (count <= 19 && number <= 1UL << 53 && power is >= -22 and <= 22)
            return power < 0 ? number / PowersOfTen[(int)-power] : number * PowersOfTen[(int)power];
        if (more)
        {
            digits[count++] = (byte)'1';
            power--;
        }
        digits[count++] = (byte)'e';
        ((int)power).TryFormat(digits[count..], out int written, default, CultureInfo.InvariantCulture);
        return double.Parse(digits[..(count + written)], NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
    }
}
