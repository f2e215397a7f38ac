using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>What <see cref="MergeSort{TKey, TOrder}"/> asks of its keys. A struct, so that each order gets code of its own.</summary>
internal interface ISortOrder<TKey>
    where TKey : unmanaged
{
    /// <summary>a &lt; b: 1 or 0; −1 with an exception pending.</summary>
    static abstract int Less(Interpreter py, TKey a, TKey b);
}

/// <summary>Ints within 64 bits, taken out of their objects.</summary>
internal readonly struct SortByInteger : ISortOrder<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Less(Interpreter py, long a, long b) => a < b ? 1 : 0;
}

/// <summary>Floats, taken out of their objects. Nothing is less than a NaN, nor a NaN less than anything, as in a program.</summary>
internal readonly struct SortByFloat : ISortOrder<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Less(Interpreter py, double a, double b) => a < b ? 1 : 0;
}

/// <summary>Exact strs.</summary>
internal readonly unsafe struct SortByStr : ISortOrder<nint>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Less(Interpreter py, nint a, nint b) => PyStr.Order((PyStr*)a, (PyStr*)b) < 0 ? 1 : 0;
}

/// <summary>Exact tuples: the first items that differ decide.</summary>
internal readonly unsafe struct SortByTuple : ISortOrder<nint>
{
    public static int Less(Interpreter py, nint a, nint b)
    {
        var left = (PyTuple*)a;
        var right = (PyTuple*)b;
        long shorter = Math.Min(left->Length, right->Length);
        for (long i = 0; i < shorter; i++)
        {
            PyObject* x = PyTuple.Items(left)[i];
            PyObject* y = PyTuple.Items(right)[i];
            int same = Comparison.Same(py, x, y);
            if (same == 0)
                return Comparison.Test(py, x, y, CompareOp.Lt);
            if (same < 0)
                return -1;
        }
        return left->Length < right->Length ? 1 : 0;
    }
}

/// <summary>Anything: asks the objects.</summary>
internal readonly unsafe struct SortByObject : ISortOrder<nint>
{
    public static int Less(Interpreter py, nint a, nint b) => Comparison.Test(py, (PyObject*)a, (PyObject*)b, CompareOp.Lt);
}
