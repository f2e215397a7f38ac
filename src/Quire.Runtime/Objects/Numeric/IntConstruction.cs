using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>int(x, base) for int and its subclasses.</summary>
internal static unsafe class IntConstruction
{
    private const int MaxBase = 36;

    public static PyObject* Make(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (kwnames == null && type->Index == TypeIndex.Int)
        {
            if (count == 1)
                return Numbers.ToInt(py, args[0]);
            if (count > 2)
                return ArgumentBinding.WrongCount(py, "int", count, 0, 2);
        }
        ArgumentSlots2 slots = default;
        var values = (PyObject**)&slots;
        var parameters = new ParameterSpec("int", "base"u8, 1, 0, 2, 0, false);
        if (!ArgumentBinding.Unpack(py, parameters, args, count, kwnames, values))
            return null;
        using var number = new PyOwned(py, MakeExact(py, values[0], values[1]));
        return number.IsNull || type->Index == TypeIndex.Int ? number.Move() : OfType(py, type, number.Pointer);
    }

    /// <summary>An instance of a subclass with the value of an exact int.</summary>
    public static PyObject* OfType(Interpreter py, PyType* type, PyObject* number)
    {
        int digits = PyInt.IsBig(number) ? PyInt.DigitCount(number) : 0;
        // Cleared, and an even number of digits: see PyInt.NewBig.
        PyObject* o = Types.AllocateInstance(py, type, (digits + 1) & ~1);
        if (o == null)
            return null;
        o->Tag |= number->Tag & HeaderFlags.TypeBitA;
        ((PyInt*)o)->Value = ((PyInt*)number)->Value;
        if (digits != 0)
            new ReadOnlySpan<uint>(PyInt.Digits(number), digits).CopyTo(new Span<uint>(PyInt.Digits(o), digits));
        return o;
    }

    private static PyObject* MakeExact(Interpreter py, PyObject* x, PyObject* baseObject)
    {
        if (x == null)
            return baseObject == null ? PyInt.FromLong(py, 0) : Raise.TypeError(py, "int() missing string argument");
        if (baseObject == null)
            return Numbers.ToInt(py, x);
        long numberBase = Conversion.IndexAsLong(py, baseObject, 0);
        if (numberBase == -1 && py.HasError)
            return null;
        if (numberBase is < 0 or 1 or > MaxBase)
            return Raise.ValueError(py, "int() base must be >= 2 and <= 36, or 0");
        if (PyStr.Check(py, x))
            return IntParsing.FromStr(py, x, (int)numberBase);
        if (!PyBytes.Check(py, x) && !PyByteArray.Check(py, x))
            return Raise.TypeError(py, "int() can't convert non-string with explicit base");
        if (ByteView.TryGet(py, x, out ByteView bytes) < 0)
            return null;
        PyObject* number = IntParsing.FromBytes(py, bytes, (int)numberBase);
        bytes.Dispose();
        return number;
    }
}
