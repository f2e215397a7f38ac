using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// pow(value, exponent, modulus) for an exponent that is not negative. All numbers on the way are kept below the modulus shifted until
/// its highest bit is set: a multiple of the modulus does as well as itself until the end, and needs no shifting.
/// </summary>
[SkipLocalsInit] // The scratch space on the stack is written before it is read.
internal static unsafe class ModularPower
{
    // Long exponents are read five bits at a time.
    private const int WindowBits = 5;
    private const int WindowFrom = 80;

    /// <summary>What the steps work on: each number has <see cref="Count"/> limbs.</summary>
    private struct Work
    {
        public ulong* Modulus; // shifted
        public int Count;
        public ulong* Product; // twice as many limbs, and one
        public ulong* Scratch;
    }

    public static PyObject* Compute(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus)
    {
        ulong roomX, roomE, roomM;
        ulong* stack = stackalloc ulong[LimbScratch.OnStack];
        // The value below the modulus and with its sign; all the rest is done with magnitudes.
        using var reduced = new PyOwned(py, BigArithmetic.Remainder(py, value, modulus));
        if (reduced.IsNull)
            return null;
        var x = new IntOperand(reduced.Pointer, &roomX);
        var e = new IntOperand(exponent, &roomE);
        var m = new IntOperand(modulus, &roomM);
        long bits = Limbs.BitLength(e.Limbs, e.Count);
        int count = Math.Max(2, m.Count), table = bits < WindowFrom ? 1 : 1 << (WindowBits - 1);
        int product = LimbProduct.ScratchFor(count, count);
        using var scratch = new LimbScratch(py, (count * (table + 5)) + 1 + product, stack);
        if (scratch.HasFailed)
            return null;
        var work = new Work { Modulus = scratch.Limbs, Count = count, Product = scratch.Limbs + count };
        ulong* result = work.Product + (2 * count) + 1;
        ulong* powers = result + count;
        work.Scratch = powers + (table * count) + count;
        // A modulus of one limb is given a second one, so that division has two to look at.
        int shift = BitOperations.LeadingZeroCount(m.Limbs[m.Count - 1]);
        Limbs.Clear(work.Modulus, count);
        Limbs.ShiftLeft(work.Modulus + count - m.Count, m.Limbs, m.Count, shift);
        Limbs.Clear(powers, count);
        Limbs.Copy(powers, x.Limbs, x.Count);
        Limbs.Clear(result, count);
        result[0] = 1;
        if (bits < WindowFrom)
            Raise(work, result, powers, e, bits);
        else
            RaiseByWindows(work, result, powers, e, bits);
        return Finish(py, work, result, modulus, x.IsNegative && (e.Limbs[0] & 1) != 0);
    }

    private static void Raise(in Work work, ulong* result, ulong* value, in IntOperand exponent, long bits)
    {
        for (long bit = bits - 1; bit >= 0; bit--)
        {
            Multiply(work, result, result);
            if (Bit(exponent, bit) != 0)
                Multiply(work, result, value);
        }
    }

    // Odd powers up to the window's largest; a window begins and ends with a bit that is set.
    private static void RaiseByWindows(in Work work, ulong* result, ulong* powers, in IntOperand exponent, long bits)
    {
        int count = work.Count;
        ulong* square = powers + ((1 << (WindowBits - 1)) * count);
        Limbs.Copy(square, powers, count);
        Multiply(work, square, square);
        for (int i = 1; i < 1 << (WindowBits - 1); i++)
        {
            Limbs.Copy(powers + (i * count), powers + ((i - 1) * count), count);
            Multiply(work, powers + (i * count), square);
        }
        for (long bit = bits - 1; bit >= 0;)
        {
            if (Bit(exponent, bit) == 0)
            {
                Multiply(work, result, result);
                bit--;
                continue;
            }
            long end = Math.Max(0, bit - WindowBits + 1);
            while (Bit(exponent, end) == 0)
                end++;
            int window = 0;
            for (; bit >= end; bit--)
            {
                Multiply(work, result, result);
                window = (window << 1) | Bit(exponent, bit);
            }
            Multiply(work, result, powers + ((window >> 1) * count));
        }
    }

    private static int Bit(in IntOperand x, long bit) => (int)(x.Limbs[bit / 64] >> (int)(bit % 64)) & 1;

    // a = a · b modulo the modulus; both are below it, so the product's highest limb is no larger than its own.
    private static void Multiply(in Work work, ulong* a, ulong* b)
    {
        int count = work.Count;
        LimbProduct.Multiply(work.Product, a, count, b, count, work.Scratch);
        work.Product[2 * count] = 0;
        LimbDivision.DivideShifted(null, work.Product, (2 * count) + 1, work.Modulus, count);
        Limbs.Copy(a, work.Product, count);
    }

    // From below the shifted modulus to below the modulus, with its sign.
    private static PyObject* Finish(Interpreter py, in Work work, ulong* magnitude, PyObject* modulus, bool isNegative)
    {
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        var raw = new IntResult(py, work.Count, stack);
        if (raw.HasFailed)
            return null;
        Limbs.Copy(raw.Limbs, magnitude, work.Count);
        using var number = new PyOwned(py, raw.Finish(work.Count, isNegative));
        return number.IsNull ? null : PyInt.Remainder(py, number.Pointer, modulus);
    }
}
