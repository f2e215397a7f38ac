using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>
/// deque: a ring of references. Item i lies at (<see cref="Head"/> + i) mod <see cref="Capacity"/>, a power of two or 0.
/// </summary>
[PyType("deque", TypeIndex.Deque, Module = "collections",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.Sequence | TypeFlags.Weakly,
    Signature = "(iterable=(), maxlen=None)",
    Doc = "A sequence that grows and shrinks at both ends. With maxlen, what is too much at one end falls off the other.")]
internal unsafe partial struct PyDeque
{
    public PyObject Header;
    public PyObject** Ring;
    public int Head;
    public int Length;
    public int Capacity;

    /// <summary>Changes with every change of the items' number or order.</summary>
    public uint State;

    /// <summary>−1 for none.</summary>
    public long MaxLength;

    private const int MaxCapacity = 1 << 30;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) => (PyObject*)Make(py, type, -1);

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyDeque* self, PyObject* iterable, PyObject* maxlen)
    {
        long max = -1;
        if (maxlen != null && maxlen != py.None)
        {
            if ((py.TypeOf(maxlen)->Flags & TypeFlags.IntSubclass) == 0)
            {
                Raise.TypeError(py, "an integer is required");
                return -1;
            }
            if (!ArgumentBinding.ToLong(py, maxlen, out max))
                return -1;
            if (max < 0)
            {
                Raise.ValueError(py, "maxlen must be non-negative");
                return -1;
            }
        }
        self->MaxLength = max;
        Clear(py, self);
        return iterable == null ? 0 : Extend(py, self, iterable);
    }

    public static PyDeque* Make(Interpreter py, PyType* type, long maxLength)
    {
        var self = (PyDeque*)Types.AllocateInstance(py, type, 0);
        if (self != null)
            self->MaxLength = maxLength;
        return self;
    }

    /// <summary>The place of item i.</summary>
    public static PyObject** At(PyDeque* self, long i) => &self->Ring[(self->Head + i) & (self->Capacity - 1)];

    /// <summary>Adds at the right end; the item is borrowed. 0 or −1.</summary>
    public static int PushRight(Interpreter py, PyDeque* self, PyObject* item)
    {
        if (self->MaxLength == 0)
            return 0;
        bool full = self->Length == self->MaxLength;
        if (!full && self->Length == self->Capacity && Grow(py, self) < 0)
            return -1;
        Ref.Inc(item);
        PyObject* fallen = full ? TakeLeft(self) : null;
        *At(self, self->Length++) = item;
        self->State++;
        Ref.XDec(py, fallen);
        return 0;
    }

    /// <summary>Adds at the left end; the item is borrowed. 0 or −1.</summary>
    public static int PushLeft(Interpreter py, PyDeque* self, PyObject* item)
    {
        if (self->MaxLength == 0)
            return 0;
        bool full = self->Length == self->MaxLength;
        if (!full && self->Length == self->Capacity && Grow(py, self) < 0)
            return -1;
        Ref.Inc(item);
        PyObject* fallen = full ? TakeRight(self) : null;
        self->Head = (self->Head - 1) & (self->Capacity - 1);
        *At(self, 0) = item;
        self->Length++;
        self->State++;
        Ref.XDec(py, fallen);
        return 0;
    }

    /// <summary>Takes the first item out, owned; there is one.</summary>
    public static PyObject* TakeLeft(PyDeque* self)
    {
        PyObject* item = *At(self, 0);
        self->Head = (self->Head + 1) & (self->Capacity - 1);
        self->Length--;
        self->State++;
        return item;
    }

    /// <summary>Takes the last item out, owned; there is one.</summary>
    public static PyObject* TakeRight(PyDeque* self)
    {
        self->Length--;
        self->State++;
        return *At(self, self->Length);
    }

    private static int Grow(Interpreter py, PyDeque* self)
    {
        if (self->Capacity >= MaxCapacity)
        {
            Raise.NoMemory(py);
            return -1;
        }
        int capacity = Math.Max(8, self->Capacity * 2);
        var ring = (PyObject**)py.NewBuffer((nuint)capacity * 8);
        if (ring == null)
            return -1;
        MoveTo(py, self, ring, capacity);
        return 0;
    }

    private static void MoveTo(Interpreter py, PyDeque* self, PyObject** ring, int capacity)
    {
        for (int i = 0; i < self->Length; i++)
            ring[i] = *At(self, i);
        if (self->Ring != null)
            py.Heap.Free(self->Ring);
        self->Ring = ring;
        self->Capacity = capacity;
        self->Head = 0;
    }

    /// <summary>Adds all items at the right end. 0 or −1.</summary>
    public static int Extend(Interpreter py, PyDeque* self, PyObject* iterable) => ExtendAt(py, self, iterable, &PushRight);

    public static int ExtendLeft(Interpreter py, PyDeque* self, PyObject* iterable) => ExtendAt(py, self, iterable, &PushLeft);

    private static int ExtendAt(Interpreter py, PyDeque* self, PyObject* iterable, delegate*<Interpreter, PyDeque*, PyObject*, int> push)
    {
        // A deque that is extended by itself gives the items it has now.
        using var source = new PyOwned(py, iterable == (PyObject*)self ? Iteration.ToList(py, iterable) : Ref.New(iterable));
        using var iterator = new PyOwned(py, source.IsNull ? null : Iteration.Iter(py, source.Pointer));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? -1 : 0;
            if (push(py, self, item.Pointer) < 0)
                return -1;
        }
    }

    /// <summary>Turns the ring by so many places to the right. The number of items stays, so nothing can fail.</summary>
    public static void Rotate(PyDeque* self, long by)
    {
        int length = self->Length;
        if (length <= 1)
            return;
        by %= length;
        if (by > length / 2)
            by -= length;
        else if (by < -(length / 2))
            by += length;
        for (; by > 0; by--)
        {
            PyObject* item = TakeRight(self);
            self->Head = (self->Head - 1) & (self->Capacity - 1);
            self->Length++;
            *At(self, 0) = item;
        }
        for (; by < 0; by++)
        {
            PyObject* item = TakeLeft(self);
            *At(self, self->Length++) = item;
        }
        self->State++;
    }

    /// <summary>Takes item i out, owned.</summary>
    public static PyObject* TakeAt(PyDeque* self, long i)
    {
        Rotate(self, -i);
        PyObject* item = TakeLeft(self);
        Rotate(self, i);
        return item;
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyDeque* self)
    {
        // The deque is empty before the first item goes: releases run the program.
        PyObject** ring = self->Ring;
        (int head, int length, int capacity) = (self->Head, self->Length, self->Capacity);
        self->Ring = null;
        self->Head = self->Length = self->Capacity = 0;
        self->State++;
        for (int i = 0; i < length; i++)
            Ref.Dec(py, ring[(head + i) & (capacity - 1)]);
        if (ring != null)
            py.Heap.Free(ring);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDeque* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Clear(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDeque* self, Visitor* visitor)
    {
        for (int i = 0; i < self->Length; i++)
            Visitor.Visit(visitor, *At(self, i));
    }
}
