using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Powers of floats; a negative base with a fractional exponent gives a complex number.</summary>
internal static unsafe class FloatPower
{
    private const int OutOfRangeCode = 34;

    public static PyObject* Power(Interpreter py, double x, double y)
    {
        if (x == 0 && y < 0)
            return Raise.ZeroDivisionError(py, "0.0 cannot be raised to a negative power");
        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y))
            return ComplexPower.Power(py, x, 0, y, 0);
        double power = Math.Pow(x, y);
        return double.IsInfinity(power) && double.IsFinite(x) && double.IsFinite(y) ? OutOfRange(py) : PyFloat.New(py, power);
    }

    // As the C library reports it: an error number and its text.
    private static PyObject* OutOfRange(Interpreter py)
    {
        using var code = new PyOwned(py, PyInt.FromLong(py, OutOfRangeCode));
        using var text = new PyOwned(py, PyStr.FromString(py, "Numerical result out of range"));
        if (code.IsNull || text.IsNull)
            return null;
        PyObject* exception = Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.OverflowError], code.Pointer, text.Pointer);
        return exception == null ? null : Raise.Instance(py, exception);
    }
}
