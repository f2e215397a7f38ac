using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>
/// gamma and lgamma by Lanczos' approximation with 13 terms and g = 6.0246…: the gamma function is
/// a rational function of x times (x + g − 1/2) to the power x − 1/2 times e to the power −(x + g − 1/2).
/// </summary>
internal static class Gamma
{
    private const double G = 6.024680040776729583740234375;
    private const double GMinusHalf = G - 0.5;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    private static ReadOnlySpan<double> Numerator =>
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    // x (x + 1) … (x + 11), multiplied out.
    private static ReadOnlySpan<double> Denominator =>
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    [PyFunction("gamma(x, /)", Module = "math", Doc = "The gamma function at x: (x - 1)! for whole x.")]
    internal static double OfReal(Interpreter py, double x)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
            return x;
        if (x == 0 || double.IsNegativeInfinity(x))
            return MathErrors.Domain(py);
        double size = Math.Abs(x);
        if (x == Math.Floor(x))
        {
            if (x < 0)
                return MathErrors.Domain(py);
            if (x <= 23)
                return Factorial((int)x - 1);
        }
        if (size < 1e-20)
            return Finite(py, 1 / x);
        if (size > 200)
            return x < 0 ? 0 / SinPi(x) : MathErrors.Range(py);
        return Finite(py, x < 0 ? Reflected(x, size) : Positive(x));
    }

    [PyFunction("lgamma(x, /)", Module = "math", Doc = "The natural logarithm of the absolute value of the gamma function at x.")]
    internal static double Log(Interpreter py, double x)
    {
        if (double.IsNaN(x))
            return x;
        if (double.IsInfinity(x))
            return double.PositiveInfinity;
        if (x == Math.Floor(x) && x <= 2)
            return x <= 0 ? MathErrors.Domain(py) : 0;
        double size = Math.Abs(x);
        if (size < 1e-20)
            return -Math.Log(size);
        double result = Math.Log(Lanczos(size)) - G;
        result += (size - 0.5) * (Math.Log(size + GMinusHalf) - 1);
        if (x < 0)
            result = LogPi - Math.Log(Math.Abs(SinPi(size))) - Math.Log(size) - result;
        return Finite(py, result);
    }

    private static double Finite(Interpreter py, double value) => double.IsInfinity(value) ? MathErrors.Range(py) : value;

    private static double Factorial(int n)
    {
        double product = 1;
        for (int i = 2; i <= n; i++)
            product *= i;
        return product;
    }

    private static double Positive(double x)
    {
        double y = x + GMinusHalf;
        double result = Lanczos(x) / Math.Exp(y);
        result += Correction(x, y) * result;
        return x < 140 ? result * Math.Pow(y, x - 0.5) : result * HalfPower(x, y) * HalfPower(x, y);
    }

    private static double Reflected(double x, double size)
    {
        double y = size + GMinusHalf;
        double result = -Math.PI / SinPi(size) / size * Math.Exp(y) / Lanczos(size);
        result -= Correction(size, y) * result;
        return size < 140 ? result / Math.Pow(y, size - 0.5) : result / HalfPower(size, y) / HalfPower(size, y);
    }

    // What rounding lost in y = x + g − 1/2, as it reaches the result.
    private static double Correction(double x, double y)
    {
        double lost = x > GMinusHalf ? y - x - GMinusHalf : y - GMinusHalf - x;
        return lost * G / y;
    }

    // The square root of y to the power x − 1/2, which may itself be too large for a double.
    private static double HalfPower(double x, double y) => Math.Pow(y, (x / 2) - 0.25);

    private static double Lanczos(double x)
    {
        double above = 0, below = 0;
        if (x < 5)
        {
            for (int i = Numerator.Length - 1; i >= 0; i--)
            {
                above = (above * x) + Numerator[i];
                below = (below * x) + Denominator[i];
            }
        }
        else
        {
            // The same divided by a power of x, which keeps the terms small.
            for (int i = 0; i < Numerator.Length; i++)
            {
                above = (above / x) + Numerator[i];
                below = (below / x) + Denominator[i];
            }
        }
        return above / below;
    }

    // sin(πx), exact at whole and half numbers.
    private static double SinPi(double x)
    {
        double y = Math.Abs(x) % 2;
        double result = (int)Math.Round(2 * y, MidpointRounding.AwayFromZero) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * result;
    }
}
