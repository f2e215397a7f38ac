using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// Operators on two ints of which at least one may be big. They work on the limbs where they lie and write into the block that
/// becomes the result; what they need besides is taken from the heap, so the limit holds for it too.
/// </summary>
[SkipLocalsInit] // The scratch space on the stack is written before it is read.
internal static unsafe class BigArithmetic
{
    // From this many limbs in divisor and quotient on, the library's recursive division is the faster one.
    private const int LibraryDivisionFrom = 800;

    public static PyObject* Add(Interpreter py, PyObject* a, PyObject* b)
    {
        ulong roomA, roomB;
        return AddSigned(py, new IntOperand(a, &roomA), new IntOperand(b, &roomB), false);
    }

    public static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b)
    {
        ulong roomA, roomB;
        return AddSigned(py, new IntOperand(a, &roomA), new IntOperand(b, &roomB), true);
    }

    private static PyObject* AddSigned(Interpreter py, in IntOperand x, in IntOperand y, bool subtracts)
    {
        if (x.TryWide(out Int128 wideX) && y.TryWide(out Int128 wideY))
            return PyInt.FromInt128(py, subtracts ? wideX - wideY : wideX + wideY);
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        if (x.IsNegative == (y.IsNegative ^ subtracts))
            return AddMagnitudes(py, x, y, stack);
        int order = Limbs.Compare(x.Limbs, x.Count, y.Limbs, y.Count);
        int count = Math.Max(x.Count, y.Count);
        var result = new IntResult(py, count, stack);
        if (result.HasFailed)
            return null;
        if (order >= 0)
            Limbs.Subtract(result.Limbs, x.Limbs, x.Count, y.Limbs, y.Count);
        else
            Limbs.Subtract(result.Limbs, y.Limbs, y.Count, x.Limbs, x.Count);
        return result.Finish(count, order >= 0 ? x.IsNegative : !x.IsNegative);
    }

    private static PyObject* AddMagnitudes(Interpreter py, in IntOperand x, in IntOperand y, ulong* stack)
    {
        bool swaps = x.Count < y.Count;
        ulong* longer = swaps ? y.Limbs : x.Limbs, shorter = swaps ? x.Limbs : y.Limbs;
        int count = Math.Max(x.Count, y.Count), least = Math.Min(x.Count, y.Count);
        // A limb more only where the highest ones, and a carry from below, may need it.
        ulong top = longer[count - 1] + (least == count ? shorter[count - 1] : 0) + 1;
        int room = top <= longer[count - 1] ? count + 1 : count;
        var result = new IntResult(py, room, stack);
        if (result.HasFailed)
            return null;
        ulong carry = Limbs.Add(result.Limbs, longer, count, shorter, least);
        if (room > count)
            result.Limbs[count] = carry;
        return result.Finish(room, x.IsNegative);
    }

    public static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b)
    {
        ulong roomA, roomB;
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        ulong* scratchStack = stackalloc ulong[LimbScratch.OnStack];
        var x = new IntOperand(a, &roomA);
        var y = new IntOperand(b, &roomB);
        if (x.Count == 0 || y.Count == 0)
            return PyInt.FromLong(py, 0);
        int count = x.Count + y.Count;
        var result = new IntResult(py, count, stack);
        using var scratch = new LimbScratch(py, result.HasFailed ? 0 : LimbProduct.ScratchFor(x.Count, y.Count), scratchStack);
        if (result.HasFailed || scratch.HasFailed)
        {
            result.Dispose();
            return null;
        }
        LimbProduct.Multiply(result.Limbs, x.Limbs, x.Count, y.Limbs, y.Count, scratch.Limbs);
        return result.Finish(count, x.IsNegative != y.IsNegative);
    }

    public static PyObject* And(Interpreter py, PyObject* a, PyObject* b) => Combine(py, a, b, BinaryOperator.And);

    public static PyObject* Or(Interpreter py, PyObject* a, PyObject* b) => Combine(py, a, b, BinaryOperator.Or);

    public static PyObject* Xor(Interpreter py, PyObject* a, PyObject* b) => Combine(py, a, b, BinaryOperator.Xor);

    // Bit by bit on two's complements: a negative number's limbs are inverted, its lowest one after taking off 1, as −x is ~(x − 1).
    private static PyObject* Combine(Interpreter py, PyObject* a, PyObject* b, BinaryOperator op)
    {
        ulong roomA, roomB;
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        var x = new IntOperand(a, &roomA);
        var y = new IntOperand(b, &roomB);
        bool isNegative = Combine(op, x.IsNegative ? ulong.MaxValue : 0, y.IsNegative ? ulong.MaxValue : 0) != 0;
        int count = Math.Max(x.Count, y.Count) + (isNegative ? 1 : 0);
        var result = new IntResult(py, count, stack);
        if (result.HasFailed)
            return null;
        ulong borrowX = x.IsNegative ? 1UL : 0, borrowY = y.IsNegative ? 1UL : 0, carry = isNegative ? 1UL : 0;
        for (int i = 0; i < count; i++)
        {
            ulong limb = Combine(op, Complement(x, i, ref borrowX), Complement(y, i, ref borrowY));
            if (isNegative)
            {
                limb = ~limb + carry;
                carry = carry != 0 && limb == 0 ? 1UL : 0;
            }
            result.Limbs[i] = limb;
        }
        return result.Finish(count, isNegative);
    }

    private static ulong Combine(BinaryOperator op, ulong x, ulong y) =>
        op == BinaryOperator.And ? x & y : op == BinaryOperator.Or ? x | y : x ^ y;

    private static ulong Complement(in IntOperand x, int index, ref ulong borrow)
    {
        ulong limb = index < x.Count ? x.Limbs[index] : 0;
        if (!x.IsNegative)
            return limb;
        ulong lessened = limb - borrow;
        borrow = limb < borrow ? 1UL : 0;
        return ~lessened;
    }

    public static PyObject* Negate(Interpreter py, PyObject* a)
    {
        var size = ((PyInt*)a)->Value;
        uint* digits = PyInt.Digits(a);
        if (size == 2 && digits[1] == 1U << 31 && digits[0] == 0)
            return PyInt.FromLong(py, long.MinValue);
        int count = PyInt.DigitCount(a);
        PyObject* o = PyInt.NewBig(py, count, size > 0);
        if (o != null)
            Limbs.Copy((ulong*)PyInt.Digits(o), (ulong*)digits, (count + 1) / 2);
        return o;
    }

    /// <summary>−a − 1.</summary>
    public static PyObject* Invert(Interpreter py, PyObject* a)
    {
        ulong room, one = 1;
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        var x = new IntOperand(a, &room);
        var result = new IntResult(py, x.Count + 1, stack);
        if (result.HasFailed)
            return null;
        result.Limbs[x.Count] = 0;
        if (x.IsNegative)
            Limbs.Subtract(result.Limbs, x.Limbs, x.Count, &one, 1);
        else
            result.Limbs[x.Count] = Limbs.Increment(result.Limbs, x.Limbs, x.Count);
        return result.Finish(x.Count + 1, !x.IsNegative);
    }

    /// <summary>The divisor is not 0.</summary>
    public static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b)
    {
        PyObject* quotient;
        return Divide(py, a, b, &quotient, null) ? quotient : null;
    }

    /// <summary>The divisor is not 0.</summary>
    public static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b)
    {
        PyObject* remainder;
        return Divide(py, a, b, null, &remainder) ? remainder : null;
    }

    /// <summary>The divisor is not 0.</summary>
    public static PyObject* DivMod(Interpreter py, PyObject* a, PyObject* b)
    {
        PyObject* quotient, remainder;
        if (!Divide(py, a, b, &quotient, &remainder))
            return null;
        using var first = new PyOwned(py, quotient);
        using var second = new PyOwned(py, remainder);
        return PyTuple.Pack(py, quotient, remainder);
    }

    // The quotient rounded down and the remainder with the divisor's sign (owned), as far as they are asked for.
    private static bool Divide(Interpreter py, PyObject* a, PyObject* b, PyObject** quotient, PyObject** remainder)
    {
        ulong roomA, roomB;
        ulong* stackQ = stackalloc ulong[IntResult.OnStack];
        ulong* stackR = stackalloc ulong[IntResult.OnStack];
        ulong* scratchStack = stackalloc ulong[LimbScratch.OnStack];
        var x = new IntOperand(a, &roomA);
        var y = new IntOperand(b, &roomB);
        if (y.Count >= LibraryDivisionFrom && x.Count - y.Count >= LibraryDivisionFrom)
            return DivideByLibrary(py, a, b, quotient, remainder);
        int countQ = Math.Max(0, x.Count - y.Count + 1) + 1;
        var q = new IntResult(py, countQ, stackQ);
        var r = new IntResult(py, q.HasFailed ? 0 : y.Count, stackR);
        using var scratch = new LimbScratch(py, q.HasFailed || r.HasFailed ? 0 : LimbDivision.ScratchFor(x.Count, y.Count), scratchStack);
        if (q.HasFailed || r.HasFailed || scratch.HasFailed)
        {
            q.Dispose();
            r.Dispose();
            return false;
        }
        DivideMagnitudes(q.Limbs, countQ, r.Limbs, x, y, scratch.Limbs);
        if (x.IsNegative != y.IsNegative && Limbs.Trim(r.Limbs, y.Count) > 0)
        {
            // Rounded towards zero so far: one more, and the remainder is what is missing.
            Limbs.Increment(q.Limbs, q.Limbs, countQ);
            Limbs.Subtract(r.Limbs, y.Limbs, y.Count, r.Limbs, y.Count);
        }
        return Give(py, ref q, countQ, x.IsNegative != y.IsNegative, quotient) & Give(py, ref r, y.Count, y.IsNegative, remainder)
            || Withdraw(py, quotient, remainder);
    }

    private static void DivideMagnitudes(ulong* q, int countQ, ulong* r, in IntOperand x, in IntOperand y, ulong* scratch)
    {
        q[countQ - 1] = 0;
        if (x.Count >= y.Count)
        {
            LimbDivision.Divide(q, r, x.Limbs, x.Count, y.Limbs, y.Count, scratch);
            return;
        }
        Limbs.Copy(r, x.Limbs, x.Count);
        Limbs.Clear(r + x.Count, y.Count - x.Count);
    }

    private static bool Give(Interpreter py, ref IntResult result, int count, bool isNegative, PyObject** target)
    {
        if (target == null)
        {
            result.Dispose();
            return true;
        }
        *target = result.Finish(count, isNegative);
        return *target != null;
    }

    private static bool Withdraw(Interpreter py, PyObject** quotient, PyObject** remainder)
    {
        if (quotient != null)
            Ref.XDec(py, *quotient);
        if (remainder != null)
            Ref.XDec(py, *remainder);
        return false;
    }

    private static bool DivideByLibrary(Interpreter py, PyObject* a, PyObject* b, PyObject** quotient, PyObject** remainder)
    {
        using var charge = new BigCharge(py, 3 * (PyInt.TemporaryBytes(a) + PyInt.TemporaryBytes(b)), 0);
        if (charge.Failed)
            return false;
        (BigInteger q, BigInteger r) = Divide(PyInt.ToBig(a), PyInt.ToBig(b));
        if (quotient != null && (*quotient = PyInt.FromBig(py, q)) == null)
            return false;
        if (remainder == null || (*remainder = PyInt.FromBig(py, r)) != null)
            return true;
        if (quotient != null)
            Ref.Dec(py, *quotient);
        return false;
    }

    /// <summary>a shifted left by a count that is not negative; a is not 0.</summary>
    public static PyObject* LeftShift(Interpreter py, PyObject* a, long count)
    {
        ulong room;
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        var x = new IntOperand(a, &room);
        if (count / 8 > BigCharge.MaxBytes)
            return Raise.NoMemory(py);
        int whole = (int)(count / 64), bits = (int)(count % 64);
        // A limb more only where the highest one does not keep its bits.
        int spilled = bits != 0 && x.Limbs[x.Count - 1] >> (64 - bits) != 0 ? 1 : 0;
        var result = new IntResult(py, whole + x.Count + spilled, stack);
        if (result.HasFailed)
            return null;
        Limbs.Clear(result.Limbs, whole);
        ulong top = Limbs.ShiftLeft(result.Limbs + whole, x.Limbs, x.Count, bits);
        if (spilled != 0)
            result.Limbs[whole + x.Count] = top;
        return result.Finish(whole + x.Count + spilled, x.IsNegative);
    }

    /// <summary>a shifted right by a count that is not negative: rounded down.</summary>
    public static PyObject* RightShift(Interpreter py, PyObject* a, long count)
    {
        ulong room;
        ulong* stack = stackalloc ulong[IntResult.OnStack];
        var x = new IntOperand(a, &room);
        if (count / 64 >= x.Count)
            return PyInt.FromLong(py, x.IsNegative ? -1 : 0);
        int whole = (int)(count / 64), bits = (int)(count % 64), left = x.Count - whole;
        bool rounds = x.IsNegative && (Limbs.Trim(x.Limbs, whole) > 0 || (x.Limbs[whole] & ((1UL << bits) - 1)) != 0);
        int length = left + (rounds ? 1 : 0);
        var result = new IntResult(py, length, stack);
        if (result.HasFailed)
            return null;
        Limbs.ShiftRight(result.Limbs, x.Limbs + whole, left, bits);
        if (rounds)
            result.Limbs[left] = Limbs.Increment(result.Limbs, result.Limbs, left);
        return result.Finish(length, x.IsNegative);
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
}
