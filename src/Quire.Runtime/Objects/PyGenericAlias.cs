using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>types.GenericAlias: <c>list[int]</c>. All but a few attributes are those of the origin.</summary>
[PyType("GenericAlias", TypeIndex.GenericAlias, Module = "types", Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Weakly,
    Signature = "(origin, args, /)", Doc = "A generic type with its arguments, as in list[int].")]
internal unsafe partial struct PyGenericAlias
{
    public PyObject Header;
    public PyObject* Origin;
    public PyTuple* Args;

    /// <summary>The type variables in the arguments; null until asked for.</summary>
    public PyTuple* Parameters;

    /// <summary>Written with a star: the arguments are to be unpacked into those around it.</summary>
    public bool IsStarred;

    /// <summary>origin[args]; anything but a tuple is the only argument.</summary>
    public static PyObject* New(Interpreter py, PyObject* origin, PyObject* args) =>
        Make(py, py.TypeTable[TypeIndex.GenericAlias], origin, args, starred: false);

    private static PyObject* Make(Interpreter py, PyType* type, PyObject* origin, PyObject* args, bool starred)
    {
        bool isTuple = (py.TypeOf(args)->Flags & TypeFlags.TupleSubclass) != 0;
        using var tuple = new PyOwned(py, isTuple ? Ref.New(args) : PyTuple.Pack(py, args));
        var alias = (PyGenericAlias*)(tuple.IsNull ? null : Types.AllocateInstance(py, type, 0));
        if (alias == null)
            return null;
        alias->Origin = Ref.New(origin);
        alias->Args = (PyTuple*)tuple.Move();
        alias->IsStarred = starred;
        return (PyObject*)alias;
    }

    [PySlot(Slot.New)]
    internal static PyObject* Construct(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            return Raise.TypeError(py, "GenericAlias() takes no keyword arguments");
        return count == 2
            ? Make(py, type, args[0], args[1], starred: false)
            : Raise.TypeError(py, $"GenericAlias expected 2 arguments, got {count}");
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyGenericAlias* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.Clear(py, &self->Origin);
        Ref.Clear(py, (PyObject**)&self->Args);
        Ref.Clear(py, (PyObject**)&self->Parameters);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyGenericAlias* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Origin);
        Visitor.Visit(visitor, self->Args);
        Visitor.Visit(visitor, self->Parameters);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyGenericAlias* self)
    {
        var text = new System.Text.StringBuilder(self->IsStarred ? "*" : "");
        if (!GenericArguments.AppendRepr(py, text, self->Origin))
            return null;
        text.Append('[');
        for (long i = 0; i < self->Args->Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (!GenericArguments.AppendRepr(py, text, PyTuple.Items(self->Args)[i]))
                return null;
        }
        return PyStr.FromString(py, text.Append(self->Args->Length == 0 ? "()]" : "]").ToString());
    }

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyGenericAlias* self)
    {
        long origin = Conversion.Hash(py, self->Origin);
        long args = origin == -1 ? -1 : Conversion.Hash(py, (PyObject*)self->Args);
        return args == -1 || (origin ^ args) != -1 ? args == -1 ? -1 : origin ^ args : -2;
    }

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyGenericAlias* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !Types.IsInstance(py, other, TypeIndex.GenericAlias))
            return Ref.New(py.NotImplemented);
        var that = (PyGenericAlias*)other;
        int same = self->IsStarred != that->IsStarred ? 0 : Comparison.Same(py, self->Origin, that->Origin);
        if (same > 0)
            same = Comparison.Same(py, (PyObject*)self->Args, (PyObject*)that->Args);
        return same < 0 ? null : Ref.New(same > 0 == (op == CompareOp.Eq) ? py.True : py.False);
    }

    /// <summary>Makes an object of the origin and tells it how it was named, if it takes that.</summary>
    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyGenericAlias* self, PyObject** args, int count, PyObject* kwnames)
    {
        using var made = new PyOwned(py, ObjectModel.Call.Invoke(py, self->Origin, args, count, kwnames));
        if (made.IsNull)
            return null;
        if (Attributes.Set(py, made.Pointer, Name.__orig_class__, (PyObject*)self) < 0
            && !Errors.ClearIf(py, TypeIndex.AttributeError) && !Errors.ClearIf(py, TypeIndex.TypeError))
            return null;
        return made.Move();
    }

    [PySlot(Slot.GetAttribute)]
    internal static PyObject* GetAttribute(Interpreter py, PyObject* self, PyObject* name)
    {
        string text = PyStr.ToText((PyStr*)name);
        bool isOwn = text is "__class__" or "__origin__" or "__args__" or "__unpacked__" or "__parameters__" or "__typing_unpacked_tuple_args__"
            or "__mro_entries__" or "__reduce_ex__" or "__reduce__" or "__bases__" or "__copy__" or "__deepcopy__";
        return isOwn ? Attributes.GenericGet(py, self, name) : Attributes.GetForwarded(py, ((PyGenericAlias*)self)->Origin, name);
    }

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyGenericAlias* self, PyObject* item)
    {
        using var parameters = new PyOwned(py, GetParameters(py, self));
        if (parameters.IsNull)
            return null;
        using var args = new PyOwned(
            py, GenericArguments.Substitute(py, (PyObject*)self, self->Args, (PyTuple*)parameters.Pointer, item));
        return args.IsNull ? null : Make(py, py.TypeTable[TypeIndex.GenericAlias], self->Origin, args.Pointer, self->IsStarred);
    }

    [PySlot(Slot.Or)]
    internal static PyObject* Or(Interpreter py, PyObject* left, PyObject* right) => PyUnionType.Or(py, left, right);

    /// <summary>Unpacking, as in <c>tuple[*Ts]</c>: the alias itself, starred.</summary>
    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyGenericAlias* self)
    {
        using var starred = new PyOwned(
            py, Make(py, py.TypeTable[TypeIndex.GenericAlias], self->Origin, (PyObject*)self->Args, starred: true));
        using var single = new PyOwned(py, starred.IsNull ? null : PyTuple.Pack(py, starred.Pointer));
        return single.IsNull ? null : Iteration.Iter(py, single.Pointer);
    }

    [PyMethod("__mro_entries__($self, bases, /)", Doc = "The origin stands for the alias among the bases of a class.")]
    internal static PyObject* MroEntries(Interpreter py, PyGenericAlias* self, PyObject* bases) => PyTuple.Pack(py, self->Origin);

    [PyMethod("__instancecheck__($self, instance, /)")]
    internal static PyObject* InstanceCheck(Interpreter py, PyGenericAlias* self, PyObject* instance) =>
        Raise.TypeError(py, "isinstance() argument 2 cannot be a parameterized generic");

    [PyMethod("__subclasscheck__($self, subclass, /)")]
    internal static PyObject* SubclassCheck(Interpreter py, PyGenericAlias* self, PyObject* subclass) =>
        Raise.TypeError(py, "issubclass() argument 2 cannot be a parameterized generic");

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle the alias.")]
    internal static PyObject* Reduce(Interpreter py, PyGenericAlias* self)
    {
        using var args = new PyOwned(py, PyTuple.Pack(py, self->Origin, (PyObject*)self->Args));
        return args.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), args.Pointer);
    }

    [PyMethod("__dir__($self, /)", Doc = "The origin's names and the alias's own.")]
    internal static PyObject* Dir(Interpreter py, PyGenericAlias* self)
    {
        using var names = new PyOwned(py, SpecialCall.Invoke(py, self->Origin, Name.__dir__));
        using var list = new PyOwned(py, names.IsNull ? null : Iteration.ToList(py, names.Pointer));
        if (list.IsNull)
            return null;
        ReadOnlySpan<string> own = ["__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__"];
        foreach (string text in own)
        {
            using var name = new PyOwned(py, PyStr.Intern(py, text));
            int known = name.IsNull ? -1 : Items.Contains(py, list.Pointer, name.Pointer);
            if (known < 0 || (known == 0 && PyList.Append(py, (PyList*)list.Pointer, name.Pointer) < 0))
                return null;
        }
        return list.Move();
    }

    [PyProperty("__origin__", IsMember = true)]
    internal static PyObject* GetOrigin(Interpreter py, PyGenericAlias* self) => Ref.New(self->Origin);

    [PyProperty("__args__", IsMember = true)]
    internal static PyObject* GetArgs(Interpreter py, PyGenericAlias* self) => Ref.New((PyObject*)self->Args);

    [PyProperty("__unpacked__", IsMember = true)]
    internal static PyObject* GetUnpacked(Interpreter py, PyGenericAlias* self) => Ref.New(self->IsStarred ? py.True : py.False);

    [PyProperty("__parameters__")]
    internal static PyObject* GetParameters(Interpreter py, PyGenericAlias* self)
    {
        if (self->Parameters == null)
            self->Parameters = (PyTuple*)GenericArguments.Of(py, self->Args);
        return Ref.XNew((PyObject*)self->Parameters);
    }

    [PyProperty("__typing_unpacked_tuple_args__")]
    internal static PyObject* GetUnpackedTupleArgs(Interpreter py, PyGenericAlias* self) => Ref.New(
        self->IsStarred && self->Origin == (PyObject*)py.TypeTable[TypeIndex.Tuple] ? (PyObject*)self->Args : py.None);
}
