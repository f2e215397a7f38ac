using System.Numerics;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// Quotients and remainders of magnitudes. The divisor is shifted until its highest bit is set; then a limb of the quotient
/// is found by multiplying with the reciprocal of the divisor's highest limb.
/// </summary>
internal static unsafe class LimbDivision
{
    /// <summary>Limbs of scratch space that a division takes.</summary>
    public static int ScratchFor(int countA, int countB) => countB < 2 ? 0 : countA + countB + 1;

    /// <summary>q = a / divisor and the remainder. q has a's count, may be a, and may be null.</summary>
    public static ulong DivideByLimb(ulong* q, ulong* a, int count, ulong divisor)
    {
        if (count <= ShortCount && divisor <= uint.MaxValue)
            return DivideShort(q, a, count, divisor);
        int shift = BitOperations.LeadingZeroCount(divisor);
        return DivideByLimb(q, a, count, divisor << shift, Reciprocal(divisor << shift), shift);
    }

    /// <summary>q = a / 10¹⁹, the highest power of ten in a limb, and the remainder. q may be a.</summary>
    public static ulong DivideByTens(ulong* q, ulong* a, int count) => DivideByLimb(q, a, count, 10_000_000_000_000_000_000, 0xD83C94FB6D2AC34A, 0);

    // The divisor has been shifted by so much that its highest bit is set.
    private static ulong DivideByLimb(ulong* q, ulong* a, int count, ulong divisor, ulong reciprocal, int shift)
    {
        ulong rest = shift == 0 ? 0 : a[count - 1] >> (64 - shift);
        for (int i = count - 1; i >= 0; i--)
        {
            // The dividend is shifted along with the divisor.
            ulong limb = a[i] << shift;
            if (shift != 0 && i > 0)
                limb |= a[i - 1] >> (64 - shift);
            ulong quotient = Step(rest, limb, divisor, reciprocal, out rest);
            if (q != null)
                q[i] = quotient;
        }
        return rest >> shift;
    }

    // Up to here two divisions a limb take less time than finding the reciprocal.
    private const int ShortCount = 3;

    private static ulong DivideShort(ulong* q, ulong* a, int count, ulong divisor)
    {
        ulong rest = 0;
        for (int i = count - 1; i >= 0; i--)
        {
            (ulong high, rest) = Math.DivRem((rest << 32) | (a[i] >> 32), divisor);
            (ulong low, rest) = Math.DivRem((rest << 32) | (uint)a[i], divisor);
            if (q != null)
                q[i] = (high << 32) | low;
        }
        return rest;
    }

    /// <summary>
    /// q = a / b (countA − countB + 1 limbs) and r = the remainder (countB limbs); either may be null. Both operands are trimmed, b is not 0 and
    /// a has at least as many limbs. The results may lie where the operands do.
    /// </summary>
    public static void Divide(ulong* q, ulong* r, ulong* a, int countA, ulong* b, int countB, ulong* scratch)
    {
        if (countB == 1)
        {
            ulong rest = DivideByLimb(q, a, countA, b[0]);
            if (r != null)
                r[0] = rest;
            return;
        }
        int shift = BitOperations.LeadingZeroCount(b[countB - 1]);
        ulong* divisor = scratch;
        ulong* dividend = scratch + countB;
        Limbs.ShiftLeft(divisor, b, countB, shift);
        dividend[countA] = Limbs.ShiftLeft(dividend, a, countA, shift);
        DivideShifted(q, dividend, countA + 1, divisor, countB);
        if (r != null)
            Limbs.ShiftRight(r, dividend, countB, shift);
    }

    /// <summary>
    /// The divisor's highest bit is set and the dividend's highest limb is below the divisor's. The remainder is left in the dividend; q, with
    /// countA − countB limbs, may be null.
    /// </summary>
    public static void DivideShifted(ulong* q, ulong* dividend, int countA, ulong* divisor, int countB)
    {
        ulong high = divisor[countB - 1], next = divisor[countB - 2], reciprocal = Reciprocal(high);
        for (int at = countA - countB - 1; at >= 0; at--)
        {
            ulong* part = dividend + at;
            ulong quotient = Guess(part[countB], part[countB - 1], part[countB - 2], high, next, reciprocal);
            ulong taken = Limbs.SubtractProduct(part, divisor, countB, quotient);
            ulong top = part[countB];
            part[countB] = top - taken;
            if (top < taken)
            {
                // The guess was one too large.
                quotient--;
                part[countB] += Limbs.Add(part, part, countB, divisor, countB);
            }
            if (q != null)
                q[at] = quotient;
        }
    }

    // The quotient of the three highest limbs by the two highest: right, or one too large for the whole numbers.
    private static ulong Guess(ulong u2, ulong u1, ulong u0, ulong high, ulong next, ulong reciprocal)
    {
        ulong quotient, rest;
        if (u2 >= high)
        {
            quotient = ulong.MaxValue;
            rest = u1 + high;
            if (rest < high)
                return quotient;
        }
        else
        {
            quotient = Step(u2, u1, high, reciprocal, out rest);
        }
        ulong productHigh = Math.BigMul(quotient, next, out ulong productLow);
        while (productHigh > rest || (productHigh == rest && productLow > u0))
        {
            quotient--;
            rest += high;
            if (rest < high)
                break;
            productHigh -= productLow < next ? 1UL : 0;
            productLow -= next;
        }
        return quotient;
    }

    /// <summary>(2¹²⁸ − 1) / divisor − 2⁶⁴ for a divisor whose highest bit is set.</summary>
    private static ulong Reciprocal(ulong divisor) => (ulong)(new UInt128(~divisor, ulong.MaxValue) / divisor);

    // (u1·2⁶⁴ + u0) / divisor for u1 < divisor (Möller and Granlund, "Improved division by invariant integers").
    private static ulong Step(ulong u1, ulong u0, ulong divisor, ulong reciprocal, out ulong rest)
    {
        ulong quotient = Math.BigMul(reciprocal, u1, out ulong low);
        low += u0;
        quotient += u1 + (low < u0 ? 1UL : 0) + 1;
        rest = u0 - (quotient * divisor);
        if (rest > low)
        {
            quotient--;
            rest += divisor;
        }
        if (rest >= divisor)
        {
            quotient++;
            rest -= divisor;
        }
        return quotient;
    }
}
