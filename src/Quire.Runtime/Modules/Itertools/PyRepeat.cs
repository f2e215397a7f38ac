using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>repeat: <see cref="Left"/> is −1 when there is no end.</summary>
[PyType("repeat", TypeIndex.Repeat, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(object, times=<unrepresentable>)",
    Doc = "The object again and again: so many times, or without end.")]
internal unsafe partial struct PyRepeat
{
    public PyObject Header;
    public PyObject* Item;
    public long Left;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* item, PyObject* times)
    {
        long left = -1;
        if (times != null && !ArgumentBinding.ToLong(py, times, out left))
            return null;
        var self = (PyRepeat*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Item = Ref.New(item);
        self->Left = times != null && left < 0 ? 0 : left;
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyRepeat* self)
    {
        if (self->Left == 0)
            return null;
        if (self->Left > 0)
            self->Left--;
        return Ref.New(self->Item);
    }

    [PyMethod("__length_hint__($self, /)", Doc = "How many times are left.")]
    private static PyObject* LengthHint(Interpreter py, PyRepeat* self) =>
        self->Left < 0 ? Raise.TypeError(py, "len() of unsized object") : PyInt.FromLong(py, self->Left);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyRepeat* self)
    {
        using var item = new PyOwned(py, Conversion.Repr(py, self->Item));
        if (item.IsNull)
            return null;
        string times = self->Left < 0 ? "" : $", {self->Left}";
        return PyStr.FromString(py, $"{Types.ShortName(py, (PyObject*)self)}({Conversion.Text(item.Pointer)}{times})");
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyRepeat* self)
    {
        if (!Copying.Warn(py))
            return null;
        return Copying.Reduce(py, self, self->Left < 0 ? PyTuple.Pack(py, self->Item) : Copying.WithNumber(py, self->Item, self->Left));
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyRepeat* self)
    {
        Ref.XDec(py, self->Item);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyRepeat* self, Visitor* visitor) => Visitor.Visit(visitor, self->Item);
}
