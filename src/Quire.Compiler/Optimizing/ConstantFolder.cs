using System.Numerics;
using System.Text;
using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Optimizing;

/// <summary>Computes with constants where the result is exactly the runtime's, raises nothing and stays small.</summary>
internal static class ConstantFolder
{
    private const int MaxBits = 128;
    private const int MaxText = 4096;
    private const int MaxItems = 256;
    private const long ExactDouble = 1L << 53;

    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool b => b,
        long n => n != 0,
        BigInteger n => !n.IsZero,
        double d => d != 0,
        Complex c => c.Real != 0 || c.Imaginary != 0,
        string s => s.Length > 0,
        byte[] bytes => bytes.Length > 0,
        TupleConstant tuple => tuple.Items.Length > 0,
        FrozenSetConstant set => set.Items.Length > 0,
        _ => true,
    };

    public static bool TryUnary(UnaryOperator op, object? operand, out object? result)
    {
        result = null;
        if (op == UnaryOperator.Not)
        {
            result = !IsTrue(operand);
            return true;
        }
        if (TryInteger(operand, out BigInteger integer))
        {
            // CPython warns of ~True when it folds it, of a place outside the program, so that nobody sees it.
            result = Number(op switch
            {
                UnaryOperator.Invert => -integer - 1,
                UnaryOperator.USub => -integer,
                _ => integer,
            });
            return true;
        }
        if (op == UnaryOperator.Invert)
            return false;
        bool negative = op == UnaryOperator.USub;
        result = operand switch
        {
            double d => negative ? -d : d,
            Complex c => negative ? new Complex(-c.Real, -c.Imaginary) : c,
            _ => null,
        };
        return result is not null;
    }

    public static bool TryBinary(BinaryOperation op, object? left, object? right, out object? result)
    {
        if (TryInteger(left, out BigInteger x) && TryInteger(right, out BigInteger y))
            result = Integers(op, x, y);
        else if (left is double or Complex || right is double or Complex)
            result = left is Complex || right is Complex ? Complexes(op, left, right) : Floats(op, left, right);
        else if (op == BinaryOperation.Add)
            result = Concatenate(left, right);
        else if (op == BinaryOperation.Multiply)
            result = right is long count ? Repeat(left, count) : left is long times ? Repeat(right, times) : null;
        else
            result = null;
        return result is not null;
    }

    /// <summary>One item of a literal, where the index is in range.</summary>
    public static bool TrySubscript(object? container, object? index, out object? result)
    {
        result = null;
        int length = container switch
        {
            string text when Ascii.IsValid(text) => text.Length,
            byte[] bytes => bytes.Length,
            TupleConstant tuple => tuple.Items.Length,
            _ => 0,
        };
        if (index is not long at || at >= length || at < -length)
            return false;
        int item = (int)(at < 0 ? at + length : at);
        result = container switch
        {
            string text => text[item].ToString(),
            byte[] bytes => (long)bytes[item],
            _ => ((TupleConstant)container!).Items[item],
        };
        return true;
    }

    private static bool TryInteger(object? value, out BigInteger integer)
    {
        switch (value)
        {
            case long n: integer = n; return true;
            case bool b: integer = b ? 1 : 0; return true;
            case BigInteger n: integer = n; return true;
            default: integer = default; return false;
        }
    }

    /// <summary>An integer as constants hold it: a long where it fits.</summary>
    private static object Number(BigInteger value)
    {
        object result = value;
        if (value >= long.MinValue && value <= long.MaxValue)
            result = (long)value;
        return result;
    }

    private static object? Integers(BinaryOperation op, BigInteger x, BigInteger y)
    {
        switch (op)
        {
            case BinaryOperation.Add: return Number(x + y);
            case BinaryOperation.Subtract: return Number(x - y);
            case BinaryOperation.Multiply:
                return x.GetBitLength() + y.GetBitLength() <= MaxBits ? Number(x * y) : null;
            case BinaryOperation.TrueDivide:
                bool exact = BigInteger.Abs(x) <= ExactDouble && BigInteger.Abs(y) <= ExactDouble && !y.IsZero;
                return exact ? (double)x / (double)y : null;
            case BinaryOperation.FloorDivide: return y.IsZero ? null : Number(FloorDivide(x, y));
            case BinaryOperation.Remainder: return y.IsZero ? null : Number(x - (FloorDivide(x, y) * y));
            case BinaryOperation.LeftShift:
                return y >= 0 && y <= MaxBits && x.GetBitLength() + (long)y <= MaxBits ? Number(x << (int)y) : null;
            case BinaryOperation.RightShift:
                return y >= 0 ? Number(x >> (int)BigInteger.Min(y, int.MaxValue)) : null;
            case BinaryOperation.And: return Bits(x, y, x & y);
            case BinaryOperation.Or: return Bits(x, y, x | y);
            case BinaryOperation.Xor: return Bits(x, y, x ^ y);
            case BinaryOperation.Power:
                return y >= 0 && y <= MaxBits && x.GetBitLength() * (long)y <= MaxBits
                    ? Number(BigInteger.Pow(x, (int)y)) : null;
            default: return null;
        }
    }

    /// <summary>Two booleans give a boolean, which is not worth telling apart here: only true integers come this far.</summary>
    private static object? Bits(BigInteger x, BigInteger y, BigInteger result) =>
        (x.IsZero || x.IsOne) && (y.IsZero || y.IsOne) ? null : Number(result);

    private static BigInteger FloorDivide(BigInteger x, BigInteger y)
    {
        BigInteger quotient = BigInteger.DivRem(x, y, out BigInteger remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (y.Sign < 0) ? quotient - 1 : quotient;
    }

    private static bool TryDouble(object? value, out double number)
    {
        number = value switch
        {
            double d => d,
            long n and >= -ExactDouble and <= ExactDouble => n,
            _ => double.NaN,
        };
        return value is double || !double.IsNaN(number);
    }

    private static object? Floats(BinaryOperation op, object? left, object? right)
    {
        if (!TryDouble(left, out double x) || !TryDouble(right, out double y))
            return null;
        return op switch
        {
            BinaryOperation.Add => x + y,
            BinaryOperation.Subtract => x - y,
            BinaryOperation.Multiply => x * y,
            BinaryOperation.TrueDivide when y != 0 => x / y,
            _ => null,
        };
    }

    private static bool TryComplex(object? value, out Complex number)
    {
        if (value is Complex c)
        {
            number = c;
            return true;
        }
        bool isReal = TryDouble(value, out double real);
        number = new Complex(real, 0);
        return isReal;
    }

    private static object? Complexes(BinaryOperation op, object? left, object? right)
    {
        if (!TryComplex(left, out Complex x) || !TryComplex(right, out Complex y))
            return null;
        return op switch
        {
            BinaryOperation.Add => new Complex(x.Real + y.Real, x.Imaginary + y.Imaginary),
            BinaryOperation.Subtract => new Complex(x.Real - y.Real, x.Imaginary - y.Imaginary),
            _ => null,
        };
    }

    private static object? Concatenate(object? left, object? right) => (left, right) switch
    {
        (string x, string y) when x.Length + y.Length <= MaxText => x + y,
        (byte[] x, byte[] y) when x.Length + y.Length <= MaxText => (byte[])[.. x, .. y],
        (TupleConstant x, TupleConstant y) when x.Items.Length + y.Items.Length <= MaxItems =>
            new TupleConstant([.. x.Items, .. y.Items]),
        _ => null,
    };

    private static object? Repeat(object? value, long count)
    {
        if (count is < 0 or > MaxText)
            return null;
        switch (value)
        {
            case string text when text.Length * count <= MaxText:
                return new StringBuilder().Insert(0, text, (int)count).ToString();
            case byte[] bytes when bytes.Length * count <= MaxText:
                return Repeated(bytes, (int)count);
            case TupleConstant tuple when tuple.Items.Length * count <= MaxItems:
                return new TupleConstant(Repeated(tuple.Items, (int)count));
            default:
                return null;
        }
    }

    private static T[] Repeated<T>(T[] items, int count)
    {
        T[] result = new T[items.Length * count];
        for (int i = 0; i < count; i++)
            items.CopyTo(result, i * items.Length);
        return result;
    }
}
