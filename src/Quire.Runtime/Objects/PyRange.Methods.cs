using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>range: searching, comparing and showing.</summary>
internal unsafe partial struct PyRange
{
    [PyMethod("index($self, value, /)", Doc = "The index of a value.\n\nRaises ValueError if it is not there.")]
    private static PyObject* Index(Interpreter py, PyRange* range, PyObject* value)
    {
        if (!IsPlainInt(value))
            return IndexByIterating(py, range, value);
        int found = ContainsInt(py, range, value);
        if (found < 0)
            return null;
        if (found == 0)
        {
            using var shown = new PyOwned(py, Conversion.Repr(py, value));
            return shown.IsNull ? null : Raise.ValueError(py, $"{Conversion.Text(shown.Pointer)} is not in range");
        }
        using var offset = new PyOwned(py, PyInt.Subtract(py, value, range->Start));
        return offset.IsNull ? null : PyInt.FloorDivide(py, offset.Pointer, range->Step);
    }

    private static PyObject* IndexByIterating(Interpreter py, PyRange* range, PyObject* value)
    {
        using var iterator = new PyOwned(py, Iter(py, range));
        if (iterator.IsNull)
            return null;
        for (long i = 0; ; i++)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? null : Raise.ValueError(py, "sequence.index(x): x not in sequence");
            int same = Comparison.Same(py, item.Pointer, value);
            if (same != 0)
                return same < 0 ? null : PyInt.FromLong(py, i);
        }
    }

    [PyMethod("count($self, value, /)", Doc = "How many numbers equal a value.")]
    private static PyObject* Count(Interpreter py, PyRange* range, PyObject* value)
    {
        if (IsPlainInt(value))
        {
            int found = ContainsInt(py, range, value);
            return found < 0 ? null : PyInt.FromLong(py, found);
        }
        using var iterator = new PyOwned(py, Iter(py, range));
        if (iterator.IsNull)
            return null;
        long count = 0;
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? null : PyInt.FromLong(py, count);
            int same = Comparison.Same(py, item.Pointer, value);
            if (same < 0)
                return null;
            count += same;
        }
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !right->Is(TypeIndex.Range))
            return Ref.New(py.NotImplemented);
        int equal = IsEqual(py, (PyRange*)left, (PyRange*)right);
        return equal < 0 ? null : Ref.New((equal == 1) == (op == CompareOp.Eq) ? py.True : py.False);
    }

    // Two ranges are equal if they are the same numbers: steps matter from two numbers on, starts from one.
    private static int IsEqual(Interpreter py, PyRange* a, PyRange* b)
    {
        if (a == b)
            return 1;
        int same = Comparison.Test(py, a->Length, b->Length, CompareOp.Eq);
        if (same <= 0 || PyInt.Sign(a->Length) == 0)
            return same;
        same = Comparison.Test(py, a->Start, b->Start, CompareOp.Eq);
        if (same <= 0 || IsOne(a->Length))
            return same;
        return Comparison.Test(py, a->Step, b->Step, CompareOp.Eq);
    }

    private static bool IsOne(PyObject* number) => PyInt.TryGetLong(number, out long value) && value == 1;

    [PySlot(Slot.Hash)]
    private static long HashOf(Interpreter py, PyRange* range)
    {
        bool empty = PyInt.Sign(range->Length) == 0;
        PyObject* start = empty ? py.None : range->Start;
        PyObject* step = empty || IsOne(range->Length) ? py.None : range->Step;
        using var key = new PyOwned(py, PyTuple.Pack(py, range->Length, start, step));
        return key.IsNull ? -1 : Conversion.Hash(py, key.Pointer);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyRange* range)
    {
        using var start = new PyOwned(py, Conversion.Repr(py, range->Start));
        using var stop = new PyOwned(py, start.IsNull ? null : Conversion.Repr(py, range->Stop));
        using var step = new PyOwned(py, stop.IsNull ? null : Conversion.Repr(py, range->Step));
        if (step.IsNull)
            return null;
        string text = $"range({Conversion.Text(start.Pointer)}, {Conversion.Text(stop.Pointer)}";
        return PyStr.FromString(py, IsOne(range->Step) ? text + ")" : $"{text}, {Conversion.Text(step.Pointer)})");
    }

    [PyProperty("start", IsMember = true, Doc = "The first number, if there is any.")]
    private static PyObject* GetStart(Interpreter py, PyRange* range) => Ref.New(range->Start);

    [PyProperty("stop", IsMember = true, Doc = "Where the numbers end.")]
    private static PyObject* GetStop(Interpreter py, PyRange* range) => Ref.New(range->Stop);

    [PyProperty("step", IsMember = true, Doc = "The distance between two numbers.")]
    private static PyObject* GetStep(Interpreter py, PyRange* range) => Ref.New(range->Step);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the range anew.")]
    private static PyObject* Reduce(Interpreter py, PyRange* range)
    {
        using var arguments = new PyOwned(py, PyTuple.Pack(py, range->Start, range->Stop, range->Step));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeTable[TypeIndex.Range], arguments.Pointer);
    }
}
