using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Functools;

/// <summary>
/// What cmp_to_key returns, and what calls of that return: a key function has no object, a key has one.
/// </summary>
[PyType("KeyWrapper", TypeIndex.KeyWrapper, Module = "functools", Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyKeyWrapper
{
    public PyObject Header;
    public PyObject* Comparer;

    /// <summary>What a key stands for; null in a key function.</summary>
    public PyObject* Wrapped;

    [PyFunction("cmp_to_key(mycmp)", Module = "_functools", Doc = "A key function that orders objects as a three-way comparison does.")]
    internal static PyObject* Make(Interpreter py, PyObject* comparer) => New(py, comparer, null);

    private static PyObject* New(Interpreter py, PyObject* comparer, PyObject* wrapped)
    {
        var self = (PyKeyWrapper*)Types.AllocateInstance(py, py.TypeTable[TypeIndex.KeyWrapper], 0);
        if (self == null)
            return null;
        self->Comparer = Ref.New(comparer);
        self->Wrapped = Ref.XNew(wrapped);
        return (PyObject*)self;
    }

    [PySlot(Slot.Call)]
    private static PyObject* Invoke(Interpreter py, PyKeyWrapper* self, PyObject** args, int count, PyObject* kwnames)
    {
        ArgumentSlots2 slots = default;
        var values = (PyObject**)&slots;
        return ArgumentBinding.Unpack(py, new ParameterSpec("K", "obj"u8, 0, 1, 1, 0, false), args, count, kwnames, values)
            ? New(py, self->Comparer, values[0])
            : null;
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (!right->Is(TypeIndex.KeyWrapper))
            return Raise.TypeError(py, "other argument must be K instance");
        var a = (PyKeyWrapper*)left;
        var b = (PyKeyWrapper*)right;
        if (a->Wrapped == null || b->Wrapped == null)
            return Raise.New(py, TypeIndex.AttributeError, "object");
        using var comparer = new PyOwned(py, Ref.New(a->Comparer));
        using var first = new PyOwned(py, Ref.New(a->Wrapped));
        using var second = new PyOwned(py, Ref.New(b->Wrapped));
        using var order = new PyOwned(py, Call.TwoArgs(py, comparer.Pointer, first.Pointer, second.Pointer));
        using var zero = new PyOwned(py, order.IsNull ? null : Objects.PyInt.FromLong(py, 0));
        return zero.IsNull ? null : Comparison.Compare(py, order.Pointer, zero.Pointer, op);
    }

    [PyProperty("obj", IsMember = true, Doc = "What the key stands for.")]
    private static PyObject* GetWrapped(Interpreter py, PyKeyWrapper* self) => Ref.New(self->Wrapped == null ? py.None : self->Wrapped);

    [PyPropertySetter("obj")]
    private static int SetWrapped(Interpreter py, PyKeyWrapper* self, PyObject* value)
    {
        Ref.Set(py, &self->Wrapped, Ref.XNew(value));
        return 0;
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyKeyWrapper* self) => Ref.Clear(py, &self->Wrapped);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyKeyWrapper* self)
    {
        Ref.XDec(py, self->Comparer);
        Ref.XDec(py, self->Wrapped);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyKeyWrapper* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Comparer);
        Visitor.Visit(visitor, self->Wrapped);
    }
}
