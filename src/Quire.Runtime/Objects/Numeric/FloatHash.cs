using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>hash(float): that of the int or fraction of the same value, modulo 2⁶¹ − 1.</summary>
internal static unsafe class FloatHash
{
    private const int Bits = 61;
    private const long OfInfinity = 314159;

    /// <summary>The hash of a value which the object holds. What is not a number hashes by the object.</summary>
    public static long Of(PyObject* holder, double value)
    {
        var whole = (long)value;
        if (whole == value && whole != long.MaxValue)
            return KeyHash.OfLong(whole);
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? OfAddress(holder) : value > 0 ? OfInfinity : -OfInfinity;
        (long mantissa, int exponent) = FloatParts.Split(Math.Abs(value));
        // A power of two modulo 2⁶¹ − 1 turns the bits round.
        int turn = exponent >= 0 ? exponent % Bits : Bits - 1 - ((-1 - exponent) % Bits);
        long hash = ((mantissa << turn) & KeyHash.Modulus) | (mantissa >> (Bits - turn));
        if (value < 0)
            hash = -hash;
        return hash == -1 ? -2 : hash;
    }

    private static long OfAddress(PyObject* o)
    {
        long hash = (long)System.Numerics.BitOperations.RotateRight((ulong)o, 4);
        return hash == -1 ? -2 : hash;
    }
}
