using System.Numerics;
using System.Runtime.Intrinsics;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// Magnitudes of large numbers as limbs: 64-bit digits, least significant first. The caller provides the room for results; they
/// may lie where an operand lies, unless said otherwise. Counts may include leading zeros unless "trimmed" is asked for.
/// </summary>
internal static unsafe class Limbs
{
    // From this many limbs on carries are worked out for four at a time.
    private const int VectorFrom = 12;

    /// <summary>The count without leading zeros.</summary>
    public static int Trim(ulong* a, int count)
    {
        while (count > 0 && a[count - 1] == 0)
            count--;
        return count;
    }

    /// <summary>Negative, zero or positive as a is less than, equal to or greater than b; both trimmed.</summary>
    public static int Compare(ulong* a, int countA, ulong* b, int countB)
    {
        if (countA != countB)
            return countA.CompareTo(countB);
        for (int i = countA - 1; i >= 0; i--)
        {
            if (a[i] != b[i])
                return a[i] < b[i] ? -1 : 1;
        }
        return 0;
    }

    public static void Copy(ulong* target, ulong* source, int count) =>
        Buffer.MemoryCopy(source, target, (long)count * sizeof(ulong), (long)count * sizeof(ulong));

    public static void Clear(ulong* target, int count) => new Span<ulong>(target, count).Clear();

    /// <summary>r = a + b over a's count, which is not below b's; the carry is returned.</summary>
    public static ulong Add(ulong* r, ulong* a, int countA, ulong* b, int countB)
    {
        ulong carry = 0;
        int i = 0;
        if (Vector256.IsHardwareAccelerated && countB >= VectorFrom)
        {
            i = countB & ~3;
            carry = AddFours(r, a, b, i);
        }
        for (; i < countB; i++)
        {
            ulong x = a[i], sum = x + b[i];
            ulong full = sum + carry;
            carry = (sum < x ? 1UL : 0) | (full < sum ? 1UL : 0);
            r[i] = full;
        }
        for (; i < countA && carry != 0; i++)
        {
            ulong sum = a[i] + 1;
            carry = sum == 0 ? 1UL : 0;
            r[i] = sum;
        }
        if (r != a && i < countA)
            Copy(r + i, a + i, countA - i);
        return carry;
    }

    // Four sums at a time. A lane whose sum overflowed makes a carry, and one of all ones passes a carry on; adding the passing
    // lanes, as bits of a number, to the carries made lets those run through: the bits that change are the lanes that get one.
    private static ulong AddFours(ulong* r, ulong* a, ulong* b, int count)
    {
        Vector256<ulong> bits = Vector256.Create(1UL, 2, 4, 8);
        uint carry = 0;
        for (int i = 0; i < count; i += 4)
        {
            Vector256<ulong> x = Vector256.Load(a + i), sum = x + Vector256.Load(b + i);
            uint made = Vector256.LessThan(sum, x).ExtractMostSignificantBits();
            uint passing = Vector256.Equals(sum, Vector256<ulong>.AllBitsSet).ExtractMostSignificantBits();
            uint into = ((made << 1 | carry) + passing) ^ passing;
            carry = into >> 4;
            // A lane of the mask is −1 where a carry comes in.
            (sum - Vector256.Equals(Vector256.Create((ulong)into) & bits, bits)).Store(r + i);
        }
        return carry;
    }

    /// <summary>r = a − b over a's count, which is not below b's; the borrow is returned.</summary>
    public static ulong Subtract(ulong* r, ulong* a, int countA, ulong* b, int countB)
    {
        ulong borrow = 0;
        int i = 0;
        if (Vector256.IsHardwareAccelerated && countB >= VectorFrom)
        {
            i = countB & ~3;
            borrow = SubtractFours(r, a, b, i);
        }
        for (; i < countB; i++)
        {
            ulong x = a[i], difference = x - b[i];
            ulong full = difference - borrow;
            borrow = (difference > x ? 1UL : 0) | (full > difference ? 1UL : 0);
            r[i] = full;
        }
        for (; i < countA && borrow != 0; i++)
        {
            ulong x = a[i];
            borrow = x == 0 ? 1UL : 0;
            r[i] = x - 1;
        }
        if (r != a && i < countA)
            Copy(r + i, a + i, countA - i);
        return borrow;
    }

    // As AddFours; here a lane of zero passes a borrow on.
    private static ulong SubtractFours(ulong* r, ulong* a, ulong* b, int count)
    {
        Vector256<ulong> bits = Vector256.Create(1UL, 2, 4, 8);
        uint borrow = 0;
        for (int i = 0; i < count; i += 4)
        {
            Vector256<ulong> x = Vector256.Load(a + i), difference = x - Vector256.Load(b + i);
            uint made = Vector256.GreaterThan(difference, x).ExtractMostSignificantBits();
            uint passing = Vector256.Equals(difference, Vector256<ulong>.Zero).ExtractMostSignificantBits();
            uint into = ((made << 1 | borrow) + passing) ^ passing;
            borrow = into >> 4;
            (difference + Vector256.Equals(Vector256.Create((ulong)into) & bits, bits)).Store(r + i);
        }
        return borrow;
    }

    /// <summary>r = a + 1; the carry is returned.</summary>
    public static ulong Increment(ulong* r, ulong* a, int count)
    {
        ulong one = 1;
        return Add(r, a, count, &one, Math.Min(count, 1));
    }

    /// <summary>r = a · 2^shift for a shift below 64; the bits that left at the top are returned. r may lie at or above a.</summary>
    public static ulong ShiftLeft(ulong* r, ulong* a, int count, int shift)
    {
        if (shift == 0)
        {
            if (r != a)
                Copy(r, a, count);
            return 0;
        }
        ulong above = count > 0 ? a[count - 1] : 0, lost = above >> (64 - shift);
        for (int i = count - 1; i > 0; i--)
        {
            ulong next = a[i - 1];
            r[i] = (above << shift) | (next >> (64 - shift));
            above = next;
        }
        if (count > 0)
            r[0] = above << shift;
        return lost;
    }

    /// <summary>r = a / 2^shift, rounded down, for a shift below 64. r may lie at or below a.</summary>
    public static void ShiftRight(ulong* r, ulong* a, int count, int shift)
    {
        if (shift == 0)
        {
            if (r != a)
                Copy(r, a, count);
            return;
        }
        ulong below = count > 0 ? a[0] : 0;
        for (int i = 0; i < count - 1; i++)
        {
            ulong next = a[i + 1];
            r[i] = (below >> shift) | (next << (64 - shift));
            below = next;
        }
        if (count > 0)
            r[count - 1] = below >> shift;
    }

    /// <summary>r = a · factor + added; the limb that left at the top is returned.</summary>
    public static ulong Multiply(ulong* r, ulong* a, int count, ulong factor, ulong added)
    {
        ulong carry = added;
        for (int i = 0; i < count; i++)
        {
            ulong high = Math.BigMul(a[i], factor, out ulong low);
            low += carry;
            r[i] = low;
            carry = high + (low < carry ? 1UL : 0);
        }
        return carry;
    }

    /// <summary>r += a · factor; the limb that left at the top is returned.</summary>
    public static ulong AddProduct(ulong* r, ulong* a, int count, ulong factor)
    {
        ulong carry = 0;
        for (int i = 0; i < count; i++)
        {
            ulong high = Math.BigMul(a[i], factor, out ulong low);
            low += carry;
            high += low < carry ? 1UL : 0;
            ulong sum = r[i] + low;
            carry = high + (sum < low ? 1UL : 0);
            r[i] = sum;
        }
        return carry;
    }

    /// <summary>r −= a · factor; what has to be taken off the limb above is returned.</summary>
    public static ulong SubtractProduct(ulong* r, ulong* a, int count, ulong factor)
    {
        ulong carry = 0;
        for (int i = 0; i < count; i++)
        {
            ulong high = Math.BigMul(a[i], factor, out ulong low);
            low += carry;
            high += low < carry ? 1UL : 0;
            ulong x = r[i];
            carry = high + (x < low ? 1UL : 0);
            r[i] = x - low;
        }
        return carry;
    }

    /// <summary>Bits of a trimmed magnitude.</summary>
    public static long BitLength(ulong* a, int count) =>
        count == 0 ? 0 : ((long)count * 64) - BitOperations.LeadingZeroCount(a[count - 1]);
}
