using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.ObjectModel;

/// <summary>repr, str, truth and numbers out of objects.</summary>
internal static unsafe class Conversion
{
    /// <summary>Code points of a text that messages show at most.</summary>
    private const int MaxShown = 1 << 20;

    public static PyObject* Repr(Interpreter py, PyObject* o)
    {
        UnarySlot slot = py.TypeOf(o)->Repr;
        if (!NativeRecursion.Enter(py, " while getting the repr of an object"))
            return null;
        PyObject* text = slot(py, o);
        NativeRecursion.Leave(py);
        return RequireStr(py, text, "__repr__");
    }

    public static PyObject* Str(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Str))
            return Ref.New(o);
        UnarySlot slot = py.TypeOf(o)->Str;
        if (!NativeRecursion.Enter(py, " while getting the str of an object"))
            return null;
        PyObject* text = slot(py, o);
        NativeRecursion.Leave(py);
        return RequireStr(py, text, "__str__");
    }

    public static PyObject* Ascii(Interpreter py, PyObject* o)
    {
        PyObject* repr = Repr(py, o);
        if (repr == null || PyStr.IsAscii((PyStr*)repr))
            return repr;
        PyObject* ascii = StrRepr.EscapeNonAscii(py, (PyStr*)repr);
        Ref.Dec(py, repr);
        return ascii;
    }

    /// <summary>format(o, spec); spec may be null for the empty one.</summary>
    public static PyObject* Format(Interpreter py, PyObject* o, PyObject* spec)
    {
        if (spec == null || (spec->Is(TypeIndex.Str) && ((PyStr*)spec)->Length == 0))
        {
            if (o->Is(TypeIndex.Str) || o->Is(TypeIndex.Int))
                return Str(py, o);
            if (spec == null)
                spec = py.EmptyStr;
        }
        if (!PyStr.Check(py, spec))
            return Raise.SystemError(py, $"Format specifier must be a string, not {Types.NameOf(py, spec)}");
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__format__));
        if (method.IsNull)
            return py.HasError ? null : Raise.TypeError(py, $"Type {Types.NameOf(py, o)} doesn't define __format__");
        PyObject* text = Call.OneArg(py, method.Pointer, spec);
        if (text == null || PyStr.Check(py, text))
            return text;
        Raise.TypeError(py, $"__format__ must return a str, not {Types.NameOf(py, text)}");
        Ref.Dec(py, text);
        return null;
    }

    /// <summary>1, 0, or −1 with an exception pending.</summary>
    public static int IsTrue(Interpreter py, PyObject* o)
    {
        if (o == py.True)
            return 1;
        if (o == py.False || o == py.None)
            return 0;
        PyType* type = py.TypeOf(o);
        if (type->Number->Bool != null)
            return type->Number->Bool(py, o);
        if (type->Length == null)
            return 1;
        long length = type->Length(py, o);
        return length < 0 ? -1 : length > 0 ? 1 : 0;
    }

    /// <summary>__index__ as an exact int object (owned).</summary>
    public static PyObject* Index(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Int))
            return Ref.New(o);
        PyObject* number = IndexOrSubclass(py, o);
        if (number == null || number->Is(TypeIndex.Int))
            return number;
        PyObject* exact = PyInt.TryGetLong(number, out long value) ? PyInt.FromLong(py, value) : PyInt.FromBig(py, PyInt.ToBig(number));
        Ref.Dec(py, number);
        return exact;
    }

    /// <summary>__index__ as a 64-bit number; on overflow raises the given exception type (0: clip to the range instead). Check py.HasError when it returns −1.</summary>
    public static long IndexAsLong(Interpreter py, PyObject* o, int overflowType)
    {
        using var number = new PyOwned(py, IndexOrSubclass(py, o));
        if (number.IsNull)
            return -1;
        if (PyInt.TryGetLong(number.Pointer, out long value))
            return value;
        if (overflowType == 0)
            return PyInt.Sign(number.Pointer) < 0 ? long.MinValue : long.MaxValue;
        Raise.New(py, overflowType, $"cannot fit '{Types.NameOf(py, o)}' into an index-sized integer");
        return -1;
    }

    /// <summary>The value of a real number; check py.HasError when it returns −1.</summary>
    public static double AsDouble(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Float) || Types.IsInstance(py, o, TypeIndex.Float))
            return ((PyFloat*)o)->Value;
        if (o->Is(TypeIndex.Int) && PyInt.TryGetLong(o, out long small))
            return small;
        NumberSlots* number = py.TypeOf(o)->Number;
        if (number->Float == null && number->Index == null)
        {
            Raise.TypeError(py, $"must be real number, not {Types.NameOf(py, o)}");
            return -1;
        }
        using var real = new PyOwned(py, number->Float != null ? number->Float(py, o) : FloatOfIndex(py, o));
        if (real.IsNull || (number->Float != null && !CheckFloat(py, o, real.Pointer)))
            return -1;
        return ((PyFloat*)real.Pointer)->Value;
    }

    /// <summary>hash(o), −1 on error.</summary>
    public static long Hash(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Str))
            return PyStr.HashOf(py, (PyStr*)o);
        PyType* type = py.TypeOf(o);
        HashSlot slot = type->Hash;
        if (slot != null)
            return (type->Flags & TypeFlags.Container) == 0 ? slot(py, o) : HashOfContainer(py, slot, o);
        Raise.TypeError(py, $"unhashable type: '{Types.NameOf(py, o)}'");
        return -1;
    }

    // Its hash may be made of those of other objects.
    private static long HashOfContainer(Interpreter py, HashSlot slot, PyObject* o)
    {
        if (!NativeRecursion.Enter(py, ""))
            return -1;
        long hash = slot(py, o);
        NativeRecursion.Leave(py);
        return hash;
    }

    /// <summary>
    /// A .NET copy of a str's text, lone surrogates kept. For messages and files, not for hot paths. It lies outside of the heap and is not
    /// charged, so of a text larger than any message should be only the beginning comes out.
    /// </summary>
    public static string Text(PyObject* str) => Shown((PyStr*)str);

    /// <summary>As Text.</summary>
    public static string Shown(PyStr* str) =>
        str->Length <= MaxShown ? PyStr.ToText(str) : StrExport.BeginningOf(str, MaxShown) + "…";

    /// <summary>repr(o) as text for messages; never fails (falls back to a description) and leaves no exception.</summary>
    public static string ReprText(Interpreter py, PyObject* o)
    {
        PyObject* pending = Errors.Take(py);
        PyObject* repr = Repr(py, o);
        string text;
        if (repr == null)
        {
            Errors.Clear(py);
            text = $"<{Types.NameOf(py, o)} object>";
        }
        else
        {
            text = Text(repr);
            Ref.Dec(py, repr);
        }
        if (pending != null)
            Errors.Restore(py, pending);
        return text;
    }

    // Takes over the result of a text slot: a str passes, anything else is refused.
    private static PyObject* RequireStr(Interpreter py, PyObject* text, string method)
    {
        if (text == null || text->Is(TypeIndex.Str) || PyStr.Check(py, text))
            return text;
        Raise.TypeError(py, $"{method} returned non-string (type {Types.NameOf(py, text)})");
        Ref.Dec(py, text);
        return null;
    }

    // An int or an instance of a subclass of it.
    private static PyObject* IndexOrSubclass(Interpreter py, PyObject* o)
    {
        if (PyInt.Check(o, py))
            return Ref.New(o);
        UnarySlot slot = py.TypeOf(o)->Number->Index;
        if (slot == null)
            return Raise.TypeError(py, $"'{Types.NameOf(py, o)}' object cannot be interpreted as an integer");
        PyObject* number = slot(py, o);
        if (number == null || number->Is(TypeIndex.Int))
            return number;
        string refusal = $"__index__ returned non-int (type {Types.NameOf(py, number)})";
        if (!PyInt.Check(number, py))
            Raise.TypeError(py, refusal);
        else if (Errors.Warn(py, TypeIndex.DeprecationWarning, refusal + StrictSubclass("int"), 1) == 0)
            return number;
        Ref.Dec(py, number);
        return null;
    }

    private static PyObject* FloatOfIndex(Interpreter py, PyObject* o)
    {
        using var number = new PyOwned(py, Index(py, o));
        return number.IsNull ? null : Numbers.ToFloat(py, number.Pointer);
    }

    private static bool CheckFloat(Interpreter py, PyObject* o, PyObject* result)
    {
        if (result->Is(TypeIndex.Float))
            return true;
        string refusal = $"{Types.NameOf(py, o)}.__float__ returned non-float (type {Types.NameOf(py, result)})";
        if (Types.IsInstance(py, result, TypeIndex.Float))
            return Errors.Warn(py, TypeIndex.DeprecationWarning, refusal + StrictSubclass("float"), 1) == 0;
        Raise.TypeError(py, refusal);
        return false;
    }

    private static string StrictSubclass(string type) =>
        $".  The ability to return an instance of a strict subclass of {type} is deprecated, and may not be supported in a future version of Python.";
}
