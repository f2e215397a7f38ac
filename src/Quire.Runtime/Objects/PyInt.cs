using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// int. Without TypeBitA the value is <see cref="Value"/> (any 64-bit number); with it, <see cref="Value"/> is the number of 32-bit
/// digits, negative for a negative number, the digits follow, least significant first, and the value does not fit 64 bits.
/// </summary>
[PyType("int", TypeIndex.Int,
    Flags = TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.VariableSize | TypeFlags.IntSubclass | TypeFlags.MatchSelf,
    ItemSize = sizeof(uint), Doc = "A whole number of any size: of a number without its fraction, or of text in the given base (0: as the prefix says).")]
internal unsafe partial struct PyInt
{
    // Type index and kind of value in one comparison.
    private const uint ExactMask = PyObject.TypeMask | HeaderFlags.TypeBitA;

    public PyObject Header;
    public long Value;

    /// <summary>o is exactly an int, and one of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSmall(PyObject* o) => (o->Tag & ExactMask) == TypeIndex.Int;

    public static bool IsBig(PyObject* o) => o->Has(HeaderFlags.TypeBitA);

    /// <summary>The digits of a big int.</summary>
    public static uint* Digits(PyObject* o) => (uint*)((PyInt*)o + 1);

    /// <summary>Number of digits of a big int.</summary>
    public static int DigitCount(PyObject* o) => (int)Math.Abs(((PyInt*)o)->Value);

    public static bool Check(PyObject* o, Interpreter py) => (py.TypeOf(o)->Flags & TypeFlags.IntSubclass) != 0;

    /// <summary>New reference; small ones come from the interpreter's table. Null with MemoryError.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* FromLong(Interpreter py, long value)
    {
        if ((ulong)(value - Interpreter.SmallIntMin) <= Interpreter.SmallIntMax - Interpreter.SmallIntMin)
            return Ref.New(py.SmallInts[value - Interpreter.SmallIntMin]);
        var o = (PyInt*)py.Heap.Allocate((nuint)sizeof(PyInt), BlockKind.Atomic);
        if (o == null)
            return Raise.NoMemory(py);
        o->Header.Count = 1;
        o->Header.Tag = TypeIndex.Int;
        o->Value = value;
        return (PyObject*)o;
    }

    /// <summary>For what two 64-bit numbers add up or multiply to.</summary>
    public static PyObject* FromInt128(Interpreter py, Int128 value) => FromWide(py, (long)(value >> 64), (ulong)value);

    /// <summary>The number high · 2⁶⁴ + low. (Methods that speak of Int128 are never compiled ahead of time.)</summary>
    public static PyObject* FromWide(Interpreter py, long high, ulong low)
    {
        if (high == (long)low >> 63)
            return FromLong(py, (long)low);
        bool isNegative = high < 0;
        if (isNegative)
        {
            low = 0 - low;
            high = ~high + (low == 0 ? 1 : 0);
        }
        int count = high > uint.MaxValue || high < 0 ? 4 : high != 0 ? 3 : 2;
        PyObject* o = NewBig(py, count, isNegative);
        if (o == null)
            return null;
        ((ulong*)Digits(o))[0] = low;
        if (high != 0)
            ((ulong*)Digits(o))[1] = (ulong)high;
        return o;
    }

    /// <summary>An exact int of the same value; the object itself where it is one.</summary>
    public static PyObject* ToExact(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Int))
            return Ref.New(o);
        if (!IsBig(o))
            return FromLong(py, ((PyInt*)o)->Value);
        int count = DigitCount(o);
        PyObject* exact = NewBig(py, count, ((PyInt*)o)->Value < 0);
        if (exact != null)
            new ReadOnlySpan<uint>(Digits(o), count).CopyTo(new Span<uint>(Digits(exact), count));
        return exact;
    }

    /// <summary>
    /// A big int whose digits the caller fills in: more than 64 bits, the last digit not 0. There is room for an even number
    /// of digits, and the one behind an odd number is 0, so that they can be read as limbs of 64 bits.
    /// </summary>
    public static PyObject* NewBig(Interpreter py, int count, bool isNegative)
    {
        nuint size = (nuint)sizeof(PyInt) + ((((nuint)count + 1) & ~(nuint)1) * sizeof(uint));
        PyObject* o = py.NewObject(size, BlockKind.Atomic, TypeIndex.Int | HeaderFlags.TypeBitA);
        if (o == null)
            return null;
        ((PyInt*)o)->Value = isNegative ? -count : count;
        if ((count & 1) != 0)
            Digits(o)[count] = 0;
        return o;
    }

    public static PyObject* FromULong(Interpreter py, ulong value) =>
        value <= long.MaxValue ? FromLong(py, (long)value) : FromBig(py, value);

    /// <summary>New reference; a value that fits 64 bits is stored inline.</summary>
    public static PyObject* FromBig(Interpreter py, BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
            return FromLong(py, (long)value);
        bool isNegative = value.Sign < 0;
        BigInteger magnitude = BigInteger.Abs(value);
        int count = (int)((magnitude.GetBitLength() + 31) / 32);
        PyObject* o = NewBig(py, count, isNegative);
        if (o == null)
            return null;
        var digits = new Span<byte>(Digits(o), count * sizeof(uint));
        digits.Clear();
        magnitude.TryWriteBytes(digits, out _, isUnsigned: true);
        return o;
    }

    /// <summary>The whole part; infinities and NaN are errors.</summary>
    public static PyObject* FromDouble(Interpreter py, double value)
    {
        if (double.IsNaN(value))
            return Raise.ValueError(py, "cannot convert float NaN to integer");
        if (double.IsInfinity(value))
            return Raise.OverflowError(py, "cannot convert float infinity to integer");
        return Math.Abs(value) < 9e18 ? FromLong(py, (long)value) : FromBig(py, new BigInteger(value));
    }

    /// <summary>The value of any int or int subclass.</summary>
    public static BigInteger ToBig(PyObject* o)
    {
        if (!IsBig(o))
            return ((PyInt*)o)->Value;
        var magnitude = new BigInteger(new ReadOnlySpan<byte>(Digits(o), DigitCount(o) * sizeof(uint)), isUnsigned: true);
        return ((PyInt*)o)->Value < 0 ? -magnitude : magnitude;
    }

    /// <summary>Heap bytes a temporary of this value takes outside the heap.</summary>
    public static long TemporaryBytes(PyObject* o) => IsBig(o) ? (long)DigitCount(o) * sizeof(uint) : sizeof(long);

    /// <summary>True and the value when it fits 64 bits (o is an int or subclass).</summary>
    public static bool TryGetLong(PyObject* o, out long value)
    {
        value = ((PyInt*)o)->Value;
        return !IsBig(o);
    }

    /// <summary>64-bit value, or −1 with OverflowError.</summary>
    public static long AsLong(Interpreter py, PyObject* o)
    {
        if (!IsBig(o))
            return ((PyInt*)o)->Value;
        Raise.OverflowError(py, "Python int too large to convert to C long");
        return -1;
    }

    public static int Sign(PyObject* o) => Math.Sign(((PyInt*)o)->Value);
}
