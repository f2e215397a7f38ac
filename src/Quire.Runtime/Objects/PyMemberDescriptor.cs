using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// member_descriptor: a value of __slots__ at a fixed place, or a field of a built-in type, which functions read and set.
/// Only the latter have the fields from <see cref="Getter"/> on.
/// </summary>
[PyType("member_descriptor", TypeIndex.MemberDescriptor, Flags = TypeFlags.Container)]
internal unsafe partial struct PyMemberDescriptor
{
    public PyObject Header;
    public PyType* Owner;
    public PyStr* Name;

    /// <summary>Bytes from the object, or −1−n for word n of its tail; see <see cref="InstanceLayout.Member"/>.</summary>
    public int Offset;

    /// <summary>Of a native field: its docstring; −1 for a value of __slots__.</summary>
    public int TextIndex;
    public UnarySlot Getter;

    /// <summary>(self, value or null to delete) → 0 or −1; null when read-only.</summary>
    public ContainsSlot Setter;

    private static nuint SlotSize => (nuint)(sizeof(PyMemberDescriptor) - (2 * sizeof(void*)));

    public static bool IsNative(PyMemberDescriptor* d) => d->TextIndex >= 0;

    public static PyObject* New(Interpreter py, PyType* owner, PyObject* name, int offset)
    {
        PyMemberDescriptor* d = Allocate(py, SlotSize, owner, name);
        if (d == null)
            return null;
        d->Offset = offset;
        d->TextIndex = -1;
        return (PyObject*)d;
    }

    /// <summary>A field of a built-in type.</summary>
    public static PyObject* NewNative(
        Interpreter py, PyType* owner, string name, UnarySlot getter, ContainsSlot setter, int textIndex)
    {
        using var text = new PyOwned(py, PyStr.Intern(py, name));
        PyMemberDescriptor* d = text.IsNull ? null : Allocate(py, (nuint)sizeof(PyMemberDescriptor), owner, text.Pointer);
        if (d == null)
            return null;
        d->Offset = 0;
        d->TextIndex = textIndex;
        d->Getter = getter;
        d->Setter = setter;
        return (PyObject*)d;
    }

    private static PyMemberDescriptor* Allocate(Interpreter py, nuint size, PyType* owner, PyObject* name)
    {
        var d = (PyMemberDescriptor*)py.NewObject(size, BlockKind.Container, TypeIndex.MemberDescriptor);
        if (d == null)
            return null;
        d->Owner = (PyType*)Ref.New((PyObject*)owner);
        d->Name = (PyStr*)Ref.New(name);
        return d;
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
        if (IsNative(self))
            return self->Getter(py, o);
        PyObject* value = *InstanceLayout.Member(o, self->Offset);
        return value != null ? Ref.New(value) : AttributeErrors.Missing(py, o, (PyObject*)self->Name);
    }

    [PySlot(Slot.DescriptorSet)]
    internal static int Set(Interpreter py, PyMemberDescriptor* self, PyObject* o, PyObject* value)
    {
        if (!Descriptors.Applies(py, self->Owner, self->Name, o))
            return -1;
        if (IsNative(self))
            return self->Setter == null ? AttributeErrors.ReadOnly(py) : self->Setter(py, o, value);
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

    [PyProperty("__objclass__", IsMember = true)]
    internal static PyObject* GetObjClass(Interpreter py, PyMemberDescriptor* self) => Ref.New((PyObject*)self->Owner);

    [PyProperty("__name__", IsMember = true)]
    internal static PyObject* GetName(Interpreter py, PyMemberDescriptor* self) => Ref.New((PyObject*)self->Name);

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyMemberDescriptor* self) => Descriptors.QualName(py, self->Owner, self->Name);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyMemberDescriptor* self) =>
        IsNative(self) ? Descriptors.TextOrNone(py, py.Texts.Doc(self->TextIndex)) : Ref.New(py.None);
}
