using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Operands of float operators: floats, and ints as the nearest doubles.</summary>
internal static unsafe class FloatOperands
{
    /// <summary>
    /// False when the operator cannot be computed: <paramref name="other"/> is then NotImplemented, or null with an exception pending.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Read(Interpreter py, PyObject* a, PyObject* b, out double x, out double y, out PyObject* other)
    {
        other = null;
        if (a->Is(TypeIndex.Float) && b->Is(TypeIndex.Float))
        {
            x = ((PyFloat*)a)->Value;
            y = ((PyFloat*)b)->Value;
            return true;
        }
        return ReadSlow(py, a, b, out x, out y, out other);
    }

    private static bool ReadSlow(Interpreter py, PyObject* a, PyObject* b, out double x, out double y, out PyObject* other)
    {
        other = null;
        y = 0;
        int found = Read(py, a, out x);
        if (found > 0)
            found = Read(py, b, out y);
        if (found == 0)
            other = Raise.NotImplemented(py);
        return found > 0;
    }

    /// <summary>1 with the value, 0 when the object is neither float nor int, −1 with OverflowError pending.</summary>
    public static int Read(Interpreter py, PyObject* o, out double value)
    {
        if (o->Is(TypeIndex.Float) || Types.IsInstance(py, o, TypeIndex.Float))
        {
            value = ((PyFloat*)o)->Value;
            return 1;
        }
        value = 0;
        if (!PyInt.Check(o, py))
            return 0;
        return DoubleMaking.TryOfInt(py, o, out value) ? 1 : -1;
    }
}
