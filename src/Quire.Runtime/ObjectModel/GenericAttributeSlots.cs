using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>The attribute and descriptor slots of classes that define them in Python.</summary>
internal static unsafe class GenericAttributeSlots
{
    /// <summary>__getattribute__, then __getattr__ when that raised AttributeError.</summary>
    public static PyObject* Get(Interpreter py, PyObject* self, PyObject* name)
    {
        PyType* type = py.TypeOf(self);
        using var fallback = new PyOwned(py, Ref.XNew(Types.Lookup(py, type, Name.__getattr__)));
        if (fallback.IsNull)
            return py.HasError ? null : SpecialCall.Invoke(py, self, Name.__getattribute__, name);
        PyObject* result = GetWithoutFallback(py, type, self, name);
        if (result != null || (py.HasError && !Errors.ClearIf(py, TypeIndex.AttributeError)))
            return result;
        if ((py.TypeOf(fallback.Pointer)->Flags & TypeFlags.MethodDescriptor) != 0)
            return Call.TwoArgs(py, fallback.Pointer, self, name);
        using var bound = new PyOwned(py, AttributeLookup.Bind(py, fallback.Pointer, self, type));
        return bound.IsNull ? null : Call.OneArg(py, bound.Pointer, name);
    }

    // Null without an exception also means missing: the common case makes no AttributeError only to drop it.
    private static PyObject* GetWithoutFallback(Interpreter py, PyType* type, PyObject* self, PyObject* name)
    {
        PyObject* getter = Types.Lookup(py, type, Name.__getattribute__);
        if (getter == null)
            return null;
        if (!getter->Is(TypeIndex.SlotWrapper))
            return SpecialCall.Invoke(py, self, Name.__getattribute__, name);
        var native = (BinarySlot)((PySlotWrapper*)getter)->Function;
        return FunctionPointer.Same(native, (BinarySlot)(&Attributes.GenericGet)) ? AttributeLookup.Get(py, type, self, name, raises: false) : native(py, self, name);
    }

    public static int Set(Interpreter py, PyObject* self, PyObject* name, PyObject* value) => Finish(py, value == null
        ? SpecialCall.Invoke(py, self, Name.__delattr__, name)
        : SpecialCall.Invoke(py, self, Name.__setattr__, name, value));

    public static PyObject* DescriptorGet(Interpreter py, PyObject* self, PyObject* instance, PyObject* owner)
    {
        PyObject* found = Types.Lookup(py, py.TypeOf(self), Name.__get__);
        if (found == null)
            return py.HasError ? null : Ref.New(self);
        PyObject** args = stackalloc PyObject*[3] { self, instance == null ? py.None : instance, owner == null ? py.None : owner };
        Ref.Inc(found);
        PyObject* result = Call.Invoke(py, found, args, 3, null);
        Ref.Dec(py, found);
        return result;
    }

    public static int DescriptorSet(Interpreter py, PyObject* self, PyObject* instance, PyObject* value) => Finish(py, value == null
        ? SpecialCall.Invoke(py, self, Name.__delete__, instance)
        : SpecialCall.Invoke(py, self, Name.__set__, instance, value));

    private static int Finish(Interpreter py, PyObject* result)
    {
        if (result == null)
            return -1;
        Ref.Dec(py, result);
        return 0;
    }
}
