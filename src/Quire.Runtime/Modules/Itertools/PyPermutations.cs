using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>permutations: the indices are all n places of the pool, of which the first r count, then r counters.</summary>
[PyType("permutations", TypeIndex.Permutations, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, r=None)",
    Doc = "All arrangements of r items (of all by default) in every order, without repetition.")]
internal unsafe partial struct PyPermutations
{
    public PyObject Header;
    public PyTuple* Pool;

    /// <summary>Owned raw block; see <see cref="Advance"/>.</summary>
    public long* Indices;

    /// <summary>The arrangement last given; null before the first.</summary>
    public PyTuple* Result;
    public long Size;
    public bool Stopped;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable, PyObject* length)
    {
        using var pool = new PyOwned(py, Iteration.ToTuple(py, iterable));
        if (pool.IsNull)
            return null;
        long n = ((PyTuple*)pool.Pointer)->Length;
        long r = n;
        if (length != null && length != py.None)
        {
            if ((py.TypeOf(length)->Flags & TypeFlags.IntSubclass) == 0)
                return Raise.TypeError(py, "Expected int as r");
            if (!ArgumentBinding.ToLong(py, length, out r))
                return null;
            if (r < 0)
                return Raise.ValueError(py, "r must be non-negative");
        }
        var self = (PyPermutations*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Pool = (PyTuple*)pool.Move();
        self->Size = r;
        self->Stopped = r > n;
        if (self->Stopped)
            return (PyObject*)self;
        self->Indices = (long*)py.NewBuffer((nuint)Math.Max(n + r, 1) * sizeof(long));
        if (self->Indices == null)
        {
            Ref.Dec(py, (PyObject*)self);
            return null;
        }
        for (long i = 0; i < n; i++)
            self->Indices[i] = i;
        for (long i = 0; i < r; i++)
            self->Indices[n + i] = n - i;
        return (PyObject*)self;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyPermutations* self)
    {
        if (self->Stopped)
            return null;
        if (self->Result == null)
        {
            self->Result = First(py, self);
            return Ref.XNew((PyObject*)self->Result);
        }
        if (self->Size == 0)
        {
            self->Stopped = true;
            Ref.Clear(py, (PyObject**)&self->Result);
            return null;
        }
        if (!ResultTuple.MakeWritable(py, &self->Result))
            return null;
        if (Advance(py, self))
            return Ref.New((PyObject*)self->Result);
        self->Stopped = true;
        Ref.Clear(py, (PyObject**)&self->Result);
        return null;
    }

    private static PyTuple* First(Interpreter py, PyPermutations* self)
    {
        PyTuple* first = PyTuple.New(py, self->Size);
        for (long i = 0; first != null && i < self->Size; i++)
            PyTuple.Items(first)[i] = Ref.New(PyTuple.Items(self->Pool)[self->Indices[i]]);
        return first;
    }

    // Like an odometer: a counter that reaches 0 starts anew and brings its place's index to the end; the
    // first one that does not swaps its place with the one so far from the end.
    private static bool Advance(Interpreter py, PyPermutations* self)
    {
        long n = self->Pool->Length, r = self->Size;
        long* indices = self->Indices;
        long* counters = indices + n;
        for (long i = r - 1; i >= 0; i--)
        {
            if (--counters[i] > 0)
            {
                long j = n - counters[i];
                (indices[i], indices[j]) = (indices[j], indices[i]);
                for (long k = i; k < r; k++)
                    ResultTuple.Put(py, self->Result, k, PyTuple.Items(self->Pool)[indices[k]]);
                return true;
            }
            long first = indices[i];
            for (long j = i; j < n - 1; j++)
                indices[j] = indices[j + 1];
            indices[n - 1] = first;
            counters[i] = n - i;
        }
        return false;
    }

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyPermutations* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Indices == null || (self->Result == null && !self->Stopped))
            return Copying.Reduce(py, self, Copying.WithNumber(py, (PyObject*)self->Pool, self->Size));
        if (self->Stopped)
            return Copying.Reduce(py, self, Copying.WithNumber(py, py.EmptyTuple, self->Size));
        long n = self->Pool->Length;
        using var indices = new PyOwned(py, Copying.Numbers(py, self->Indices, n));
        using var cycles = new PyOwned(py, indices.IsNull ? null : Copying.Numbers(py, self->Indices + n, self->Size));
        return cycles.IsNull
            ? null
            : Copying.Reduce(py, self, Copying.WithNumber(py, (PyObject*)self->Pool, self->Size), PyTuple.Pack(py, indices.Pointer, cycles.Pointer));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyPermutations* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        if (!Copying.IsState(py, state, 2, 2))
            return -1;
        for (int i = 0; i < 2; i++)
        {
            if (PyTuple.Check(py, Copying.Item(state, i)))
                continue;
            Raise.TypeError(py, $"argument {i + 1} must be tuple, not {Types.NameOf(py, Copying.Item(state, i))}");
            return -1;
        }
        long n = self->Pool->Length;
        if (!Copying.AreIndices(py, Copying.Item(state, 0), n) || !Copying.AreIndices(py, Copying.Item(state, 1), self->Size))
            return -1;
        if (self->Indices == null)
            return 0;
        for (long i = 0; i < n + self->Size; i++)
        {
            bool isCycle = i >= n;
            PyObject* item = PyTuple.Items((PyTuple*)Copying.Item(state, isCycle ? 1 : 0))[isCycle ? i - n : i];
            if (!Copying.TryNumber(py, item, isCycle ? 1 : 0, isCycle ? n - (i - n) : n - 1, out self->Indices[i]))
                return -1;
        }
        PyTuple* result = First(py, self);
        if (result == null)
            return -1;
        Ref.Set(py, (PyObject**)&self->Result, (PyObject*)result);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyPermutations* self)
    {
        Ref.XDec(py, (PyObject*)self->Pool);
        Ref.XDec(py, (PyObject*)self->Result);
        if (self->Indices != null)
            py.Heap.Free(self->Indices);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyPermutations* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Pool);
        Visitor.Visit(visitor, self->Result);
    }
}
