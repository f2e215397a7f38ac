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

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyISlice* self)
    {
        Ref.XDec(py, self->Source);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyISlice* self, Visitor* visitor) => Visitor.Visit(visitor, self->Source);
}
