using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>product: one index per pool, the last turning fastest.</summary>
[PyType("product", TypeIndex.Product, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(*iterables, repeat=1)",
    Doc = "All tuples with one item of each iterable; with repeat, the iterables count so many times.")]
internal unsafe partial struct PyProduct
{
    public PyObject Header;

    /// <summary>A tuple of tuples.</summary>
    public PyTuple* Pools;

    /// <summary>Owned raw block.</summary>
    public long* Indices;

    /// <summary>The tuple last given; null before the first.</summary>
    public PyTuple* Result;
    public bool Stopped;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** iterables, int count, long repeat)
    {
        if (repeat < 0)
            return Raise.ValueError(py, "repeat argument cannot be negative");
        if (count > 0 && repeat > int.MaxValue / count)
            return Raise.OverflowError(py, "repeat argument too large");
        long total = count * repeat;
        using var pools = new PyOwned(py, (PyObject*)PyTuple.New(py, total));
        if (pools.IsNull)
            return null;
        var tuple = (PyTuple*)pools.Pointer;
        for (long i = 0; i < total; i++)
        {
            PyObject* pool = i < count ? Iteration.ToTuple(py, iterables[i]) : Ref.New(PyTuple.Items(tuple)[i - count]);
            if (pool == null)
                return null;
            PyTuple.Items(tuple)[i] = pool;
        }
        var self = (PyProduct*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Pools = (PyTuple*)pools.Move();
        self->Indices = (long*)py.NewBuffer((nuint)Math.Max(total, 1) * sizeof(long));
        if (self->Indices == null)
        {
            Ref.Dec(py, (PyObject*)self);
            return null;
        }
        new Span<long>(self->Indices, (int)total).Clear();
        return (PyObject*)self;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyProduct* self)
    {
        if (self->Stopped)
            return null;
        bool more;
        if (self->Result == null)
        {
            more = First(py, self);
            if (py.HasError)
                return null;
        }
        else
        {
            if (!ResultTuple.MakeWritable(py, &self->Result))
                return null;
            more = Advance(py, self);
        }
        if (more)
            return Ref.New((PyObject*)self->Result);
        self->Stopped = true;
        Ref.Clear(py, (PyObject**)&self->Result);
        return null;
    }

    // False when some pool is empty, and past the memory limit.
    private static bool First(Interpreter py, PyProduct* self)
    {
        long count = self->Pools->Length;
        for (long i = 0; i < count; i++)
        {
            if (Pool(self, i)->Length == 0)
                return false;
        }
        PyTuple* first = PyTuple.New(py, count);
        if (first == null)
            return false;
        for (long i = 0; i < count; i++)
            PyTuple.Items(first)[i] = Ref.New(PyTuple.Items(Pool(self, i))[0]);
        self->Result = first;
        return true;
    }

    private static bool Advance(Interpreter py, PyProduct* self)
    {
        for (long i = self->Pools->Length - 1; i >= 0; i--)
        {
            PyTuple* pool = Pool(self, i);
            long index = self->Indices[i] + 1;
            bool turned = index == pool->Length;
            self->Indices[i] = turned ? 0 : index;
            ResultTuple.Put(py, self->Result, i, PyTuple.Items(pool)[self->Indices[i]]);
            if (!turned)
                return true;
        }
        return false;
    }

    private static PyTuple* Pool(PyProduct* self, long i) => (PyTuple*)PyTuple.Items(self->Pools)[i];

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyProduct* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Stopped)
            return Copying.Reduce(py, self, PyTuple.Pack(py, py.EmptyTuple));
        PyObject* pools = Ref.New((PyObject*)self->Pools);
        return self->Result == null
            ? Copying.Reduce(py, self, pools)
            : Copying.Reduce(py, self, pools, Copying.Numbers(py, self->Indices, self->Pools->Length));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyProduct* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        long count = self->Pools->Length;
        if (!Copying.AreIndices(py, state, count))
            return -1;
        for (long i = 0; i < count; i++)
        {
            if (Pool(self, i)->Length == 0)
            {
                self->Stopped = true;
                return 0;
            }
            if (!Copying.TryNumber(py, PyTuple.Items((PyTuple*)state)[i], 0, Pool(self, i)->Length - 1, out self->Indices[i]))
                return -1;
        }
        PyTuple* result = PyTuple.New(py, count);
        if (result == null)
            return -1;
        for (long i = 0; i < count; i++)
            PyTuple.Items(result)[i] = Ref.New(PyTuple.Items(Pool(self, i))[self->Indices[i]]);
        Ref.Set(py, (PyObject**)&self->Result, (PyObject*)result);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyProduct* self)
    {
        Ref.XDec(py, (PyObject*)self->Pools);
        Ref.XDec(py, (PyObject*)self->Result);
        if (self->Indices != null)
            py.Heap.Free(self->Indices);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyProduct* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Pools);
        Visitor.Visit(visitor, self->Result);
    }
}
