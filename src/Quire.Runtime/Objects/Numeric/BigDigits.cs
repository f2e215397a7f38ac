using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Large numbers out of digit values, most significant first, the first of them not 0.</summary>
internal static unsafe class BigDigits
{
    // Shorter runs are read digit by digit, longer ones by halves.
    private const int LeafLength = 256;

    public static PyObject* ToInt(Interpreter py, ReadOnlySpan<byte> digits, int numberBase, bool isNegative)
    {
        if (BitOperations.IsPow2(numberBase))
            return OfPowerOfTwo(py, digits, BitOperations.Log2((uint)numberBase), isNegative);
        long bytes = (long)(digits.Length * Math.Log2(numberBase) / 8) + sizeof(long);
        using var charge = new BigCharge(py, 5 * bytes, bytes);
        if (charge.Failed)
            return null;
        var powers = new List<BigInteger> { BigInteger.Pow(numberBase, LeafLength) };
        BigInteger value = Read(digits, numberBase, powers);
        return PyInt.FromBig(py, isNegative ? -value : value);
    }

    private static BigInteger Read(ReadOnlySpan<byte> digits, int numberBase, List<BigInteger> powers)
    {
        if (digits.Length <= LeafLength)
            return ReadLeaf(digits, (ulong)numberBase);
        int level = BitOperations.Log2((uint)(digits.Length - 1) / LeafLength);
        while (powers.Count <= level)
            powers.Add(powers[^1] * powers[^1]);
        int cut = digits.Length - (LeafLength << level);
        return (Read(digits[..cut], numberBase, powers) * powers[level]) + Read(digits[cut..], numberBase, powers);
    }

    private static BigInteger ReadLeaf(ReadOnlySpan<byte> digits, ulong numberBase)
    {
        BigInteger value = BigInteger.Zero;
        ulong part = 0, factor = 1, most = ulong.MaxValue / numberBase;
        foreach (byte digit in digits)
        {
            part = (part * numberBase) + digit;
            factor *= numberBase;
            if (factor < most)
                continue;
            value = (value * factor) + part;
            (part, factor) = (0, 1);
        }
        return (value * factor) + part;
    }

    private static PyObject* OfPowerOfTwo(Interpreter py, ReadOnlySpan<byte> digits, int shift, bool isNegative)
    {
        long bits = ((long)(digits.Length - 1) * shift) + BitOperations.Log2(digits[0]) + 1;
        if (bits / 8 > BigCharge.MaxBytes)
            return Raise.NoMemory(py);
        if (bits <= 64)
            return PyInt.FromInt128(py, (isNegative ? -1 : 1) * (Int128)(ulong)ReadShort(digits, shift));
        PyObject* number = PyInt.NewBig(py, (int)((bits + 31) / 32), isNegative);
        if (number == null)
            return null;
        uint* target = PyInt.Digits(number);
        ulong pending = 0;
        int have = 0;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            pending |= (ulong)digits[i] << have;
            have += shift;
            if (have < 32)
                continue;
            *target++ = (uint)pending;
            pending >>= 32;
            have -= 32;
        }
        if (pending != 0)
            *target = (uint)pending;
        return number;
    }

    private static ulong ReadShort(ReadOnlySpan<byte> digits, int shift)
    {
        ulong value = 0;
        foreach (byte digit in digits)
            value = (value << shift) | digit;
        return value;
    }
}
