using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>slice: what a program sees of it.</summary>
internal unsafe partial struct PySlice
{
    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "slice", kwnames))
            return null;
        return count switch
        {
            1 => New(py, py.None, args[0], py.None),
            2 => New(py, args[0], args[1], py.None),
            3 => New(py, args[0], args[1], args[2]),
            _ => ArgumentBinding.WrongCount(py, "slice", count, 1, 3),
        };
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PySlice* slice)
    {
        using var parts = new ReprBuilder(py, "slice(");
        bool ok = parts.Add(Conversion.Repr(py, slice->Start))
            && parts.Add(Conversion.Repr(py, slice->Stop))
            && parts.Add(Conversion.Repr(py, slice->Step));
        return ok ? parts.Finish(")") : null;
    }

    [PySlot(Slot.Hash)]
    private static long HashOf(Interpreter py, PySlice* slice)
    {
        ulong sum = PyTuple.HashStart;
        long hash;
        if ((hash = KeyHash.Of(py, slice->Start)) == -1)
            return -1;
        sum = PyTuple.HashLane(sum, hash);
        if ((hash = KeyHash.Of(py, slice->Stop)) == -1)
            return -1;
        sum = PyTuple.HashLane(sum, hash);
        if ((hash = KeyHash.Of(py, slice->Step)) == -1)
            return -1;
        return PyTuple.HashEnd(PyTuple.HashLane(sum, hash));
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (!left->Is(TypeIndex.Slice) || !right->Is(TypeIndex.Slice))
            return Ref.New(py.NotImplemented);
        if (left == right)
            return Ref.New(op is CompareOp.Eq or CompareOp.Le or CompareOp.Ge ? py.True : py.False);
        using var a = new PyOwned(py, Tuple(py, (PySlice*)left));
        using var b = new PyOwned(py, a.IsNull ? null : Tuple(py, (PySlice*)right));
        return b.IsNull ? null : Comparison.Compare(py, a.Pointer, b.Pointer, op);
    }

    private static PyObject* Tuple(Interpreter py, PySlice* slice) => PyTuple.Pack(py, slice->Start, slice->Stop, slice->Step);

    [PyMethod("indices($self, length, /)",
        Doc = "(start, stop, step) for a sequence of a given length: bounds that are None or out of range are made to fit.")]
    private static PyObject* Indices(Interpreter py, PySlice* slice, PyObject* given)
    {
        using var length = new PyOwned(py, Conversion.Index(py, given));
        if (length.IsNull)
            return null;
        if (PyInt.Sign(length.Pointer) < 0)
            return Raise.ValueError(py, "length should not be negative");
        PyTuple* bounds = PyTuple.New(py, 3);
        if (bounds == null)
            return null;
        PyObject** items = PyTuple.Items(bounds);
        if (RangeMath.Indices(py, slice, length.Pointer, &items[0], &items[1], &items[2]) == 0)
            return (PyObject*)bounds;
        Ref.Dec(py, (PyObject*)bounds);
        return null;
    }

    [PyProperty("start", IsMember = true)]
    private static PyObject* GetStart(Interpreter py, PySlice* slice) => Ref.New(slice->Start);

    [PyProperty("stop", IsMember = true)]
    private static PyObject* GetStop(Interpreter py, PySlice* slice) => Ref.New(slice->Stop);

    [PyProperty("step", IsMember = true)]
    private static PyObject* GetStep(Interpreter py, PySlice* slice) => Ref.New(slice->Step);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the slice anew.")]
    private static PyObject* Reduce(Interpreter py, PySlice* slice)
    {
        using var arguments = new PyOwned(py, Tuple(py, slice));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeTable[TypeIndex.Slice], arguments.Pointer);
    }
}
