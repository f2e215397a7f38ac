using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Numeric;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>The operators. Each takes two 64-bit values first; what does not fit is computed by <see cref="BigArithmetic"/>.</summary>
internal unsafe partial struct PyInt
{
    private enum Pair
    {
        NotInts,
        Small,
        Big,
    }

    [PySlot(Slot.Add)]
    public static PyObject* Add(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair != Pair.Small)
            return pair == Pair.Big ? BigArithmetic.Add(py, a, b) : Raise.NotImplemented(py);
        long sum = unchecked(x + y);
        return ((x ^ sum) & (y ^ sum)) >= 0 ? FromLong(py, sum) : FromWide(py, x >> 63, (ulong)sum);
    }

    [PySlot(Slot.Subtract)]
    public static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair != Pair.Small)
            return pair == Pair.Big ? BigArithmetic.Subtract(py, a, b) : Raise.NotImplemented(py);
        long difference = unchecked(x - y);
        return ((x ^ y) & (x ^ difference)) >= 0 ? FromLong(py, difference) : FromWide(py, x >> 63, (ulong)difference);
    }

    [PySlot(Slot.Multiply)]
    public static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair != Pair.Small)
            return pair == Pair.Big ? BigArithmetic.Multiply(py, a, b) : Raise.NotImplemented(py);
        long high = Math.BigMul(x, y, out long low);
        return high == low >> 63 ? FromLong(py, low) : FromWide(py, high, (ulong)low);
    }

    [PySlot(Slot.FloorDivide)]
    public static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair == Pair.Small && SmallIntMath.TryDivide(x, y, out long quotient, out _))
            return FromLong(py, quotient);
        if (pair == Pair.NotInts)
            return Raise.NotImplemented(py);
        return Sign(b) != 0 ? BigArithmetic.FloorDivide(py, a, b) : Raise.ZeroDivisionError(py, "integer division or modulo by zero");
    }

    [PySlot(Slot.Remainder)]
    public static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair == Pair.Small && SmallIntMath.TryDivide(x, y, out _, out long remainder))
            return FromLong(py, remainder);
        if (pair == Pair.NotInts)
            return Raise.NotImplemented(py);
        return Sign(b) != 0 ? BigArithmetic.Remainder(py, a, b) : Raise.ZeroDivisionError(py, "integer modulo by zero");
    }

    [PySlot(Slot.DivMod)]
    public static PyObject* DivMod(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair == Pair.NotInts)
            return Raise.NotImplemented(py);
        if (Sign(b) == 0)
            return Raise.ZeroDivisionError(py, "integer division or modulo by zero");
        if (pair == Pair.Big || !SmallIntMath.TryDivide(x, y, out long quotient, out long remainder))
            return BigArithmetic.DivMod(py, a, b);
        using var first = new PyOwned(py, FromLong(py, quotient));
        using var second = new PyOwned(py, first.IsNull ? null : FromLong(py, remainder));
        return second.IsNull ? null : PyTuple.Pack(py, first.Pointer, second.Pointer);
    }

    [PySlot(Slot.TrueDivide)]
    public static PyObject* TrueDivide(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair == Pair.NotInts)
            return Raise.NotImplemented(py);
        if (Sign(b) == 0)
            return Raise.ZeroDivisionError(py, "division by zero");
        const long Exact = 1L << 53;
        if (pair == Pair.Small && x is >= -Exact and <= Exact && y is >= -Exact and <= Exact)
            return PyFloat.New(py, (double)x / y);
        using var charge = new BigCharge(py, 3 * (TemporaryBytes(a) + TemporaryBytes(b)), 0);
        if (charge.Failed)
            return null;
        double quotient = Sign(a) == 0 ? 0 : DoubleMaking.Quotient(BigInteger.Abs(ToBig(a)), BigInteger.Abs(ToBig(b)));
        if (double.IsInfinity(quotient))
            return Raise.OverflowError(py, "integer division result too large for a float");
        return PyFloat.New(py, Sign(a) < 0 != Sign(b) < 0 ? -quotient : quotient);
    }

    /// <summary>The modulus is None or null where there is none.</summary>
    [PySlot(Slot.Power)]
    public static PyObject* Power(Interpreter py, PyObject* a, PyObject* b, PyObject* modulus)
    {
        if (!Check(a, py) || !Check(b, py))
            return Raise.NotImplemented(py);
        if (modulus != null && modulus != py.None)
            return Check(modulus, py) ? IntPower.Modular(py, a, b, modulus) : Raise.NotImplemented(py);
        if (Sign(b) >= 0)
            return IntPower.Power(py, a, b);
        if (!DoubleMaking.TryOfInt(py, a, out double x) || !DoubleMaking.TryOfInt(py, b, out double y))
            return null;
        return FloatPower.Power(py, x, y);
    }

    [PySlot(Slot.LeftShift)]
    public static PyObject* LeftShift(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair == Pair.Small && SmallIntMath.TryCompute(BinaryOperator.LeftShift, x, y, out long shifted))
            return FromLong(py, shifted);
        if (pair == Pair.NotInts)
            return Raise.NotImplemented(py);
        if (Sign(b) < 0)
            return Raise.ValueError(py, "negative shift count");
        if (Sign(a) == 0)
            return FromLong(py, 0);
        if (!TryGetLong(b, out long count))
            return IntBits.Length(b) > 65 ? Raise.OverflowError(py, "too many digits in integer") : Raise.NoMemory(py);
        return BigArithmetic.LeftShift(py, a, count);
    }

    [PySlot(Slot.RightShift)]
    public static PyObject* RightShift(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        if (pair == Pair.Small && SmallIntMath.TryCompute(BinaryOperator.RightShift, x, y, out long shifted))
            return FromLong(py, shifted);
        if (pair == Pair.NotInts)
            return Raise.NotImplemented(py);
        if (Sign(b) < 0)
            return Raise.ValueError(py, "negative shift count");
        return BigArithmetic.RightShift(py, a, TryGetLong(b, out long count) ? count : long.MaxValue);
    }

    [PySlot(Slot.And)]
    public static PyObject* And(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        return pair == Pair.Small ? FromLong(py, x & y) : pair == Pair.Big ? BigArithmetic.And(py, a, b) : Raise.NotImplemented(py);
    }

    [PySlot(Slot.Or)]
    public static PyObject* Or(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        return pair == Pair.Small ? FromLong(py, x | y) : pair == Pair.Big ? BigArithmetic.Or(py, a, b) : Raise.NotImplemented(py);
    }

    [PySlot(Slot.Xor)]
    public static PyObject* Xor(Interpreter py, PyObject* a, PyObject* b)
    {
        Pair pair = Read(py, a, b, out long x, out long y);
        return pair == Pair.Small ? FromLong(py, x ^ y) : pair == Pair.Big ? BigArithmetic.Xor(py, a, b) : Raise.NotImplemented(py);
    }

    [PySlot(Slot.Negative)]
    public static PyObject* Negative(Interpreter py, PyObject* o)
    {
        if (IsBig(o))
            return BigArithmetic.Negate(py, o);
        long value = ((PyInt*)o)->Value;
        return value != long.MinValue ? FromLong(py, -value) : FromWide(py, 0, 1UL << 63);
    }

    [PySlot(Slot.Invert)]
    public static PyObject* Invert(Interpreter py, PyObject* o) =>
        IsBig(o) ? BigArithmetic.Invert(py, o) : FromLong(py, ~((PyInt*)o)->Value);

    [PySlot(Slot.Absolute)]
    public static PyObject* Absolute(Interpreter py, PyObject* o) => Sign(o) < 0 ? Negative(py, o) : ToExact(py, o);

    [PySlot(Slot.Positive)]
    [PySlot(Slot.Int)]
    [PySlot(Slot.Index)]
    private static PyObject* Itself(Interpreter py, PyObject* o) => ToExact(py, o);

    [PySlot(Slot.Float)]
    private static PyObject* ToFloat(Interpreter py, PyObject* o) =>
        DoubleMaking.TryOfInt(py, o, out double value) ? PyFloat.New(py, value) : null;

    [PySlot(Slot.Bool)]
    private static int IsNotZero(Interpreter py, PyObject* o) => ((PyInt*)o)->Value != 0 ? 1 : 0;

    [PySlot(Slot.Hash)]
    private static long HashOf(Interpreter py, PyObject* o) => IntBits.Hash(o);

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* a, PyObject* b, CompareOp op) =>
        Check(a, py) && Check(b, py) ? PyBool.From(py, Comparison.Holds(IntBits.Compare(a, b), op)) : Raise.NotImplemented(py);

    // What the operands are, and their values where both are inline.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Pair Read(Interpreter py, PyObject* a, PyObject* b, out long x, out long y)
    {
        if ((((a->Tag ^ TypeIndex.Int) | (b->Tag ^ TypeIndex.Int)) & ExactMask) != 0)
            return ReadSlow(py, a, b, out x, out y);
        x = ((PyInt*)a)->Value;
        y = ((PyInt*)b)->Value;
        return Pair.Small;
    }

    private static Pair ReadSlow(Interpreter py, PyObject* a, PyObject* b, out long x, out long y)
    {
        x = y = 0;
        if (!Check(a, py) || !Check(b, py))
            return Pair.NotInts;
        x = ((PyInt*)a)->Value;
        y = ((PyInt*)b)->Value;
        return IsBig(a) || IsBig(b) ? Pair.Big : Pair.Small;
    }
}
