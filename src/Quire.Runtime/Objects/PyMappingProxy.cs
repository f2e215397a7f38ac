using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>mappingproxy: a view of a mapping that cannot change it. The mapping may be another such view, so the depth is counted.</summary>
[PyType("mappingproxy", TypeIndex.MappingProxy, Flags = TypeFlags.Container | TypeFlags.Mapping, Signature = "(mapping)",
    Doc = "A read-only view of a mapping.")]
internal unsafe partial struct PyMappingProxy
{
    public PyObject Header;
    public PyObject* Mapping;

    public static PyObject* New(Interpreter py, PyObject* mapping)
    {
        var proxy = (PyMappingProxy*)py.NewObject((nuint)sizeof(PyMappingProxy), BlockKind.Container, TypeIndex.MappingProxy);
        if (proxy == null)
            return null;
        proxy->Mapping = Ref.New(mapping);
        return (PyObject*)proxy;
    }

    [PySlot(Slot.New)]
    internal static PyObject* Construct(Interpreter py, PyType* type, PyObject* mapping)
    {
        PyType* of = py.TypeOf(mapping);
        bool isMapping = of->GetItem != null && (of->Flags & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass)) == 0;
        return isMapping ? New(py, mapping) : Raise.TypeError(py, $"mappingproxy() argument must be a mapping, not {Types.NameOf(of)}");
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMappingProxy* self)
    {
        Ref.Clear(py, &self->Mapping);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMappingProxy* self, Visitor* visitor) => Visitor.Visit(visitor, self->Mapping);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyMappingProxy* self)
    {
        using var inner = new PyOwned(py, Conversion.Repr(py, self->Mapping));
        return inner.IsNull ? null : PyStr.FromString(py, $"mappingproxy({Conversion.Text(inner.Pointer)})");
    }

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyMappingProxy* self) => Conversion.Str(py, self->Mapping);

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyMappingProxy* self) => Conversion.Hash(py, self->Mapping);

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyMappingProxy* self, PyObject* other, CompareOp op)
    {
        if (!NativeRecursion.Enter(py, ""))
            return null;
        PyObject* result = Comparison.Compare(py, self->Mapping, other, op);
        NativeRecursion.Leave(py);
        return result;
    }

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyMappingProxy* self)
    {
        if (!NativeRecursion.Enter(py, ""))
            return null;
        PyObject* result = Iteration.Iter(py, self->Mapping);
        NativeRecursion.Leave(py);
        return result;
    }

    [PySlot(Slot.Length)]
    internal static long Length(Interpreter py, PyMappingProxy* self)
    {
        if (!NativeRecursion.Enter(py, ""))
            return -1;
        long result = Items.Length(py, self->Mapping);
        NativeRecursion.Leave(py);
        return result;
    }

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyMappingProxy* self, PyObject* key)
    {
        if (!NativeRecursion.Enter(py, ""))
            return null;
        PyObject* result = Items.Get(py, self->Mapping, key);
        NativeRecursion.Leave(py);
        return result;
    }

    [PySlot(Slot.Contains)]
    internal static int Contains(Interpreter py, PyMappingProxy* self, PyObject* key)
    {
        if (!NativeRecursion.Enter(py, ""))
            return -1;
        int result = Items.Contains(py, self->Mapping, key);
        NativeRecursion.Leave(py);
        return result;
    }

    [PySlot(Slot.Or)]
    internal static PyObject* Or(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!NativeRecursion.Enter(py, ""))
            return null;
        PyObject* result = Numbers.Binary(py, BinaryOperator.Or, Unwrap(left), Unwrap(right));
        NativeRecursion.Leave(py);
        return result;
    }

    [PySlot(Slot.InPlaceOr)]
    internal static PyObject* InPlaceOr(Interpreter py, PyObject* self, PyObject* other) =>
        Raise.TypeError(py, $"'|=' is not supported by {Types.NameOf(py, self)}; use '|' instead");

    private static PyObject* Unwrap(PyObject* o) => o->Is(TypeIndex.MappingProxy) ? ((PyMappingProxy*)o)->Mapping : o;

    [PyMethod("get($self, key, default=None, /)", Doc = "The value of a key, or the default.")]
    internal static PyObject* Get(Interpreter py, PyMappingProxy* self, PyObject* key, PyObject* @default) =>
        Call.Method(py, self->Mapping, Name.get, key, @default == null ? py.None : @default);

    [PyMethod("keys($self, /)", Doc = "The keys.")]
    internal static PyObject* Keys(Interpreter py, PyMappingProxy* self) => Call.Method(py, self->Mapping, Name.keys);

    [PyMethod("values($self, /)", Doc = "The values.")]
    internal static PyObject* Values(Interpreter py, PyMappingProxy* self) => Call.Method(py, self->Mapping, Name.values);

    [PyMethod("items($self, /)", Doc = "The pairs of key and value.")]
    internal static PyObject* GetItems(Interpreter py, PyMappingProxy* self) => Call.Method(py, self->Mapping, Name.items);

    [PyMethod("copy($self, /)", Doc = "A shallow copy of the mapping.")]
    internal static PyObject* Copy(Interpreter py, PyMappingProxy* self) => Call.Method(py, self->Mapping, Name.copy);

    [PyMethod("__reversed__($self, /)", Doc = "The keys from last to first.")]
    internal static PyObject* Reversed(Interpreter py, PyMappingProxy* self) => Call.Method(py, self->Mapping, Name.__reversed__);

    [PyMethod("__class_getitem__($type, item, /)", Doc = "A generic alias, as in mappingproxy[str, int].")]
    internal static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => PyGenericAlias.New(py, (PyObject*)type, item);
}
