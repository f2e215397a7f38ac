using System.Buffers.Binary;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>int.to_bytes and int.from_bytes.</summary>
internal static unsafe class IntBytes
{
    public static PyObject* Write(Interpreter py, PyObject* number, long length, PyStr* order, bool signed)
    {
        if (!ReadOrder(py, order, out bool isBigEndian))
            return null;
        if (length < 0)
            return Raise.ValueError(py, "length argument must be non-negative");
        bool isNegative = PyInt.Sign(number) < 0;
        if (isNegative && !signed)
            return Raise.OverflowError(py, "can't convert negative int to unsigned");
        if (!Fits(number, length, signed))
            return Raise.OverflowError(py, "int too big to convert");
        PyBytes* bytes = PyBytes.Allocate(py, length);
        if (bytes == null)
            return null;
        var target = new Span<byte>(PyBytes.Data(bytes), (int)length);
        target.Fill((byte)(isNegative ? 0xFF : 0));
        ulong inline = (ulong)((PyInt*)number)->Value;
        if (PyInt.IsBig(number))
        {
            var digits = new ReadOnlySpan<byte>(PyInt.Digits(number), PyInt.DigitCount(number) * sizeof(uint));
            WriteDigits(digits, target, isNegative);
        }
        else
        {
            for (int i = 0; i < Math.Min(target.Length, sizeof(ulong)); i++, inline >>= 8)
                target[i] = (byte)inline;
        }
        if (isBigEndian)
            target.Reverse();
        return (PyObject*)bytes;
    }

    public static PyObject* Read(Interpreter py, PyType* type, PyObject* source, PyStr* order, bool signed)
    {
        if (!ReadOrder(py, order, out bool isBigEndian))
            return null;
        using var made = new PyOwned(py, IsBytesLike(py, source) ? Ref.New(source) : BytesOf(py, source));
        if (made.IsNull || ByteView.TryGet(py, made.Pointer, out ByteView view) < 0)
            return null;
        PyObject* number = Read(py, view.Span, isBigEndian, signed);
        view.Dispose();
        if (number == null || type->Index == TypeIndex.Int)
            return number;
        PyObject* instance = Call.OneArg(py, (PyObject*)type, number);
        Ref.Dec(py, number);
        return instance;
    }

    private static bool ReadOrder(Interpreter py, PyStr* order, out bool isBigEndian)
    {
        isBigEndian = order == null || PyStr.EqualsText((PyObject*)order, "big");
        if (isBigEndian || PyStr.EqualsText((PyObject*)order, "little"))
            return true;
        Raise.ValueError(py, "byteorder must be either 'little' or 'big'");
        return false;
    }

    private static bool Fits(PyObject* number, long length, bool signed)
    {
        Int128 room = (Int128)length * 8;
        long bits = IntBits.Length(number);
        if (!signed || bits == 0)
            return bits <= room;
        if (length == 0)
            return PyInt.TryGetLong(number, out long value) && value == -1;
        // Of the negative numbers one more fits: the one whose magnitude is a power of two.
        return bits < room || (bits == room && PyInt.Sign(number) < 0 && IntBits.Count(number) == 1);
    }

    private static void WriteDigits(ReadOnlySpan<byte> digits, Span<byte> target, bool isNegative)
    {
        int carry = 1;
        for (int i = 0; i < target.Length && i < digits.Length; i++)
        {
            if (!isNegative)
            {
                target[i] = digits[i];
                continue;
            }
            int flipped = (byte)~digits[i] + carry;
            target[i] = (byte)flipped;
            carry = flipped >> 8;
        }
    }

    private static bool IsBytesLike(Interpreter py, PyObject* o) =>
        o->Is(TypeIndex.Bytes) || o->Is(TypeIndex.ByteArray) || o->Is(TypeIndex.MemoryView);

    // As bytes(o), but numbers are not lengths here.
    private static PyObject* BytesOf(Interpreter py, PyObject* source)
    {
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, source, Name.__bytes__));
        if (py.HasError)
            return null;
        bool refused = PyStr.Check(py, source) || py.TypeOf(source)->Number->Index != null;
        if (method.IsNull && refused)
            return Raise.TypeError(py, $"cannot convert '{Types.NameOf(py, source)}' object to bytes");
        return BytesConversion.FromSource(py, source, null, null, "bytes");
    }

    private static PyObject* Read(Interpreter py, ReadOnlySpan<byte> bytes, bool isBigEndian, bool signed)
    {
        bool isNegative = signed && !bytes.IsEmpty && (bytes[isBigEndian ? 0 : ^1] & 0x80) != 0;
        var filler = (byte)(isNegative ? 0xFF : 0);
        bytes = isBigEndian ? bytes.TrimStart(filler) : bytes.TrimEnd(filler);
        if (bytes.Length <= 2 * sizeof(ulong) - 1)
            return PyInt.FromInt128(py, ReadShort(bytes, isBigEndian, filler));
        // What is left begins with a byte that matters, so the top digit is not 0; only −2³², −2⁶⁴ … need one more.
        int count = (bytes.Length + 3) / 4;
        if (isNegative && bytes.Length % 4 == 0 && !bytes.ContainsAnyExcept((byte)0))
            count++;
        PyObject* number = PyInt.NewBig(py, count, isNegative);
        if (number == null)
            return null;
        var target = new Span<byte>(PyInt.Digits(number), count * sizeof(uint));
        target.Fill(filler);
        bytes.CopyTo(target);
        if (isBigEndian)
            target[..bytes.Length].Reverse();
        if (isNegative)
            Negate(PyInt.Digits(number), count);
        return number;
    }

    private static Int128 ReadShort(ReadOnlySpan<byte> bytes, bool isBigEndian, byte filler)
    {
        Span<byte> wide = stackalloc byte[16];
        wide.Fill(filler);
        bytes.CopyTo(isBigEndian ? wide[^bytes.Length..] : wide);
        return isBigEndian ? BinaryPrimitives.ReadInt128BigEndian(wide) : BinaryPrimitives.ReadInt128LittleEndian(wide);
    }

    private static void Negate(uint* digits, int count)
    {
        ulong carry = 1;
        for (int i = 0; i < count; i++)
        {
            carry += ~digits[i];
            digits[i] = (uint)carry;
            carry >>= 32;
        }
    }
}
