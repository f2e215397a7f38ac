using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>method-wrapper: a slot wrapper bound to an object, such as <c>(1).__add__</c>.</summary>
[PyType("method-wrapper", TypeIndex.MethodWrapper, Flags = TypeFlags.Container)]
internal unsafe partial struct PyMethodWrapper
{
    public PyObject Header;
    public PySlotWrapper* Wrapper;
    public PyObject* Self;

    public static PyObject* New(Interpreter py, PySlotWrapper* wrapper, PyObject* self)
    {
        var w = (PyMethodWrapper*)py.NewObject((nuint)sizeof(PyMethodWrapper), BlockKind.Container, TypeIndex.MethodWrapper);
        if (w == null)
            return null;
        w->Wrapper = (PySlotWrapper*)Ref.New((PyObject*)wrapper);
        w->Self = Ref.New(self);
        return (PyObject*)w;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMethodWrapper* self)
    {
        Ref.Dec(py, (PyObject*)self->Wrapper);
        Ref.Dec(py, self->Self);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMethodWrapper* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Wrapper);
        Visitor.Visit(visitor, self->Self);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyMethodWrapper* self) => PyStr.FromString(
        py,
        $"<method-wrapper '{PyStr.ToText(PySlotWrapper.NameOf(py, self->Wrapper))}' of {Types.NameOf(py, self->Self)} object at {Descriptors.AddressOf(self->Self)}>");

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyMethodWrapper* self)
    {
        long hash = PyObjectType.HashOfAddress(self->Self) ^ PyObjectType.HashOfAddress(self->Wrapper);
        return hash == -1 ? -2 : hash;
    }

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyMethodWrapper* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other->Is(TypeIndex.MethodWrapper))
            return Ref.New(py.NotImplemented);
        var that = (PyMethodWrapper*)other;
        bool same = self->Wrapper == that->Wrapper && self->Self == that->Self;
        return Ref.New(same == (op == CompareOp.Eq) ? py.True : py.False);
    }

    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyMethodWrapper* self, PyObject** args, int count, PyObject* kwnames) =>
        SlotWrapperCall.Invoke(py, self->Wrapper->Row, self->Wrapper->Function, self->Self, args, count, kwnames);

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle this method.")]
    internal static PyObject* Reduce(Interpreter py, PyMethodWrapper* self) =>
        Descriptors.Reduce(py, self->Self, PySlotWrapper.NameOf(py, self->Wrapper));

    [PyProperty("__self__", IsMember = true)]
    internal static PyObject* GetSelf(Interpreter py, PyMethodWrapper* self) => Ref.New(self->Self);

    [PyProperty("__objclass__")]
    internal static PyObject* GetObjClass(Interpreter py, PyMethodWrapper* self) => Ref.New((PyObject*)self->Wrapper->Owner);

    [PyProperty("__name__")]
    internal static PyObject* GetName(Interpreter py, PyMethodWrapper* self) => PySlotWrapper.GetName(py, self->Wrapper);

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyMethodWrapper* self) => PySlotWrapper.GetQualName(py, self->Wrapper);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyMethodWrapper* self) => PySlotWrapper.GetDoc(py, self->Wrapper);

    [PyProperty("__text_signature__")]
    internal static PyObject* GetTextSignature(Interpreter py, PyMethodWrapper* self) => PySlotWrapper.GetTextSignature(py, self->Wrapper);
}
