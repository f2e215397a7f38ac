namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// Products of magnitudes: limb by limb while they are short, by Karatsuba's three products of halves beyond that. The result has as
/// many limbs as both operands together and lies apart from them.
/// </summary>
internal static unsafe class LimbProduct
{
    /// <summary>From this many limbs on halving pays.</summary>
    private const int KaratsubaFrom = 36;

    /// <summary>Limbs of scratch space that a product of such operands takes.</summary>
    public static int ScratchFor(int countA, int countB)
    {
        int shorter = Math.Min(countA, countB);
        return shorter < KaratsubaFrom ? 0 : (8 * shorter) + 256;
    }

    /// <summary>r = a · b. Where both are the same magnitude, squaring saves half of the work.</summary>
    public static void Multiply(ulong* r, ulong* a, int countA, ulong* b, int countB, ulong* scratch)
    {
        if (countA < countB)
        {
            Multiply(r, b, countB, a, countA, scratch);
        }
        else if (countB < KaratsubaFrom)
        {
            if (a == b && countA == countB)
                SquareShort(r, a, countA);
            else
                MultiplyShort(r, a, countA, b, countB);
        }
        else if (countA == countB)
        {
            MultiplyHalves(r, a, b, countA, scratch);
        }
        else
        {
            MultiplyPieces(r, a, countA, b, countB, scratch);
        }
    }

    private static void MultiplyShort(ulong* r, ulong* a, int countA, ulong* b, int countB)
    {
        if (countB == 0)
        {
            Limbs.Clear(r, countA);
            return;
        }
        r[countA] = Limbs.Multiply(r, a, countA, b[0], 0);
        for (int i = 1; i < countB; i++)
            r[countA + i] = Limbs.AddProduct(r + i, a, countA, b[i]);
    }

    // The products of different limbs once, doubled, and the squares of the limbs on top.
    private static void SquareShort(ulong* r, ulong* a, int count)
    {
        if (count == 0)
            return;
        r[0] = 0;
        r[count] = Limbs.Multiply(r + 1, a + 1, count - 1, a[0], 0);
        for (int i = 1; i < count; i++)
            r[count + i] = Limbs.AddProduct(r + (2 * i) + 1, a + i + 1, count - i - 1, a[i]);
        ulong carry = 0, top = 0;
        for (int i = 0; i < count; i++)
        {
            ulong high = Math.BigMul(a[i], a[i], out ulong low);
            ulong first = r[2 * i], second = r[(2 * i) + 1];
            ulong doubled = (first << 1) | top, doubledNext = (second << 1) | (first >> 63);
            top = second >> 63;
            low += carry;
            high += low < carry ? 1UL : 0;
            doubled += low;
            high += doubled < low ? 1UL : 0;
            doubledNext += high;
            carry = doubledNext < high ? 1UL : 0;
            r[2 * i] = doubled;
            r[(2 * i) + 1] = doubledNext;
        }
    }

    // Both operands have count limbs. With a = a1·B + a0 and b likewise the middle part a1·b0 + a0·b1 is
    // a1·b1 + a0·b0 − (a0 − a1)(b0 − b1), so three products of half the size do.
    private static void MultiplyHalves(ulong* r, ulong* a, ulong* b, int count, ulong* scratch)
    {
        int low = (count + 1) / 2, high = count - low;
        ulong* middle = scratch;
        ulong* sum = middle + (2 * low);
        ulong* rest = sum + (2 * low) + 1;
        // The differences stand where the result will, and are gone when it is written.
        bool isNegative = Difference(r, a, low, high);
        ulong* other = r;
        if (a != b)
        {
            other = r + low;
            isNegative ^= Difference(other, b, low, high);
        }
        else
        {
            isNegative = false;
        }
        Multiply(middle, r, low, other, low, rest);
        Multiply(r, a, low, b, low, rest);
        Multiply(r + (2 * low), a + low, high, b + low, high, rest);
        sum[2 * low] = Limbs.Add(sum, r, 2 * low, r + (2 * low), 2 * high);
        if (isNegative)
            Limbs.Add(sum, sum, (2 * low) + 1, middle, 2 * low);
        else
            Limbs.Subtract(sum, sum, (2 * low) + 1, middle, 2 * low);
        // Its leading zeros may reach beyond the result.
        int count2 = Limbs.Trim(sum, (2 * low) + 1);
        Limbs.Add(r + low, r + low, (2 * count) - low, sum, count2);
    }

    // r = |a0 − a1| for the low and the high part; whether a0 is the smaller one.
    private static bool Difference(ulong* r, ulong* a, int low, int high)
    {
        int countLow = Limbs.Trim(a, low), countHigh = Limbs.Trim(a + low, high);
        bool isNegative = Limbs.Compare(a, countLow, a + low, countHigh) < 0;
        if (isNegative)
        {
            Limbs.Clear(r + countHigh, low - countHigh);
            Limbs.Subtract(r, a + low, countHigh, a, countLow);
        }
        else
        {
            Limbs.Clear(r + countLow, low - countLow);
            Limbs.Subtract(r, a, countLow, a + low, countHigh);
        }
        return isNegative;
    }

    // The longer operand in pieces of the shorter one's length.
    private static void MultiplyPieces(ulong* r, ulong* a, int countA, ulong* b, int countB, ulong* scratch)
    {
        ulong* product = scratch;
        ulong* rest = scratch + (2 * countB);
        Limbs.Clear(r, countA + countB);
        for (int at = 0; at < countA; at += countB)
        {
            int length = Math.Min(countB, countA - at);
            Multiply(product, a + at, length, b, countB, rest);
            Limbs.Add(r + at, r + at, countA + countB - at, product, length + countB);
        }
    }
}
