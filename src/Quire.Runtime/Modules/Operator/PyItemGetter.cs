using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Operator;

/// <summary>itemgetter: fetches one item, or a tuple of several.</summary>
[PyType("itemgetter", TypeIndex.ItemGetter, Module = "operator",
    Flags = TypeFlags.Container | TypeFlags.Immutable,
    Signature = "(item, /, *items)",
    Doc = "A function that fetches the item with the given key from its argument; with several keys, a tuple of items.")]
internal unsafe partial struct PyItemGetter
{
    public PyObject Header;
    public PyTuple* Keys;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "itemgetter", kwnames))
            return null;
        if (count == 0)
            return ArgumentBinding.WrongCount(py, "itemgetter", 0, 1, 1);
        using var keys = new PyOwned(py, PyTuple.FromBorrowed(py, args, count));
        var self = keys.IsNull ? null : (PyItemGetter*)Types.AllocateInstance(py, type, 0);
        if (self != null)
            self->Keys = (PyTuple*)keys.Move();
        return (PyObject*)self;
    }

    [PySlot(Slot.Call)]
    private static PyObject* Invoke(Interpreter py, PyItemGetter* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "itemgetter", kwnames))
            return null;
        if (count != 1)
            return ArgumentBinding.WrongCount(py, "itemgetter", count, 1, 1);
        long keys = self->Keys->Length;
        if (keys == 1)
            return Items.Get(py, args[0], PyTuple.Items(self->Keys)[0]);
        using var result = new PyOwned(py, (PyObject*)PyTuple.New(py, keys));
        for (long i = 0; i < keys && !result.IsNull; i++)
        {
            PyObject* item = Items.Get(py, args[0], PyTuple.Items(self->Keys)[i]);
            if (item == null)
                return null;
            PyTuple.Items((PyTuple*)result.Pointer)[i] = item;
        }
        return result.Move();
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyItemGetter* self) => GetterText.Repr(py, "operator.itemgetter", self->Keys);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the function anew.")]
    private static PyObject* Reduce(Interpreter py, PyItemGetter* self) =>
        PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), (PyObject*)self->Keys);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyItemGetter* self)
    {
        Ref.XDec(py, (PyObject*)self->Keys);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyItemGetter* self, Visitor* visitor) => Visitor.Visit(visitor, self->Keys);
}
