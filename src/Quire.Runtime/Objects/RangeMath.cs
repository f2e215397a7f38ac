using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Arithmetic on the ints of ranges and slices where they may be of any size. All results are owned; null on error.</summary>
internal static unsafe class RangeMath
{
    /// <summary>How many numbers a range has. The step is not zero.</summary>
    public static PyObject* Length(Interpreter py, PyObject* start, PyObject* stop, PyObject* step)
    {
        if (PyInt.TryGetLong(start, out long first) && PyInt.TryGetLong(stop, out long end) && PyInt.TryGetLong(step, out long by))
        {
            UInt128 length = Length(first, end, by);
            return length <= long.MaxValue ? PyInt.FromLong(py, (long)length) : PyInt.FromULong(py, (ulong)length);
        }
        bool up = PyInt.Sign(step) > 0;
        PyObject* low = up ? start : stop;
        PyObject* high = up ? stop : start;
        int empty = Comparison.Test(py, low, high, CompareOp.Ge);
        if (empty != 0)
            return empty < 0 ? null : PyInt.FromLong(py, 0);
        using var one = new PyOwned(py, PyInt.FromLong(py, 1));
        using var size = new PyOwned(py, Numbers.Absolute(py, step));
        using var distance = new PyOwned(py, one.IsNull || size.IsNull ? null : PyInt.Subtract(py, high, low));
        using var before = new PyOwned(py, distance.IsNull ? null : PyInt.Subtract(py, distance.Pointer, one.Pointer));
        using var steps = new PyOwned(py, before.IsNull ? null : PyInt.FloorDivide(py, before.Pointer, size.Pointer));
        return steps.IsNull ? null : PyInt.Add(py, steps.Pointer, one.Pointer);
    }

    /// <summary>As above within 64 bits; at most 2⁶⁴−1.</summary>
    public static UInt128 Length(long start, long stop, long step)
    {
        if (step > 0 ? start >= stop : start <= stop)
            return 0;
        ulong distance = step > 0 ? (ulong)stop - (ulong)start : (ulong)start - (ulong)stop;
        ulong size = step > 0 ? (ulong)step : 0UL - (ulong)step;
        return (UInt128)((distance - 1) / size) + 1;
    }

    /// <summary>start + index × step</summary>
    public static PyObject* Item(Interpreter py, PyObject* start, PyObject* index, PyObject* step)
    {
        using var offset = new PyOwned(py, PyInt.Multiply(py, index, step));
        return offset.IsNull ? null : PyInt.Add(py, start, offset.Pointer);
    }

    /// <summary>
    /// A slice's bounds adjusted to a length of any size, as slice.indices gives them. 0, or −1 with nothing owned.
    /// </summary>
    public static int Indices(Interpreter py, PySlice* slice, PyObject* length, PyObject** start, PyObject** stop, PyObject** step)
    {
        using var by = new PyOwned(py, slice->Step == py.None ? PyInt.FromLong(py, 1) : Bound(py, slice->Step));
        if (by.IsNull)
            return -1;
        int sign = PyInt.Sign(by.Pointer);
        if (sign == 0)
        {
            Raise.ValueError(py, "slice step cannot be zero");
            return -1;
        }
        using var minusOne = new PyOwned(py, PyInt.FromLong(py, -1));
        using var low = new PyOwned(py, minusOne.IsNull ? null : PyInt.FromLong(py, sign < 0 ? -1 : 0));
        using var high = new PyOwned(py, low.IsNull ? null : sign < 0 ? PyInt.Add(py, length, minusOne.Pointer) : Ref.New(length));
        if (high.IsNull)
            return -1;
        using var first = new PyOwned(py, Adjust(py, slice->Start, length, low.Pointer, high.Pointer, sign < 0 ? high.Pointer : low.Pointer));
        if (first.IsNull)
            return -1;
        using var end = new PyOwned(py, Adjust(py, slice->Stop, length, low.Pointer, high.Pointer, sign < 0 ? low.Pointer : high.Pointer));
        if (end.IsNull)
            return -1;
        *start = first.Move();
        *stop = end.Move();
        *step = by.Move();
        return 0;
    }

    private static PyObject* Adjust(Interpreter py, PyObject* given, PyObject* length, PyObject* low, PyObject* high, PyObject* whenNone)
    {
        if (given == py.None)
            return Ref.New(whenNone);
        using var bound = new PyOwned(py, Bound(py, given));
        if (bound.IsNull)
            return null;
        bool fromEnd = PyInt.Sign(bound.Pointer) < 0;
        using var value = new PyOwned(py, fromEnd ? PyInt.Add(py, bound.Pointer, length) : Ref.New(bound.Pointer));
        if (value.IsNull)
            return null;
        PyObject* limit = fromEnd ? low : high;
        int beyond = Comparison.Test(py, value.Pointer, limit, fromEnd ? CompareOp.Lt : CompareOp.Gt);
        return beyond < 0 ? null : Ref.New(beyond > 0 ? limit : value.Pointer);
    }

    private static PyObject* Bound(Interpreter py, PyObject* given)
    {
        if (py.TypeOf(given)->Number->Index != null)
            return Conversion.Index(py, given);
        return Raise.TypeError(py, "slice indices must be integers or None or have an __index__ method");
    }
}
