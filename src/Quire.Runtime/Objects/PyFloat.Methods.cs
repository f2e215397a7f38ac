using System.Numerics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Numeric;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects;

/// <summary>The methods.</summary>
internal unsafe partial struct PyFloat
{
    [PyProperty("real", Doc = "The number itself.")]
    private static PyObject* GetReal(Interpreter py, PyObject* self) => Itself(py, self);

    [PyProperty("imag", Doc = "0.0: no float has an imaginary part.")]
    private static PyObject* GetImaginary(Interpreter py, PyObject* self) => New(py, 0);

    [PyMethod("conjugate($self, /)", Doc = "The number itself.")]
    private static PyObject* Conjugate(Interpreter py, PyObject* self) => Itself(py, self);

    [PyMethod("is_integer($self, /)", Doc = "Whether the number is whole.")]
    private static bool IsInteger(Interpreter py, PyFloat* self) => double.IsInteger(self->Value);

    [PyMethod("__floor__($self, /)", Doc = "The largest int that is at most the number.")]
    private static PyObject* Floor(Interpreter py, PyFloat* self) => PyInt.FromDouble(py, Math.Floor(self->Value));

    [PyMethod("__ceil__($self, /)", Doc = "The smallest int that is at least the number.")]
    private static PyObject* Ceiling(Interpreter py, PyFloat* self) => PyInt.FromDouble(py, Math.Ceiling(self->Value));

    [PyMethod("__round__($self, ndigits=None, /)",
        Doc = "The nearest int, or with ndigits the nearest float of so many decimals; halves go to the even digit.")]
    private static PyObject* Round(Interpreter py, PyFloat* self, PyObject* ndigits)
    {
        if (ndigits == null || ndigits == py.None)
            return PyInt.FromDouble(py, Math.Round(self->Value, MidpointRounding.ToEven));
        long digits = Conversion.IndexAsLong(py, ndigits, 0);
        return digits == -1 && py.HasError ? null : FloatRounding.Round(py, self->Value, digits);
    }

    [PyMethod("as_integer_ratio($self, /)", Doc = "The number as a fraction in lowest terms: two ints, the second positive.")]
    private static PyObject* AsIntegerRatio(Interpreter py, PyFloat* self)
    {
        double value = self->Value;
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value)
                ? Raise.ValueError(py, "cannot convert NaN to integer ratio")
                : Raise.OverflowError(py, "cannot convert Infinity to integer ratio");
        }
        (long mantissa, int exponent) = FloatParts.Split(value);
        int zeros = mantissa == 0 ? 0 : BitOperations.TrailingZeroCount(mantissa);
        (mantissa, exponent) = mantissa == 0 ? (0, 0) : (mantissa >> zeros, exponent + zeros);
        using var numerator = new PyOwned(py, PyInt.FromBig(py, (BigInteger)mantissa << Math.Max(exponent, 0)));
        using var denominator = new PyOwned(py, numerator.IsNull ? null : PyInt.FromBig(py, BigInteger.One << Math.Max(-exponent, 0)));
        return denominator.IsNull ? null : PyTuple.Pack(py, numerator.Pointer, denominator.Pointer);
    }

    [PyMethod("hex($self, /)", Doc = "The number in hexadecimal, exactly: 0x1.8000000000000p+0 is 1.5.")]
    private static PyObject* Hex(Interpreter py, PyFloat* self) => PyStr.FromString(py, FloatHex.Write(self->Value));

    [PyMethod("fromhex($type, string, /)", Doc = "The number that hex wrote.")]
    private static PyObject* FromHex(Interpreter py, PyType* type, PyObject* @string)
    {
        PyObject* number = FloatHex.Read(py, @string);
        if (number == null || type->Index == TypeIndex.Float)
            return number;
        PyObject* instance = Call.OneArg(py, (PyObject*)type, number);
        Ref.Dec(py, number);
        return instance;
    }

    [PyMethod("__getformat__($type, typestr, /)", Doc = "How 'double' or 'float' lie in memory on this machine.")]
    private static PyObject* GetFormat(Interpreter py, PyType* type, PyStr* typestr)
    {
        if (!PyStr.EqualsText((PyObject*)typestr, "double") && !PyStr.EqualsText((PyObject*)typestr, "float"))
            return Raise.ValueError(py, "__getformat__() argument 1 must be 'double' or 'float'");
        return PyStr.FromString(py, BitConverter.IsLittleEndian ? "IEEE, little-endian" : "IEEE, big-endian");
    }

    [PyMethod("__getnewargs__($self, /)", Doc = "What makes the number anew when it is unpickled.")]
    private static PyObject* GetNewArguments(Interpreter py, PyObject* self)
    {
        using var exact = new PyOwned(py, Itself(py, self));
        return exact.IsNull ? null : PyTuple.Pack(py, exact.Pointer);
    }

    [PyMethod("__format__($self, format_spec, /)", Doc = "The number as text laid out by the specification.")]
    private static PyObject* Format(Interpreter py, PyFloat* self, PyStr* format_spec) =>
        NumberFormat.FormatFloat(py, (PyObject*)self, self->Value, (PyObject*)format_spec);
}
