using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>member_descriptor: a value of __slots__ at a fixed place.</summary>
[PyType("member_descriptor", TypeIndex.MemberDescriptor, Flags = TypeFlags.Container)]
internal unsafe partial struct PyMemberDescriptor
{
    public PyObject Header;
    public PyType* Owner;
    public PyStr* Name;

    /// <summary>Bytes from the object, or −1−n for word n of its tail; see <see cref="InstanceLayout.Member"/>.</summary>
    public int Offset;

    /// <summary>Not 0: the value cannot be set, and an unset one reads as None. For fields of built-in types.</summary>
    public int ReadOnly;

    public static PyObject* New(Interpreter py, PyType* owner, PyObject* name, int offset)
    {
        var d = (PyMemberDescriptor*)py.NewObject((nuint)sizeof(PyMemberDescriptor), BlockKind.Container, TypeIndex.MemberDescriptor);
        if (d == null)
            return null;
        d->Owner = (PyType*)Ref.New((PyObject*)owner);
        d->Name = (PyStr*)Ref.New(name);
        d->Offset = offset;
        d->ReadOnly = 0;
        return (PyObject*)d;
    }

    /// <summary>A read-only field of a built-in type; null fields read as None.</summary>
    public static PyObject* NewReadOnly(Interpreter py, PyType* owner, string name, int offset)
    {
        using var text = new PyOwned(py, PyStr.Intern(py, name));
        var d = (PyMemberDescriptor*)(text.IsNull ? null : New(py, owner, text.Pointer, offset));
        if (d != null)
            d->ReadOnly = 1;
        return (PyObject*)d;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMemberDescriptor* self)
    {
        Ref.Dec(py, (PyObject*)self->Name);
        Ref.Dec(py, (PyObject*)self->Owner);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMemberDescriptor* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Owner);
        Visitor.Visit(visitor, self->Name);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyMemberDescriptor* self) =>
        PyStr.FromString(py, $"<member '{PyStr.ToText(self->Name)}' of '{Types.NameOf(self->Owner)}' objects>");

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyMemberDescriptor* self, PyObject* o, PyObject* type)
    {
        if (o == null)
            return Ref.New((PyObject*)self);
        if (!Descriptors.Applies(py, self->Owner, self->Name, o))
            return null;
        PyObject* value = *InstanceLayout.Member(o, self->Offset);
        if (value != null)
            return Ref.New(value);
        return self->ReadOnly != 0 ? Ref.New(py.None) : AttributeErrors.Missing(py, o, (PyObject*)self->Name);
    }

    [PySlot(Slot.DescriptorSet)]
    internal static int Set(Interpreter py, PyMemberDescriptor* self, PyObject* o, PyObject* value)
    {
        if (!Descriptors.Applies(py, self->Owner, self->Name, o))
            return -1;
        if (self->ReadOnly != 0)
        {
            Raise.New(py, TypeIndex.AttributeError, "readonly attribute");
            return -1;
        }
        PyObject** place = InstanceLayout.Member(o, self->Offset);
        if (value == null && *place == null)
        {
            Raise.NewWith(py, TypeIndex.AttributeError, (PyObject*)self->Name);
            return -1;
        }
        Ref.Set(py, place, Ref.XNew(value));
        return 0;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle this descriptor.")]
    internal static PyObject* Reduce(Interpreter py, PyMemberDescriptor* self) => Descriptors.Reduce(py, (PyObject*)self->Owner, self->Name);

    [PyProperty("__objclass__")]
    internal static PyObject* GetObjClass(Interpreter py, PyMemberDescriptor* self) => Ref.New((PyObject*)self->Owner);

    [PyProperty("__name__")]
    internal static PyObject* GetName(Interpreter py, PyMemberDescriptor* self) => Ref.New((PyObject*)self->Name);

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyMemberDescriptor* self) => Descriptors.QualName(py, self->Owner, self->Name);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyMemberDescriptor* self) => Ref.New(py.None);
}
