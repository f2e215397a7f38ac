using System.Globalization;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>
/// The decimal digits of a finite double: <c>0.d₁d₂d₃… × 10^<see cref="Point"/></c>, the sign apart, without zeros at the
/// end; zero has the one digit 0 and the point behind it. Rounding is exact, halves go to the even digit.
/// </summary>
internal unsafe ref struct FloatDigits
{
    /// <summary>No double has more than 309 digits before the point or 1074 behind it; sign and point come in addition.</summary>
    public const int Room = 1408;

    /// <summary>No double has more significant digits.</summary>
    private const int MostSignificant = 767;
    private const int MostDecimals = 1074;

    private readonly byte* _buffer;

    private FloatDigits(byte* buffer) => _buffer = buffer;

    public int Count { get; private set; }

    /// <summary>Where the decimal point stands, counted from the first digit.</summary>
    public int Point { get; private set; }

    public readonly ReadOnlySpan<byte> Digits => new(_buffer, Count);

    public readonly bool IsZero => Count == 1 && _buffer[0] == '0';

    /// <summary>The fewest digits that give the value back.</summary>
    public static FloatDigits Shortest(double value, byte* buffer)
    {
        var digits = new FloatDigits(buffer);
        digits.Read(value, 'R', -1);
        return digits;
    }

    /// <summary>That many significant digits (at least one).</summary>
    public static FloatDigits Significant(double value, int count, byte* buffer)
    {
        var digits = new FloatDigits(buffer);
        count = Math.Min(count, MostSignificant);
        if (MayBeHalf(value, count))
        {
            digits.ReadAll(value);
            digits.Round(count);
        }
        else
        {
            digits.Read(value, 'E', count - 1);
        }
        return digits;
    }

    /// <summary>That many digits behind the point.</summary>
    public static FloatDigits Decimals(double value, int count, byte* buffer)
    {
        var digits = new FloatDigits(buffer);
        count = Math.Min(count, MostDecimals);
        if (digits.TryScale(value, count))
            return digits;
        if (FractionBits(value) == count + 1)
        {
            digits.ReadAll(value);
            digits.Round(digits.Point + count);
        }
        else
        {
            digits.Read(value, 'F', count);
        }
        return digits;
    }

    // Not too many decimals of not too large a number: its mantissa times 10^count has at most 117 bits, and dropping those that stand for
    // less than one rounds exactly.
    private bool TryScale(double value, int count)
    {
        ReadOnlySpan<ulong> powers =
        [
            1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
            1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        ];
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        int drop = 1075 - exponent;
        if (count >= powers.Length || exponent == 0 || drop is <= 0 or >= 120)
            return false;
        ulong high = Math.BigMul(((ulong)bits & ((1UL << 52) - 1)) | (1UL << 52), powers[count], out ulong low);
        var scaled = new UInt128(high, low);
        UInt128 whole = scaled >> drop, rest = scaled - (whole << drop), half = UInt128.One << (drop - 1);
        if (whole > long.MaxValue)
            return false;
        var number = (long)whole;
        if (rest > half || (rest == half && (number & 1) != 0))
            number++;
        number.TryFormat(new Span<byte>(_buffer, Room), out int length, default, CultureInfo.InvariantCulture);
        Count = length;
        Point = length - count;
        Normalise();
        return true;
    }

    /// <summary>
    /// Binary digits behind the point, trailing zeros not counted. In decimal there are as many, and the last is a 5: so
    /// rounding to n decimals meets a half exactly when there are n + 1.
    /// </summary>
    private static int FractionBits(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        long mantissa = bits & ((1L << 52) - 1);
        if (exponent != 0)
            mantissa |= 1L << 52;
        else
            exponent = 1;
        if (mantissa == 0)
            return 0;
        return Math.Max(0, 1075 - exponent - (int)long.TrailingZeroCount(mantissa));
    }

    // Whether rounding to so many significant digits may meet a half: always asked of integers, else where the number of decimals fits.
    private static bool MayBeHalf(double value, int count)
    {
        int fraction = FractionBits(value);
        if (fraction == 0)
            return true;
        int magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return Math.Abs(fraction - (count - magnitude)) <= 2;
    }

    // Every digit there is.
    private void ReadAll(double value) => Read(value, 'F', FractionBits(value));

    // Lets .NET write the number and takes its digits and exponent from there.
    private void Read(double value, char form, int precision)
    {
        Span<char> pattern = stackalloc char[8];
        int digitsLength = 0;
        pattern[0] = form;
        if (precision >= 0)
            precision.TryFormat(pattern[1..], out digitsLength, default, CultureInfo.InvariantCulture);
        pattern = pattern[..(1 + digitsLength)];
        Math.Abs(value).TryFormat(new Span<byte>(_buffer, Room), out int length, pattern, CultureInfo.InvariantCulture);
        int count = 0, point = -1, exponent = 0;
        for (int i = 0; i < length; i++)
        {
            byte c = _buffer[i];
            if (c == '.')
                point = count;
            else if (c == 'E')
            {
                exponent = int.Parse(new ReadOnlySpan<byte>(_buffer + i + 1, length - i - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else
                _buffer[count++] = c;
        }
        Count = count;
        Point = (point < 0 ? count : point) + exponent;
        Normalise();
    }

    // Keeps the first digits only, rounding the last of them; a count of 0 or less leaves a one or a zero.
    private void Round(int keep)
    {
        if (keep >= Count)
            return;
        bool up = keep >= 0 && RoundsUp(keep);
        Count = Math.Max(keep, 0);
        int i = Count - 1;
        while (up && i >= 0 && _buffer[i] == '9')
            i--;
        if (up && i >= 0)
        {
            _buffer[i]++;
            Count = i + 1;
        }
        else if (up)
        {
            _buffer[0] = (byte)'1';
            Count = 1;
            Point++;
        }
        Normalise();
    }

    private readonly bool RoundsUp(int keep)
    {
        if (_buffer[keep] != '5' || keep + 1 < Count)
            return _buffer[keep] >= '5';
        return keep > 0 && (_buffer[keep - 1] & 1) != 0;
    }

    private void Normalise()
    {
        int leading = 0;
        while (leading < Count && _buffer[leading] == '0')
            leading++;
        while (Count > leading && _buffer[Count - 1] == '0')
            Count--;
        if (leading == Count)
        {
            _buffer[0] = (byte)'0';
            Count = 1;
            Point = 1;
            return;
        }
        if (leading > 0)
            new ReadOnlySpan<byte>(_buffer + leading, Count - leading).CopyTo(new Span<byte>(_buffer, Count - leading));
        Count -= leading;
        Point -= leading;
    }
}
