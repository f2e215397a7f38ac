using System.Runtime.CompilerServices;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What generated binders share: converting one argument, and turning results into objects. A converter that returns false
/// has left an exception pending. Matching names with parameters is in ArgumentBinding.Keywords.cs.
/// </summary>
internal static unsafe partial class ArgumentBinding
{
    /// <summary>An instance of the type or of a subclass, for the types that have a flag for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Interpreter py, PyObject* o, int typeIndex, TypeFlags subclassFlag) =>
        o->Is(typeIndex) || (py.TypeOf(o)->Flags & subclassFlag) != 0;

    public static PyObject* NoneToNull(Interpreter py, PyObject* o) => o == py.None ? null : o;

    public static void Copy(PyObject** args, int count, PyObject** values)
    {
        for (int i = 0; i < count; i++)
            values[i] = args[i];
    }

    public static bool ToLong(Interpreter py, PyObject* o, out long value) => ToInteger(py, o, "ssize_t", out value);

    public static bool ToInt(Interpreter py, PyObject* o, out int value)
    {
        bool ok = ToInteger(py, o, "int", out long wide);
        value = (int)wide;
        if (!ok || value == wide)
            return ok;
        Raise.OverflowError(py, "Python int too large to convert to C int");
        return false;
    }

    public static bool ToDouble(Interpreter py, PyObject* o, out double value)
    {
        if (o->Is(TypeIndex.Float))
        {
            value = ((PyFloat*)o)->Value;
            return true;
        }
        value = Conversion.AsDouble(py, o);
        return !py.HasError;
    }

    public static bool ToBool(Interpreter py, PyObject* o, out bool value)
    {
        int truth = o == py.True ? 1 : o == py.False ? 0 : Conversion.IsTrue(py, o);
        value = truth > 0;
        return truth >= 0;
    }

    /// <summary>A slice bound: out of range values are clipped.</summary>
    public static bool ToSliceIndex(Interpreter py, PyObject* o, ref long value) =>
        ToClippedIndex(py, o, ref value, "slice indices must be integers or have an __index__ method");

    /// <summary>As <see cref="ToSliceIndex"/>; None leaves the value as it is.</summary>
    public static bool ToSliceIndexOrNone(Interpreter py, PyObject* o, ref long value) =>
        o == py.None || ToClippedIndex(py, o, ref value, "slice indices must be integers or None or have an __index__ method");

    /// <summary>None for 0, the pending exception for −1.</summary>
    public static PyObject* FromStatus(Interpreter py, int status) => status < 0 ? null : Ref.New(py.None);

    /// <summary>True or False for 1 or 0, the pending exception for −1.</summary>
    public static PyObject* FromTruth(Interpreter py, int truth) => truth < 0 ? null : Ref.New(truth > 0 ? py.True : py.False);

    public static PyObject* From(Interpreter py, bool value) => py.HasError ? null : Ref.New(value ? py.True : py.False);

    public static PyObject* From(Interpreter py, long value) => py.HasError ? null : PyInt.FromLong(py, value);

    public static PyObject* From(Interpreter py, double value) => py.HasError ? null : PyFloat.New(py, value);

    private static bool ToInteger(Interpreter py, PyObject* o, string target, out long value)
    {
        if (o->Is(TypeIndex.Int) && !o->Has(HeaderFlags.TypeBitA))
        {
            value = ((PyInt*)o)->Value;
            return true;
        }
        value = 0;
        using var index = new PyOwned(py, Conversion.Index(py, o));
        if (index.IsNull)
            return false;
        if (PyInt.TryGetLong(index.Pointer, out value))
            return true;
        Raise.OverflowError(py, $"Python int too large to convert to C {target}");
        return false;
    }

    private static bool ToClippedIndex(Interpreter py, PyObject* o, ref long value, string message)
    {
        if (o->Is(TypeIndex.Int) && !o->Has(HeaderFlags.TypeBitA))
        {
            value = ((PyInt*)o)->Value;
            return true;
        }
        if (py.TypeOf(o)->Number->Index == null)
        {
            Raise.TypeError(py, message);
            return false;
        }
        value = Conversion.IndexAsLong(py, o, overflowType: 0);
        return value != -1 || !py.HasError;
    }
}
