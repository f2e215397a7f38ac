using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>To integers, and into the parts of a float.</summary>
internal static unsafe class Rounding
{
    [PyFunction("ceil(x, /)", Module = "math", Doc = "The smallest integer that is at least x.")]
    internal static PyObject* Ceil(Interpreter py, PyObject* x) => Round(py, x, Name.__ceil__, &Math.Ceiling);

    [PyFunction("floor(x, /)", Module = "math", Doc = "The largest integer that is at most x.")]
    internal static PyObject* Floor(Interpreter py, PyObject* x) => Round(py, x, Name.__floor__, &Math.Floor);

    [PyFunction("trunc(x, /)", Module = "math", Doc = "x without its fraction, as its __trunc__ gives it.")]
    internal static PyObject* Trunc(Interpreter py, PyObject* x)
    {
        if (x->Is(TypeIndex.Float))
            return PyInt.FromDouble(py, Math.Truncate(((PyFloat*)x)->Value));
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, x, Name.__trunc__));
        if (!method.IsNull)
            return Call.NoArgs(py, method.Pointer);
        return py.HasError ? null : Raise.TypeError(py, $"type {Types.NameOf(py, x)} doesn't define __trunc__ method");
    }

    [PyFunction("modf(x, /)", Module = "math", Doc = "The fraction and the whole part of x, both with its sign.")]
    internal static PyObject* ModF(Interpreter py, double x)
    {
        if (double.IsNaN(x))
            return Pair(py, x, x);
        if (double.IsInfinity(x))
            return Pair(py, Math.CopySign(0, x), x);
        double whole = Math.Truncate(x);
        return Pair(py, Math.CopySign(x - whole, x), whole);
    }

    [PyFunction("frexp(x, /)", Module = "math", Doc = "The pair (m, e) with x = m * 2**e and m zero or between 0.5 and 1 in size.")]
    internal static PyObject* FrExp(Interpreter py, double x)
    {
        (double mantissa, int exponent) = Split(x);
        using var first = new PyOwned(py, PyFloat.New(py, mantissa));
        using var second = new PyOwned(py, first.IsNull ? null : PyInt.FromLong(py, exponent));
        return second.IsNull ? null : PyTuple.Pack(py, first.Pointer, second.Pointer);
    }

    [PyFunction("ldexp(x, i, /)", Module = "math", Doc = "x * 2**i, the inverse of frexp.")]
    internal static double LdExp(Interpreter py, double x, PyObject* exponent)
    {
        if ((py.TypeOf(exponent)->Flags & TypeFlags.IntSubclass) == 0)
        {
            Raise.TypeError(py, "Expected an int as second argument to ldexp.");
            return 0;
        }
        if (x == 0 || !double.IsFinite(x))
            return x;
        if (!PyInt.TryGetLong(exponent, out long power))
            power = PyInt.Sign(exponent) < 0 ? int.MinValue : int.MaxValue;
        if (power > int.MaxValue)
            return MathErrors.Range(py);
        if (power < int.MinValue)
            return Math.CopySign(0, x);
        double result = Math.ScaleB(x, (int)power);
        return double.IsInfinity(result) ? MathErrors.Range(py) : result;
    }

    /// <summary>x = Mantissa · 2^Exponent with a mantissa of 0.5 to 1.</summary>
    public static (double Mantissa, int Exponent) Split(double x)
    {
        if (x == 0 || !double.IsFinite(x))
            return (x, 0);
        int exponent = Math.ILogB(x) + 1;
        // Two steps: a subnormal scaled at once would pass beyond the largest power of two.
        return (Math.ScaleB(Math.ScaleB(x, -exponent / 2), -exponent - (-exponent / 2)), exponent);
    }

    private static PyObject* Pair(Interpreter py, double a, double b)
    {
        using var first = new PyOwned(py, PyFloat.New(py, a));
        using var second = new PyOwned(py, first.IsNull ? null : PyFloat.New(py, b));
        return second.IsNull ? null : PyTuple.Pack(py, first.Pointer, second.Pointer);
    }

    private static PyObject* Round(Interpreter py, PyObject* x, Name method, delegate*<double, double> round)
    {
        if (!x->Is(TypeIndex.Float))
        {
            using var special = new PyOwned(py, Attributes.LookupSpecial(py, x, method));
            if (!special.IsNull)
                return Call.NoArgs(py, special.Pointer);
            if (py.HasError)
                return null;
        }
        return ArgumentBinding.ToDouble(py, x, out double value) ? PyInt.FromDouble(py, round(value)) : null;
    }
}
