using System.Numerics;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>Algorithms on integers of any size; nothing here knows a Python object.</summary>
internal static class IntegerMath
{
    /// <summary>value ≈ Mantissa · 2^Exponent with a mantissa of 0.5 to 1, rounded half to even; the value is positive.</summary>
    public static (double Mantissa, long Exponent) Split(BigInteger value)
    {
        long bits = (long)value.GetBitLength();
        int drop = (int)Math.Max(0, bits - 64);
        var top = (ulong)(value >> drop);
        // A bit that stands for all that was dropped keeps the conversion's rounding right.
        if (drop > 0 && !(value & ((BigInteger.One << drop) - 1)).IsZero)
            top |= 1;
        (double mantissa, int exponent) = Rounding.Split(top);
        return (mantissa, exponent + drop);
    }

    /// <summary>The greatest integer whose square is not above n, for n ≥ 0.</summary>
    public static BigInteger SquareRoot(BigInteger n)
    {
        if (n <= ulong.MaxValue)
            return SquareRoot((ulong)n);
        // Newton with growing precision: each round doubles the number of correct bits.
        int c = (int)((n.GetBitLength() - 1) / 2);
        BigInteger a = BigInteger.One;
        int d = 0;
        for (int s = 32 - BitOperations.LeadingZeroCount((uint)c) - 1; s >= 0; s--)
        {
            int e = d;
            d = c >> s;
            a = (a << (d - e - 1)) + ((n >> ((2 * c) - e - d + 1)) / a);
        }
        return a * a > n ? a - 1 : a;
    }

    public static ulong SquareRoot(ulong n)
    {
        var root = (ulong)Math.Sqrt(n);
        while (root > uint.MaxValue || root * root > n)
            root--;
        while (root < uint.MaxValue && (root + 1) * (root + 1) <= n)
            root++;
        return root;
    }

    /// <summary>low · (low + 1) · … · high, by halves so that the factors stay of like size; 1 when there are none.</summary>
    public static BigInteger Product(ulong low, ulong high)
    {
        if (low > high)
            return BigInteger.One;
        if (high - low < 16)
        {
            BigInteger product = low;
            for (ulong i = low + 1; i <= high; i++)
                product *= i;
            return product;
        }
        ulong middle = low + ((high - low) / 2);
        return Product(low, middle) * Product(middle + 1, high);
    }

    /// <summary>n!, as the product of its odd parts shifted by the number of twos in it.</summary>
    public static BigInteger Factorial(ulong n)
    {
        BigInteger outer = BigInteger.One, inner = BigInteger.One;
        for (int i = 63 - BitOperations.LeadingZeroCount(n | 1); i >= 0; i--)
        {
            inner *= OddProduct((((n >> (i + 1)) + 1) | 1), ((n >> i) + 1) | 1);
            outer *= inner;
        }
        return outer << (int)(n - (ulong)BitOperations.PopCount(n));
    }

    // start · (start + 2) · … below stop; both odd.
    private static BigInteger OddProduct(ulong start, ulong stop)
    {
        ulong count = start < stop ? (stop - start) / 2 : 0;
        if (count <= 16)
        {
            BigInteger product = BigInteger.One;
            for (ulong i = start; i < stop; i += 2)
                product *= i;
            return product;
        }
        ulong middle = (start + count) | 1;
        return OddProduct(start, middle) * OddProduct(middle, stop);
    }

    /// <summary>n (n − 1) … (n − k + 1).</summary>
    public static BigInteger Permutations(BigInteger n, ulong k)
    {
        if (k == 0)
            return BigInteger.One;
        if (k == 1)
            return n;
        ulong half = k / 2;
        return Permutations(n, half) * Permutations(n - half, k - half);
    }

    /// <summary>Binomial coefficient, by halves: C(n, k) = C(n, j) · C(n − j, k − j) / C(k, j).</summary>
    public static BigInteger Combinations(BigInteger n, ulong k)
    {
        if (k == 0)
            return BigInteger.One;
        if (k == 1)
            return n;
        if (k <= 16)
        {
            BigInteger product = n;
            for (ulong i = 2; i <= k; i++)
                product = product * (n - (i - 1)) / i;
            return product;
        }
        ulong j = k / 2;
        return Combinations(n, j) * Combinations(n - j, k - j) / Combinations(k, j);
    }

    public static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
