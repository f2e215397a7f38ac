using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>A bound method.</summary>
[PyType("method", TypeIndex.Method, Flags = TypeFlags.Container | TypeFlags.Weakly, Signature = "(function, instance, /)",
    Doc = "A function together with the object it is called on.")]
internal unsafe partial struct PyMethod
{
    public PyObject Header;
    public PyObject* Function;
    public PyObject* Self;

    public static PyObject* New(Interpreter py, PyObject* function, PyObject* self)
    {
        var method = (PyMethod*)py.NewObject((nuint)sizeof(PyMethod), BlockKind.Container, TypeIndex.Method);
        if (method == null)
            return null;
        method->Function = Ref.New(function);
        method->Self = Ref.New(self);
        return (PyObject*)method;
    }

    [PySlot(Slot.New)]
    internal static PyObject* Construct(Interpreter py, PyType* type, PyObject* function, PyObject* instance)
    {
        if (py.TypeOf(function)->Call == null)
            return Raise.TypeError(py, "first argument must be callable");
        return instance == py.None ? Raise.TypeError(py, "instance must not be None") : New(py, function, instance);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMethod* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.Clear(py, &self->Function);
        Ref.Clear(py, &self->Self);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMethod* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Self);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyMethod* self)
    {
        PyObject* found;
        int has = Attributes.TryGet(py, self->Function, Name.__qualname__, &found);
        if (has == 0)
            has = Attributes.TryGet(py, self->Function, Name.__name__, &found);
        if (has < 0)
            return null;
        using var name = new PyOwned(py, found);
        using var owner = new PyOwned(py, Conversion.Repr(py, self->Self));
        if (owner.IsNull)
            return null;
        string text = found != null && PyStr.Check(py, found) ? Conversion.Text(found) : "?";
        return PyStr.FromString(py, $"<bound method {text} of {Conversion.Text(owner.Pointer)}>");
    }

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyMethod* self)
    {
        long function = Conversion.Hash(py, self->Function);
        if (function == -1)
            return -1;
        long hash = PyObjectType.HashOfAddress(self->Self) ^ function;
        return hash == -1 ? -2 : hash;
    }

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyMethod* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other->Is(TypeIndex.Method))
            return Ref.New(py.NotImplemented);
        var that = (PyMethod*)other;
        int same = Comparison.Same(py, self->Function, that->Function);
        if (same > 0)
            same = self->Self == that->Self ? 1 : 0;
        return same < 0 ? null : Ref.New(same > 0 == (op == CompareOp.Eq) ? py.True : py.False);
    }

    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyMethod* self, PyObject** args, int count, PyObject* kwnames)
    {
        // The method may be dropped by what it calls.
        using var function = new PyOwned(py, Ref.New(self->Function));
        using var first = new PyOwned(py, Ref.New(self->Self));
        return SpecialCall.WithFirst(py, function.Pointer, first.Pointer, args, count, kwnames);
    }

    /// <summary>What the method itself has not is the function's.</summary>
    [PySlot(Slot.GetAttribute)]
    internal static PyObject* GetAttribute(Interpreter py, PyObject* self, PyObject* name)
    {
        PyType* type = py.TypeOf(self);
        PyObject* found = Types.Lookup(py, type, name);
        if (found != null)
            return AttributeLookup.Bind(py, found, self, type);
        return py.HasError ? null : Attributes.GetForwarded(py, ((PyMethod*)self)->Function, name);
    }

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyMethod* self, PyObject* o, PyObject* type) => Ref.New((PyObject*)self);

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle this method.")]
    internal static PyObject* Reduce(Interpreter py, PyMethod* self)
    {
        using var name = new PyOwned(py, Attributes.Get(py, self->Function, Name.__name__));
        return name.IsNull ? null : Descriptors.Reduce(py, self->Self, (PyStr*)name.Pointer);
    }

    [PyProperty("__func__", IsMember = true, Doc = "The function.")]
    internal static PyObject* GetFunction(Interpreter py, PyMethod* self) => Ref.New(self->Function);

    [PyProperty("__self__", IsMember = true, Doc = "The object it is bound to.")]
    internal static PyObject* GetSelf(Interpreter py, PyMethod* self) => Ref.New(self->Self);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyMethod* self) =>
        Attributes.GetForwarded(py, self->Function, py.NameOf(Name.__doc__));
}
