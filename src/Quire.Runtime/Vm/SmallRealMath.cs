using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Operands of float arithmetic: floats, and ints that a float holds exactly, so that converting them first changes nothing.</summary>
internal static unsafe class SmallRealMath
{
    private const long MaxExact = 1L << 53;

    /// <summary>Whether the operator (a <see cref="BinaryOperator"/>) on these gives a float: one is a float, or it is a true division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOperands(byte op, PyObject* a, PyObject* b)
    {
        bool isFloat = a->Is(TypeIndex.Float);
        if (isFloat && b->Is(TypeIndex.Float))
            return true;
        return IsMixed(op, a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ValueOf(PyObject* o) => o->Is(TypeIndex.Float) ? ((PyFloat*)o)->Value : ((PyInt*)o)->Value;

    private static bool IsMixed(byte op, PyObject* a, PyObject* b)
    {
        bool isAnyFloat = a->Is(TypeIndex.Float) || b->Is(TypeIndex.Float);
        return (isAnyFloat || op == (byte)BinaryOperator.TrueDivide) && IsExact(a) && IsExact(b);
    }

    private static bool IsExact(PyObject* o)
    {
        if (o->Is(TypeIndex.Float))
            return true;
        return PyInt.IsSmall(o) && ((PyInt*)o)->Value is <= MaxExact and >= -MaxExact;
    }
}
