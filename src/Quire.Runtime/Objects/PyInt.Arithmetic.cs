using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

internal unsafe partial struct PyInt
{
    public static PyObject* FromDouble(Interpreter py, double value)
    {
        if (double.IsNaN(value))
            return Raise.ValueError(py, "cannot convert float NaN to integer");
        if (double.IsInfinity(value))
            return Raise.OverflowError(py, "cannot convert float infinity to integer");
        return Math.Abs(value) < 9e18 ? FromLong(py, (long)value) : FromBig(py, new BigInteger(value));
    }

    public static PyObject* FromText(Interpreter py, ReadOnlySpan<char> text, int numberBase) => throw null!;

    public static PyObject* Add(Interpreter py, PyObject* a, PyObject* b) => throw null!;

    public static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b) => throw null!;

    public static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b) => throw null!;

    public static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b) => throw null!;

    public static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b) => throw null!;

    public static PyObject* Power(Interpreter py, PyObject* a, PyObject* b, PyObject* modulus) => throw null!;
}
