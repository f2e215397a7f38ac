using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>builtin_function_or_method: a native function, bound to an object or a module.</summary>
[PyType("builtin_function_or_method", TypeIndex.Builtin, Flags = TypeFlags.Container | TypeFlags.Weakly)]
internal unsafe partial struct PyBuiltin
{
    public PyObject Header;
    public void* Function;

    /// <summary>The object a method is bound to, or the module of a function; may be null.</summary>
    public PyObject* Self;
    public PyStr* Name;

    /// <summary>Name of the module (str) or null for methods.</summary>
    public PyObject* Module;

    /// <summary>A CallKind.</summary>
    public int Kind;

    /// <summary>Index into the interpreter's table of texts (signature and docstring).</summary>
    public int TextIndex;

    public static PyObject* New(
        Interpreter py, string name, CallKind kind, void* function, PyObject* self, PyObject* module, int textIndex)
    {
        using var text = new PyOwned(py, PyStr.Intern(py, name));
        var builtin = (PyBuiltin*)(text.IsNull ? null : NewBound(py, (PyStr*)text.Pointer, kind, function, self, textIndex));
        if (builtin != null)
            builtin->Module = Ref.XNew(module);
        return (PyObject*)builtin;
    }

    /// <summary>A native method of an object; the name is borrowed.</summary>
    public static PyObject* NewBound(Interpreter py, PyStr* name, CallKind kind, void* function, PyObject* self, int textIndex)
    {
        var builtin = (PyBuiltin*)py.NewObject((nuint)sizeof(PyBuiltin), BlockKind.Container, TypeIndex.Builtin);
        if (builtin == null)
            return null;
        builtin->Function = function;
        builtin->Self = Ref.XNew(self);
        builtin->Name = (PyStr*)Ref.New((PyObject*)name);
        builtin->Module = null;
        builtin->Kind = (int)kind;
        builtin->TextIndex = textIndex;
        return (PyObject*)builtin;
    }

    /// <summary>Whether this is the __new__ of a built-in type.</summary>
    public static bool IsNewWrapper(PyBuiltin* self) =>
        self->Function == (delegate*<Interpreter, PyObject*, PyObject**, int, PyObject*, PyObject*>)(&NewWrapper.Invoke);

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyBuiltin* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.XDec(py, self->Self);
        Ref.Dec(py, (PyObject*)self->Name);
        Ref.XDec(py, self->Module);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyBuiltin* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Self);
        Visitor.Visit(visitor, self->Name);
        Visitor.Visit(visitor, self->Module);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyBuiltin* self)
    {
        string name = PyStr.ToText(self->Name);
        return IsFunction(self)
            ? PyStr.FromString(py, $"<built-in function {name}>")
            : PyStr.FromString(py, $"<built-in method {name} of {Types.NameOf(py, self->Self)} object at {Descriptors.AddressOf(self->Self)}>");
    }

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyBuiltin* self)
    {
        long hash = PyObjectType.HashOfAddress(self->Self) ^ PyObjectType.HashOfAddress(self->Function);
        return hash == -1 ? -2 : hash;
    }

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyBuiltin* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other->Is(TypeIndex.Builtin))
            return Ref.New(py.NotImplemented);
        var that = (PyBuiltin*)other;
        bool same = self->Function == that->Function && self->Self == that->Self;
        return Ref.New(same == (op == CompareOp.Eq) ? py.True : py.False);
    }

    [PySlot(Slot.Call)]
    internal static PyObject* Call(Interpreter py, PyBuiltin* self, PyObject** args, int count, PyObject* kwnames) =>
        NativeFunction.Invoke(py, (CallKind)self->Kind, self->Function, self->Self, args, count, kwnames, (PyObject*)self);

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle this function.")]
    internal static PyObject* Reduce(Interpreter py, PyBuiltin* self) =>
        IsFunction(self) ? Ref.New((PyObject*)self->Name) : Descriptors.Reduce(py, self->Self, self->Name);

    [PyProperty("__module__", IsMember = true)]
    internal static PyObject* GetModule(Interpreter py, PyBuiltin* self) => Ref.New(self->Module == null ? py.None : self->Module);

    [PyProperty("__name__")]
    internal static PyObject* GetName(Interpreter py, PyBuiltin* self) => Ref.New((PyObject*)self->Name);

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyBuiltin* self)
    {
        if (IsFunction(self))
            return Ref.New((PyObject*)self->Name);
        PyType* holder = Types.IsType(py, self->Self) ? (PyType*)self->Self : py.TypeOf(self->Self);
        return Descriptors.QualName(py, holder, self->Name);
    }

    [PyProperty("__self__")]
    internal static PyObject* GetSelf(Interpreter py, PyBuiltin* self) => Ref.New(self->Self == null ? py.None : self->Self);

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyBuiltin* self) => Descriptors.TextOrNone(py, py.Texts.Doc(self->TextIndex));

    [PyProperty("__text_signature__")]
    internal static PyObject* GetTextSignature(Interpreter py, PyBuiltin* self) =>
        Descriptors.TextOrNone(py, py.Texts.Signature(self->TextIndex));

    private static bool IsFunction(PyBuiltin* self) => self->Self == null || self->Self->Is(TypeIndex.Module);
}
