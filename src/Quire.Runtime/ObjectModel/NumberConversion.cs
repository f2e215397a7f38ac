using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Numeric;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.ObjectModel;

/// <summary>int and float out of objects of other types.</summary>
internal static unsafe class NumberConversion
{
    public static PyObject* ToInt(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Int))
            return Ref.New(o);
        if (o->Is(TypeIndex.Str))
            return IntParsing.FromStr(py, o, 10);
        NumberSlots* number = py.TypeOf(o)->Number;
        if (number->Int != null)
            return ExactInt(py, number->Int(py, o));
        if (number->Index != null)
            return Conversion.Index(py, o);
        using var trunc = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__trunc__));
        if (!trunc.IsNull)
            return ByTruncation(py, trunc.Pointer);
        if (py.HasError)
            return null;
        if (PyStr.Check(py, o))
            return IntParsing.FromStr(py, o, 10);
        int found = ByteView.TryGet(py, o, out ByteView bytes);
        if (found == 0)
            return Raise.TypeError(py, $"int() argument must be a string, a bytes-like object or a real number, not '{Types.NameOf(py, o)}'");
        PyObject* parsed = found < 0 ? null : IntParsing.FromBytes(py, bytes, 10);
        bytes.Dispose();
        return parsed;
    }

    public static PyObject* ToFloat(Interpreter py, PyObject* o)
    {
        NumberSlots* number = py.TypeOf(o)->Number;
        if (number->Float != null)
            return ExactFloat(py, o, number->Float(py, o));
        if (number->Index != null)
        {
            using var index = new PyOwned(py, Conversion.Index(py, o));
            return index.IsNull || !DoubleMaking.TryOfInt(py, index.Pointer, out double value) ? null : PyFloat.New(py, value);
        }
        if (PyStr.Check(py, o))
            return FloatParsing.FromStr(py, o);
        int found = ByteView.TryGet(py, o, out ByteView bytes);
        if (found == 0)
            return Raise.TypeError(py, $"float() argument must be a string or a real number, not '{Types.NameOf(py, o)}'");
        PyObject* parsed = found < 0 ? null : FloatParsing.FromBytes(py, o, bytes.Span);
        bytes.Dispose();
        return parsed;
    }

    // Takes over what __int__ gave.
    private static PyObject* ExactInt(Interpreter py, PyObject* result)
    {
        if (result == null || result->Is(TypeIndex.Int))
            return result;
        using var owned = new PyOwned(py, result);
        string refusal = $"__int__ returned non-int (type {Types.NameOf(py, result)})";
        if (!PyInt.Check(result, py))
            return Raise.TypeError(py, refusal);
        return WarnOfSubclass(py, refusal, "int") ? PyInt.ToExact(py, result) : null;
    }

    private static PyObject* ByTruncation(Interpreter py, PyObject* method)
    {
        if (Errors.Warn(py, TypeIndex.DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.", 1) < 0)
            return null;
        using var result = new PyOwned(py, Call.NoArgs(py, method));
        if (result.IsNull || result.Pointer->Is(TypeIndex.Int))
            return result.Move();
        return py.TypeOf(result.Pointer)->Number->Index != null
            ? Conversion.Index(py, result.Pointer)
            : Raise.TypeError(py, $"__trunc__ returned non-Integral (type {Types.NameOf(py, result.Pointer)})");
    }

    // Takes over what __float__ gave.
    private static PyObject* ExactFloat(Interpreter py, PyObject* o, PyObject* result)
    {
        if (result == null || result->Is(TypeIndex.Float))
            return result;
        using var owned = new PyOwned(py, result);
        string refusal = $"{Types.NameOf(py, o)}.__float__ returned non-float (type {Types.NameOf(py, result)})";
        if (!Types.IsInstance(py, result, TypeIndex.Float))
            return Raise.TypeError(py, refusal);
        return WarnOfSubclass(py, refusal, "float") ? PyFloat.New(py, ((PyFloat*)result)->Value) : null;
    }

    private static bool WarnOfSubclass(Interpreter py, string refusal, string type) => Errors.Warn(
        py,
        TypeIndex.DeprecationWarning,
        $"{refusal}.  The ability to return an instance of a strict subclass of {type} is deprecated, "
        + "and may not be supported in a future version of Python.",
        1) == 0;
}
