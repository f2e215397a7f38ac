using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// int. Without TypeBitA the value is <see cref="Value"/> (any 64-bit number); with it, <see cref="Value"/> is the number of 32-bit
/// digits, negative for a negative number, the digits follow, least significant first, and the value does not fit 64 bits.
/// </summary>
internal unsafe partial struct PyInt
{
    public PyObject Header;
    public long Value;

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
        var o = (PyInt*)py.NewObject((nuint)sizeof(PyInt) + ((nuint)count * sizeof(uint)), BlockKind.Atomic, TypeIndex.Int | HeaderFlags.TypeBitA);
        if (o == null)
            return null;
        o->Value = isNegative ? -count : count;
        var digits = new Span<byte>(Digits((PyObject*)o), count * sizeof(uint));
        digits.Clear();
        magnitude.TryWriteBytes(digits, out _, isUnsigned: true);
        return (PyObject*)o;
    }

    /// <summary>The value of any int or int subclass.</summary>
    public static BigInteger ToBig(PyObject* o)
    {
        if (!IsBig(o))
            return ((PyInt*)o)->Value;
        var magnitude = new BigInteger(new ReadOnlySpan<byte>(Digits(o), DigitCount(o) * sizeof(uint)), isUnsigned: true);
        return ((PyInt*)o)->Value < 0 ? -magnitude : magnitude;
    }

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
