using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Numeric;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects;

/// <summary>Life, text and the methods.</summary>
internal unsafe partial struct PyInt
{
    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Int))
            py.Heap.Free(o);
        else
            Types.FreeInstance(py, o);
    }

    [PySlot(Slot.New)]
    private static PyObject* Make(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        IntConstruction.Make(py, type, args, count, kwnames);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* o) => IsBig(o) ? IntDecimal.Write(py, o) : IntText.Decimal(py, o);

    /// <summary>An int out of text in a base from 2 to 36, or 0 for that of the text's prefix; ValueError says what is wrong with it.</summary>
    public static PyObject* FromText(Interpreter py, ReadOnlySpan<char> text, int numberBase)
    {
        using var str = new PyOwned(py, PyStr.FromSpan(py, text));
        return str.IsNull ? null : IntParsing.FromStr(py, str.Pointer, numberBase);
    }

    [PyProperty("real", Doc = "The number itself.")]
    private static PyObject* GetReal(Interpreter py, PyObject* self) => ToExact(py, self);

    [PyProperty("numerator", Doc = "The number itself: the upper part of the fraction it is.")]
    private static PyObject* GetNumerator(Interpreter py, PyObject* self) => ToExact(py, self);

    [PyProperty("imag", Doc = "0: no int has an imaginary part.")]
    private static PyObject* GetImaginary(Interpreter py, PyObject* self) => FromLong(py, 0);

    [PyProperty("denominator", Doc = "1: the lower part of the fraction an int is.")]
    private static PyObject* GetDenominator(Interpreter py, PyObject* self) => FromLong(py, 1);

    [PyMethod("conjugate($self, /)", Doc = "The number itself.")]
    [PyMethod("__trunc__($self, /)", Doc = "The number itself.")]
    [PyMethod("__floor__($self, /)", Doc = "The number itself.")]
    [PyMethod("__ceil__($self, /)", Doc = "The number itself.")]
    private static PyObject* Conjugate(Interpreter py, PyObject* self) => ToExact(py, self);

    [PyMethod("is_integer($self, /)", Doc = "True: every int is whole. Floats answer the same question.")]
    private static bool IsInteger(Interpreter py, PyObject* self) => true;

    [PyMethod("bit_length($self, /)", Doc = "How many binary digits the number has without its sign.")]
    private static long BitLength(Interpreter py, PyObject* self) => IntBits.Length(self);

    [PyMethod("bit_count($self, /)", Doc = "How many ones are in the binary digits of the number without its sign.")]
    private static long BitCount(Interpreter py, PyObject* self) => IntBits.Count(self);

    [PyMethod("as_integer_ratio($self, /)", Doc = "The pair (number, 1).")]
    private static PyObject* AsIntegerRatio(Interpreter py, PyObject* self)
    {
        using var exact = new PyOwned(py, ToExact(py, self));
        using var one = new PyOwned(py, FromLong(py, 1));
        return exact.IsNull || one.IsNull ? null : PyTuple.Pack(py, exact.Pointer, one.Pointer);
    }

    [PyMethod("__getnewargs__($self, /)", Doc = "What makes the number anew when it is unpickled.")]
    private static PyObject* GetNewArguments(Interpreter py, PyObject* self)
    {
        using var exact = new PyOwned(py, ToExact(py, self));
        return exact.IsNull ? null : PyTuple.Pack(py, exact.Pointer);
    }

    [PyMethod("__round__($self, ndigits=<unrepresentable>, /)", Doc = "The number itself, or with negative ndigits rounded to that power of ten.")]
    private static PyObject* Round(Interpreter py, PyObject* self, PyObject* ndigits) => IntRounding.Round(py, self, ndigits);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes of the block the number lies in.")]
    private static long SizeOf(Interpreter py, PyObject* self) => (long)Memory.Heap.SizeOf(self);

    [PyMethod("__format__($self, format_spec, /)", Doc = "The number as text laid out by the specification.")]
    private static PyObject* Format(Interpreter py, PyObject* self, PyStr* format_spec) => NumberFormat.FormatInt(py, self, (PyObject*)format_spec);

    [PyMethod("to_bytes($self, /, length=1, byteorder='big', *, signed=False)",
        Doc = "The number in so many bytes, most significant first or last; in two's complement if signed.")]
    private static PyObject* ToBytes(Interpreter py, PyObject* self, long length, PyStr* byteorder, bool signed) =>
        IntBytes.Write(py, self, length, byteorder, signed);

    [PyMethod("from_bytes($type, /, bytes, byteorder='big', *, signed=False)",
        Doc = "The number whose bytes these are, most significant first or last; in two's complement if signed.")]
    private static PyObject* FromBytes(Interpreter py, PyType* type, PyObject* bytes, PyStr* byteorder, bool signed) =>
        IntBytes.Read(py, type, bytes, byteorder, signed);
}
