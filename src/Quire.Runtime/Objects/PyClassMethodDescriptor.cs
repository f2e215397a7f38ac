using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>classmethod_descriptor: a native class method found on a type; laid out as <see cref="PyMethodDescriptor"/>, which makes it.</summary>
[PyType("classmethod_descriptor", TypeIndex.ClassMethodDescriptor, Flags = TypeFlags.Container)]
internal unsafe partial struct PyClassMethodDescriptor
{
    public PyMethodDescriptor Method;

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMethodDescriptor* self) => PyMethodDescriptor.Dealloc(py, self);

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMethodDescriptor* self, Visitor* visitor) => PyMethodDescriptor.Traverse(self, visitor);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyMethodDescriptor* self) => PyMethodDescriptor.Repr(py, self);

    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyMethodDescriptor* self, PyObject** args, int count, PyObject* kwnames)
    {
        string name = PyStr.ToText(self->Name);
        string owner = Types.NameOf(self->Owner);
        if (count < 1)
            return Raise.TypeError(py, $"descriptor '{name}' of '{owner}' object needs an argument");
        PyObject* type = args[0];
        if (!Types.IsType(py, type))
            return Raise.TypeError(py, $"descriptor '{name}' for type '{owner}' needs a type, not a '{Types.NameOf(py, type)}' as arg 2");
        if (!Types.IsSubtype((PyType*)type, self->Owner))
            return Raise.TypeError(
                py, $"descriptor '{name}' requires a subtype of '{owner}' but received '{Types.NameOf((PyType*)type)}'");
        return NativeFunction.Invoke(py, (CallKind)self->Kind, self->Function, type, args + 1, count - 1, kwnames, (PyObject*)self);
    }

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyMethodDescriptor* self, PyObject* o, PyObject* type)
    {
        string name = PyStr.ToText(self->Name);
        if (type == null && o == null)
            return Raise.TypeError(py, $"descriptor '{name}' for type '{Types.NameOf(self->Owner)}' needs either an object or a type");
        if (type == null)
            type = (PyObject*)py.TypeOf(o);
        if (!Types.IsType(py, type))
            return Raise.TypeError(
                py, $"descriptor '{name}' for type '{Types.NameOf(self->Owner)}' needs a type, not a '{Types.NameOf(py, type)}' as arg 2");
        if (!Types.IsSubtype((PyType*)type, self->Owner))
            return Raise.TypeError(
                py, $"descriptor '{name}' requires a subtype of '{Types.NameOf(self->Owner)}' but received '{Types.NameOf((PyType*)type)}'");
        return PyBuiltin.NewBound(py, self->Name, (CallKind)self->Kind, self->Function, type, self->TextIndex);
    }

    [PyProperty("__objclass__", IsMember = true)]
    internal static PyObject* GetObjClass(Interpreter py, PyMethodDescriptor* self) => PyMethodDescriptor.GetObjClass(py, self);

    [PyProperty("__name__", IsMember = true)]
    internal static PyObject* GetName(Interpreter py, PyMethodDescriptor* self) => PyMethodDescriptor.GetName(py, self);

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyMethodDescriptor* self) => PyMethodDescriptor.GetQualName(py, self);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyMethodDescriptor* self) => PyMethodDescriptor.GetDoc(py, self);

    [PyProperty("__text_signature__")]
    internal static PyObject* GetTextSignature(Interpreter py, PyMethodDescriptor* self) => PyMethodDescriptor.GetTextSignature(py, self);
}
