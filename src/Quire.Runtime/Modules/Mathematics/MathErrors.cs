using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>The two complaints of real functions, and who makes which.</summary>
internal static unsafe class MathErrors
{
    public static double Domain(Interpreter py)
    {
        Raise.ValueError(py, "math domain error");
        return double.NaN;
    }

    public static double Range(Interpreter py)
    {
        Raise.OverflowError(py, "math range error");
        return double.PositiveInfinity;
    }

    /// <summary>
    /// Judges a result by its argument: a NaN from a number is outside the domain; an infinity from a finite number is an
    /// overflow where the function can overflow, else outside the domain.
    /// </summary>
    public static double Judge(Interpreter py, double x, double result, bool canOverflow)
    {
        if (double.IsNaN(result) && !double.IsNaN(x))
            return Domain(py);
        if (double.IsInfinity(result) && double.IsFinite(x))
            return canOverflow ? Range(py) : Domain(py);
        return result;
    }
}
