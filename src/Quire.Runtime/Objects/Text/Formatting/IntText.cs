using System.Runtime.CompilerServices;
using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>The digits of ints of any size, as a str of width 1 with a minus sign where there is one.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class IntText
{
    /// <summary>Decimal digits; for large ints int's own repr, which also watches over their number.</summary>
    public static PyObject* Decimal(Interpreter py, PyObject* o)
    {
        if (!PyInt.TryGetLong(o, out long value))
            return py.TypeTable[TypeIndex.Int]->Repr(py, o);
        byte* digits = stackalloc byte[24];
        value.TryFormat(new Span<byte>(digits, 24), out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        return StrMaking.FromLatin1(py, new ReadOnlySpan<byte>(digits, length));
    }

    /// <summary>Digits in base 2, 8, 10 or 16, without a prefix.</summary>
    public static PyObject* InBase(Interpreter py, PyObject* o, int numberBase, bool upper)
    {
        if (numberBase == 10)
            return Decimal(py, o);
        int shift = numberBase switch { 2 => 1, 8 => 3, _ => 4 };
        if (!PyInt.TryGetLong(o, out long value))
            return BigInBase(py, o, shift, upper);
        byte* digits = stackalloc byte[66];
        ulong size = value < 0 ? 0UL - (ulong)value : (ulong)value;
        int at = 66;
        do
        {
            digits[--at] = Digit((int)(size & ((1UL << shift) - 1)), upper);
            size >>= shift;
        }
        while (size != 0);
        if (value < 0)
            digits[--at] = (byte)'-';
        return StrMaking.FromLatin1(py, new ReadOnlySpan<byte>(digits + at, 66 - at));
    }

    private static PyObject* BigInBase(Interpreter py, PyObject* o, int shift, bool upper)
    {
        BigInteger size = BigInteger.Abs(PyInt.ToBig(o));
        bool negative = PyInt.Sign(o) < 0;
        int byteCount = size.GetByteCount(isUnsigned: true);
        long digitCount = (size.GetBitLength() + shift - 1) / shift;
        if (digitCount >= int.MaxValue)
            return Raise.NoMemory(py);
        // One byte more, so that two bytes can be read at the place of any digit.
        var bytes = (byte*)py.NewBuffer((nuint)byteCount + 1);
        if (bytes == null)
            return null;
        bytes[byteCount] = 0;
        size.TryWriteBytes(new Span<byte>(bytes, byteCount), out _, isUnsigned: true);
        PyStr* text = PyStr.Allocate(py, (int)digitCount + (negative ? 1 : 0), 1);
        if (text != null)
        {
            byte* target = PyStr.Data(text);
            if (negative)
                *target++ = (byte)'-';
            for (long i = 0; i < digitCount; i++)
            {
                long bit = (digitCount - 1 - i) * shift;
                int pair = bytes[bit >> 3] | (bytes[(bit >> 3) + 1] << 8);
                target[i] = Digit((pair >> (int)(bit & 7)) & ((1 << shift) - 1), upper);
            }
        }
        py.Heap.Free(bytes);
        return (PyObject*)text;
    }

    private static byte Digit(int value, bool upper) => (byte)(value < 10 ? '0' + value : (upper ? 'A' : 'a') + value - 10);
}
