using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Operators on two ints of which at least one may be big. Each first asks for the memory its temporaries will take.</summary>
internal static unsafe class BigArithmetic
{
    public static PyObject* Add(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForSum(py, a, b);
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) + PyInt.ToBig(b));
    }

    public static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForSum(py, a, b);
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) - PyInt.ToBig(b));
    }

    public static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b)
    {
        long size = Size(a) + Size(b);
        using var charge = new BigCharge(py, 2 * size, size);
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) * PyInt.ToBig(b));
    }

    public static PyObject* And(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForSum(py, a, b);
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) & PyInt.ToBig(b));
    }

    public static PyObject* Or(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForSum(py, a, b);
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) | PyInt.ToBig(b));
    }

    public static PyObject* Xor(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForSum(py, a, b);
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) ^ PyInt.ToBig(b));
    }

    public static PyObject* Negate(Interpreter py, PyObject* a)
    {
        using var charge = new BigCharge(py, Size(a), 0);
        return charge.Failed ? null : PyInt.FromBig(py, -PyInt.ToBig(a));
    }

    public static PyObject* Invert(Interpreter py, PyObject* a)
    {
        using var charge = new BigCharge(py, Size(a), Size(a));
        return charge.Failed ? null : PyInt.FromBig(py, -PyInt.ToBig(a) - 1);
    }

    /// <summary>The divisor is not 0.</summary>
    public static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForQuotient(py, a, b);
        return charge.Failed ? null : PyInt.FromBig(py, Divide(PyInt.ToBig(a), PyInt.ToBig(b)).Quotient);
    }

    /// <summary>The divisor is not 0.</summary>
    public static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForQuotient(py, a, b);
        return charge.Failed ? null : PyInt.FromBig(py, Modulo(PyInt.ToBig(a), PyInt.ToBig(b)));
    }

    /// <summary>The divisor is not 0.</summary>
    public static PyObject* DivMod(Interpreter py, PyObject* a, PyObject* b)
    {
        using BigCharge charge = ForQuotient(py, a, b);
        if (charge.Failed)
            return null;
        (BigInteger quotient, BigInteger remainder) = Divide(PyInt.ToBig(a), PyInt.ToBig(b));
        using var first = new PyOwned(py, PyInt.FromBig(py, quotient));
        using var second = new PyOwned(py, first.IsNull ? null : PyInt.FromBig(py, remainder));
        return second.IsNull ? null : PyTuple.Pack(py, first.Pointer, second.Pointer);
    }

    /// <summary>a shifted left by a count that is not negative; a is not 0.</summary>
    public static PyObject* LeftShift(Interpreter py, PyObject* a, long count)
    {
        using var charge = new BigCharge(py, Size(a), Size(a) + (count / 8) + sizeof(long));
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) << (int)count);
    }

    /// <summary>a shifted right by a count that is not negative.</summary>
    public static PyObject* RightShift(Interpreter py, PyObject* a, long count)
    {
        if (count / 8 > Size(a))
            return PyInt.FromLong(py, PyInt.Sign(a) < 0 ? -1 : 0);
        using var charge = new BigCharge(py, Size(a), Size(a));
        return charge.Failed ? null : PyInt.FromBig(py, PyInt.ToBig(a) >> (int)count);
    }

    /// <summary>The quotient rounded down, and the remainder with the divisor's sign.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) Divide(BigInteger a, BigInteger b)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger remainder);
        return remainder.IsZero || remainder.Sign == b.Sign ? (quotient, remainder) : (quotient - 1, remainder + b);
    }

    /// <summary>The remainder with the divisor's sign.</summary>
    public static BigInteger Modulo(BigInteger a, BigInteger b)
    {
        BigInteger remainder = BigInteger.Remainder(a, b);
        return remainder.IsZero || remainder.Sign == b.Sign ? remainder : remainder + b;
    }

    private static long Size(PyObject* o) => PyInt.TemporaryBytes(o);

    private static BigCharge ForSum(Interpreter py, PyObject* a, PyObject* b) =>
        new(py, Size(a) + Size(b), Math.Max(Size(a), Size(b)) + sizeof(uint));

    private static BigCharge ForQuotient(Interpreter py, PyObject* a, PyObject* b) => new(py, 2 * (Size(a) + Size(b)), Size(a));
}
