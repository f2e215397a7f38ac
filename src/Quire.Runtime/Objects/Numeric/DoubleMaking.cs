using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Doubles out of integers and exponents, rounded once, half to even.</summary>
internal static unsafe class DoubleMaking
{
    private const int MinExponent = -1074;

    /// <summary>
    /// mantissa · 2^exponent. The lowest bit of a mantissa of 64 bits may stand for everything below it. Infinite when too large.
    /// </summary>
    public static double Scale(ulong mantissa, long exponent)
    {
        if (mantissa == 0)
            return 0;
        int bits = 64 - BitOperations.LeadingZeroCount(mantissa);
        if (exponent + bits > 1024)
            return double.PositiveInfinity;
        if (exponent + bits > -1022)
            return Math.ScaleB((double)mantissa, (int)exponent);
        // Subnormal, or just below the normal ones: the last place is fixed.
        long drop = MinExponent - exponent;
        if (drop <= 0)
            return BitConverter.UInt64BitsToDouble(mantissa << (int)-drop);
        if (drop > 64)
            return 0;
        ulong kept = drop == 64 ? 0 : mantissa >> (int)drop;
        ulong half = 1UL << (int)(drop - 1);
        ulong rest = mantissa & (half | (half - 1));
        if (rest > half || (rest == half && (kept & 1) != 0))
            kept++;
        return BitConverter.UInt64BitsToDouble(kept);
    }

    /// <summary>The nearest double; infinite when too large.</summary>
    public static double OfInt(PyObject* o)
    {
        if (!PyInt.IsBig(o))
            return ((PyInt*)o)->Value;
        int count = PyInt.DigitCount(o);
        uint* digits = PyInt.Digits(o);
        // The top 64 bits, the lowest of them standing for all below.
        UInt128 top = ((UInt128)digits[count - 1] << 64) | ((UInt128)digits[count - 2] << 32) | (count > 2 ? digits[count - 3] : 0);
        long exponent = ((long)count - 3) * 32;
        int drop = Math.Max(0, 64 - (int)UInt128.LeadingZeroCount(top));
        ulong mantissa = (ulong)(top >> drop);
        bool more = (top & ((UInt128.One << drop) - 1)) != 0;
        for (int i = 0; i < count - 3 && !more; i++)
            more = digits[i] != 0;
        double value = Scale(more ? mantissa | 1 : mantissa, exponent + drop);
        return ((PyInt*)o)->Value < 0 ? -value : value;
    }

    /// <summary>The value of an int; false with OverflowError pending when no double is near it.</summary>
    public static bool TryOfInt(Interpreter py, PyObject* o, out double value)
    {
        value = OfInt(o);
        if (double.IsFinite(value))
            return true;
        Raise.OverflowError(py, "int too large to convert to float");
        return false;
    }

    /// <summary>a / b for positive integers, rounded once; infinite when too large.</summary>
    public static double Quotient(BigInteger a, BigInteger b)
    {
        // A quotient of 65 or 66 bits, its lowest bit standing for the remainder, is more than enough to round.
        long shift = b.GetBitLength() - a.GetBitLength() + 65;
        if (shift > 1200 + 65)
            return 0;
        if (shift < -1100)
            return double.PositiveInfinity;
        BigInteger quotient = shift >= 0
            ? BigInteger.DivRem(a << (int)shift, b, out BigInteger rest)
            : BigInteger.DivRem(a, b << (int)-shift, out rest);
        var wide = (UInt128)quotient;
        int drop = 64 - (int)UInt128.LeadingZeroCount(wide);
        bool more = !rest.IsZero || (wide & ((UInt128.One << drop) - 1)) != 0;
        var mantissa = (ulong)(wide >> drop);
        return Scale(more ? mantissa | 1 : mantissa, drop - shift);
    }
}
