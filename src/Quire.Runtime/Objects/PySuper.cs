using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>super: an object seen from behind one of its classes.</summary>
[PyType("super", TypeIndex.Super, Flags = TypeFlags.Container | TypeFlags.BaseType,
    Signature = "(type=<unrepresentable>, object_or_type=<unrepresentable>, /)",
    Doc = "The attributes an object would have from the classes that come after the given one.")]
internal unsafe partial struct PySuper
{
    public PyObject Header;

    /// <summary>The class to start behind; null before __init__.</summary>
    public PyType* Type;

    /// <summary>The instance or class looked at; null when unbound.</summary>
    public PyObject* Object;

    /// <summary>The class whose order of resolution is used; null when unbound.</summary>
    public PyType* ObjectType;

    /// <summary>
    /// What the classes after <paramref name="start"/> in the order of <paramref name="objectType"/> have under the name, bound to the object: owned.
    /// Null without an exception when there is nothing. <paramref name="isUnbound"/>: a method was found and, because
    /// <paramref name="wantsMethod"/> is true, not bound; call it with the object first.
    /// </summary>
    public static PyObject* Lookup(
        Interpreter py, PyType* start, PyObject* o, PyType* objectType, PyObject* name, out bool isUnbound, bool wantsMethod = false)
    {
        isUnbound = false;
        if (objectType->Mro == null)
            return null;
        using var held = new PyOwned(py, Ref.New((PyObject*)objectType->Mro));
        var mro = (PyTuple*)held.Pointer;
        long i = 0;
        while (i < mro->Length && PyTuple.Items(mro)[i] != (PyObject*)start)
            i++;
        for (i++; i < mro->Length; i++)
        {
            var ancestor = (PyType*)PyTuple.Items(mro)[i];
            if (Types.EnsurePopulated(py, ancestor) < 0)
                return null;
            PyObject* found = PyDict.GetStr(py, ancestor->Dict, name);
            if (found == null)
                continue;
            isUnbound = wantsMethod && o != (PyObject*)objectType && (py.TypeOf(found)->Flags & TypeFlags.MethodDescriptor) != 0;
            TernarySlot get = isUnbound ? null : py.TypeOf(found)->DescriptorGet;
            if (get == null)
                return Ref.New(found);
            using var descriptor = new PyOwned(py, Ref.New(found));
            return get(py, found, o == (PyObject*)objectType ? null : o, (PyObject*)objectType);
        }
        return null;
    }

    /// <summary>The class whose order super(type, o) uses (owned); null with TypeError when o has nothing to do with the type.</summary>
    public static PyType* Check(Interpreter py, PyType* type, PyObject* o)
    {
        if (Types.IsType(py, o) && Types.IsSubtype((PyType*)o, type))
            return (PyType*)Ref.New(o);
        if (Types.IsSubtype(py.TypeOf(o), type))
            return (PyType*)Ref.New((PyObject*)py.TypeOf(o));
        PyObject* claimed;
        if (Attributes.TryGet(py, o, Name.__class__, &claimed) < 0)
            return null;
        bool fits = claimed != null && Types.IsType(py, claimed) && claimed != (PyObject*)py.TypeOf(o) && Types.IsSubtype((PyType*)claimed, type);
        if (fits)
            return (PyType*)claimed;
        Ref.XDec(py, claimed);
        string what = Types.IsType(py, o) ? $"type {Types.NameOf((PyType*)o)}" : $"instance of {Types.NameOf(py, o)}";
        Raise.TypeError(py, $"super(type, obj): obj ({what}) is not an instance or subtype of type ({Types.NameOf(type)}).");
        return null;
    }

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        Types.AllocateInstance(py, type, 0);

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PySuper* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            Raise.TypeError(py, "super() takes no keyword arguments");
        else if (count > 2)
            Raise.TypeError(py, $"super() expected at most 2 arguments, got {count}");
        else if (count > 0 && !Types.IsType(py, args[0]))
            Raise.TypeError(py, $"super() argument 1 must be a type, not {Types.NameOf(py, args[0])}");
        else if (count == 0)
            return InitFromFrame(py, self);
        else
            return Start(py, self, (PyType*)args[0], count == 2 && args[1] != py.None ? args[1] : null);
        return -1;
    }

    private static int Start(Interpreter py, PySuper* self, PyType* type, PyObject* o)
    {
        PyType* objectType = null;
        if (o != null)
        {
            objectType = Check(py, type, o);
            if (objectType == null)
                return -1;
        }
        Ref.Set(py, (PyObject**)&self->Type, Ref.New((PyObject*)type));
        Ref.Set(py, &self->Object, Ref.XNew(o));
        Ref.Set(py, (PyObject**)&self->ObjectType, (PyObject*)objectType);
        return 0;
    }

    // super(): the class cell and the first argument of the function that runs.
    private static int InitFromFrame(Interpreter py, PySuper* self)
    {
        Frame* frame = py.CurrentFrame;
        if (frame == null)
            return Fail(py, "super(): no current frame");
        PyCode* code = frame->Code;
        if (code->ArgumentCount == 0)
            return Fail(py, "super(): no arguments");
        byte* kinds = PyBytes.Data((PyBytes*)code->LocalKinds);
        PyObject* first = Frame.Locals(frame)[0];
        if (first != null && ((LocalKind)kinds[0] & LocalKind.Cell) != 0 && first->Is(TypeIndex.Cell))
            first = ((PyCell*)first)->Value;
        if (first == null)
            return Fail(py, "super(): arg[0] deleted");
        for (int i = 0; i < code->LocalCount; i++)
        {
            if (((LocalKind)kinds[i] & LocalKind.Free) == 0 || PyTuple.Items(code->LocalNames)[i] != py.NameOf(Name.__class__))
                continue;
            PyObject* cell = Frame.Locals(frame)[i];
            if (cell == null || !cell->Is(TypeIndex.Cell))
                return Fail(py, "super(): bad __class__ cell");
            PyObject* type = ((PyCell*)cell)->Value;
            if (type == null)
                return Fail(py, "super(): empty __class__ cell");
            if (Types.IsType(py, type))
                return Start(py, self, (PyType*)type, first);
            Raise.RuntimeError(py, $"super(): __class__ is not a type ({Types.NameOf(py, type)})");
            return -1;
        }
        return Fail(py, "super(): __class__ cell not found");
    }

    private static int Fail(Interpreter py, string message)
    {
        Raise.RuntimeError(py, message);
        return -1;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PySuper* self)
    {
        Ref.Clear(py, (PyObject**)&self->Type);
        Ref.Clear(py, &self->Object);
        Ref.Clear(py, (PyObject**)&self->ObjectType);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PySuper* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Type);
        Visitor.Visit(visitor, self->Object);
        Visitor.Visit(visitor, self->ObjectType);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PySuper* self)
    {
        string type = self->Type == null ? "NULL" : Types.NameOf(self->Type);
        return PyStr.FromString(py, self->ObjectType == null
            ? $"<super: <class '{type}'>, NULL>"
            : $"<super: <class '{type}'>, <{Types.NameOf(self->ObjectType)} object>>");
    }

    [PySlot(Slot.GetAttribute)]
    internal static PyObject* GetAttribute(Interpreter py, PyObject* o, PyObject* name)
    {
        var self = (PySuper*)o;
        if (self->ObjectType != null && name != py.NameOf(Name.__class__))
        {
            PyObject* found = Lookup(py, self->Type, self->Object, self->ObjectType, name, out _);
            if (found != null || py.HasError)
                return found;
        }
        return Attributes.GenericGet(py, o, name);
    }

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyObject* o, PyObject* instance, PyObject* type)
    {
        var self = (PySuper*)o;
        if (instance == null || instance == py.None || self->Object != null)
            return Ref.New(o);
        if (!o->Is(TypeIndex.Super))
            return Call.TwoArgs(py, (PyObject*)py.TypeOf(o), (PyObject*)self->Type, instance);
        using var bound = new PyOwned(py, Types.AllocateInstance(py, py.TypeOf(o), 0));
        return bound.IsNull || Start(py, (PySuper*)bound.Pointer, self->Type, instance) < 0 ? null : bound.Move();
    }

    [PyProperty("__thisclass__", IsMember = true, Doc = "The class to start behind.")]
    internal static PyObject* GetThisClass(Interpreter py, PySuper* self) => Ref.New(self->Type == null ? py.None : (PyObject*)self->Type);

    [PyProperty("__self__", IsMember = true, Doc = "The object looked at.")]
    internal static PyObject* GetSelf(Interpreter py, PySuper* self) => Ref.New(self->Object == null ? py.None : self->Object);

    [PyProperty("__self_class__", IsMember = true, Doc = "The class of the object looked at.")]
    internal static PyObject* GetSelfClass(Interpreter py, PySuper* self) =>
        Ref.New(self->ObjectType == null ? py.None : (PyObject*)self->ObjectType);
}
