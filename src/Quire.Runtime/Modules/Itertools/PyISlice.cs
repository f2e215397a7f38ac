using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>islice: <see cref="Source"/> is null at the end; <see cref="Stop"/> is −1 when there is none.</summary>
[PyType("islice", TypeIndex.ISlice, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, stop, /)",
    Doc = "The items of an iterable that a slice [start:stop:step] would take; none of the three may be negative.")]
internal unsafe partial struct PyISlice
{
    public PyObject Header;
    public PyObject* Source;
    /// <summary>Number of the next item to give.</summary>
    public long Wanted;
    public long Stop;
    public long Step;
    /// <summary>Items taken from the source.</summary>
    public long Taken;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count)
    {
        if (count is < 2 or > 4)
            return ArgumentBinding.WrongCount(py, "islice", count, 2, 4);
        long start = 0, stop, step = 1;
        if (count == 2)
        {
            if (!TryBound(py, args[1], -1, out stop))
                return Raise.ValueError(py, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        else
        {
            if (!TryBound(py, args[2], -1, out stop))
                return Raise.ValueError(py, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            if (!TryBound(py, args[1], 0, out start))
                return Raise.ValueError(py, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            if (count == 4 && (!TryBound(py, args[3], 1, out step) || step < 1))
                return Raise.ValueError(py, "Step for islice() must be a positive integer or None.");
        }
        using var source = new PyOwned(py, Iteration.Iter(py, args[0]));
        var self = source.IsNull ? null : (PyISlice*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Source = source.Move();
        self->Wanted = start;
        self->Stop = stop;
        self->Step = step;
        return (PyObject*)self;
    }

    // A bound that is None or no negative number; on false there is no exception pending.
    private static bool TryBound(Interpreter py, PyObject* o, long whenNone, out long value)
    {
        value = whenNone;
        if (o == py.None)
            return true;
        using var index = new PyOwned(py, Conversion.Index(py, o));
        if (!index.IsNull)
            return PyInt.TryGetLong(index.Pointer, out value) && value >= 0;
        Errors.Clear(py);
        return false;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyISlice* self)
    {
        if (self->Source == null)
            return null;
        using var source = new PyOwned(py, Ref.New(self->Source));
        while (self->Taken < self->Wanted)
        {
            using var skipped = new PyOwned(py, Iteration.NextInner(py, source.Pointer));
            if (skipped.IsNull)
                return End(py, self);
            self->Taken++;
        }
        if (self->Stop != -1 && self->Taken >= self->Stop)
            return End(py, self);
        PyObject* item = Iteration.NextInner(py, source.Pointer);
        if (item == null)
            return End(py, self);
        self->Taken++;
        long wanted = unchecked(self->Wanted + self->Step);
        bool beyond = wanted < self->Wanted || (self->Stop != -1 && wanted > self->Stop);
        self->Wanted = !beyond ? wanted : self->Stop == -1 ? long.MaxValue : self->Stop;
        return item;
    }

    private static PyObject* End(Interpreter py, PyISlice* self)
    {
        Ref.Clear(py, &self->Source);
        return null;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyISlice* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Source == null)
        {
            using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
            using var empty = new PyOwned(py, list.IsNull ? null : Iteration.Iter(py, list.Pointer));
            return empty.IsNull ? null : Copying.Reduce(py, self, Copying.WithNumber(py, empty.Pointer, 0), PyInt.FromLong(py, 0));
        }
        using var next = new PyOwned(py, PyInt.FromLong(py, self->Wanted));
        using var stop = new PyOwned(py, next.IsNull ? null : self->Stop == -1 ? Ref.New(py.None) : PyInt.FromLong(py, self->Stop));
        using var step = new PyOwned(py, stop.IsNull ? null : PyInt.FromLong(py, self->Step));
        if (step.IsNull)
            return null;
        PyObject** arguments = stackalloc PyObject*[4] { self->Source, next.Pointer, stop.Pointer, step.Pointer };
        return Copying.Reduce(py, self, PyTuple.FromBorrowed(py, arguments, 4), PyInt.FromLong(py, self->Taken));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyISlice* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        if (!Copying.TryNumber(py, state, out long taken))
            return -1;
        self->Taken = taken;
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyISlice* self)
    {
        Ref.XDec(py, self->Source);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyISlice* self, Visitor* visitor) => Visitor.Visit(visitor, self->Source);
}
