using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>deque: what a program sees of it.</summary>
internal unsafe partial struct PyDeque
{
    [PyMethod("append($self, item, /)", Doc = "Adds an item at the right end.")]
    private static int Append(Interpreter py, PyDeque* self, PyObject* item) => PushRight(py, self, item);

    [PyMethod("appendleft($self, item, /)", Doc = "Adds an item at the left end.")]
    private static int AppendLeft(Interpreter py, PyDeque* self, PyObject* item) => PushLeft(py, self, item);

    [PyMethod("pop($self, /)", Doc = "Takes the item at the right end out and returns it.")]
    private static PyObject* Pop(Interpreter py, PyDeque* self) =>
        self->Length == 0 ? Raise.IndexError(py, "pop from an empty deque") : TakeRight(self);

    [PyMethod("popleft($self, /)", Doc = "Takes the item at the left end out and returns it.")]
    private static PyObject* PopLeft(Interpreter py, PyDeque* self) =>
        self->Length == 0 ? Raise.IndexError(py, "pop from an empty deque") : TakeLeft(self);

    [PyMethod("extend($self, iterable, /)", Doc = "Adds all items at the right end.")]
    private static int ExtendMethod(Interpreter py, PyDeque* self, PyObject* iterable) => Extend(py, self, iterable);

    [PyMethod("extendleft($self, iterable, /)", Doc = "Adds all items at the left end, one after the other: the last comes to be the first.")]
    private static int ExtendLeftMethod(Interpreter py, PyDeque* self, PyObject* iterable) => ExtendLeft(py, self, iterable);

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static int ClearMethod(Interpreter py, PyDeque* self)
    {
        Clear(py, self);
        return 0;
    }

    [PyMethod("rotate($self, n=1, /)", Doc = "Moves n items from the right end to the left; with a negative n, the other way.")]
    private static int RotateMethod(Interpreter py, PyDeque* self, long n)
    {
        Rotate(self, n);
        return 0;
    }

    [PyMethod("reverse($self, /)", Doc = "Turns the order of the items round.")]
    private static int Reverse(Interpreter py, PyDeque* self)
    {
        for (int left = 0, right = self->Length - 1; left < right; left++, right--)
        {
            PyObject* item = *At(self, left);
            *At(self, left) = *At(self, right);
            *At(self, right) = item;
        }
        return 0;
    }

    [PyMethod("copy($self, /)", Doc = "A new deque of the same items and maxlen.")]
    private static PyObject* Copy(Interpreter py, PyDeque* self)
    {
        PyType* type = py.TypeOf((PyObject*)self);
        if (type->Index != TypeIndex.Deque)
            return Expect(py, type, CopySubclass(py, self, type));
        PyDeque* copy = Make(py, type, self->MaxLength);
        using var owned = new PyOwned(py, (PyObject*)copy);
        if (copy == null)
            return null;
        for (int i = 0; i < self->Length; i++)
        {
            if (PushRight(py, copy, *At(self, i)) < 0)
                return null;
        }
        return owned.Move();
    }

    // A class may make anything in place of a deque. Takes the object over.
    private static PyObject* Expect(Interpreter py, PyType* type, PyObject* made)
    {
        if (made == null || Types.IsInstance(py, made, TypeIndex.Deque))
            return made;
        Raise.TypeError(py, $"{Types.NameOf(type)}() must return a deque, not {Types.NameOf(py, made)}");
        Ref.Dec(py, made);
        return null;
    }

    private static PyObject* CopySubclass(Interpreter py, PyDeque* self, PyType* type)
    {
        if (self->MaxLength < 0)
            return Call.OneArg(py, (PyObject*)type, (PyObject*)self);
        using var max = new PyOwned(py, PyInt.FromLong(py, self->MaxLength));
        return max.IsNull ? null : Call.TwoArgs(py, (PyObject*)type, (PyObject*)self, max.Pointer);
    }

    [PyMethod("__copy__($self, /)", Doc = "A new deque of the same items and maxlen.")]
    private static PyObject* CopyHook(Interpreter py, PyDeque* self) => Copy(py, self);

    [PyMethod("count($self, value, /)", Doc = "How many items equal the value.")]
    private static PyObject* Count(Interpreter py, PyDeque* self, PyObject* value)
    {
        long count = 0;
        uint state = self->State;
        for (int i = 0; i < self->Length; i++)
        {
            int same = SameAt(py, self, i, value, state);
            if (same < 0)
                return null;
            count += same;
        }
        return PyInt.FromLong(py, count);
    }

    [PyMethod("index($self, value, start=0, stop=<unrepresentable>, /)", Doc = "The number of the first item that equals the value; ValueError if there is none.")]
    private static PyObject* Index(Interpreter py, PyDeque* self, PyObject* value, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long stop)
    {
        SequenceSearch.ClipBounds(self->Length, ref start, ref stop);
        uint state = self->State;
        for (long i = start; i < Math.Min(stop, self->Length); i++)
        {
            int same = SameAt(py, self, i, value, state);
            if (same != 0)
                return same < 0 ? null : PyInt.FromLong(py, i);
        }
        return NotIn(py, value);
    }

    [PyMethod("remove($self, value, /)", Doc = "Removes the first item that equals the value; ValueError if there is none.")]
    private static PyObject* Remove(Interpreter py, PyDeque* self, PyObject* value)
    {
        uint state = self->State;
        for (int i = 0; i < self->Length; i++)
        {
            using var item = new PyOwned(py, Ref.New(*At(self, i)));
            int same = Comparison.Same(py, item.Pointer, value);
            if (same < 0)
                return null;
            if (self->State != state)
                return Raise.IndexError(py, "deque mutated during remove().");
            if (same == 0)
                continue;
            Ref.Dec(py, TakeAt(self, i));
            return Ref.New(py.None);
        }
        return NotIn(py, value);
    }

    [PyMethod("insert($self, index, value, /)", Doc = "Puts a value before the item with the given number.")]
    private static PyObject* Insert(Interpreter py, PyDeque* self, long index, PyObject* value)
    {
        int length = self->Length;
        if (length == self->MaxLength)
            return Raise.IndexError(py, "deque already at its maximum size");
        if (index >= length)
            return ArgumentBinding.FromStatus(py, PushRight(py, self, value));
        if (index <= -length || index == 0)
            return ArgumentBinding.FromStatus(py, PushLeft(py, self, value));
        Rotate(self, -index);
        int pushed = index < 0 ? PushRight(py, self, value) : PushLeft(py, self, value);
        Rotate(self, index);
        return ArgumentBinding.FromStatus(py, pushed);
    }

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the items, the last first.")]
    private static PyObject* Reversed(Interpreter py, PyDeque* self) => PyDequeReverseIterator.New(py, self);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes the deque and its ring take.")]
    private static long SizeOf(Interpreter py, PyDeque* self) =>
        (long)Heap.SizeOf(self) + (self->Ring == null ? 0 : (long)Heap.SizeOf(self->Ring));

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the deque anew.")]
    private static PyObject* Reduce(Interpreter py, PyDeque* self)
    {
        using var state = new PyOwned(py, InstanceState.Get(py, (PyObject*)self));
        using var iterator = new PyOwned(py, state.IsNull ? null : Iteration.Iter(py, (PyObject*)self));
        using var arguments = new PyOwned(py, iterator.IsNull ? null : Arguments(py, self));
        if (arguments.IsNull)
            return null;
        PyObject** parts = stackalloc PyObject*[4] { (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer, state.Pointer, iterator.Pointer };
        return PyTuple.FromBorrowed(py, parts, 4);
    }

    private static PyObject* Arguments(Interpreter py, PyDeque* self)
    {
        if (self->MaxLength < 0)
            return Ref.New(py.EmptyTuple);
        using var max = new PyOwned(py, PyInt.FromLong(py, self->MaxLength));
        return max.IsNull ? null : PyTuple.Pack(py, py.EmptyTuple, max.Pointer);
    }

    [PyMethod("__class_getitem__($type, item, /)", Doc = "deque[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    [PyProperty("maxlen", Doc = "The number of items it holds at most, or None.")]
    private static PyObject* GetMaxLength(Interpreter py, PyDeque* self) =>
        self->MaxLength < 0 ? Ref.New(py.None) : PyInt.FromLong(py, self->MaxLength);

    // Whether item i equals the value; an error if the comparison changed the deque.
    private static int SameAt(Interpreter py, PyDeque* self, long i, PyObject* value, uint state)
    {
        using var item = new PyOwned(py, Ref.New(*At(self, i)));
        int same = Comparison.Same(py, item.Pointer, value);
        if (same < 0 || self->State == state)
            return same;
        Raise.RuntimeError(py, "deque mutated during iteration");
        return -1;
    }

    private static PyObject* NotIn(Interpreter py, PyObject* value)
    {
        using var text = new PyOwned(py, Conversion.Repr(py, value));
        return text.IsNull ? null : Raise.ValueError(py, $"{Conversion.Text(text.Pointer)} is not in deque");
    }
}
