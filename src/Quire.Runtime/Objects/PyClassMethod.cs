using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>classmethod.</summary>
[PyType("classmethod", TypeIndex.ClassMethod, Flags = TypeFlags.Container | TypeFlags.BaseType, DictOffset = 16, Signature = "(function, /)",
    Doc = "A method that gets the class where others get the instance.")]
internal unsafe partial struct PyClassMethod
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
    internal static int Init(Interpreter py, PyClassMethod* self, PyObject* function)
    {
        Ref.Set(py, &self->Callable, Ref.New(function));
        return WrapperAttributes.Copy(py, (PyObject*)self, function);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyClassMethod* self)
    {
        Ref.Clear(py, &self->Callable);
        Ref.Clear(py, (PyObject**)&self->Dict);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyClassMethod* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Callable);
        Visitor.Visit(visitor, self->Dict);
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyClassMethod* self)
    {
        Ref.Clear(py, &self->Callable);
        Ref.Clear(py, (PyObject**)&self->Dict);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyClassMethod* self)
    {
        using var wrapped = new PyOwned(py, self->Callable == null ? PyStr.Intern(py, "<NULL>") : Conversion.Repr(py, self->Callable));
        return wrapped.IsNull ? null : PyStr.FromString(py, $"<classmethod({Conversion.Text(wrapped.Pointer)})>");
    }

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyClassMethod* self, PyObject* o, PyObject* type)
    {
        if (self->Callable == null)
            return Raise.RuntimeError(py, "uninitialized classmethod object");
        return PyMethod.New(py, self->Callable, type != null ? type : (PyObject*)py.TypeOf(o));
    }

    [PyProperty("__func__", IsMember = true)]
    internal static PyObject* GetFunction(Interpreter py, PyClassMethod* self) => Ref.New(self->Callable == null ? py.None : self->Callable);

    [PyProperty("__wrapped__", IsMember = true)]
    internal static PyObject* GetWrapped(Interpreter py, PyClassMethod* self) => GetFunction(py, self);

    [PyProperty("__isabstractmethod__")]
    internal static PyObject* GetIsAbstract(Interpreter py, PyClassMethod* self) =>
        ArgumentBinding.FromTruth(py, WrapperAttributes.IsAbstract(py, self->Callable));

    [PyProperty("__dict__")]
    internal static PyObject* GetDict(Interpreter py, PyObject* self) => InstanceProperties.GetDict(py, self);

    [PyPropertySetter("__dict__")]
    internal static int SetDict(Interpreter py, PyObject* self, PyObject* value) => InstanceProperties.SetDict(py, self, value);
}
