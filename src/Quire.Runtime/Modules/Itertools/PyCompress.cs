using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>compress.</summary>
[PyType("compress", TypeIndex.Compress, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(data, selectors)",
    Doc = "The items of data whose selector is true.")]
internal unsafe partial struct PyCompress
{
    public PyObject Header;
    public PyObject* Data;
    public PyObject* Selectors;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* data, PyObject* selectors)
    {
        using var items = new PyOwned(py, Iteration.Iter(py, data));
        using var choices = new PyOwned(py, items.IsNull ? null : Iteration.Iter(py, selectors));
        var self = choices.IsNull ? null : (PyCompress*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Data = items.Move();
        self->Selectors = choices.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyCompress* self)
    {
        while (true)
        {
            using var item = new PyOwned(py, Iteration.NextInner(py, self->Data));
            using var choice = new PyOwned(py, item.IsNull ? null : Iteration.NextInner(py, self->Selectors));
            int chosen = choice.IsNull ? -1 : Conversion.IsTrue(py, choice.Pointer);
            if (chosen != 0)
                return chosen > 0 ? item.Move() : null;
        }
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyCompress* self)
    {
        if (!Copying.Warn(py))
            return null;
        return Copying.Reduce(py, self, PyTuple.Pack(py, self->Data, self->Selectors));
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyCompress* self)
    {
        Ref.XDec(py, self->Data);
        Ref.XDec(py, self->Selectors);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyCompress* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Data);
        Visitor.Visit(visitor, self->Selectors);
    }
}
