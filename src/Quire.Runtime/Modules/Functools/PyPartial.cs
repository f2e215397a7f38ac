using System.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Functools;

/// <summary>partial: a callable that has some of its arguments already.</summary>
[PyType("partial", TypeIndex.Partial, Module = "functools", DictOffset = 32,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.HasDict | TypeFlags.Weakly,
    Signature = "(func, /, *args, **keywords)",
    Doc = "A callable that calls func with these arguments before those it is called with.")]
internal unsafe partial struct PyPartial
{
    public PyObject Header;
    public PyObject* Function;
    public PyTuple* Arguments;
    public PyDict* Keywords;

    /// <summary>The instance's __dict__, or null.</summary>
    public PyDict* InstanceDict;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (count == 0)
            return Raise.TypeError(py, "type 'partial' takes at least one argument");
        PyObject* function = args[0];
        if (py.TypeOf(function)->Call == null)
            return Raise.TypeError(py, "the first argument must be callable");
        // A partial of a partial becomes one, unless the inner one carries attributes.
        PyPartial* inner = Types.IsInstance(py, function, TypeIndex.Partial) && ((PyPartial*)function)->InstanceDict == null ? (PyPartial*)function : null;
        using var arguments = new PyOwned(py, Concat(py, inner == null ? null : inner->Arguments, args + 1, count - 1));
        using var keywords = new PyOwned(py, arguments.IsNull ? null : Merge(py, inner == null ? null : inner->Keywords, args + count, kwnames));
        var self = keywords.IsNull ? null : (PyPartial*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Function = Ref.New(inner == null ? function : inner->Function);
        self->Arguments = (PyTuple*)arguments.Move();
        self->Keywords = (PyDict*)keywords.Move();
        return (PyObject*)self;
    }

    private static PyObject* Concat(Interpreter py, PyTuple* first, PyObject** items, int count)
    {
        long before = first == null ? 0 : first->Length;
        PyTuple* all = PyTuple.New(py, before + count);
        for (long i = 0; all != null && i < before + count; i++)
            PyTuple.Items(all)[i] = Ref.New(i < before ? PyTuple.Items(first)[i] : items[i - before]);
        return (PyObject*)all;
    }

    private static PyObject* Merge(Interpreter py, PyDict* first, PyObject** values, PyObject* kwnames)
    {
        using var merged = new PyOwned(py, (PyObject*)(first == null ? PyDict.New(py) : PyDict.Copy(py, first)));
        long count = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        for (long i = 0; i < count && !merged.IsNull; i++)
        {
            if (PyDict.Set(py, (PyDict*)merged.Pointer, PyTuple.Items((PyTuple*)kwnames)[i], values[i]) < 0)
                return null;
        }
        return merged.Move();
    }

    [PySlot(Slot.Call)]
    private static PyObject* Invoke(Interpreter py, PyPartial* self, PyObject** args, int count, PyObject* kwnames)
    {
        // The call may drop the last reference to this object.
        using var function = new PyOwned(py, Ref.New(self->Function));
        if (self->Keywords->Used > 0)
        {
            using var positional = new PyOwned(py, Concat(py, self->Arguments, args, count));
            using var keywords = new PyOwned(py, positional.IsNull ? null : Merge(py, self->Keywords, args + count, kwnames));
            return keywords.IsNull ? null : Call.WithTuple(py, function.Pointer, (PyTuple*)positional.Pointer, (PyDict*)keywords.Pointer);
        }
        int named = kwnames == null ? 0 : (int)((PyTuple*)kwnames)->Length;
        int before = (int)self->Arguments->Length;
        // Names go behind the positional arguments, so one array takes all.
        using var all = new PyOwned(py, Concat(py, self->Arguments, args, count + named));
        return all.IsNull ? null : Call.Invoke(py, function.Pointer, PyTuple.Items((PyTuple*)all.Pointer), before + count, kwnames);
    }

    [PyProperty("func", IsMember = true, Doc = "What is called.")]
    private static PyObject* GetFunction(Interpreter py, PyPartial* self) => Ref.New(self->Function);

    [PyProperty("args", IsMember = true, Doc = "The positional arguments it has.")]
    private static PyObject* GetArguments(Interpreter py, PyPartial* self) => Ref.New((PyObject*)self->Arguments);

    [PyProperty("keywords", IsMember = true, Doc = "The keyword arguments it has.")]
    private static PyObject* GetKeywords(Interpreter py, PyPartial* self) => Ref.New((PyObject*)self->Keywords);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the object anew.")]
    private static PyObject* Reduce(Interpreter py, PyPartial* self)
    {
        using var arguments = new PyOwned(py, PyTuple.Pack(py, self->Function));
        if (arguments.IsNull)
            return null;
        PyObject* attributes = self->InstanceDict == null ? py.None : (PyObject*)self->InstanceDict;
        PyObject** parts = stackalloc PyObject*[4] { self->Function, (PyObject*)self->Arguments, (PyObject*)self->Keywords, attributes };
        using var state = new PyOwned(py, PyTuple.FromBorrowed(py, parts, 4));
        return state.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer, state.Pointer);
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Takes over what __reduce__ has put together.")]
    private static PyObject* SetState(Interpreter py, PyPartial* self, PyObject* state)
    {
        PyObject** parts = PyTuple.Check(py, state) ? PyTuple.Items((PyTuple*)state) : null;
        bool valid = parts != null && ((PyTuple*)state)->Length == 4
            && py.TypeOf(parts[0])->Call != null && PyTuple.Check(py, parts[1])
            && (parts[2] == py.None || PyDict.Check(py, parts[2])) && (parts[3] == py.None || PyDict.Check(py, parts[3]));
        if (!valid)
            return Raise.TypeError(py, "invalid partial state");
        using var arguments = new PyOwned(py, PyTuple.FromBorrowed(py, PyTuple.Items((PyTuple*)parts[1]), ((PyTuple*)parts[1])->Length));
        using var keywords = new PyOwned(py, arguments.IsNull ? null : (PyObject*)(parts[2] == py.None ? PyDict.New(py) : PyDict.Copy(py, (PyDict*)parts[2])));
        if (keywords.IsNull)
            return null;
        PyObject* attributes = parts[3] == py.None ? null : Ref.New(parts[3]);
        Ref.Set(py, &self->Function, Ref.New(parts[0]));
        Ref.Set(py, (PyObject**)&self->Arguments, arguments.Move());
        Ref.Set(py, (PyObject**)&self->Keywords, keywords.Move());
        Ref.Set(py, (PyObject**)&self->InstanceDict, attributes);
        return Ref.New(py.None);
    }

    [PyMethod("__class_getitem__($type, item, /)", Doc = "partial[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    // Not yet a method: the class that holds it is told that it will be one.
    [PySlot(Slot.DescriptorGet)]
    private static PyObject* Get(Interpreter py, PyPartial* self, PyObject* o, PyObject* type)
    {
        const string warning = "functools.partial will be a method descriptor in future Python versions; "
            + "wrap it in staticmethod() if you want to preserve the old behavior";
        bool isBound = o != null && o != py.None;
        return isBound && Errors.Warn(py, TypeIndex.FutureWarning, warning, 1) < 0 ? null : Ref.New((PyObject*)self);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyPartial* self)
    {
        int entered = py.ReprGuard.Enter(py, (PyObject*)self);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "...") : null;
        PyObject* text = ReprParts(py, self);
        py.ReprGuard.Leave(py);
        return text;
    }

    private static PyObject* ReprParts(Interpreter py, PyPartial* self)
    {
        var type = (PyObject*)py.TypeOf((PyObject*)self);
        using var module = new PyOwned(py, Attributes.Get(py, type, Name.__module__));
        using var name = new PyOwned(py, module.IsNull ? null : Attributes.Get(py, type, Name.__qualname__));
        using var arguments = new PyOwned(py, name.IsNull ? null : Ref.New((PyObject*)self->Arguments));
        using var keywords = new PyOwned(py, name.IsNull ? null : (PyObject*)PyDict.Copy(py, self->Keywords));
        if (keywords.IsNull)
            return null;
        var text = new StringBuilder();
        text.Append(Conversion.Text(module.Pointer)).Append('.').Append(Conversion.Text(name.Pointer)).Append('(');
        if (!AppendRepr(py, text, self->Function))
            return null;
        var tuple = (PyTuple*)arguments.Pointer;
        for (long i = 0; i < tuple->Length; i++)
        {
            text.Append(", ");
            if (!AppendRepr(py, text, PyTuple.Items(tuple)[i]))
                return null;
        }
        long position = 0;
        while (PyDict.Next((PyDict*)keywords.Pointer, ref position, out PyObject* key, out PyObject* value))
        {
            using var keyText = new PyOwned(py, Conversion.Str(py, key));
            if (keyText.IsNull)
                return null;
            text.Append(", ").Append(Conversion.Text(keyText.Pointer)).Append('=');
            if (!AppendRepr(py, text, value))
                return null;
        }
        return PyStr.FromString(py, text.Append(')').ToString());
    }

    private static bool AppendRepr(Interpreter py, StringBuilder text, PyObject* o)
    {
        using var held = new PyOwned(py, Ref.New(o));
        using var repr = new PyOwned(py, Conversion.Repr(py, o));
        if (!repr.IsNull)
            text.Append(Conversion.Text(repr.Pointer));
        return !repr.IsNull;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyPartial* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.XDec(py, self->Function);
        Ref.XDec(py, (PyObject*)self->Arguments);
        Ref.XDec(py, (PyObject*)self->Keywords);
        Ref.XDec(py, (PyObject*)self->InstanceDict);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyPartial* self) => Ref.Clear(py, (PyObject**)&self->InstanceDict);

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyPartial* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Arguments);
        Visitor.Visit(visitor, self->Keywords);
        Visitor.Visit(visitor, self->InstanceDict);
    }
}
