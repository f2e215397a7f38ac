using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>Neighbours among the doubles, remainders, powers and the fused product.</summary>
internal static unsafe class Steps
{
    [PyFunction("nextafter(x, y, /, *, steps=None)", Module = "math", Doc = "The float that lies so many steps (one by default) from x towards y.")]
    internal static PyObject* NextAfter(Interpreter py, double x, double y, PyObject* steps)
    {
        ulong count = 1;
        if (steps != null && steps != py.None)
        {
            using var index = new PyOwned(py, Conversion.Index(py, steps));
            if (index.IsNull)
                return null;
            if (PyInt.Sign(index.Pointer) < 0)
                return Raise.ValueError(py, "steps must be a non-negative integer");
            count = PyInt.TryGetLong(index.Pointer, out long given) ? (ulong)given : ulong.MaxValue;
        }
        return PyFloat.New(py, Walk(x, y, count));
    }

    [PyFunction("ulp(x, /)", Module = "math", Doc = "The distance from x to the next float away from zero.")]
    internal static double Ulp(Interpreter py, double x)
    {
        x = Math.Abs(x);
        if (!double.IsFinite(x))
            return x;
        double above = Math.BitIncrement(x);
        return double.IsInfinity(above) ? x - Math.BitDecrement(x) : above - x;
    }

    [PyFunction("fmod(x, y, /)", Module = "math", Doc = "What is left of x after taking y away as often as it fits, with the sign of x.")]
    internal static double FMod(Interpreter py, double x, double y)
    {
        if (double.IsInfinity(y) && double.IsFinite(x))
            return x;
        double rest = x % y;
        return double.IsNaN(rest) && !double.IsNaN(x) && !double.IsNaN(y) ? MathErrors.Domain(py) : rest;
    }

    [PyFunction("remainder(x, y, /)", Module = "math", Doc = "The difference between x and the nearest multiple of y; of two as near, the even multiple.")]
    internal static double Remainder(Interpreter py, double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.IsNaN(x) ? x : y;
        if (double.IsInfinity(x) || y == 0)
            return MathErrors.Domain(py);
        if (double.IsInfinity(y))
            return x;
        double size = Math.Abs(x), unit = Math.Abs(y);
        double below = size % unit, above = unit - below;
        // At equal distances the quotient decides: half of what was taken away is a whole number of units when it is even.
        double rest = below < above ? below : below > above ? -above : below - (2 * (0.5 * (size - below) % unit));
        return Math.CopySign(1, x) * rest;
    }

    [PyFunction("pow(x, y, /)", Module = "math", Doc = "x to the power y, as a float.")]
    internal static double Pow(Interpreter py, double x, double y)
    {
        double power = Math.Pow(x, y);
        if (!double.IsFinite(x) || !double.IsFinite(y) || double.IsFinite(power))
            return power;
        return double.IsNaN(power) || x == 0 ? MathErrors.Domain(py) : MathErrors.Range(py);
    }

    [PyFunction("fma(x, y, z, /)", Module = "math", Doc = "x * y + z, rounded once.")]
    internal static double Fma(Interpreter py, double x, double y, double z)
    {
        double result = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsFinite(result))
            return result;
        if (double.IsNaN(result))
        {
            if (!double.IsNaN(x) && !double.IsNaN(y) && !double.IsNaN(z))
                Raise.ValueError(py, "invalid operation in fma");
        }
        else if (double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z))
        {
            Raise.OverflowError(py, "overflow in fma");
        }
        return result;
    }

    [PyFunction(
        "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Module = "math",
        Doc = "Whether two numbers differ by no more than rel_tol of the larger one, or by no more than abs_tol.")]
    internal static bool IsClose(Interpreter py, double a, double b, double relative, double absolute)
    {
        if (relative < 0 || absolute < 0)
        {
            Raise.ValueError(py, "tolerances must be non-negative");
            return false;
        }
        if (a == b)
            return true;
        if (double.IsInfinity(a) || double.IsInfinity(b))
            return false;
        double difference = Math.Abs(b - a);
        return difference <= Math.Abs(relative * b) || difference <= Math.Abs(relative * a) || difference <= absolute;
    }

    // Doubles of one sign are ordered as their bits are, so steps are counted in those.
    private static double Walk(double x, double y, ulong steps)
    {
        if (steps == 0 || double.IsNaN(x))
            return x;
        if (double.IsNaN(y) || x == y)
            return y;
        long from = Order(x), to = Order(y);
        UInt128 distance = from < to ? (UInt128)((Int128)to - from) : (UInt128)((Int128)from - to);
        if (distance <= steps)
            return y == 0 && distance == 1 ? Math.CopySign(y, x) : y;
        long place = from < to ? (long)((Int128)from + steps) : (long)((Int128)from - steps);
        double found = BitConverter.Int64BitsToDouble(place < 0 ? long.MinValue - place : place);
        return place == 0 && (from < 0 || x < 0) ? -0.0 : found;
    }

    private static long Order(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
