using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>What an operator on two 64-bit ints gave; not <see cref="Fits"/> when the slow path has to decide.</summary>
internal readonly record struct IntAnswer(long Value, bool Fits);

/// <summary>Operators on 64-bit ints.</summary>
internal static class SmallIntMath
{
    // Three bits per comparison, in the order of CompareOp: whether it holds when a is less, equal, greater.
    private const int Truths = 0b110_100_101_010_011_001;

    /// <summary>Whether a comparison (a <see cref="CompareOp"/>) holds, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(byte comparison, long a, long b)
    {
        int order = (a >= b ? 1 : 0) + (a > b ? 1 : 0);
        return ((Truths >> ((comparison * 3) + order)) & 1) != 0;
    }

    /// <summary>All operators but + and −, which the loop does itself.</summary>
    public static IntAnswer Compute(BinaryOperator op, long a, long b)
    {
        if (op == BinaryOperator.Multiply)
        {
            long high = Math.BigMul(a, b, out long low);
            return new IntAnswer(low, high == low >> 63);
        }
        bool fits = TryCompute(op, a, b, out long value);
        return new IntAnswer(value, fits);
    }

    /// <summary>False when the result does not fit 64 bits, is no int, or raises: the slow path decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCompute(BinaryOperator op, long a, long b, out long value)
    {
        switch (op)
        {
            case BinaryOperator.And:
                value = a & b;
                return true;
            case BinaryOperator.Or:
                value = a | b;
                return true;
            case BinaryOperator.Xor:
                value = a ^ b;
                return true;
            case BinaryOperator.FloorDivide:
                return TryDivide(a, b, out value, out _);
            case BinaryOperator.Remainder:
                return TryDivide(a, b, out _, out value);
            case BinaryOperator.RightShift:
                value = b > 63 ? a >> 63 : a >> (int)(b & 63);
                return b >= 0;
            case BinaryOperator.LeftShift:
                value = a << (int)(b & 63);
                return (ulong)b < 63 && value >> (int)b == a;
            default:
                value = 0;
                return false;
        }
    }

    /// <summary>Python's division: the quotient is rounded down, the remainder has the divisor's sign.</summary>
    public static bool TryDivide(long a, long b, out long quotient, out long remainder)
    {
        if (b == 0 || (b == -1 && a == long.MinValue))
        {
            quotient = remainder = 0;
            return false;
        }
        quotient = a / b;
        remainder = a - (quotient * b);
        if (remainder != 0 && (remainder ^ b) < 0)
        {
            quotient--;
            remainder += b;
        }
        return true;
    }
}
