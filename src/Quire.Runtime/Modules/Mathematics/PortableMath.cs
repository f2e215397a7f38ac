namespace Quire.Runtime.Modules.Mathematics;

/// <summary>What <see cref="NativeMath"/> falls back to: right to about the last two digits of a double.</summary>
internal static class PortableMath
{
    public static double Exp2(double x) => Math.Pow(2, x);

    /// <summary>The rounding error of exp is divided out through the logarithm of what it gave.</summary>
    public static double Expm1(double x)
    {
        double power = Math.Exp(x);
        if (power == 1)
            return x;
        double less = power - 1;
        return less == -1 || !double.IsFinite(power) ? less : less * x / Math.Log(power);
    }

    public static double Log1p(double x)
    {
        double sum = 1 + x;
        return sum == 1 || !double.IsFinite(sum) || sum <= 0 ? (sum == 1 ? x : Math.Log(sum)) : Math.Log(sum) * x / (sum - 1);
    }

    public static double Erf(double x)
    {
        if (double.IsNaN(x))
            return x;
        double size = Math.Abs(x);
        double value = size < 2 ? Series(size) : 1 - (size < 30 ? Fraction(size) : 0);
        return Math.CopySign(value, x);
    }

    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
            return x;
        double size = Math.Abs(x);
        double rest = size < 2 ? 1 - Series(size) : size < 30 ? Fraction(size) : 0;
        return x < 0 ? 2 - rest : rest;
    }

    // erf as 2x/√π · e^(−x²) · Σ (2x²)ⁿ / (1·3·…·(2n+1)): all terms positive, so nothing cancels.
    private static double Series(double x)
    {
        double square = x * x, term = 1, sum = 1;
        for (int n = 1; term > sum * 1e-17; n++)
        {
            term *= 2 * square / ((2 * n) + 1);
            sum += term;
        }
        return 2 * x * Math.Exp(-square) / Math.Sqrt(Math.PI) * sum;
    }

    // erfc for large x by Laplace's continued fraction, from the inside out.
    private static double Fraction(double x)
    {
        double value = x;
        for (int n = 80; n > 0; n--)
            value = x + (n / 2.0 / value);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / value;
    }
}
