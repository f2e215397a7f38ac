using System.Numerics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>Logarithms, which integers of any size have too.</summary>
internal static unsafe class Logarithms
{
    [PyFunction("log(x, base=<unrepresentable>, /)", Module = "math", Doc = "The logarithm of x to the base; the natural one when no base is given.")]
    internal static PyObject* Log(Interpreter py, PyObject* x, PyObject* numberBase)
    {
        double value = Of(py, x, &Math.Log, 0.6931471805599453);
        if (py.HasError)
            return null;
        if (numberBase == null)
            return PyFloat.New(py, value);
        double divisor = Of(py, numberBase, &Math.Log, 0.6931471805599453);
        if (py.HasError)
            return null;
        return divisor == 0 ? Raise.ZeroDivisionError(py, "float division by zero") : PyFloat.New(py, value / divisor);
    }

    [PyFunction("log2(x, /)", Module = "math", Doc = "The logarithm of x to base 2.")]
    internal static double Log2(Interpreter py, PyObject* x) => Of(py, x, &Math.Log2, 1);

    [PyFunction("log10(x, /)", Module = "math", Doc = "The logarithm of x to base 10.")]
    internal static double Log10(Interpreter py, PyObject* x) => Of(py, x, &Math.Log10, 0.30102999566398120);

    // An int beyond the doubles is m · 2ⁿ, and its logarithm log m + n · log 2.
    private static double Of(Interpreter py, PyObject* x, delegate*<double, double> log, double logOfTwo)
    {
        if ((py.TypeOf(x)->Flags & TypeFlags.IntSubclass) != 0 && PyInt.IsBig(x))
        {
            if (PyInt.Sign(x) < 0)
                return MathErrors.Domain(py);
            BigInteger big = PyInt.ToBig(x);
            double value = (double)big;
            if (double.IsFinite(value))
                return log(value);
            (double mantissa, long exponent) = IntegerMath.Split(big);
            return log(mantissa) + (logOfTwo * exponent);
        }
        return ArgumentBinding.ToDouble(py, x, out double real) ? OfReal(py, real, log) : double.NaN;
    }

    private static double OfReal(Interpreter py, double x, delegate*<double, double> log)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
            return x;
        return x > 0 ? log(x) : MathErrors.Domain(py);
    }
}
