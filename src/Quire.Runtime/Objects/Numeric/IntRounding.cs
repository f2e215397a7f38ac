using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>round(int, ndigits): to a multiple of a power of ten, halves to the even one.</summary>
internal static unsafe class IntRounding
{
    public static PyObject* Round(Interpreter py, PyObject* number, PyObject* ndigits)
    {
        if (ndigits == null)
            return PyInt.ToExact(py, number);
        using var places = new PyOwned(py, Conversion.Index(py, ndigits));
        if (places.IsNull)
            return null;
        if (PyInt.Sign(places.Pointer) >= 0)
            return PyInt.ToExact(py, number);
        // With 3 bits to a digit (there are more) the power of ten is more than twice the number.
        if (!PyInt.TryGetLong(places.Pointer, out long digits) || digits < -((IntBits.Length(number) / 3) + 2))
            return PyInt.FromLong(py, 0);
        using var charge = new BigCharge(py, 5 * PyInt.TemporaryBytes(number), PyInt.TemporaryBytes(number) + sizeof(long));
        if (charge.Failed)
            return null;
        BigInteger power = BigInteger.Pow(10, (int)-digits);
        (BigInteger quotient, BigInteger rest) = BigArithmetic.Divide(PyInt.ToBig(number), power);
        int half = (rest * 2).CompareTo(power);
        if (half > 0 || (half == 0 && !quotient.IsEven))
            quotient += 1;
        return PyInt.FromBig(py, quotient * power);
    }
}
