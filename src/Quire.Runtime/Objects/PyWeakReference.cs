using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// weakref.ref, and the layout of the proxies: knows an object without owning it. Lists and callbacks are
/// <see cref="Collector.WeakReferences"/>' business.
/// </summary>
[PyType("ReferenceType", TypeIndex.WeakReference, Module = "weakref", Flags = TypeFlags.Container | TypeFlags.BaseType)]
internal unsafe partial struct PyWeakReference
{
    /// <summary>In the header: the callback is about to be called for the only time, and a program sees it no more.</summary>
    public const uint CallbackSpent = HeaderFlags.TypeBitA;

    private const string Gone = "weakly-referenced object no longer exists";

    public PyObject Header;

    /// <summary>Borrowed; null once cleared. Its count may be 0 already, when its turn to be freed has not come.</summary>
    public PyObject* Referent;

    /// <summary>Owned, or null.</summary>
    public PyObject* Callback;

    /// <summary>The object's hash, kept for when it is gone; −1 while nobody asked.</summary>
    public long Hash;

    /// <summary>Neighbours in the object's list while there is an object.</summary>
    public PyWeakReference* Previous;
    public PyWeakReference* Next;

    /// <summary>The object, owned, or null without an exception when it is gone.</summary>
    public static PyObject* Target(PyWeakReference* self) =>
        self->Referent == null || self->Referent->Count == 0 ? null : Ref.New(self->Referent);

    /// <summary>The object, owned, or null with ReferenceError.</summary>
    public static PyObject* TargetOrRaise(Interpreter py, PyObject* self)
    {
        PyObject* target = Target((PyWeakReference*)self);
        return target != null ? target : Raise.New(py, TypeIndex.ReferenceError, Gone);
    }

    public static bool IsProxy(PyObject* o) => o->TypeIndex is TypeIndex.WeakProxy or TypeIndex.WeakCallableProxy;

    /// <summary>A reference, an instance of a class derived from it, or a proxy.</summary>
    public static bool IsAny(Interpreter py, PyObject* o) => IsProxy(o) || Types.IsInstance(py, o, TypeIndex.WeakReference);

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        CheckCount(py, "__new__", count) ? py.Weak.Make(type, args[0], count == 2 ? args[1] : null) : null;

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
        {
            Raise.TypeError(py, "ref() takes no keyword arguments");
            return -1;
        }
        return CheckCount(py, "__init__", count) ? 0 : -1;
    }

    private static bool CheckCount(Interpreter py, string method, int count)
    {
        if (count is 1 or 2)
            return true;
        Raise.TypeError(py, count == 0 ? $"{method} expected at least 1 argument, got 0" : $"{method} expected at most 2 arguments, got {count}");
        return false;
    }

    [PySlot(Slot.Call)]
    private static PyObject* Call(Interpreter py, PyWeakReference* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            return Raise.TypeError(py, "weakref() takes no keyword arguments");
        if (count != 0)
            return Raise.TypeError(py, $"weakref expected 0 arguments, got {count}");
        PyObject* target = Target(self);
        return target != null ? target : Ref.New(py.None);
    }

    [PySlot(Slot.Hash)]
    private static long GetHash(Interpreter py, PyWeakReference* self)
    {
        if (self->Hash != -1)
            return self->Hash;
        using var target = new PyOwned(py, Target(self));
        if (target.IsNull)
        {
            Raise.TypeError(py, "weak object has gone away");
            return -1;
        }
        return self->Hash = Conversion.Hash(py, target.Pointer);
    }

    /// <summary>References are equal when their objects are; a dead one only equals itself.</summary>
    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyWeakReference* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !Types.IsInstance(py, other, TypeIndex.WeakReference))
            return Raise.NotImplemented(py);
        using var mine = new PyOwned(py, Target(self));
        using var its = new PyOwned(py, Target((PyWeakReference*)other));
        if (!mine.IsNull && !its.IsNull)
            return Comparison.Compare(py, mine.Pointer, its.Pointer, op);
        bool same = (PyObject*)self == other;
        return Ref.New(same == (op == CompareOp.Eq) ? py.True : py.False);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyWeakReference* self)
    {
        using var target = new PyOwned(py, Target(self));
        if (target.IsNull)
            return PyStr.FromString(py, $"<weakref at {Descriptors.AddressOf((PyObject*)self)}; dead>");
        using var name = new PyOwned(py, Attributes.LookupSpecial(py, target.Pointer, Name.__name__));
        if (name.IsNull && py.HasError)
            return null;
        string tail = !name.IsNull && PyStr.Check(py, name.Pointer) ? $" ({Conversion.Text(name.Pointer)})" : "";
        return PyStr.FromString(py, $"<weakref at {Describe(py, self, target.Pointer)}{tail}>");
    }

    /// <summary>"0x…; to 'C' at 0x…"</summary>
    public static string Describe(Interpreter py, PyWeakReference* self, PyObject* target) =>
        $"{Descriptors.AddressOf((PyObject*)self)}; to '{QualifiedName(py, py.TypeOf(target))}' at {Descriptors.AddressOf(target)}";

    // With the module, unless that goes without saying.
    private static string QualifiedName(Interpreter py, PyType* type)
    {
        string name = TypeNames.FullNameOf(py, type);
        return name.StartsWith("__main__.", StringComparison.Ordinal) ? name["__main__.".Length..] : name;
    }

    [PyProperty("__callback__", IsMember = true)]
    private static PyObject* GetCallback(Interpreter py, PyWeakReference* self) =>
        Ref.New(self->Callback == null || self->Header.Has(CallbackSpent) ? py.None : self->Callback);

    [PyMethod("__class_getitem__($type, item, /)", Doc = "ref[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyWeakReference* self, Visitor* visitor) => Visitor.Visit(visitor, self->Callback);

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyWeakReference* self)
    {
        py.Weak.Unlink(self);
        Ref.Clear(py, &self->Callback);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyWeakReference* self)
    {
        Clear(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }
}
