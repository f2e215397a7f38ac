using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>int. Without TypeBitA the value is <see cref="Value"/> (any 64-bit number); with it, <see cref="SignedDigits"/> 32-bit digits, least significant first, follow at <see cref="Digits"/> and the value does not fit 64 bits.</summary>
internal unsafe partial struct PyInt
{
    public PyObject Header;
    public long Value;

    /// <summary>New reference; small ones come from the interpreter's table. Null with MemoryError.</summary>
    public static PyObject* FromLong(Interpreter py, long value) => throw null!;
    public static PyObject* FromULong(Interpreter py, ulong value) => throw null!;
    public static PyObject* FromBig(Interpreter py, System.Numerics.BigInteger value) => throw null!;
    public static PyObject* FromDouble(Interpreter py, double value) => throw null!;
    /// <summary>The value of any int or int subclass.</summary>
    public static System.Numerics.BigInteger ToBig(PyObject* o) => throw null!;
    public static bool IsBig(PyObject* o) => throw null!;
    /// <summary>True and the value when it fits 64 bits (o is an int or subclass).</summary>
    public static bool TryGetLong(PyObject* o, out long value) => throw null!;
    /// <summary>64-bit value, or −1 with OverflowError ("Python int too large to convert to C …").</summary>
    public static long AsLong(Interpreter py, PyObject* o) => throw null!;
    public static int Sign(PyObject* o) => throw null!;
    public static bool Check(PyObject* o, Interpreter py) => throw null!;
    public static PyObject* FromText(Interpreter py, System.ReadOnlySpan<char> text, int numberBase) => throw null!;
    public static PyObject* Add(Interpreter py, PyObject* a, PyObject* b) => throw null!;
    public static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b) => throw null!;
    public static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b) => throw null!;
    public static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b) => throw null!;
    public static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b) => throw null!;
    public static PyObject* Power(Interpreter py, PyObject* a, PyObject* b, PyObject* modulus) => throw null!;
}
