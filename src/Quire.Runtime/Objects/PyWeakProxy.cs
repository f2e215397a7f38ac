using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>weakref.ProxyType: behaves as the object it stands for, and raises ReferenceError when that is gone. Layout of a reference.</summary>
[PyType("ProxyType", TypeIndex.WeakProxy, Module = "weakref", Flags = TypeFlags.Container)]
internal unsafe partial struct PyWeakProxy
{
    public PyWeakReference Reference;

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyObject* self) => PyWeakReference.Dealloc(py, (PyWeakReference*)self);

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyObject* self, Visitor* visitor) => PyWeakReference.Traverse((PyWeakReference*)self, visitor);

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyObject* self) => PyWeakReference.Clear(py, (PyWeakReference*)self);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self)
    {
        using var target = new PyOwned(py, PyWeakReference.Target((PyWeakReference*)self));
        return PyStr.FromString(py, target.IsNull
            ? $"<weakproxy at {Descriptors.AddressOf(self)}; dead>"
            : $"<weakproxy at {PyWeakReference.Describe(py, (PyWeakReference*)self, target.Pointer)}>");
    }

    [PySlot(Slot.Str)]
    private static PyObject* Str(Interpreter py, PyObject* self)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? null : Conversion.Str(py, target.Pointer);
    }

    [PySlot(Slot.GetAttribute)]
    private static PyObject* GetAttribute(Interpreter py, PyObject* self, PyObject* name)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? null : Attributes.Get(py, target.Pointer, name);
    }

    [PySlot(Slot.SetAttribute)]
    private static int SetAttribute(Interpreter py, PyObject* self, PyObject* name, PyObject* value)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? -1 : Attributes.Set(py, target.Pointer, name, value);
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* self, PyObject* other, CompareOp op)
    {
        using var left = new PyOwned(py, Unwrap(py, self));
        using var right = new PyOwned(py, left.IsNull ? null : Unwrap(py, other));
        return right.IsNull ? null : Comparison.Compare(py, left.Pointer, right.Pointer, op);
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? null : Iteration.Iter(py, target.Pointer);
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyObject* self)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        if (target.IsNull)
            return null;
        if (!Iteration.IsIterator(py, target.Pointer))
            return Raise.TypeError(py, $"Weakref proxy referenced a non-iterator '{Types.NameOf(py, target.Pointer)}' object");
        return Iteration.Next(py, target.Pointer);
    }

    [PySlot(Slot.Length)]
    private static long Length(Interpreter py, PyObject* self)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? -1 : Items.Length(py, target.Pointer);
    }

    [PySlot(Slot.GetItem)]
    private static PyObject* GetItem(Interpreter py, PyObject* self, PyObject* key)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? null : Items.Get(py, target.Pointer, key);
    }

    [PySlot(Slot.SetItem)]
    private static int SetItem(Interpreter py, PyObject* self, PyObject* key, PyObject* value)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        if (target.IsNull)
            return -1;
        return value == null ? Items.Delete(py, target.Pointer, key) : Items.Set(py, target.Pointer, key, value);
    }

    [PySlot(Slot.Contains)]
    private static int Contains(Interpreter py, PyObject* self, PyObject* item)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? -1 : Items.Contains(py, target.Pointer, item);
    }

    [PyMethod("__bytes__($self, /)", Doc = "bytes of the object.")]
    private static PyObject* Bytes(Interpreter py, PyObject* self) => CallMethod(py, self, Name.__bytes__);

    [PyMethod("__reversed__($self, /)", Doc = "A reverse iterator of the object.")]
    private static PyObject* Reversed(Interpreter py, PyObject* self) => CallMethod(py, self, Name.__reversed__);

    private static PyObject* CallMethod(Interpreter py, PyObject* self, Name name)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? null : ObjectModel.Call.Method(py, target.Pointer, name);
    }

    /// <summary>What an operand stands for, owned: the object of a proxy (null with ReferenceError), anything else itself.</summary>
    private static PyObject* Unwrap(Interpreter py, PyObject* operand) =>
        PyWeakReference.IsProxy(operand) ? PyWeakReference.TargetOrRaise(py, operand) : Ref.New(operand);
}
