using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Bits of an int's magnitude.</summary>
internal static unsafe class IntBits
{
    public static ulong Magnitude(long value) => value < 0 ? 0UL - (ulong)value : (ulong)value;

    /// <summary>int.bit_length.</summary>
    public static long Length(PyObject* o)
    {
        if (!PyInt.IsBig(o))
            return 64 - BitOperations.LeadingZeroCount(Magnitude(((PyInt*)o)->Value));
        int count = PyInt.DigitCount(o);
        return ((long)count * 32) - BitOperations.LeadingZeroCount(PyInt.Digits(o)[count - 1]);
    }

    /// <summary>int.bit_count.</summary>
    public static long Count(PyObject* o)
    {
        if (!PyInt.IsBig(o))
            return BitOperations.PopCount(Magnitude(((PyInt*)o)->Value));
        long bits = 0;
        uint* digits = PyInt.Digits(o);
        for (int i = PyInt.DigitCount(o) - 1; i >= 0; i--)
            bits += BitOperations.PopCount(digits[i]);
        return bits;
    }

    /// <summary>−1, 0 or 1 as a is less than, equal to or greater than b.</summary>
    public static int Compare(PyObject* a, PyObject* b)
    {
        bool bigA = PyInt.IsBig(a), bigB = PyInt.IsBig(b);
        if (!bigA && !bigB)
            return ((PyInt*)a)->Value.CompareTo(((PyInt*)b)->Value);
        // A big one lies beyond all that fit 64 bits, on the side of its sign.
        if (!bigA)
            return -PyInt.Sign(b);
        if (!bigB)
            return PyInt.Sign(a);
        long sizeA = ((PyInt*)a)->Value, sizeB = ((PyInt*)b)->Value;
        if (sizeA != sizeB)
            return sizeA < sizeB ? -1 : 1;
        for (int i = PyInt.DigitCount(a) - 1; i >= 0; i--)
        {
            uint x = PyInt.Digits(a)[i], y = PyInt.Digits(b)[i];
            if (x != y)
                return x < y == sizeA > 0 ? -1 : 1;
        }
        return 0;
    }

    /// <summary>The magnitude modulo 2⁶¹ − 1 with the sign put back, −1 becoming −2: hash(o).</summary>
    public static long Hash(PyObject* o)
    {
        if (!PyInt.IsBig(o))
            return KeyHash.OfLong(((PyInt*)o)->Value);
        ulong rest = 0;
        uint* digits = PyInt.Digits(o);
        // Multiplying by 2³² modulo 2⁶¹ − 1 is turning 61 bits round by 32.
        for (int i = PyInt.DigitCount(o) - 1; i >= 0; i--)
        {
            rest = ((rest << 32) & KeyHash.Modulus) | (rest >> 29);
            rest += digits[i];
            if (rest >= KeyHash.Modulus)
                rest -= KeyHash.Modulus;
        }
        long hash = ((PyInt*)o)->Value < 0 ? -(long)rest : (long)rest;
        return hash == -1 ? -2 : hash;
    }
}
