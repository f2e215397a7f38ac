using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>round(float, ndigits): the exact value rounded to that decimal, halves to the even digit, then to the nearest double.</summary>
internal static unsafe class FloatRounding
{
    // Beyond these nothing is rounded, or everything away.
    private const int MostDigits = 323;
    private const int LeastDigits = -308;

    public static PyObject* Round(Interpreter py, double value, long digits)
    {
        if (!double.IsFinite(value) || value == 0 || digits > MostDigits)
            return PyFloat.New(py, value);
        if (digits < LeastDigits)
            return PyFloat.New(py, Math.CopySign(0, value));
        (long mantissa, int exponent) = FloatParts.Split(Math.Abs(value));
        if (exponent >= 0 && digits >= 0)
            return PyFloat.New(py, value);
        double rounded = TryShort((ulong)mantissa, exponent, (int)digits, out double quick) ? quick : RoundLong(mantissa, exponent, (int)digits);
        return double.IsFinite(rounded)
            ? PyFloat.New(py, Math.CopySign(rounded, value))
            : Raise.OverflowError(py, "rounded value too large to represent");
    }

    // Where mantissa · 10^digits fits 128 bits and the result is a quotient of two integers that are doubles.
    private static bool TryShort(ulong mantissa, int exponent, int digits, out double rounded)
    {
        rounded = 0;
        if (digits is < 0 or > 19 || exponent is > -1 or < -120)
            return false;
        ulong power = 1;
        for (int i = 0; i < digits; i++)
            power *= 10;
        UInt128 product = (UInt128)mantissa * power;
        UInt128 whole = product >> -exponent, rest = product & ((UInt128.One << -exponent) - 1), half = UInt128.One << (-exponent - 1);
        if (rest > half || (rest == half && (whole & 1) != 0))
            whole++;
        if (whole > (1UL << 53))
            return false;
        rounded = (double)(ulong)whole / power;
        return true;
    }

    private static double RoundLong(long mantissa, int exponent, int digits)
    {
        BigInteger numerator = (BigInteger)mantissa << Math.Max(exponent, 0);
        BigInteger denominator = BigInteger.One << Math.Max(-exponent, 0);
        BigInteger power = BigInteger.Pow(10, Math.Abs(digits));
        if (digits >= 0)
            numerator *= power;
        else
            denominator *= power;
        BigInteger whole = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
        int half = (rest * 2).CompareTo(denominator);
        if (half > 0 || (half == 0 && !whole.IsEven))
            whole += 1;
        if (whole.IsZero)
            return 0;
        return digits >= 0 ? DoubleMaking.Quotient(whole, power) : DoubleMaking.Quotient(whole * power, BigInteger.One);
    }
}
