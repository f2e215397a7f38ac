using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>wrapper_descriptor: a slot of a built-in type as an attribute, such as <c>int.__add__</c>.</summary>
[PyType("wrapper_descriptor", TypeIndex.SlotWrapper, Flags = TypeFlags.Container | TypeFlags.MethodDescriptor)]
internal unsafe partial struct PySlotWrapper
{
    public PyObject Header;

    /// <summary>What the owner's slot holds.</summary>
    public void* Function;
    public PyType* Owner;

    /// <summary>Index into <see cref="SlotTable.Rows"/>: the name and the form of the call.</summary>
    public int Row;

    public static PyObject* New(Interpreter py, PyType* owner, int row, void* function)
    {
        var d = (PySlotWrapper*)py.NewObject((nuint)sizeof(PySlotWrapper), BlockKind.Container, TypeIndex.SlotWrapper);
        if (d == null)
            return null;
        d->Function = function;
        d->Owner = (PyType*)Ref.New((PyObject*)owner);
        d->Row = row;
        return (PyObject*)d;
    }

    /// <summary>The special name (borrowed from the interpreter).</summary>
    public static PyStr* NameOf(Interpreter py, PySlotWrapper* self) => (PyStr*)py.NameOf(SlotTable.Rows[self->Row].Name);

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PySlotWrapper* self)
    {
        Ref.Dec(py, (PyObject*)self->Owner);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PySlotWrapper* self, Visitor* visitor) => Visitor.Visit(visitor, self->Owner);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PySlotWrapper* self) =>
        PyStr.FromString(py, $"<slot wrapper '{PyStr.ToText(NameOf(py, self))}' of '{Types.NameOf(self->Owner)}' objects>");

    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PySlotWrapper* self, PyObject** args, int count, PyObject* kwnames) =>
        Descriptors.HasSelf(py, self->Owner, NameOf(py, self), args, count)
            ? SlotWrapperCall.Invoke(py, self->Row, self->Function, args[0], args + 1, count - 1, kwnames)
            : null;

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PySlotWrapper* self, PyObject* o, PyObject* type)
    {
        if (o == null)
            return Ref.New((PyObject*)self);
        return Descriptors.Applies(py, self->Owner, NameOf(py, self), o) ? PyMethodWrapper.New(py, self, o) : null;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle this method.")]
    internal static PyObject* Reduce(Interpreter py, PySlotWrapper* self) => Descriptors.Reduce(py, (PyObject*)self->Owner, NameOf(py, self));

    [PyProperty("__objclass__", IsMember = true)]
    internal static PyObject* GetObjClass(Interpreter py, PySlotWrapper* self) => Ref.New((PyObject*)self->Owner);

    [PyProperty("__name__", IsMember = true)]
    internal static PyObject* GetName(Interpreter py, PySlotWrapper* self) => Ref.New((PyObject*)NameOf(py, self));

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PySlotWrapper* self) => Descriptors.QualName(py, self->Owner, NameOf(py, self));

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PySlotWrapper* self) => Descriptors.TextOrNone(py, SlotTable.Rows[self->Row].Doc);

    [PyProperty("__text_signature__")]
    internal static PyObject* GetTextSignature(Interpreter py, PySlotWrapper* self) =>
        PyStr.FromString(py, SlotTable.SignatureOf(SlotTable.Rows[self->Row].Kind));
}
