using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>One of several iterators over the same source, and the function tee that makes them.</summary>
[PyType("_tee", TypeIndex.Tee, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.Weakly,
    Signature = "(iterable, /)",
    Doc = "An iterator that can be copied: each copy goes on from where it is by itself.")]
internal unsafe partial struct PyTee
{
    public PyObject Header;
    public PyTeeData* Data;
    public int Index;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* iterable)
    {
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        if (source.IsNull)
            return null;
        if (source.Pointer->Is(TypeIndex.Tee))
            return Copy(py, (PyTee*)source.Pointer);
        PyTeeData* data = PyTeeData.New(py, source.Pointer);
        var self = data == null ? null : (PyTee*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            Ref.XDec(py, (PyObject*)data);
        else
            self->Data = data;
        return (PyObject*)self;
    }

    [PyMethod("__copy__($self, /)", Doc = "Another iterator that stands where this one does.")]
    private static PyObject* Copy(Interpreter py, PyTee* self)
    {
        var copy = (PyTee*)Types.AllocateInstance(py, py.TypeTable[TypeIndex.Tee], 0);
        if (copy == null)
            return null;
        copy->Data = (PyTeeData*)Ref.New((PyObject*)self->Data);
        copy->Index = self->Index;
        return (PyObject*)copy;
    }

    [PyFunction("tee(iterable, n=2, /)", Module = "itertools", Doc = "A tuple of n iterators over the same items, each going its own way.")]
    internal static PyObject* Make(Interpreter py, PyObject* iterable, long n)
    {
        if (n < 0)
            return Raise.ValueError(py, "n must be >= 0");
        using var result = new PyOwned(py, (PyObject*)PyTuple.New(py, n));
        if (result.IsNull || n == 0)
            return result.Move();
        PyObject** places = PyTuple.Items((PyTuple*)result.Pointer);
        using var source = new PyOwned(py, Iteration.Iter(py, iterable));
        if (source.IsNull)
            return null;
        PyObject* found;
        if (Attributes.TryGet(py, source.Pointer, Name.__copy__, &found) < 0)
            return null;
        using var ownCopy = new PyOwned(py, found);
        places[0] = ownCopy.IsNull ? New(py, py.TypeTable[TypeIndex.Tee], source.Pointer) : Ref.New(source.Pointer);
        for (long i = 1; i < n && places[i - 1] != null; i++)
            places[i] = ownCopy.IsNull ? Copy(py, (PyTee*)places[0]) : Call.NoArgs(py, ownCopy.Pointer);
        return py.HasError ? null : result.Move();
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyTee* self)
    {
        if (self->Index >= PyTeeData.Capacity)
        {
            PyTeeData* following = PyTeeData.Next(py, self->Data);
            if (following == null)
                return null;
            self->Index = 0;
            Ref.Set(py, (PyObject**)&self->Data, Ref.New((PyObject*)following));
        }
        PyObject* item = PyTeeData.At(py, self->Data, self->Index);
        if (item != null)
            self->Index++;
        return item;
    }

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyTee* self)
    {
        if (!Copying.Warn(py))
            return null;
        return Copying.Reduce(py, self, PyTuple.Pack(py, py.EmptyTuple), Copying.WithNumber(py, (PyObject*)self->Data, self->Index));
    }

    [PyMethod(Copying.SetStateSignature, Doc = Copying.SetStateDoc)]
    private static int SetState(Interpreter py, PyTee* self, PyObject* state)
    {
        if (!Copying.Warn(py))
            return -1;
        if (!Copying.IsState(py, state, 2, 2))
            return -1;
        PyObject* data = Copying.Item(state, 0);
        if (!data->Is(TypeIndex.TeeData))
        {
            Raise.TypeError(py, $"argument 1 must be itertools._tee_dataobject, not {Types.NameOf(py, data)}");
            return -1;
        }
        if (!ArgumentBinding.ToInt(py, Copying.Item(state, 1), out int index))
            return -1;
        if (index is < 0 or > PyTeeData.Capacity)
        {
            Raise.ValueError(py, "Index out of range");
            return -1;
        }
        Ref.Set(py, (PyObject**)&self->Data, Ref.New(data));
        self->Index = index;
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyTee* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.XDec(py, (PyObject*)self->Data);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyTee* self, Visitor* visitor) => Visitor.Visit(visitor, self->Data);
}
