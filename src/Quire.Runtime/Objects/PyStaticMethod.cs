using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>staticmethod.</summary>
[PyType("staticmethod", TypeIndex.StaticMethod, Flags = TypeFlags.Container | TypeFlags.BaseType, DictOffset = 16, Signature = "(function, /)",
    Doc = "A function in a class that gets no instance.")]
internal unsafe partial struct PyStaticMethod
{
    public PyObject Header;

    /// <summary>What is wrapped; null before __init__.</summary>
    public PyObject* Callable;

    /// <summary>The instance __dict__, or null.</summary>
    public PyDict* Dict;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        Types.AllocateInstance(py, type, 0);

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyStaticMethod* self, PyObject* function)
    {
        Ref.Set(py, &self->Callable, Ref.New(function));
        return WrapperAttributes.Copy(py, (PyObject*)self, function);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyStaticMethod* self)
    {
        Ref.Clear(py, &self->Callable);
        Ref.Clear(py, (PyObject**)&self->Dict);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyStaticMethod* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Callable);
        Visitor.Visit(visitor, self->Dict);
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyStaticMethod* self)
    {
        Ref.Clear(py, &self->Callable);
        Ref.Clear(py, (PyObject**)&self->Dict);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyStaticMethod* self)
    {
        using var wrapped = new PyOwned(py, self->Callable == null ? PyStr.Intern(py, "<NULL>") : Conversion.Repr(py, self->Callable));
        return wrapped.IsNull ? null : PyStr.FromString(py, $"<staticmethod({Conversion.Text(wrapped.Pointer)})>");
    }

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyStaticMethod* self, PyObject* o, PyObject* type) =>
        self->Callable == null ? Raise.RuntimeError(py, "uninitialized staticmethod object") : Ref.New(self->Callable);

    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyStaticMethod* self, PyObject** args, int count, PyObject* kwnames) =>
        self->Callable == null
            ? Raise.RuntimeError(py, "uninitialized staticmethod object")
            : ObjectModel.Call.Invoke(py, self->Callable, args, count, kwnames);

    [PyProperty("__func__", IsMember = true)]
    internal static PyObject* GetFunction(Interpreter py, PyStaticMethod* self) => Ref.New(self->Callable == null ? py.None : self->Callable);

    [PyProperty("__wrapped__", IsMember = true)]
    internal static PyObject* GetWrapped(Interpreter py, PyStaticMethod* self) => GetFunction(py, self);

    [PyProperty("__isabstractmethod__")]
    internal static PyObject* GetIsAbstract(Interpreter py, PyStaticMethod* self) =>
        ArgumentBinding.FromTruth(py, WrapperAttributes.IsAbstract(py, self->Callable));

    [PyProperty("__dict__")]
    internal static PyObject* GetDict(Interpreter py, PyObject* self) => InstanceProperties.GetDict(py, self);

    [PyPropertySetter("__dict__")]
    internal static int SetDict(Interpreter py, PyObject* self, PyObject* value) => InstanceProperties.SetDict(py, self, value);
}
