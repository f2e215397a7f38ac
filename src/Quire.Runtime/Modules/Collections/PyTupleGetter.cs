using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>_tuplegetter: the property of a named tuple that fetches one of its items.</summary>
[PyType("_tuplegetter", TypeIndex.TupleGetter, Module = "collections",
    Flags = TypeFlags.Container | TypeFlags.Immutable,
    Signature = "(index, doc, /)")]
internal unsafe partial struct PyTupleGetter
{
    public PyObject Header;
    public long Index;
    public PyObject* Doc;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, long index, PyObject* doc)
    {
        var self = (PyTupleGetter*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Index = index;
        self->Doc = Ref.New(doc);
        return (PyObject*)self;
    }

    [PySlot(Slot.DescriptorGet)]
    private static PyObject* Get(Interpreter py, PyTupleGetter* self, PyObject* owner, PyObject* type)
    {
        if (owner == null || owner == py.None)
            return Ref.New((PyObject*)self);
        if (!PyTuple.Check(py, owner))
        {
            return Raise.TypeError(
                py, $"descriptor for index '{self->Index}' for tuple subclasses doesn't apply to '{Types.NameOf(py, owner)}' object");
        }
        var tuple = (PyTuple*)owner;
        return (ulong)self->Index < (ulong)tuple->Length
            ? Ref.New(PyTuple.Items(tuple)[self->Index])
            : Raise.IndexError(py, "tuple index out of range");
    }

    [PySlot(Slot.DescriptorSet)]
    private static int Set(Interpreter py, PyTupleGetter* self, PyObject* owner, PyObject* value)
    {
        Raise.New(py, TypeIndex.AttributeError, value == null ? "can't delete attribute" : "can't set attribute");
        return -1;
    }

    [PyProperty("__doc__", IsMember = true)]
    private static PyObject* GetDoc(Interpreter py, PyTupleGetter* self) => Ref.New(self->Doc);

    [PyPropertySetter("__doc__")]
    private static int SetDoc(Interpreter py, PyTupleGetter* self, PyObject* value)
    {
        Ref.Set(py, &self->Doc, Ref.New(value == null ? py.None : value));
        return 0;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the property anew.")]
    private static PyObject* Reduce(Interpreter py, PyTupleGetter* self)
    {
        using var index = new PyOwned(py, PyInt.FromLong(py, self->Index));
        using var arguments = new PyOwned(py, index.IsNull ? null : PyTuple.Pack(py, index.Pointer, self->Doc));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyTupleGetter* self)
    {
        using var doc = new PyOwned(py, Conversion.Repr(py, self->Doc));
        return doc.IsNull ? null : DictViews.Around(py, $"_tuplegetter({self->Index}, ", doc.Pointer, ")");
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyTupleGetter* self)
    {
        Ref.XDec(py, self->Doc);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyTupleGetter* self, Visitor* visitor) => Visitor.Visit(visitor, self->Doc);
}
