using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>getset_descriptor: a native property.</summary>
[PyType("getset_descriptor", TypeIndex.GetSetDescriptor, Flags = TypeFlags.Container)]
internal unsafe partial struct PyGetSetDescriptor
{
    public PyObject Header;
    public UnarySlot Getter;

    /// <summary>(self, value or null to delete) → 0 or −1; null when read-only.</summary>
    public delegate*<Interpreter, PyObject*, PyObject*, int> Setter;
    public PyType* Owner;
    public PyStr* Name;
    public int TextIndex;

    public static PyObject* New(
        Interpreter py, PyType* owner, string name, UnarySlot getter, delegate*<Interpreter, PyObject*, PyObject*, int> setter, int textIndex)
    {
        PyObject* text = PyStr.Intern(py, name);
        if (text == null)
            return null;
        var d = (PyGetSetDescriptor*)py.NewObject((nuint)sizeof(PyGetSetDescriptor), BlockKind.Container, TypeIndex.GetSetDescriptor);
        if (d == null)
        {
            Ref.Dec(py, text);
            return null;
        }
        d->Getter = getter;
        d->Setter = setter;
        d->Owner = (PyType*)Ref.New((PyObject*)owner);
        d->Name = (PyStr*)text;
        d->TextIndex = textIndex;
        return (PyObject*)d;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyGetSetDescriptor* self)
    {
        Ref.Dec(py, (PyObject*)self->Name);
        Ref.Dec(py, (PyObject*)self->Owner);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyGetSetDescriptor* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Owner);
        Visitor.Visit(visitor, self->Name);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyGetSetDescriptor* self) =>
        PyStr.FromString(py, $"<attribute '{PyStr.ToText(self->Name)}' of '{Types.NameOf(self->Owner)}' objects>");

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyGetSetDescriptor* self, PyObject* o, PyObject* type)
    {
        if (o == null)
            return Ref.New((PyObject*)self);
        if (!Descriptors.Applies(py, self->Owner, self->Name, o))
            return null;
        if (self->Getter != null)
            return self->Getter(py, o);
        return Raise.New(
            py, TypeIndex.AttributeError, $"attribute '{PyStr.ToText(self->Name)}' of '{Types.NameOf(self->Owner)}' objects is not readable");
    }

    [PySlot(Slot.DescriptorSet)]
    internal static int Set(Interpreter py, PyGetSetDescriptor* self, PyObject* o, PyObject* value)
    {
        if (!Descriptors.Applies(py, self->Owner, self->Name, o))
            return -1;
        return self->Setter == null ? AttributeErrors.NotWritable(py, self->Owner, (PyObject*)self->Name) : self->Setter(py, o, value);
    }

    [PyProperty("__objclass__", IsMember = true)]
    internal static PyObject* GetObjClass(Interpreter py, PyGetSetDescriptor* self) => Ref.New((PyObject*)self->Owner);

    [PyProperty("__name__", IsMember = true)]
    internal static PyObject* GetName(Interpreter py, PyGetSetDescriptor* self) => Ref.New((PyObject*)self->Name);

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyGetSetDescriptor* self) => Descriptors.QualName(py, self->Owner, self->Name);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyGetSetDescriptor* self) => Descriptors.TextOrNone(py, py.Texts.Doc(self->TextIndex));
}
