using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>range; the four fields are ints of any size.</summary>
[PyType("range", TypeIndex.Range, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.Sequence,
    Doc = "range(stop)\nrange(start, stop[, step])\n\nThe integers from start (0 by default) up to but without stop, by step (1 by default).")]
internal unsafe partial struct PyRange
{
    public PyObject Header;
    public PyObject* Start;
    public PyObject* Stop;
    public PyObject* Step;
    public PyObject* Length;

    /// <summary>A new range of three borrowed ints; the step is not zero.</summary>
    public static PyObject* Make(Interpreter py, PyObject* start, PyObject* stop, PyObject* step)
    {
        using var length = new PyOwned(py, RangeMath.Length(py, start, stop, step));
        if (length.IsNull)
            return null;
        var range = (PyRange*)py.NewObject((nuint)sizeof(PyRange), BlockKind.Container, TypeIndex.Range | HeaderFlags.Untracked);
        if (range == null)
            return null;
        range->Start = Ref.New(start);
        range->Stop = Ref.New(stop);
        range->Step = Ref.New(step);
        range->Length = length.Move();
        return (PyObject*)range;
    }

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "range", kwnames))
            return null;
        if (count is < 1 or > 3)
            return ArgumentBinding.WrongCount(py, "range", count, 1, 3);
        using var start = new PyOwned(py, count > 1 ? Conversion.Index(py, args[0]) : PyInt.FromLong(py, 0));
        if (start.IsNull)
            return null;
        using var stop = new PyOwned(py, Conversion.Index(py, args[count > 1 ? 1 : 0]));
        if (stop.IsNull)
            return null;
        using var step = new PyOwned(py, count > 2 ? Conversion.Index(py, args[2]) : PyInt.FromLong(py, 1));
        if (step.IsNull)
            return null;
        if (PyInt.Sign(step.Pointer) == 0)
            return Raise.ValueError(py, "range() arg 3 must not be zero");
        return Make(py, start.Pointer, stop.Pointer, step.Pointer);
    }

    /// <summary>Start, step and length when start, stop and length fit 64 bits; then every number of the range does.</summary>
    internal static bool TryFast(PyRange* range, out long start, out long step, out long length)
    {
        step = length = 0;
        return PyInt.TryGetLong(range->Start, out start) && PyInt.TryGetLong(range->Stop, out _)
            && PyInt.TryGetLong(range->Step, out step) && PyInt.TryGetLong(range->Length, out length);
    }

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyRange* range)
    {
        return TryFast(range, out long start, out long step, out long length)
            ? PyRangeIterator.New(py, start, step, length)
            : PyLongRangeIterator.New(py, range->Start, range->Step, range->Length);
    }

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the numbers from the last.")]
    private static PyObject* Reversed(Interpreter py, PyRange* range)
    {
        if (TryFast(range, out long start, out long step, out long length) && step != long.MinValue)
            return PyRangeIterator.New(py, length == 0 ? start : start + ((length - 1) * step), -step, length);
        using var one = new PyOwned(py, PyInt.FromLong(py, 1));
        using var index = new PyOwned(py, one.IsNull ? null : PyInt.Subtract(py, range->Length, one.Pointer));
        using var last = new PyOwned(py, index.IsNull ? null : RangeMath.Item(py, range->Start, index.Pointer, range->Step));
        using var back = new PyOwned(py, last.IsNull ? null : Numbers.Negative(py, range->Step));
        return back.IsNull ? null : PyLongRangeIterator.New(py, last.Pointer, back.Pointer, range->Length);
    }

    [PySlot(Slot.Length)]
    private static long GetLength(Interpreter py, PyRange* range)
    {
        if (PyInt.TryGetLong(range->Length, out long length))
            return length;
        Raise.OverflowError(py, "Python int too large to convert to C ssize_t");
        return -1;
    }

    [PySlot(Slot.Bool)]
    private static int IsTrue(Interpreter py, PyRange* range) => PyInt.Sign(range->Length) != 0 ? 1 : 0;

    [PySlot(Slot.GetItemAt)]
    private static PyObject* GetItemAt(Interpreter py, PyRange* range, long index)
    {
        using var key = new PyOwned(py, PyInt.FromLong(py, index));
        return key.IsNull ? null : GetItem(py, range, key.Pointer);
    }

    [PySlot(Slot.GetItem)]
    private static PyObject* GetItem(Interpreter py, PyRange* range, PyObject* key)
    {
        if (key->Is(TypeIndex.Slice))
            return GetSlice(py, range, (PySlice*)key);
        if (py.TypeOf(key)->Number->Index == null)
            return Raise.TypeError(py, $"range indices must be integers or slices, not {Types.NameOf(py, key)}");
        using var index = new PyOwned(py, Conversion.Index(py, key));
        if (index.IsNull)
            return null;
        if (PyInt.TryGetLong(index.Pointer, out long i) && TryFast(range, out long start, out long step, out long length))
        {
            i = i < 0 ? i + length : i;
            return (ulong)i < (ulong)length ? PyInt.FromLong(py, start + (i * step)) : OutOfRange(py);
        }
        bool fromEnd = PyInt.Sign(index.Pointer) < 0;
        using var place = new PyOwned(py, fromEnd ? PyInt.Add(py, index.Pointer, range->Length) : Ref.New(index.Pointer));
        if (place.IsNull)
            return null;
        int inside = PyInt.Sign(place.Pointer) < 0 ? 0 : Comparison.Test(py, place.Pointer, range->Length, CompareOp.Lt);
        if (inside <= 0)
            return inside < 0 ? null : OutOfRange(py);
        return RangeMath.Item(py, range->Start, place.Pointer, range->Step);
    }

    private static PyObject* OutOfRange(Interpreter py) => Raise.IndexError(py, "range object index out of range");

    private static PyObject* GetSlice(Interpreter py, PyRange* range, PySlice* slice)
    {
        PyObject* start;
        PyObject* stop;
        PyObject* step;
        if (RangeMath.Indices(py, slice, range->Length, &start, &stop, &step) < 0)
            return null;
        using var from = new PyOwned(py, start);
        using var to = new PyOwned(py, stop);
        using var by = new PyOwned(py, step);
        using var newStep = new PyOwned(py, PyInt.Multiply(py, range->Step, step));
        using var newStart = new PyOwned(py, newStep.IsNull ? null : RangeMath.Item(py, range->Start, start, range->Step));
        using var newStop = new PyOwned(py, newStart.IsNull ? null : RangeMath.Item(py, range->Start, stop, range->Step));
        return newStop.IsNull ? null : Make(py, newStart.Pointer, newStop.Pointer, newStep.Pointer);
    }

    // Only exact ints and bools can be judged by arithmetic.
    private static bool IsPlainInt(PyObject* o) => o->TypeIndex is TypeIndex.Int or TypeIndex.Bool;

    [PySlot(Slot.Contains)]
    private static int Contains(Interpreter py, PyRange* range, PyObject* value)
    {
        if (IsPlainInt(value))
            return ContainsInt(py, range, value);
        using var iterator = new PyOwned(py, Iter(py, range));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? -1 : 0;
            int same = Comparison.Same(py, item.Pointer, value);
            if (same != 0)
                return same;
        }
    }

    private static int ContainsInt(Interpreter py, PyRange* range, PyObject* value)
    {
        if (PyInt.TryGetLong(value, out long v) && TryFast(range, out long start, out long step, out long length))
        {
            if (length == 0)
                return 0;
            long last = start + ((length - 1) * step);
            bool between = step > 0 ? v >= start && v <= last : v <= start && v >= last;
            ulong distance = step > 0 ? (ulong)v - (ulong)start : (ulong)start - (ulong)v;
            ulong size = step > 0 ? (ulong)step : 0UL - (ulong)step;
            return between && distance % size == 0 ? 1 : 0;
        }
        bool up = PyInt.Sign(range->Step) > 0;
        int from = Comparison.Test(py, value, range->Start, up ? CompareOp.Ge : CompareOp.Le);
        int to = from > 0 ? Comparison.Test(py, value, range->Stop, up ? CompareOp.Lt : CompareOp.Gt) : from;
        if (to <= 0)
            return to;
        using var offset = new PyOwned(py, PyInt.Subtract(py, value, range->Start));
        using var rest = new PyOwned(py, offset.IsNull ? null : PyInt.Remainder(py, offset.Pointer, range->Step));
        return rest.IsNull ? -1 : PyInt.Sign(rest.Pointer) == 0 ? 1 : 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyRange* range)
    {
        Ref.Dec(py, range->Start);
        Ref.Dec(py, range->Stop);
        Ref.Dec(py, range->Step);
        Ref.Dec(py, range->Length);
        py.Heap.Free(range);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyRange* range, Visitor* visitor)
    {
        Visitor.Visit(visitor, range->Start);
        Visitor.Visit(visitor, range->Stop);
        Visitor.Visit(visitor, range->Step);
        Visitor.Visit(visitor, range->Length);
    }
}
