using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>defaultdict: a dict that makes the values of missing keys.</summary>
[PyType("defaultdict", TypeIndex.DefaultDict, Module = "collections", Base = TypeIndex.Dict,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.Mapping | TypeFlags.DictSubclass,
    Signature = "(default_factory=None, /, *args, **kwargs)",
    Doc = "A dict that calls default_factory for the value of a key it is asked for with [] and does not have. The other arguments are dict's.")]
internal unsafe partial struct PyDefaultDict
{
    public PyDict Dict;

    /// <summary>Null for none.</summary>
    public PyObject* Factory;

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyDefaultDict* self, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject* factory = count == 0 ? null : ArgumentBinding.NoneToNull(py, args[0]);
        if (factory != null && py.TypeOf(factory)->Call == null)
        {
            Raise.TypeError(py, "first argument must be callable or None");
            return -1;
        }
        Ref.Set(py, &self->Factory, Ref.XNew(factory));
        int used = count == 0 ? 0 : 1;
        return PyDict.UpdateFrom(py, &self->Dict, "dict", args + used, count - used, kwnames);
    }

    [PyMethod("__missing__($self, key, /)", Doc = "Called by [] for a key that is not there: makes its value, stores and returns it.")]
    private static PyObject* Missing(Interpreter py, PyDefaultDict* self, PyObject* key)
    {
        if (self->Factory == null)
            return Raise.KeyError(py, key);
        using var factory = new PyOwned(py, Ref.New(self->Factory));
        using var value = new PyOwned(py, Call.NoArgs(py, factory.Pointer));
        return value.IsNull || Items.Set(py, (PyObject*)self, key, value.Pointer) < 0 ? null : value.Move();
    }

    [PyMethod("copy($self, /)", Doc = "A new defaultdict with the same items and factory.")]
    private static PyObject* Copy(Interpreter py, PyDefaultDict* self) => Make(py, self, (PyObject*)self);

    [PyMethod("__copy__($self, /)", Doc = "A new defaultdict with the same items and factory.")]
    private static PyObject* CopyHook(Interpreter py, PyDefaultDict* self) => Copy(py, self);

    private static PyObject* Make(Interpreter py, PyDefaultDict* like, PyObject* items) =>
        Call.TwoArgs(py, (PyObject*)py.TypeOf((PyObject*)like), like->Factory == null ? py.None : like->Factory, items);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the dict anew.")]
    private static PyObject* Reduce(Interpreter py, PyDefaultDict* self)
    {
        using var arguments = new PyOwned(py, self->Factory == null ? Ref.New(py.EmptyTuple) : PyTuple.Pack(py, self->Factory));
        using var items = new PyOwned(py, arguments.IsNull ? null : Call.Method(py, (PyObject*)self, Name.items));
        using var iterator = new PyOwned(py, items.IsNull ? null : Iteration.Iter(py, items.Pointer));
        if (iterator.IsNull)
            return null;
        PyObject** parts = stackalloc PyObject*[5]
        {
            (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer, py.None, py.None, iterator.Pointer,
        };
        return PyTuple.FromBorrowed(py, parts, 5);
    }

    [PyMethod("__class_getitem__($type, item, /)", Doc = "defaultdict[key, value] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    [PyProperty("default_factory", IsMember = true, Doc = "What is called for the value of a missing key, or None.")]
    private static PyObject* GetFactory(Interpreter py, PyDefaultDict* self) => Ref.New(self->Factory == null ? py.None : self->Factory);

    [PyPropertySetter("default_factory")]
    private static int SetFactory(Interpreter py, PyDefaultDict* self, PyObject* value)
    {
        Ref.Set(py, &self->Factory, value == null ? null : Ref.XNew(ArgumentBinding.NoneToNull(py, value)));
        return 0;
    }

    [PySlot(Slot.Or)]
    private static PyObject* Or(Interpreter py, PyObject* left, PyObject* right)
    {
        bool leftIsOurs = Types.IsInstance(py, left, TypeIndex.DefaultDict);
        var self = (PyDefaultDict*)(leftIsOurs ? left : right);
        if (!PyDict.Check(py, leftIsOurs ? right : left))
            return Ref.New(py.NotImplemented);
        using var sum = new PyOwned(py, Make(py, self, left));
        return sum.IsNull || PyDict.Update(py, (PyDict*)sum.Pointer, right, overwrite: true) < 0 ? null : sum.Move();
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyDefaultDict* self)
    {
        using var items = new PyOwned(py, py.TypeTable[TypeIndex.Dict]->Repr(py, (PyObject*)self));
        using var factory = new PyOwned(py, items.IsNull ? null : ReprFactory(py, self));
        if (factory.IsNull)
            return null;
        using var head = new PyOwned(py, DictViews.Around(py, Types.ShortName(py, (PyObject*)self) + "(", factory.Pointer, ", "));
        using var tail = new PyOwned(py, head.IsNull ? null : DictViews.Around(py, "", items.Pointer, ")"));
        return tail.IsNull ? null : PyStr.Concat(py, head.Pointer, tail.Pointer);
    }

    // A factory may be a bound method of this very dict.
    private static PyObject* ReprFactory(Interpreter py, PyDefaultDict* self)
    {
        if (self->Factory == null)
            return PyStr.FromString(py, "None");
        int entered = py.ReprGuard.Enter(py, self->Factory);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "...") : null;
        using var factory = new PyOwned(py, Ref.New(self->Factory));
        PyObject* text = Conversion.Repr(py, factory.Pointer);
        py.ReprGuard.Leave(py);
        return text;
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyDefaultDict* self)
    {
        Ref.Clear(py, &self->Factory);
        PyDict.ClearReferences(py, &self->Dict);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyDefaultDict* self)
    {
        Ref.XDec(py, self->Factory);
        PyDict.Dealloc(py, &self->Dict);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyDefaultDict* self, Visitor* visitor)
    {
        PyDict.Traverse(&self->Dict, visitor);
        Visitor.Visit(visitor, self->Factory);
    }
}
