using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>combinations_with_replacement: the indices are r places in the pool, none below the one before it.</summary>
[PyType("combinations_with_replacement", TypeIndex.CombinationsWithReplacement, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, r)",
    Doc = "All choices of r items, in the order of the iterable, each as often as one likes.")]
internal unsafe partial struct PyCombinationsWithReplacement
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
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable, long r)
    {
        using var pool = new PyOwned(py, Iteration.ToTuple(py, iterable));
        if (pool.IsNull)
            return null;
        long n = ((PyTuple*)pool.Pointer)->Length;
        if (r < 0)
            return Raise.ValueError(py, "r must be non-negative");
        var self = (PyCombinationsWithReplacement*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Pool = (PyTuple*)pool.Move();
        self->Size = r;
        self->Stopped = n == 0 && r > 0;
        if (self->Stopped)
            return (PyObject*)self;
        self->Indices = (long*)py.NewBuffer((nuint)Math.Max(r, 1) * sizeof(long));
        if (self->Indices == null)
        {
            Ref.Dec(py, (PyObject*)self);
            return null;
        }
        for (long i = 0; i < r; i++)
            self->Indices[i] = 0;
        return (PyObject*)self;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyCombinationsWithReplacement* self)
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

    private static PyTuple* First(Interpreter py, PyCombinationsWithReplacement* self)
    {
        PyTuple* first = PyTuple.New(py, self->Size);
        for (long i = 0; first != null && i < self->Size; i++)
            PyTuple.Items(first)[i] = Ref.New(PyTuple.Items(self->Pool)[self->Indices[i]]);
        return first;
    }

    // The last index that is not at the pool's end moves one on, and those behind it stand where it stands.
    private static bool Advance(Interpreter py, PyCombinationsWithReplacement* self)
    {
        long n = self->Pool->Length, r = self->Size;
        long i = r - 1;
        while (i >= 0 && self->Indices[i] == n - 1)
            i--;
        if (i < 0)
            return false;
        long index = self->Indices[i] + 1;
        for (; i < r; i++)
        {
            self->Indices[i] = index;
            ResultTuple.Put(py, self->Result, i, PyTuple.Items(self->Pool)[index]);
        }
        return true;
    }

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyCombinationsWithReplacement* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Indices == null || (self->Result == null && !self->Stopped))
            return Copying.Reduce(py, self, Copying.WithNumber(py, (PyObject*)self->Pool, self->Size));
        return self->Stopped
            ? Copying.Reduce(py, self, Copying.WithNumber(py, py.EmptyTuple, self->Size))
            : Copying.Reduce(py, self, Copying.WithNumber(py, (PyObject*)self->Pool, self->Size), Copying.Numbers(py, self->Indices, self->Size));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyCombinationsWithReplacement* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        if (!Copying.AreIndices(py, state, self->Size))
            return -1;
        for (long i = 0; self->Indices != null && i < self->Size; i++)
        {
            if (!Copying.TryNumber(py, PyTuple.Items((PyTuple*)state)[i], 0, self->Pool->Length - 1, out self->Indices[i]))
                return -1;
        }
        PyTuple* result = self->Indices == null ? null : First(py, self);
        if (result == null)
            return py.HasError ? -1 : 0;
        Ref.Set(py, (PyObject**)&self->Result, (PyObject*)result);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyCombinationsWithReplacement* self)
    {
        Ref.XDec(py, (PyObject*)self->Pool);
        Ref.XDec(py, (PyObject*)self->Result);
        if (self->Indices != null)
            py.Heap.Free(self->Indices);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyCombinationsWithReplacement* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Pool);
        Visitor.Visit(visitor, self->Result);
    }
}
