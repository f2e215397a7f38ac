using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Large numbers out of digit values, most significant first, the first of them not 0.</summary>
[SkipLocalsInit] // The scratch space on the stack is written before it is read.
internal static unsafe class BigDigits
{
    public static PyObject* ToInt(Interpreter py, ReadOnlySpan<byte> digits, int numberBase, bool isNegative)
    {
        if (BitOperations.IsPow2(numberBase))
            return OfPowerOfTwo(py, digits, BitOperations.Log2((uint)numberBase), isNegative);
        double limbs = Math.Ceiling(digits.Length * Math.Log2(numberBase) / 64) + 1;
        if (limbs * sizeof(ulong) > BigCharge.MaxBytes)
            return Raise.NoMemory(py);
        var count = (int)limbs;
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        ulong* scratchStack = stackalloc ulong[LimbScratch.OnStack];
        var result = new IntResult(py, count, stack);
        long room = result.HasFailed || count <= RadixPowers.LeafLimbs ? 0 : RadixPowers.RoomFor(count);
        using var scratch = new LimbScratch(py, checked((int)room), scratchStack);
        if (result.HasFailed || scratch.HasFailed)
        {
            result.Dispose();
            return null;
        }
        var powers = new RadixPowers((ulong)numberBase, scratch.Limbs);
        return result.Finish(Read(ref powers, digits, result.Limbs), isNegative);
    }

    // Writes the number's limbs, and says how many.
    private static int Read(ref RadixPowers powers, ReadOnlySpan<byte> digits, ulong* target)
    {
        if (digits.Length <= powers.LeafDigits)
            return ReadShort(powers, digits, target);
        int level = BitOperations.Log2((uint)(digits.Length - 1) / (uint)powers.LeafDigits);
        while (powers.Levels <= level)
            powers.AddLevel();
        int cut = digits.Length - (powers.LeafDigits << level);
        ulong* before = powers.Free;
        ulong* high = before;
        // The high part's limbs are not more than the low part's, whose power has one limb for each of them and one more at most.
        powers.Free = high + powers.Count(level) + 1;
        int countHigh = Read(ref powers, digits[..cut], high);
        ulong* low = powers.Free;
        powers.Free = low + powers.Count(level) + 1;
        int countLow = Read(ref powers, digits[cut..], low);
        int count = countHigh + powers.Count(level);
        ulong* product = powers.Free;
        LimbProduct.Multiply(product, high, countHigh, powers.Power(level), powers.Count(level), product + count);
        Limbs.Add(product, product, count, low, countLow);
        count = Limbs.Trim(product, count);
        Limbs.Copy(target, product, count);
        powers.Free = before;
        return count;
    }

    private static int ReadShort(in RadixPowers powers, ReadOnlySpan<byte> digits, ulong* target)
    {
        int count = 0;
        // The first limb takes what does not fill one.
        int length = digits.Length % powers.LimbDigits;
        ulong factor = 1;
        for (int at = 0; at < digits.Length; at += length, length = powers.LimbDigits, factor = powers.LimbPower)
        {
            if (at == 0 && length == 0)
                length = powers.LimbDigits;
            ulong part = 0;
            foreach (byte digit in digits.Slice(at, length))
                part = (part * powers.Base) + digit;
            ulong carry = Limbs.Multiply(target, target, count, factor, part);
            if (carry != 0)
                target[count++] = carry;
        }
        return count;
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
