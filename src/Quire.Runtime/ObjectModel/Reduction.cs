using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>How ordinary objects are pickled and copied: object.__reduce_ex__ and what belongs to it. The helpers of copyreg do the making.</summary>
internal static unsafe class Reduction
{
    /// <summary>A __reduce__ of the class's own goes first.</summary>
    public static PyObject* ReduceEx(Interpreter py, PyObject* self, int protocol)
    {
        PyObject* found = Types.Lookup(py, py.TypeOf(self), Name.__reduce__);
        if (found == null && py.HasError)
            return null;
        PyObject* basic = Types.Lookup(py, py.TypeTable[TypeIndex.Object], Name.__reduce__);
        if (basic == null && py.HasError)
            return null;
        if (found == null || found == basic)
            return Reduce(py, self, protocol);
        using var own = new PyOwned(py, Attributes.Get(py, self, Name.__reduce__));
        return own.IsNull ? null : Call.NoArgs(py, own.Pointer);
    }

    public static PyObject* Reduce(Interpreter py, PyObject* self, int protocol)
    {
        if (protocol >= 2)
            return ReduceNew(py, self);
        using var helper = new PyOwned(py, CopyReg(py, "_reduce_ex"));
        using var number = new PyOwned(py, helper.IsNull ? null : PyInt.FromLong(py, protocol));
        return number.IsNull ? null : Call.TwoArgs(py, helper.Pointer, self, number.Pointer);
    }

    private static PyObject* CopyReg(Interpreter py, string function)
    {
        using var import = new PyOwned(py, Ref.XNew(PyDict.GetName(py, py.BuiltinsDict, Name.__import__)));
        using var name = new PyOwned(py, PyStr.Intern(py, "copyreg"));
        using var module = new PyOwned(py, import.IsNull || name.IsNull ? null : Call.OneArg(py, import.Pointer, name.Pointer));
        using var attribute = new PyOwned(py, module.IsNull ? null : PyStr.Intern(py, function));
        return attribute.IsNull ? null : Attributes.Get(py, module.Pointer, attribute.Pointer);
    }

    // (__newobj__, (class, *args), state, list items, dict items), or with __newobj_ex__ when there are keyword arguments.
    private static PyObject* ReduceNew(Interpreter py, PyObject* self)
    {
        PyType* type = py.TypeOf(self);
        if (type->New == null)
            return Raise.TypeError(py, $"cannot pickle '{Types.NameOf(type)}' object");
        if (!NewArguments(py, self, out PyObject* positional, out PyObject* keywords))
            return null;
        using var args = new PyOwned(py, positional);
        using var kwargs = new PyOwned(py, keywords);
        bool hasKeywords = keywords != null && ((PyDict*)keywords)->Used > 0;
        using var maker = new PyOwned(py, CopyReg(py, hasKeywords ? "__newobj_ex__" : "__newobj__"));
        using var makerArgs = new PyOwned(py, maker.IsNull ? null : MakerArguments(py, type, positional, hasKeywords ? keywords : null));
        if (makerArgs.IsNull)
            return null;
        bool isContainer = (type->Flags & (TypeFlags.ListSubclass | TypeFlags.DictSubclass)) != 0;
        using var state = new PyOwned(py, StateFor(py, self, isRequired: positional == null && !isContainer));
        using var listItems = new PyOwned(py, state.IsNull ? null : ListItems(py, self, type));
        using var dictItems = new PyOwned(py, listItems.IsNull ? null : DictItems(py, self, type));
        if (dictItems.IsNull)
            return null;
        PyObject** parts = stackalloc PyObject*[5] { maker.Pointer, makerArgs.Pointer, state.Pointer, listItems.Pointer, dictItems.Pointer };
        return PyTuple.FromBorrowed(py, parts, 5);
    }

    // Both null when the class says nothing of its arguments. False with an exception.
    private static bool NewArguments(Interpreter py, PyObject* self, out PyObject* args, out PyObject* kwargs)
    {
        args = kwargs = null;
        using var exName = new PyOwned(py, PyStr.Intern(py, "__getnewargs_ex__"));
        PyObject* found = null;
        int has = exName.IsNull ? -1 : Attributes.TryGet(py, self, exName.Pointer, &found);
        if (has < 0)
            return false;
        if (has > 0)
        {
            using var getter = new PyOwned(py, found);
            using var pair = new PyOwned(py, Call.NoArgs(py, found));
            return !pair.IsNull && SplitPair(py, pair.Pointer, out args, out kwargs);
        }
        has = Attributes.TryGet(py, self, Name.__getnewargs__, &found);
        if (has <= 0)
            return has == 0;
        using var plain = new PyOwned(py, found);
        args = Call.NoArgs(py, found);
        if (args == null || (py.TypeOf(args)->Flags & TypeFlags.TupleSubclass) != 0)
            return args != null;
        Raise.TypeError(py, $"__getnewargs__ should return a tuple, not '{Types.NameOf(py, args)}'");
        Ref.Dec(py, args);
        return false;
    }

    private static bool SplitPair(Interpreter py, PyObject* pair, out PyObject* args, out PyObject* kwargs)
    {
        args = kwargs = null;
        if ((py.TypeOf(pair)->Flags & TypeFlags.TupleSubclass) == 0)
            Raise.TypeError(py, $"__getnewargs_ex__ should return a tuple, not '{Types.NameOf(py, pair)}'");
        else if (((PyTuple*)pair)->Length != 2)
            Raise.ValueError(py, $"__getnewargs_ex__ should return a tuple of length 2, not {((PyTuple*)pair)->Length}");
        if (py.HasError)
            return false;
        PyObject* first = PyTuple.Items((PyTuple*)pair)[0];
        PyObject* second = PyTuple.Items((PyTuple*)pair)[1];
        if ((py.TypeOf(first)->Flags & TypeFlags.TupleSubclass) == 0)
            Raise.TypeError(
                py, $"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{Types.NameOf(py, first)}'");
        else if ((py.TypeOf(second)->Flags & TypeFlags.DictSubclass) == 0)
            Raise.TypeError(
                py, $"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{Types.NameOf(py, second)}'");
        if (py.HasError)
            return false;
        args = Ref.New(first);
        kwargs = Ref.New(second);
        return true;
    }

    private static PyObject* MakerArguments(Interpreter py, PyType* type, PyObject* args, PyObject* kwargs)
    {
        PyObject* given = args == null ? py.EmptyTuple : args;
        if (kwargs != null)
            return PyTuple.Pack(py, (PyObject*)type, given, kwargs);
        long count = ((PyTuple*)given)->Length;
        PyTuple* all = PyTuple.New(py, count + 1);
        if (all == null)
            return null;
        PyTuple.Items(all)[0] = Ref.New((PyObject*)type);
        for (long i = 0; i < count; i++)
            PyTuple.Items(all)[i + 1] = Ref.New(PyTuple.Items((PyTuple*)given)[i]);
        return (PyObject*)all;
    }

    // object.__getstate__ itself is asked whether it must find everything; another __getstate__ just answers.
    private static PyObject* StateFor(Interpreter py, PyObject* self, bool isRequired)
    {
        PyObject* found = Types.Lookup(py, py.TypeOf(self), Name.__getstate__);
        if (found == null && py.HasError)
            return null;
        if (found == Types.Lookup(py, py.TypeTable[TypeIndex.Object], Name.__getstate__))
            return StateOf(py, self, isRequired);
        using var own = new PyOwned(py, Attributes.Get(py, self, Name.__getstate__));
        return own.IsNull ? null : Call.NoArgs(py, own.Pointer);
    }

    /// <summary>
    /// The attributes as a dict (None when there are none), or a pair of it and a dict of the values of __slots__. When state
    /// <paramref name="isRequired"/>, an object with native fields that this would miss cannot be pickled.
    /// </summary>
    public static PyObject* StateOf(Interpreter py, PyObject* self, bool isRequired)
    {
        PyType* type = py.TypeOf(self);
        if (isRequired && ((type->Flags & TypeFlags.VariableSize) != 0 || BaseChoice.NativeBaseOf(type)->Index != TypeIndex.Object))
            return Raise.TypeError(py, $"cannot pickle '{Types.NameOf(type)}' object");
        PyObject* dict;
        if (Attributes.TryGet(py, self, Name.__dict__, &dict) < 0)
            return null;
        using var attributes = new PyOwned(py, dict == null ? Ref.New(py.None) : CopyOf(py, dict));
        Ref.XDec(py, dict);
        using var slots = new PyOwned(py, attributes.IsNull || type->SlotCount == 0 ? null : SlotState(py, self, type));
        if (slots.IsNull)
            return py.HasError ? null : attributes.Move();
        return ((PyDict*)slots.Pointer)->Used == 0 ? attributes.Move() : PyTuple.Pack(py, attributes.Pointer, slots.Pointer);
    }

    private static PyObject* CopyOf(Interpreter py, PyObject* dict)
    {
        if ((py.TypeOf(dict)->Flags & TypeFlags.DictSubclass) == 0)
            return Ref.New(dict);
        return ((PyDict*)dict)->Used == 0 ? Ref.New(py.None) : (PyObject*)PyDict.Copy(py, (PyDict*)dict);
    }

    private static PyObject* SlotState(Interpreter py, PyObject* self, PyType* type)
    {
        using var values = new PyOwned(py, (PyObject*)PyDict.New(py));
        if (values.IsNull)
            return null;
        for (PyType* owner = type; (owner->Flags & TypeFlags.HeapType) != 0; owner = owner->Base)
        {
            long position = 0;
            while (PyDict.Next(owner->Dict, ref position, out PyObject* name, out PyObject* member))
            {
                if (!member->Is(TypeIndex.MemberDescriptor) || ((PyMemberDescriptor*)member)->Owner != owner)
                    continue;
                PyObject* value = *InstanceLayout.Member(self, ((PyMemberDescriptor*)member)->Offset);
                if (value != null && PyDict.SetStr(py, (PyDict*)values.Pointer, name, value) < 0)
                    return null;
            }
        }
        return values.Move();
    }

    private static PyObject* ListItems(Interpreter py, PyObject* self, PyType* type) =>
        (type->Flags & TypeFlags.ListSubclass) == 0 ? Ref.New(py.None) : Iteration.Iter(py, self);

    private static PyObject* DictItems(Interpreter py, PyObject* self, PyType* type)
    {
        if ((type->Flags & TypeFlags.DictSubclass) == 0)
            return Ref.New(py.None);
        using var items = new PyOwned(py, Call.Method(py, self, Name.items));
        return items.IsNull ? null : Iteration.Iter(py, items.Pointer);
    }
}
