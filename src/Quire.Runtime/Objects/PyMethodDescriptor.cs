using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>method_descriptor: a native method found on a type. <see cref="PyClassMethodDescriptor"/> has the same layout.</summary>
[PyType("method_descriptor", TypeIndex.MethodDescriptor, Flags = TypeFlags.Container | TypeFlags.MethodDescriptor)]
internal unsafe partial struct PyMethodDescriptor
{
    public PyObject Header;
    public void* Function;

    /// <summary>The type it belongs to.</summary>
    public PyType* Owner;
    public PyStr* Name;
    public int Kind;
    public int TextIndex;

    public static PyObject* New(Interpreter py, PyType* owner, string name, CallKind kind, void* function, int textIndex, bool isClassMethod)
    {
        PyObject* text = PyStr.Intern(py, name);
        if (text == null)
            return null;
        uint tag = (uint)(isClassMethod ? TypeIndex.ClassMethodDescriptor : TypeIndex.MethodDescriptor);
        var d = (PyMethodDescriptor*)py.NewObject((nuint)sizeof(PyMethodDescriptor), BlockKind.Container, tag);
        if (d == null)
        {
            Ref.Dec(py, text);
            return null;
        }
        d->Function = function;
        d->Owner = (PyType*)Ref.New((PyObject*)owner);
        d->Name = (PyStr*)text;
        d->Kind = (int)kind;
        d->TextIndex = textIndex;
        return (PyObject*)d;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMethodDescriptor* self)
    {
        Ref.Dec(py, (PyObject*)self->Name);
        Ref.Dec(py, (PyObject*)self->Owner);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMethodDescriptor* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Owner);
        Visitor.Visit(visitor, self->Name);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyMethodDescriptor* self) =>
        PyStr.FromString(py, $"<method '{PyStr.ToText(self->Name)}' of '{Types.NameOf(self->Owner)}' objects>");

    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyMethodDescriptor* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count < 1)
            return Raise.TypeError(py, $"unbound method {NativeFunction.Describe(py, (PyObject*)self)} needs an argument");
        if (!Descriptors.Applies(py, self->Owner, self->Name, args[0]))
            return null;
        return NativeFunction.Invoke(py, (CallKind)self->Kind, self->Function, args[0], args + 1, count - 1, kwnames, (PyObject*)self);
    }

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyMethodDescriptor* self, PyObject* o, PyObject* type)
    {
        if (o == null)
            return Ref.New((PyObject*)self);
        return Descriptors.Applies(py, self->Owner, self->Name, o)
            ? PyBuiltin.NewBound(py, self->Name, (CallKind)self->Kind, self->Function, o, self->TextIndex)
            : null;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle this method.")]
    internal static PyObject* Reduce(Interpreter py, PyMethodDescriptor* self) => Descriptors.Reduce(py, (PyObject*)self->Owner, self->Name);

    [PyProperty("__objclass__", IsMember = true)]
    internal static PyObject* GetObjClass(Interpreter py, PyMethodDescriptor* self) => Ref.New((PyObject*)self->Owner);

    [PyProperty("__name__", IsMember = true)]
    internal static PyObject* GetName(Interpreter py, PyMethodDescriptor* self) => Ref.New((PyObject*)self->Name);

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyMethodDescriptor* self) => Descriptors.QualName(py, self->Owner, self->Name);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyMethodDescriptor* self) => Descriptors.TextOrNone(py, py.Texts.Doc(self->TextIndex));

    [PyProperty("__text_signature__")]
    internal static PyObject* GetTextSignature(Interpreter py, PyMethodDescriptor* self) =>
        Descriptors.TextOrNone(py, py.Texts.Signature(self->TextIndex));
}
