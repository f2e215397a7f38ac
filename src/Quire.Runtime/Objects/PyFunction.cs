using Quire.Bytecode;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>
/// A Python function. Docstring, module, annotations and type parameters live in <see cref="Extras"/> once set; until then the code and the
/// globals say them.
/// </summary>
[PyType("function", TypeIndex.Function, Flags = TypeFlags.Container | TypeFlags.MethodDescriptor | TypeFlags.Weakly | TypeFlags.HasDict, DictOffset = 72,
    Signature = "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    Doc = "A function made from a code object and the globals it runs in.")]
internal unsafe partial struct PyFunction
{
    public PyObject Header;
    public PyCode* Code;
    public PyDict* Globals;
    public PyDict* Builtins;
    public PyStr* Name;
    public PyStr* QualName;

    /// <summary>Tuple of default values, or null.</summary>
    public PyTuple* Defaults;

    /// <summary>Dict of keyword-only defaults, or null.</summary>
    public PyDict* KeywordDefaults;

    /// <summary>Tuple of cells, or null.</summary>
    public PyTuple* Closure;

    /// <summary>The function's __dict__, or null.</summary>
    public PyDict* Attributes;

    /// <summary>Dict of __doc__, __module__, __annotations__ and __type_params__ as far as set, or null.</summary>
    public PyDict* Extras;

    /// <summary>A new function; code, globals and builtins are borrowed. Null with MemoryError.</summary>
    public static PyFunction* New(Interpreter py, PyCode* code, PyDict* globals, PyDict* builtins)
    {
        var function = (PyFunction*)py.NewObject((nuint)sizeof(PyFunction), BlockKind.Container, TypeIndex.Function);
        if (function == null)
            return null;
        function->Code = (PyCode*)Ref.New((PyObject*)code);
        function->Globals = (PyDict*)Ref.New((PyObject*)globals);
        function->Builtins = (PyDict*)Ref.New((PyObject*)builtins);
        function->Name = (PyStr*)Ref.New((PyObject*)code->Name);
        function->QualName = (PyStr*)Ref.New((PyObject*)code->QualName);
        function->Defaults = null;
        function->KeywordDefaults = null;
        function->Closure = null;
        function->Attributes = null;
        function->Extras = null;
        return function;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyFunction* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.Dec(py, (PyObject*)self->Code);
        Ref.Dec(py, (PyObject*)self->Globals);
        Ref.Dec(py, (PyObject*)self->Builtins);
        Ref.Dec(py, (PyObject*)self->Name);
        Ref.Dec(py, (PyObject*)self->QualName);
        ClearOptional(py, self);
        py.Heap.Free(self);
    }

    // Names may be of a class of the program's, and part of a cycle. Nobody must find none: a finalizer can still reach the function.
    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyFunction* self)
    {
        Empty(py, &self->Name);
        Empty(py, &self->QualName);
        ClearOptional(py, self);
    }

    private static void Empty(Interpreter py, PyStr** name)
    {
        PyStr* old = *name;
        *name = (PyStr*)Ref.New(py.EmptyStr);
        Ref.Dec(py, (PyObject*)old);
    }

    private static void ClearOptional(Interpreter py, PyFunction* self)
    {
        Ref.Clear(py, (PyObject**)&self->Defaults);
        Ref.Clear(py, (PyObject**)&self->KeywordDefaults);
        Ref.Clear(py, (PyObject**)&self->Closure);
        Ref.Clear(py, (PyObject**)&self->Attributes);
        Ref.Clear(py, (PyObject**)&self->Extras);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyFunction* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Code);
        Visitor.Visit(visitor, self->Globals);
        Visitor.Visit(visitor, self->Builtins);
        Visitor.Visit(visitor, self->Name);
        Visitor.Visit(visitor, self->QualName);
        Visitor.Visit(visitor, self->Defaults);
        Visitor.Visit(visitor, self->KeywordDefaults);
        Visitor.Visit(visitor, self->Closure);
        Visitor.Visit(visitor, self->Attributes);
        Visitor.Visit(visitor, self->Extras);
    }

    [PySlot(Slot.Call)]
    private static PyObject* CallSlot(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* names) =>
        CallPaths.FromNative(py, self, args, count, names);

    [PySlot(Slot.DescriptorGet)]
    private static PyObject* Get(Interpreter py, PyObject* self, PyObject* instance, PyObject* owner) =>
        instance == null || instance == py.None ? Ref.New(self) : PyMethod.New(py, self, instance);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyFunction* self) =>
        PyStr.FromString(py, $"<function {PyStr.ToText(self->QualName)} at 0x{(long)self:x}>");

    /// <summary>Annotations as MAKE_FUNCTION pushes them: a tuple of names and values in turn, or a dict. Taken over; 0 or −1.</summary>
    public static int SetAnnotations(Interpreter py, PyFunction* self, PyObject* annotations)
    {
        using var given = new PyOwned(py, annotations);
        if (!annotations->Is(TypeIndex.Tuple))
            return FunctionAttributes.SetExtra(py, self, ObjectModel.Name.__annotations__, annotations);
        var pairs = (PyTuple*)annotations;
        using var dict = new PyOwned(py, (PyObject*)PyDict.New(py));
        if (dict.IsNull)
            return -1;
        for (long i = 0; i + 1 < pairs->Length; i += 2)
        {
            if (PyDict.Set(py, (PyDict*)dict.Pointer, PyTuple.Items(pairs)[i], PyTuple.Items(pairs)[i + 1]) < 0)
                return -1;
        }
        return FunctionAttributes.SetExtra(py, self, ObjectModel.Name.__annotations__, dict.Pointer);
    }

    [PySlot(Slot.New)]
    private static PyObject* NewSlot(Interpreter py, PyType* type, PyObject** args, int count, PyObject* names) =>
        FunctionAttributes.Construct(py, args, count, names);

    [PyProperty("__code__", Doc = "The code object that runs.")]
    private static PyObject* GetCode(Interpreter py, PyFunction* self) => Ref.New((PyObject*)self->Code);

    [PyPropertySetter("__code__")]
    private static int SetCode(Interpreter py, PyFunction* self, PyObject* value) => FunctionAttributes.SetCode(py, self, value);

    [PyProperty("__globals__", IsMember = true, Doc = "The dict that global names are looked up in.")]
    private static PyObject* GetGlobals(Interpreter py, PyFunction* self) => Ref.New((PyObject*)self->Globals);

    [PyProperty("__builtins__", IsMember = true, Doc = "The dict that names missing from the globals are looked up in.")]
    private static PyObject* GetBuiltins(Interpreter py, PyFunction* self) => Ref.New((PyObject*)self->Builtins);

    [PyProperty("__name__", Doc = "The function's name.")]
    private static PyObject* GetName(Interpreter py, PyFunction* self) => Ref.New((PyObject*)self->Name);

    [PyPropertySetter("__name__")]
    private static int SetName(Interpreter py, PyFunction* self, PyObject* value) =>
        FunctionAttributes.SetText(py, (PyObject**)&self->Name, value, "__name__");

    [PyProperty("__qualname__", Doc = "The function's name with the names of what encloses it.")]
    private static PyObject* GetQualName(Interpreter py, PyFunction* self) => Ref.New((PyObject*)self->QualName);

    [PyPropertySetter("__qualname__")]
    private static int SetQualName(Interpreter py, PyFunction* self, PyObject* value) =>
        FunctionAttributes.SetText(py, (PyObject**)&self->QualName, value, "__qualname__");

    [PyProperty("__defaults__", Doc = "Default values of positional parameters, or None.")]
    private static PyObject* GetDefaults(Interpreter py, PyFunction* self) => FunctionAttributes.OrNone(py, self->Defaults);

    [PyPropertySetter("__defaults__")]
    private static int SetDefaults(Interpreter py, PyFunction* self, PyObject* value) =>
        FunctionAttributes.SetTyped(py, (PyObject**)&self->Defaults, value, TypeIndex.Tuple, "__defaults__ must be set to a tuple object");

    [PyProperty("__kwdefaults__", Doc = "Default values of keyword-only parameters, or None.")]
    private static PyObject* GetKeywordDefaults(Interpreter py, PyFunction* self) => FunctionAttributes.OrNone(py, self->KeywordDefaults);

    [PyPropertySetter("__kwdefaults__")]
    private static int SetKeywordDefaults(Interpreter py, PyFunction* self, PyObject* value) =>
        FunctionAttributes.SetTyped(py, (PyObject**)&self->KeywordDefaults, value, TypeIndex.Dict, "__kwdefaults__ must be set to a dict object");

    [PyProperty("__closure__", IsMember = true, Doc = "The cells of the variables the function shares with what encloses it, or None.")]
    private static PyObject* GetClosure(Interpreter py, PyFunction* self) => FunctionAttributes.OrNone(py, self->Closure);

    [PyProperty("__doc__", IsMember = true, Doc = "The docstring, or None.")]
    private static PyObject* GetDoc(Interpreter py, PyFunction* self) => FunctionAttributes.Doc(py, self);

    [PyPropertySetter("__doc__")]
    private static int SetDoc(Interpreter py, PyFunction* self, PyObject* value) =>
        FunctionAttributes.SetExtra(py, self, ObjectModel.Name.__doc__, value == null ? py.None : value);

    [PyProperty("__module__", IsMember = true, Doc = "The name of the module the function was made in.")]
    private static PyObject* GetModule(Interpreter py, PyFunction* self) => FunctionAttributes.Module(py, self);

    [PyPropertySetter("__module__")]
    private static int SetModule(Interpreter py, PyFunction* self, PyObject* value) =>
        FunctionAttributes.SetExtra(py, self, ObjectModel.Name.__module__, value == null ? py.None : value);

    [PyProperty("__annotations__", Doc = "A dict of the annotations.")]
    private static PyObject* GetAnnotations(Interpreter py, PyFunction* self) => FunctionAttributes.Annotations(py, self);

    [PyPropertySetter("__annotations__")]
    private static int SetAnnotationsProperty(Interpreter py, PyFunction* self, PyObject* value) =>
        FunctionAttributes.ReplaceAnnotations(py, self, value);

    [PyProperty("__type_params__", Doc = "The tuple of type parameters.")]
    private static PyObject* GetTypeParameters(Interpreter py, PyFunction* self)
    {
        PyObject* value = FunctionAttributes.Extra(py, self, ObjectModel.Name.__type_params__);
        return Ref.New(value == null ? py.EmptyTuple : value);
    }

    [PyPropertySetter("__type_params__")]
    private static int SetTypeParameters(Interpreter py, PyFunction* self, PyObject* value)
    {
        if (value != null && Types.IsInstance(py, value, TypeIndex.Tuple))
            return FunctionAttributes.SetExtra(py, self, ObjectModel.Name.__type_params__, value);
        Raise.TypeError(py, "__type_params__ must be set to a tuple");
        return -1;
    }

    [PyProperty("__dict__", Doc = "The attributes set on the function.")]
    private static PyObject* GetDict(Interpreter py, PyFunction* self) => ObjectModel.Attributes.GetDict(py, (PyObject*)self);

    [PyPropertySetter("__dict__")]
    private static int SetDict(Interpreter py, PyFunction* self, PyObject* value)
    {
        if (value != null && Types.IsInstance(py, value, TypeIndex.Dict))
        {
            Ref.Set(py, (PyObject**)&self->Attributes, Ref.New(value));
            return 0;
        }
        Raise.TypeError(py, value == null ? "cannot delete __dict__" : $"__dict__ must be set to a dictionary, not a '{Types.NameOf(py, value)}'");
        return -1;
    }
}
