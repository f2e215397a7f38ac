namespace Quire.Runtime.Objects.Numeric;

/// <summary>Floor division of doubles by what is not 0.</summary>
internal static class FloatDivision
{
    /// <summary>The quotient rounded down, and the remainder with the divisor's sign.</summary>
    public static (double Quotient, double Remainder) Divide(double x, double y)
    {
        double remainder = x % y;
        double quotient = (x - remainder) / y;
        if (remainder == 0)
        {
            remainder = Math.CopySign(0, y);
        }
        else if (remainder < 0 != y < 0)
        {
            remainder += y;
            quotient -= 1;
        }
        if (quotient == 0)
            return (Math.CopySign(0, x / y), remainder);
        double floor = Math.Floor(quotient);
        // The division above may have rounded to just below the whole number it is.
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }

    public static double Remainder(double x, double y)
    {
        double remainder = x % y;
        if (remainder == 0)
            return Math.CopySign(0, y);
        return remainder < 0 != y < 0 ? remainder + y : remainder;
    }
}
