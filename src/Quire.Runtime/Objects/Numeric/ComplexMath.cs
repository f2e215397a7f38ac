namespace Quire.Runtime.Objects.Numeric;

/// <summary>Arithmetic on complex numbers as pairs of doubles.</summary>
internal static class ComplexMath
{
    public static (double Real, double Imaginary) Multiply(double a, double b, double c, double d) => ((a * c) - (b * d), (a * d) + (b * c));

    /// <summary>(a + bi) / (c + di), scaled by the larger part of the divisor so that nothing overflows on the way.</summary>
    public static (double Real, double Imaginary) Divide(double a, double b, double c, double d)
    {
        if (Math.Abs(c) >= Math.Abs(d))
        {
            double ratio = d / c, scale = c + (d * ratio);
            return ((a + (b * ratio)) / scale, (b - (a * ratio)) / scale);
        }
        if (Math.Abs(d) >= Math.Abs(c))
        {
            double ratio = c / d, scale = (c * ratio) + d;
            return (((a * ratio) + b) / scale, ((b * ratio) - a) / scale);
        }
        // One part of the divisor is not a number.
        return (double.NaN, double.NaN);
    }

    /// <summary>√(a² + b²), rounded as if the sum were exact.</summary>
    public static double Length(double a, double b)
    {
        a = Math.Abs(a);
        b = Math.Abs(b);
        if (double.IsInfinity(a) || double.IsInfinity(b))
            return double.PositiveInfinity;
        if (double.IsNaN(a) || double.IsNaN(b))
            return double.NaN;
        (double large, double small) = a < b ? (b, a) : (a, b);
        if (small == 0)
            return large;
        // Powers of two bring both near 1, without rounding.
        int shift = Math.ILogB(large);
        large = Math.ScaleB(large, -shift);
        small = Math.ScaleB(small, -shift);
        double length = Math.Sqrt((large * large) + (small * small));
        // What the square of that is short of the sum, computed with the rounding errors of the products.
        double square = length * length, squareError = Math.FusedMultiplyAdd(length, length, -square);
        double x = large * large, xError = Math.FusedMultiplyAdd(large, large, -x);
        double y = small * small, yError = Math.FusedMultiplyAdd(small, small, -y);
        double rest = (x - square) + y + (xError + yError - squareError);
        return Math.ScaleB(length + (rest / (2 * length)), shift);
    }
}
