using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>deque as a sequence, compared and shown.</summary>
internal unsafe partial struct PyDeque
{
    [PySlot(Slot.Length)]
    private static long GetLength(Interpreter py, PyDeque* self) => self->Length;

    [PySlot(Slot.GetItemAt)]
    private static PyObject* GetItemAt(Interpreter py, PyDeque* self, long i) =>
        (ulong)i < (ulong)self->Length ? Ref.New(*At(self, i)) : Raise.IndexError(py, "deque index out of range");

    [PySlot(Slot.SetItemAt)]
    private static int SetItemAt(Interpreter py, PyDeque* self, long i, PyObject* value)
    {
        if ((ulong)i >= (ulong)self->Length)
        {
            Raise.IndexError(py, "deque index out of range");
            return -1;
        }
        if (value == null)
            Ref.Dec(py, TakeAt(self, i));
        else
            Ref.Set(py, At(self, i), Ref.New(value));
        return 0;
    }

    [PySlot(Slot.Contains)]
    private static int Contains(Interpreter py, PyDeque* self, PyObject* value)
    {
        uint state = self->State;
        int same = 0;
        for (int i = 0; i < self->Length && same == 0; i++)
            same = SameAt(py, self, i, value, state);
        return same;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyDeque* self) => PyDequeIterator.New(py, self);

    [PySlot(Slot.Concat)]
    private static PyObject* Concat(Interpreter py, PyDeque* self, PyObject* other)
    {
        int isDeque = Types.IsInstance(py, other, TypeIndex.Deque) ? 1 : 0;
        if (isDeque == 0)
            return Raise.TypeError(py, $"can only concatenate deque (not \"{Types.NameOf(py, other)}\") to deque");
        using var sum = new PyOwned(py, Copy(py, self));
        return sum.IsNull || Extend(py, (PyDeque*)sum.Pointer, other) < 0 ? null : sum.Move();
    }

    [PySlot(Slot.InPlaceConcat)]
    private static PyObject* InPlaceConcat(Interpreter py, PyDeque* self, PyObject* other) =>
        Extend(py, self, other) < 0 ? null : Ref.New((PyObject*)self);

    [PySlot(Slot.Repeat)]
    private static PyObject* Repeat(Interpreter py, PyDeque* self, long times)
    {
        using var copy = new PyOwned(py, Copy(py, self));
        return copy.IsNull ? null : InPlaceRepeat(py, (PyDeque*)copy.Pointer, times);
    }

    [PySlot(Slot.InPlaceRepeat)]
    private static PyObject* InPlaceRepeat(Interpreter py, PyDeque* self, long times)
    {
        int length = self->Length;
        if (times <= 0)
            Clear(py, self);
        if (length == 0 || times <= 1)
            return Ref.New((PyObject*)self);
        // With a maxlen all rounds end alike once the deque is full, so only so many are made as fill it once more.
        if (self->MaxLength >= 0)
            times = Math.Min(times, (self->MaxLength / length) + 2);
        if (self->MaxLength < 0 && times > MaxCapacity / length)
            return Raise.NoMemory(py);
        using var items = new PyOwned(py, Iteration.ToList(py, (PyObject*)self));
        if (items.IsNull)
            return null;
        var list = (PyList*)items.Pointer;
        for (long round = 1; round < times; round++)
        {
            for (int i = 0; i < list->Length; i++)
            {
                if (PushRight(py, self, list->Items[i]) < 0)
                    return null;
            }
        }
        return Ref.New((PyObject*)self);
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (!Types.IsInstance(py, left, TypeIndex.Deque) || !Types.IsInstance(py, right, TypeIndex.Deque))
            return Ref.New(py.NotImplemented);
        var a = (PyDeque*)left;
        var b = (PyDeque*)right;
        if (op is CompareOp.Eq or CompareOp.Ne && (a == b || a->Length != b->Length))
            return Ref.New((a == b) == (op == CompareOp.Eq) ? py.True : py.False);
        (uint stateA, uint stateB) = (a->State, b->State);
        for (int i = 0; i < a->Length && i < b->Length; i++)
        {
            using var x = new PyOwned(py, Ref.New(*At(a, i)));
            using var y = new PyOwned(py, Ref.New(*At(b, i)));
            int same = Comparison.Same(py, x.Pointer, y.Pointer);
            if (same < 0)
                return null;
            if (a->State != stateA || b->State != stateB)
                return Raise.RuntimeError(py, "deque mutated during iteration");
            if (same == 0)
                return SequenceSearch.AtDifference(py, x.Pointer, y.Pointer, op);
        }
        return SequenceSearch.ByLength(py, a->Length, b->Length, op);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyDeque* self)
    {
        int entered = py.ReprGuard.Enter(py, (PyObject*)self);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "[...]") : null;
        PyObject* text = null;
        using (var list = new PyOwned(py, Iteration.ToList(py, (PyObject*)self)))
        using (var items = new PyOwned(py, list.IsNull ? null : Conversion.Repr(py, list.Pointer)))
        {
            string tail = self->MaxLength < 0 ? ")" : $", maxlen={self->MaxLength})";
            if (!items.IsNull)
                text = DictViews.Around(py, Types.ShortName(py, (PyObject*)self) + "(", items.Pointer, tail);
        }
        py.ReprGuard.Leave(py);
        return text;
    }
}
