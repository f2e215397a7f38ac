using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>object: the base of everything, and what an object does that says nothing else.</summary>
[PyType("object", TypeIndex.Object, Base = TypeIndex.Object, Flags = TypeFlags.BaseType, Signature = "()",
    Doc = "The base of all classes; without attributes of its own.")]
internal unsafe partial struct PyObjectType
{
    public PyObject Header;

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyObject* self) => Types.FreeInstance(py, self);

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (HasExcess(count, kwnames))
        {
            if (!FunctionPointer.Same(type->New, (NewSlot)(&New)))
                return Raise.TypeError(py, "object.__new__() takes exactly one argument (the type to instantiate)");
            if (FunctionPointer.Same(type->Init, (InitSlot)(&Init)))
                return Raise.TypeError(py, $"{Types.NameOf(type)}() takes no arguments");
        }
        return (type->Flags & TypeFlags.Abstract) != 0 ? RaiseAbstract(py, type) : Types.AllocateInstance(py, type, 0);
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (!HasExcess(count, kwnames))
            return 0;
        PyType* type = py.TypeOf(self);
        if (!FunctionPointer.Same(type->Init, (InitSlot)(&Init)))
            Raise.TypeError(py, "object.__init__() takes exactly one argument (the instance to initialize)");
        else if (FunctionPointer.Same(type->New, (NewSlot)(&New)))
            Raise.TypeError(py, $"{Types.NameOf(type)}.__init__() takes exactly one argument (the instance to initialize)");
        else
            return 0;
        return -1;
    }

    private static bool HasExcess(int count, PyObject* kwnames) => count > 0 || (kwnames != null && ((PyTuple*)kwnames)->Length > 0);

    private static PyObject* RaiseAbstract(Interpreter py, PyType* type)
    {
        using var declared = new PyOwned(py, PyTypeObject.GetAbstractMethods(py, type));
        using var names = new PyOwned(py, declared.IsNull ? null : Iteration.ToList(py, declared.Pointer));
        if (names.IsNull || PyList.Sort(py, (PyList*)names.Pointer, null, reverse: false) < 0)
            return null;
        var list = (PyList*)names.Pointer;
        var texts = new string[list->Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = PyStr.Check(py, list->Items[i]) ? Conversion.Text(list->Items[i]) : Conversion.ReprText(py, list->Items[i]);
        return Raise.TypeError(
            py, $"Can't instantiate abstract class {Types.NameOf(type)} without an implementation for abstract method{(texts.Length > 1 ? "s" : "")} '{string.Join("', '", texts)}'");
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyObject* self) =>
        PyStr.FromString(py, $"<{TypeNames.FullNameOf(py, py.TypeOf(self))} object at {Descriptors.AddressOf(self)}>");

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyObject* self) => py.TypeOf(self)->Repr(py, self);

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyObject* self) => HashOfAddress(self);

    /// <summary>The low bits of addresses are alike, so they go to the top. Never −1: addresses are multiples of 8.</summary>
    public static long HashOfAddress(void* address) => (long)System.Numerics.BitOperations.RotateRight((ulong)address, 4);

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyObject* self, PyObject* other, CompareOp op)
    {
        if (op == CompareOp.Eq)
            return Ref.New(self == other ? py.True : py.NotImplemented);
        if (op != CompareOp.Ne)
            return Ref.New(py.NotImplemented);
        PyObject* equal = py.TypeOf(self)->Compare(py, self, other, CompareOp.Eq);
        if (equal == null || equal == py.NotImplemented)
            return equal;
        int truth = Conversion.IsTrue(py, equal);
        Ref.Dec(py, equal);
        return truth < 0 ? null : Ref.New(truth > 0 ? py.False : py.True);
    }

    [PyProperty("__class__", Doc = "The object's class.")]
    internal static PyObject* GetClass(Interpreter py, PyObject* self) => Ref.New((PyObject*)py.TypeOf(self));

    [PyPropertySetter("__class__")]
    internal static int SetClass(Interpreter py, PyObject* self, PyObject* value) => ClassAssignment.Set(py, self, value);

    [PyMethod("__reduce_ex__($self, protocol, /)", Doc = "How to pickle the object under a protocol.")]
    internal static PyObject* ReduceEx(Interpreter py, PyObject* self, int protocol) => Reduction.ReduceEx(py, self, protocol);

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle the object.")]
    internal static PyObject* Reduce(Interpreter py, PyObject* self) => Reduction.Reduce(py, self, 0);

    [PyMethod("__getstate__($self, /)", Doc = "The state to pickle: attributes, and values of __slots__.")]
    internal static PyObject* GetState(Interpreter py, PyObject* self) => Reduction.StateOf(py, self, isRequired: false);

    [PyMethod("__subclasshook__($type, object, /)", Doc = "Abstract classes say here what counts as a subclass; by default nothing is said.")]
    internal static PyObject* SubclassHook(Interpreter py, PyType* type, PyObject* candidate) => Ref.New(py.NotImplemented);

    [PyMethod("__init_subclass__($type, /)", Doc = "Called on the base when a class derives from it; does nothing by default.")]
    internal static PyObject* InitSubclass(Interpreter py, PyType* type) => Ref.New(py.None);

    [PyMethod("__format__($self, format_spec, /)", Doc = "The object as text; any format but the empty one is refused.")]
    internal static PyObject* Format(Interpreter py, PyObject* self, PyObject* specification)
    {
        if (!PyStr.Check(py, specification))
            return Raise.TypeError(py, $"__format__() argument must be str, not {Types.NameOf(py, specification)}");
        return ((PyStr*)specification)->Length > 0
            ? Raise.TypeError(py, $"unsupported format string passed to {Types.NameOf(py, self)}.__format__")
            : Conversion.Str(py, self);
    }

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes of memory the object takes.")]
    internal static PyObject* SizeOf(Interpreter py, PyObject* self) => PyInt.FromLong(py, (long)Heap.SizeOf(self));

    [PyMethod("__dir__($self, /)", Doc = "The names of the object's attributes.")]
    internal static PyObject* Dir(Interpreter py, PyObject* self) => DirectoryOf.Object(py, self);
}
