using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>module.</summary>
[PyType("module", TypeIndex.Module, Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Weakly, DictOffset = 8,
    Signature = "(name, doc=None)", Doc = "A namespace of its own, with a name and a docstring.")]
internal unsafe partial struct PyModule
{
    public PyObject Header;
    public PyDict* Dict;

    /// <summary>Its name when made, for messages; may be null.</summary>
    public PyObject* Name;

    /// <summary>A module with __name__, __doc__, __package__, __loader__ and __spec__ set (the last four None).</summary>
    public static PyModule* New(Interpreter py, string name)
    {
        using var text = new PyOwned(py, PyStr.Intern(py, name));
        using var module = new PyOwned(py, text.IsNull ? null : Types.AllocateInstance(py, py.TypeTable[TypeIndex.Module], 0));
        return module.IsNull || Start(py, (PyModule*)module.Pointer, text.Pointer, py.None) < 0 ? null : (PyModule*)module.Move();
    }

    public static int Add(Interpreter py, PyModule* module, string name, PyObject* stolenValue)
    {
        using var value = new PyOwned(py, stolenValue);
        using var key = new PyOwned(py, value.IsNull ? null : PyStr.Intern(py, name));
        return key.IsNull ? -1 : PyDict.SetStr(py, module->Dict, key.Pointer, value.Pointer);
    }

    [PySlot(Slot.New)]
    internal static PyObject* Construct(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        using var module = new PyOwned(py, Types.AllocateInstance(py, type, 0));
        if (module.IsNull)
            return null;
        ((PyModule*)module.Pointer)->Dict = PyDict.New(py);
        return ((PyModule*)module.Pointer)->Dict == null ? null : module.Move();
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyModule* self, PyObject* name, PyObject* doc)
    {
        if (PyStr.Check(py, name))
            return Start(py, self, name, doc == null ? py.None : doc);
        Raise.TypeError(py, $"module() argument 'name' must be str, not {Types.NameOf(py, name)}");
        return -1;
    }

    private static int Start(Interpreter py, PyModule* self, PyObject* name, PyObject* doc)
    {
        if (self->Dict == null)
            self->Dict = PyDict.New(py);
        PyDict* d = self->Dict;
        if (d == null || PyDict.SetName(py, d, ObjectModel.Name.__name__, name) < 0 || PyDict.SetName(py, d, ObjectModel.Name.__doc__, doc) < 0)
            return -1;
        Ref.Set(py, &self->Name, Ref.New(name));
        bool ok = PyDict.SetName(py, d, ObjectModel.Name.__package__, py.None) == 0
            && PyDict.SetName(py, d, ObjectModel.Name.__loader__, py.None) == 0
            && PyDict.SetName(py, d, ObjectModel.Name.__spec__, py.None) == 0;
        return ok ? 0 : -1;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyModule* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Clear(py, self);
        Ref.Clear(py, &self->Name);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyModule* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Dict);
        Visitor.Visit(visitor, self->Name);
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyModule* self) => Ref.Clear(py, (PyObject**)&self->Dict);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyModule* self) => ModuleAttributes.Repr(py, self);

    [PySlot(Slot.GetAttribute)]
    internal static PyObject* GetAttribute(Interpreter py, PyObject* self, PyObject* name) =>
        ModuleAttributes.Get(py, (PyModule*)self, name, raises: true);

    [PyMethod("__dir__($self, /)", Doc = "The module's names, or what its own __dir__ says.")]
    internal static PyObject* Dir(Interpreter py, PyModule* self)
    {
        using var dict = new PyOwned(py, Attributes.Get(py, (PyObject*)self, ObjectModel.Name.__dict__));
        if (dict.IsNull)
            return null;
        if ((py.TypeOf(dict.Pointer)->Flags & TypeFlags.DictSubclass) == 0)
            return Raise.TypeError(py, $"{ModuleAttributes.NameOf(py, self)}.__dict__ is not a dictionary");
        PyObject* own = PyDict.GetName(py, (PyDict*)dict.Pointer, ObjectModel.Name.__dir__);
        if (own == null)
            return Iteration.ToList(py, dict.Pointer);
        using var function = new PyOwned(py, Ref.New(own));
        return Call.NoArgs(py, function.Pointer);
    }

    [PyProperty("__dict__", IsMember = true)]
    internal static PyObject* GetDict(Interpreter py, PyModule* self) => Ref.New(self->Dict == null ? py.None : (PyObject*)self->Dict);

    [PyProperty("__annotations__")]
    internal static PyObject* GetAnnotations(Interpreter py, PyModule* self)
    {
        PyObject* found = self->Dict == null ? null : PyDict.GetName(py, self->Dict, ObjectModel.Name.__annotations__);
        if (found != null)
            return Ref.New(found);
        using var made = new PyOwned(py, (PyObject*)PyDict.New(py));
        bool stored = !made.IsNull && InstanceAttributes.Set(
            py, py.TypeOf((PyObject*)self), (PyObject*)self, py.NameOf(ObjectModel.Name.__annotations__), made.Pointer) == 0;
        return stored ? made.Move() : null;
    }

    [PyPropertySetter("__annotations__")]
    internal static int SetAnnotations(Interpreter py, PyModule* self, PyObject* value)
    {
        PyObject* name = py.NameOf(ObjectModel.Name.__annotations__);
        if (self->Dict == null)
        {
            Raise.TypeError(py, "<module>.__dict__ is not a dictionary");
            return -1;
        }
        int status = value == null ? PyDict.DeleteStr(py, self->Dict, name) : PyDict.SetStr(py, self->Dict, name, value);
        if (status > 0)
            Raise.New(py, TypeIndex.AttributeError, "__annotations__");
        return status == 0 ? 0 : -1;
    }
}
