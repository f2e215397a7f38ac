namespace Quire.Runtime.Objects.Numeric;

/// <summary>The bits of a double.</summary>
internal static class FloatParts
{
    public const int MantissaBits = 52;
    private const int Bias = 1075;

    /// <summary>A finite value as mantissa · 2^exponent; the mantissa carries the sign.</summary>
    public static (long Mantissa, int Exponent) Split(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        long mantissa = bits & ((1L << MantissaBits) - 1);
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << MantissaBits;
        return (bits < 0 ? -mantissa : mantissa, exponent - Bias);
    }
}
