using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Powers of ints, with and without a modulus.</summary>
[SkipLocalsInit] // The scratch space on the stack is written before it is read.
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
        if (count <= 1)
            return count == 0 ? PyInt.FromLong(py, 1) : PyInt.ToExact(py, value);
        // The result has at most count times the bits of the value.
        Int128 bits = (Int128)IntBits.Length(value) * count;
        if (bits > BigCharge.MaxBytes * 8)
            return Raise.NoMemory(py);
        return Raised(py, value, (int)count, (int)((long)bits / 64) + 2);
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
        if (PyInt.Sign(exponent) >= 0)
            return ModularPower.Compute(py, value, exponent, modulus);
        return ModularInverse(py, value, exponent, modulus);
    }

    // A power of the inverse, for an exponent below 0.
    private static PyObject* ModularInverse(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus)
    {
        long size = PyInt.TemporaryBytes(modulus);
        using var charge = new BigCharge(py, PyInt.TemporaryBytes(value) + PyInt.TemporaryBytes(exponent) + (6 * size), size);
        if (charge.Failed)
            return null;
        BigInteger limit = BigInteger.Abs(PyInt.ToBig(modulus));
        if (!TryInvert(BigArithmetic.Modulo(PyInt.ToBig(value), limit), limit, out BigInteger inverse))
            return Raise.ValueError(py, "base is not invertible for the given modulus");
        using var number = new PyOwned(py, PyInt.FromBig(py, inverse));
        using var power = new PyOwned(py, number.IsNull ? null : PyInt.Negative(py, exponent));
        return power.IsNull ? null : ModularPower.Compute(py, number.Pointer, power.Pointer, modulus);
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
                long high = Math.BigMul(power, square, out long low);
                if (high != low >> 63)
                    return false;
                power = low;
            }
            exponent >>= 1;
            if (exponent == 0)
                return true;
            if (square is > int.MaxValue or < -int.MaxValue)
                return false;
        }
    }

    // Squares and multiplies from the exponent's highest bit down; two numbers of the result's size take turns.
    private static PyObject* Raised(Interpreter py, PyObject* value, int exponent, int limbs)
    {
        ulong room;
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        ulong* scratchStack = stackalloc ulong[LimbScratch.OnStack];
        var x = new IntOperand(value, &room);
        bool isNegative = x.IsNegative && (exponent & 1) != 0;
        if (x.Count == 1 && BitOperations.IsPow2(x.Limbs[0]))
        {
            using var one = new PyOwned(py, PyInt.FromLong(py, isNegative ? -1 : 1));
            return one.IsNull ? null : BigArithmetic.LeftShift(py, one.Pointer, (long)BitOperations.Log2(x.Limbs[0]) * exponent);
        }
        var result = new IntResult(py, limbs, stack);
        int products = result.HasFailed ? 0 : limbs + LimbProduct.ScratchFor((limbs / 2) + 1, (limbs / 2) + 1);
        using var scratch = new LimbScratch(py, products, scratchStack);
        if (result.HasFailed || scratch.HasFailed)
        {
            result.Dispose();
            return null;
        }
        ulong* now = result.Limbs, next = scratch.Limbs, rest = scratch.Limbs + limbs;
        int count = x.Count;
        Limbs.Copy(now, x.Limbs, count);
        for (int bit = BitOperations.Log2((uint)exponent) - 1; bit >= 0; bit--)
        {
            LimbProduct.Multiply(next, now, count, now, count, rest);
            count = Limbs.Trim(next, 2 * count);
            Swap(ref now, ref next);
            if ((exponent >> bit & 1) == 0)
                continue;
            LimbProduct.Multiply(next, now, count, x.Limbs, x.Count, rest);
            count = Limbs.Trim(next, count + x.Count);
            Swap(ref now, ref next);
        }
        if (now != result.Limbs)
            Limbs.Copy(result.Limbs, now, count);
        return result.Finish(count, isNegative);
    }

    private static void Swap(ref ulong* a, ref ulong* b)
    {
        ulong* c = a;
        a = b;
        b = c;
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
