using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>type: what every <see cref="PyType"/> is an instance of.</summary>
[PyType("type", TypeIndex.Type, Signature = "(object, bases=<unrepresentable>, dict=<unrepresentable>, /, **kwds)",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Weakly | TypeFlags.MatchSelf,
    Doc = "With one argument the type of the object, with three a new class.")]
internal unsafe partial struct PyTypeObject
{
    public PyType Record;

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyType* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        LeaveBases(self);
        TypeRecords.Leave(py, self);
        ReleaseReferences(py, self);
        TypeRecords.FreeTables(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyType* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Name);
        Visitor.Visit(visitor, self->QualName);
        Visitor.Visit(visitor, self->Base);
        Visitor.Visit(visitor, self->Bases);
        Visitor.Visit(visitor, self->Mro);
        Visitor.Visit(visitor, self->Dict);
        ShapeTree.Traverse(self, visitor);
    }

    /// <summary>The base and the name stay: instances that die later still need them.</summary>
    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyType* self)
    {
        Types.Modified(py, self);
        if (self->Dict != null)
            PyDict.Clear(py, self->Dict);
        Ref.Clear(py, (PyObject**)&self->Mro);
    }

    /// <summary>Gives up all references of a record that is about to be freed.</summary>
    internal static void ReleaseReferences(Interpreter py, PyType* self)
    {
        Types.Modified(py, self);
        Ref.Clear(py, (PyObject**)&self->Mro);
        Ref.Clear(py, (PyObject**)&self->Dict);
        Ref.Clear(py, (PyObject**)&self->Bases);
        Ref.Clear(py, (PyObject**)&self->QualName);
        Ref.Clear(py, (PyObject**)&self->Name);
        Ref.Clear(py, (PyObject**)&self->Base);
    }

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* metatype, PyObject** args, int count, PyObject* kwnames)
    {
        if (count != 3)
            return Raise.TypeError(py, $"type.__new__() takes exactly 3 arguments ({count} given)");
        if (!PyStr.Check(py, args[0]))
            return WrongArgument(py, 1, "str", args[0]);
        if ((py.TypeOf(args[1])->Flags & TypeFlags.TupleSubclass) == 0)
            return WrongArgument(py, 2, "tuple", args[1]);
        if ((py.TypeOf(args[2])->Flags & TypeFlags.DictSubclass) == 0)
            return WrongArgument(py, 3, "dict", args[2]);
        if (Conversion.Text(args[0]).Contains('\0'))
            return Raise.ValueError(py, "type name must not contain null characters");
        return (PyObject*)Types.New(py, metatype, args[0], (PyTuple*)args[1], (PyDict*)args[2], args + 3, kwnames);
    }

    private static PyObject* WrongArgument(Interpreter py, int position, string expected, PyObject* given) =>
        Raise.TypeError(py, $"type.__new__() argument {position} must be {expected}, not {Types.NameOf(py, given)}");

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyType* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count == 1 && kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            Raise.TypeError(py, "type.__init__() takes no keyword arguments");
        else if (count is not (1 or 3))
            Raise.TypeError(py, "type.__init__() takes 1 or 3 arguments");
        else
            return 0;
        return -1;
    }

    /// <summary>Calling a class: __new__, then __init__ if that gave an instance of it.</summary>
    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyType* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (self->Index == TypeIndex.Type)
        {
            bool hasKeywords = kwnames != null && ((PyTuple*)kwnames)->Length > 0;
            if (count == 1 && !hasKeywords)
                return Ref.New((PyObject*)py.TypeOf(args[0]));
            if (count != 3)
                return Raise.TypeError(py, "type() takes 1 or 3 arguments");
        }
        if (self->New == null)
            return Raise.TypeError(py, $"cannot create '{Types.NameOf(self)}' instances");
        PyObject* made = self->New(py, self, args, count, kwnames);
        if (made == null || (py.TypeOf(made) != self && !Types.IsSubtype(py.TypeOf(made), self)))
            return made;
        // object's __init__ only looks after the arguments of classes whose __new__ is object's, too.
        PyType* root = py.TypeTable[TypeIndex.Object];
        if ((void*)py.TypeOf(made)->Init == (void*)root->Init && (void*)py.TypeOf(made)->New != (void*)root->New)
            return made;
        if (py.TypeOf(made)->Init(py, made, args, count, kwnames) == 0)
            return made;
        Ref.Dec(py, made);
        return null;
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyType* self)
    {
        string? module = TypeNames.ModuleOf(py, self);
        return PyStr.FromString(
            py, module is null or "builtins" ? $"<class '{Types.NameOf(self)}'>" : $"<class '{module}.{TypeNames.QualNameOf(self)}'>");
    }

    [PySlot(Slot.GetAttribute)]
    internal static PyObject* GetAttribute(Interpreter py, PyObject* self, PyObject* name) =>
        TypeAttributes.Get(py, (PyType*)self, name, raises: true);

    [PySlot(Slot.SetAttribute)]
    internal static int SetAttribute(Interpreter py, PyObject* self, PyObject* name, PyObject* value) =>
        TypeAttributes.Set(py, (PyType*)self, name, value);

    [PySlot(Slot.Or)]
    internal static PyObject* Or(Interpreter py, PyObject* left, PyObject* right) => PyUnionType.Or(py, left, right);

    [PyMethod("mro($self, /)", Doc = "The order in which the type and its bases are searched, as the type itself would have it.")]
    internal static PyObject* GetMro(Interpreter py, PyType* self)
    {
        using var order = new PyOwned(py, (PyObject*)Mro.Merge(py, self));
        return order.IsNull ? null : Iteration.ToList(py, order.Pointer);
    }

    [PyMethod("__subclasses__($self, /)", Doc = "A list of the direct subclasses that are alive.")]
    internal static PyObject* GetSubclasses(Interpreter py, PyType* self)
    {
        PyList* list = PyList.New(py, 0);
        for (int i = 0; list != null && i < self->SubclassCount; i++)
        {
            PyType* child = self->Subclasses[i];
            // One that only waits to be freed is not brought back.
            if (child->Header.Count == 0 || PyList.Append(py, list, (PyObject*)child) == 0)
                continue;
            Ref.Dec(py, (PyObject*)list);
            return null;
        }
        return (PyObject*)list;
    }

    [PyMethod("__prepare__($type, /, *args, **kwargs)", Doc = "The namespace that a class body will fill: an empty dict.")]
    internal static PyObject* Prepare(Interpreter py, PyType* metatype, PyObject** args, int count, PyObject* kwnames) => (PyObject*)PyDict.New(py);

    [PyMethod("__instancecheck__($self, instance, /)", Doc = "Whether the object counts as an instance of the class.")]
    internal static PyObject* InstanceCheck(Interpreter py, PyType* self, PyObject* instance) =>
        ArgumentBinding.FromTruth(py, ClassTest.RealIsInstance(py, instance, (PyObject*)self));

    [PyMethod("__subclasscheck__($self, subclass, /)", Doc = "Whether the class counts as a subclass of this one.")]
    internal static PyObject* SubclassCheck(Interpreter py, PyType* self, PyObject* subclass) =>
        ArgumentBinding.FromTruth(py, ClassTest.RealIsSubclass(py, subclass, (PyObject*)self));

    [PyMethod("__dir__($self, /)", Doc = "The names of the attributes of the class and its bases.")]
    internal static PyObject* Dir(Interpreter py, PyType* self) => DirectoryOf.Class(py, (PyObject*)self);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes of memory the type takes.")]
    internal static PyObject* SizeOf(Interpreter py, PyType* self)
    {
        nuint size = Memory.Heap.SizeOf(self);
        if (self->OwnsNumber)
            size += Memory.Heap.SizeOf(self->Number);
        if (self->Subclasses != null)
            size += Memory.Heap.SizeOf(self->Subclasses);
        return PyInt.FromLong(py, (long)size);
    }

    private static void LeaveBases(PyType* self)
    {
        if (self->Base != null)
            TypeRecords.RemoveSubclass(self->Base, self);
        for (long i = 0; self->Bases != null && i < self->Bases->Length; i++)
        {
            PyType* parent = (PyType*)PyTuple.Items(self->Bases)[i];
            if (parent != self->Base)
                TypeRecords.RemoveSubclass(parent, self);
        }
    }
}
