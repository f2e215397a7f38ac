using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>zip_longest: an iterator that has run out is replaced by null.</summary>
[PyType("zip_longest", TypeIndex.ZipLongest, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(*iterables, fillvalue=None)",
    Doc = "Tuples of the first items of all iterables, then of the second and so on, until the longest ends; fillvalue stands for what the others lack.")]
internal unsafe partial struct PyZipLongest
{
    public PyObject Header;
    public PyTuple* Sources;
    public PyObject* Fill;

    /// <summary>Sources that have not run out.</summary>
    public int Active;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** iterables, int count, PyObject* kwnames)
    {
        ArgumentSlots2 slots = default;
        var options = (PyObject**)&slots;
        long keywords = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        for (long i = 0; i < keywords; i++)
        {
            if (!PyStr.EqualsText(PyTuple.Items((PyTuple*)kwnames)[i], "fillvalue"))
                return Raise.TypeError(py, "zip_longest() got an unexpected keyword argument");
            options[0] = iterables[count + i];
        }
        PyObject* fill = options[0];
        using var sources = new PyOwned(py, (PyObject*)PyTuple.New(py, count));
        if (sources.IsNull)
            return null;
        for (int i = 0; i < count; i++)
        {
            PyObject* source = Iteration.Iter(py, iterables[i]);
            if (source == null)
                return null;
            PyTuple.Items((PyTuple*)sources.Pointer)[i] = source;
        }
        var self = (PyZipLongest*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Sources = (PyTuple*)sources.Move();
        self->Fill = Ref.New(fill == null ? py.None : fill);
        self->Active = count;
        return (PyObject*)self;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyZipLongest* self)
    {
        if (self->Active == 0)
            return null;
        long count = self->Sources->Length;
        using var result = new PyOwned(py, (PyObject*)PyTuple.New(py, count));
        if (result.IsNull)
            return null;
        for (long i = 0; i < count; i++)
        {
            PyObject* item = Take(py, self, i);
            if (item == null)
            {
                self->Active = 0;
                return null;
            }
            PyTuple.Items((PyTuple*)result.Pointer)[i] = item;
        }
        return result.Move();
    }

    // The next item of a source or what stands for it; null when this was the last source, and on error.
    private static PyObject* Take(Interpreter py, PyZipLongest* self, long i)
    {
        PyObject** place = &PyTuple.Items(self->Sources)[i];
        if (*place == null)
            return Ref.New(self->Fill);
        using var source = new PyOwned(py, Ref.New(*place));
        PyObject* item = Iteration.NextInner(py, source.Pointer);
        if (item != null)
            return item;
        if (py.HasError || --self->Active <= 0)
            return null;
        Ref.Clear(py, place);
        return Ref.New(self->Fill);
    }

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyZipLongest* self)
    {
        if (!Copying.Warn(py))
            return null;
        long count = self->Sources->Length;
        using var arguments = new PyOwned(py, (PyObject*)PyTuple.New(py, count));
        for (long i = 0; !arguments.IsNull && i < count; i++)
        {
            PyObject* source = PyTuple.Items(self->Sources)[i];
            PyTuple.Items((PyTuple*)arguments.Pointer)[i] = Ref.New(source == null ? py.EmptyTuple : source);
        }
        return Copying.Reduce(py, self, arguments.Move(), Ref.New(self->Fill));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyZipLongest* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        Ref.Set(py, &self->Fill, Ref.New(state));
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyZipLongest* self)
    {
        Ref.XDec(py, (PyObject*)self->Sources);
        Ref.XDec(py, self->Fill);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyZipLongest* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Sources);
        Visitor.Visit(visitor, self->Fill);
    }
}
