using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>Operators on 64-bit ints other than + − ×.</summary>
internal static class SmallIntMath
{
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
