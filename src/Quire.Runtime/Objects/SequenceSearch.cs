using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>What tuple and list share: bounds of index(), comparison, aliases.</summary>
internal static unsafe class SequenceSearch
{
    /// <summary>Makes the bounds of index() count from the front.</summary>
    public static void ClipBounds(long length, ref long start, ref long stop)
    {
        if (start < 0)
            start = Math.Max(start + length, 0);
        if (stop < 0)
            stop = Math.Max(stop + length, 0);
    }

    /// <summary>item == value, keeping an item alive that the comparison may drop from its container. 1, 0, −1.</summary>
    public static int Same(Interpreter py, PyObject* item, PyObject* value)
    {
        if (item == value)
            return 1;
        Ref.Inc(item);
        int same = Comparison.Test(py, item, value, CompareOp.Eq);
        Ref.Dec(py, item);
        return same;
    }

    /// <summary>left == right for items of two sequences, either of which may be dropped meanwhile. 1, 0, −1.</summary>
    public static int SameItems(Interpreter py, PyObject* left, PyObject* right)
    {
        Ref.Inc(right);
        int same = Same(py, left, right);
        Ref.Dec(py, right);
        return same;
    }

    /// <summary>What a comparison of two sequences says once all items of the shorter were equal.</summary>
    public static PyObject* ByLength(Interpreter py, long left, long right, CompareOp op) =>
        Ref.New(Comparison.Holds(left.CompareTo(right), op) ? py.True : py.False);

    /// <summary>What it says at the first pair that differs; both are borrowed from sequences that may change.</summary>
    public static PyObject* AtDifference(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (op is CompareOp.Eq or CompareOp.Ne)
            return Ref.New(op == CompareOp.Ne ? py.True : py.False);
        using var first = new PyOwned(py, Ref.New(left));
        using var second = new PyOwned(py, Ref.New(right));
        return Comparison.Compare(py, left, right, op);
    }

    /// <summary>type[item], for annotations.</summary>
    public static PyObject* Alias(Interpreter py, PyType* type, PyObject* item) =>
        Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.GenericAlias], (PyObject*)type, item);
}
