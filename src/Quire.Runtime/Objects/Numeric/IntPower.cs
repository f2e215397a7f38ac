using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Powers of ints, with and without a modulus.</summary>
internal static unsafe class IntPower
{
    /// <summary>value ** exponent for an exponent that is not negative.</summary>
    public static PyObject* Power(Interpreter py, PyObject* value, PyObject* exponent)
    {
        if (PyInt.TryGetLong(value, out long small))
        {
            if (small is 0 or 1 or -1)
                return OfUnit(py, small, exponent);
            if (PyInt.TryGetLong(exponent, out long times) && TryPower(small, times, out long power))
                return PyInt.FromLong(py, power);
        }
        if (!PyInt.TryGetLong(exponent, out long count))
            return Raise.NoMemory(py);
        if (count == 1)
            return PyInt.ToExact(py, value);
        // The result has at most count times the bits of the value.
        Int128 bits = (Int128)IntBits.Length(value) * count;
        if (bits > BigCharge.MaxBytes * 8)
            return Raise.NoMemory(py);
        long bytes = ((long)bits / 8) + sizeof(long);
        using var charge = new BigCharge(py, PyInt.TemporaryBytes(value) + (2 * bytes), bytes);
        return charge.Failed ? null : PyInt.FromBig(py, Raised(PyInt.ToBig(value), (int)count));
    }

    /// <summary>pow(value, exponent, modulus).</summary>
    public static PyObject* Modular(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus)
    {
        if (PyInt.Sign(modulus) == 0)
            return Raise.ValueError(py, "pow() 3rd argument cannot be 0");
        if (PyInt.TryGetLong(value, out long v) && PyInt.TryGetLong(exponent, out long e) && e >= 0
            && PyInt.TryGetLong(modulus, out long m) && m is > 0 and <= uint.MaxValue)
        {
            return PyInt.FromLong(py, (long)Modular(v, (ulong)e, (ulong)m));
        }
        long size = PyInt.TemporaryBytes(modulus);
        using var charge = new BigCharge(py, PyInt.TemporaryBytes(value) + PyInt.TemporaryBytes(exponent) + (6 * size), size);
        if (charge.Failed)
            return null;
        BigInteger number = PyInt.ToBig(value), power = PyInt.ToBig(exponent), limit = PyInt.ToBig(modulus);
        BigInteger positive = BigInteger.Abs(limit);
        if (power.Sign < 0)
        {
            if (!TryInvert(BigArithmetic.Modulo(number, positive), positive, out number))
                return Raise.ValueError(py, "base is not invertible for the given modulus");
            power = -power;
        }
        BigInteger result = BigInteger.ModPow(BigArithmetic.Modulo(number, positive), power, positive);
        return PyInt.FromBig(py, limit.Sign < 0 && !result.IsZero ? result + limit : result);
    }

    // 0, 1 and −1 stay what they are, whatever the exponent.
    private static PyObject* OfUnit(Interpreter py, long value, PyObject* exponent)
    {
        if (PyInt.Sign(exponent) == 0)
            return PyInt.FromLong(py, 1);
        bool odd = ((PyInt.IsBig(exponent) ? *PyInt.Digits(exponent) : ((PyInt*)exponent)->Value) & 1) != 0;
        return PyInt.FromLong(py, value == -1 && !odd ? 1 : value);
    }

    private static bool TryPower(long value, long exponent, out long power)
    {
        power = 1;
        // Beyond 63 not even a power of two fits.
        if (exponent > 63)
            return false;
        for (long square = value; ; square = unchecked(square * square))
        {
            if ((exponent & 1) != 0)
            {
                Int128 product = (Int128)power * square;
                if (product < long.MinValue || product > long.MaxValue)
                    return false;
                power = (long)product;
            }
            exponent >>= 1;
            if (exponent == 0)
                return true;
            if (square is > int.MaxValue or < -int.MaxValue)
                return false;
        }
    }

    // A power of two in the value is only a shift.
    private static BigInteger Raised(BigInteger value, int exponent)
    {
        BigInteger magnitude = BigInteger.Abs(value);
        if (!magnitude.IsPowerOfTwo)
            return BigInteger.Pow(value, exponent);
        BigInteger power = BigInteger.One << (int)((magnitude.GetBitLength() - 1) * exponent);
        return value.Sign < 0 && (exponent & 1) != 0 ? -power : power;
    }

    // The modulus has at most 32 bits, so products fit 64.
    private static ulong Modular(long value, ulong exponent, ulong modulus)
    {
        long remainder = value % (long)modulus;
        ulong square = (ulong)(remainder < 0 ? remainder + (long)modulus : remainder);
        ulong result = 1 % modulus;
        for (; exponent != 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result = result * square % modulus;
            square = square * square % modulus;
        }
        return result;
    }

    // Extended Euclid; 0 <= value < modulus.
    private static bool TryInvert(BigInteger value, BigInteger modulus, out BigInteger inverse)
    {
        BigInteger a = modulus, b = value, before = BigInteger.Zero, factor = BigInteger.One;
        while (!b.IsZero)
        {
            BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger rest);
            (a, b) = (b, rest);
            (before, factor) = (factor, before - (quotient * factor));
        }
        inverse = BigArithmetic.Modulo(before, modulus);
        return a.IsOne;
    }
}
