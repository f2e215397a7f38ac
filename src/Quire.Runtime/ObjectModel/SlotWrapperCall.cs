using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Calls a native slot with Python arguments, for <c>int.__add__(1, 2)</c>: checks their number, converts them as the slot
/// needs, and turns the result into an object. Self already has the right type.
/// </summary>
internal static unsafe class SlotWrapperCall
{
    public static PyObject* Invoke(Interpreter py, int rowIndex, void* f, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        ref readonly SlotRow row = ref SlotTable.Rows[rowIndex];
        if (row.Kind == WrapperKind.Call)
            return ((CallSlot)f)(py, self, args, count, kwnames);
        if (row.Kind == WrapperKind.Init)
            return None(py, ((InitSlot)f)(py, self, args, count, kwnames));
        if (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            return Raise.TypeError(py, $"wrapper {Conversion.Text(py.NameOf(row.Name))}() takes no keyword arguments");
        (int least, int most) = ArityOf(row.Kind);
        if (count < least || count > most)
            return WrongCount(py, least, most, count);
        PyObject* a = count > 0 ? args[0] : null;
        PyObject* b = count > 1 ? args[1] : null;
        return row.Kind >= WrapperKind.Call ? InvokeOther(py, row.Kind, f, self, a, b) : InvokeNumber(py, row.Kind, f, self, a, b);
    }

    private static (int Least, int Most) ArityOf(WrapperKind kind) => kind switch
    {
        WrapperKind.Unary or WrapperKind.Bool or WrapperKind.Length or WrapperKind.Hash or WrapperKind.Finalize or WrapperKind.Next => (0, 0),
        WrapperKind.Power or WrapperKind.PowerSwapped or WrapperKind.DescriptorGet => (1, 2),
        WrapperKind.SetAttribute or WrapperKind.DescriptorSet or WrapperKind.SetItem or WrapperKind.SetItemAt => (2, 2),
        _ => (1, 1),
    };

    private static PyObject* WrongCount(Interpreter py, int least, int most, int given)
    {
        if (least == most)
            return Raise.TypeError(py, $"expected {least} argument{(least == 1 ? "" : "s")}, got {given}");
        return given < least
            ? Raise.TypeError(py, $" expected at least {least} argument{(least == 1 ? "" : "s")}, got {given}")
            : Raise.TypeError(py, $" expected at most {most} arguments, got {given}");
    }

    private static PyObject* InvokeNumber(Interpreter py, WrapperKind kind, void* f, PyObject* self, PyObject* a, PyObject* b)
    {
        switch (kind)
        {
            case WrapperKind.Unary:
                return ((UnarySlot)f)(py, self);
            case WrapperKind.Binary:
                return ((BinarySlot)f)(py, self, a);
            case WrapperKind.BinarySwapped:
                return ((BinarySlot)f)(py, a, self);
            case WrapperKind.Power:
                return ((TernarySlot)f)(py, self, a, b == null ? py.None : b);
            case WrapperKind.PowerSwapped:
                return ((TernarySlot)f)(py, a, self, b == null ? py.None : b);
            case WrapperKind.Bool:
                return Truth(py, ((InquirySlot)f)(py, self));
            case WrapperKind.Length:
                return Integer(py, ((LengthSlot)f)(py, self));
            case WrapperKind.Hash:
                return Integer(py, ((HashSlot)f)(py, self));
            case WrapperKind.Finalize:
                ((DeallocSlot)f)(py, self);
                return py.HasError ? null : Ref.New(py.None);
            default:
                return ((CompareSlot)f)(py, self, a, CompareOp.Lt + (kind - WrapperKind.Lt));
        }
    }

    private static PyObject* InvokeOther(Interpreter py, WrapperKind kind, void* f, PyObject* self, PyObject* a, PyObject* b)
    {
        switch (kind)
        {
            case WrapperKind.GetAttribute:
                return WithName(py, a, out PyObject* name) ? Released(py, name, ((BinarySlot)f)(py, self, name)) : null;
            case WrapperKind.SetAttribute:
            case WrapperKind.DeleteAttribute:
                return SetAttribute(py, kind, f, self, a, b);
            case WrapperKind.DescriptorGet:
                return DescriptorGet(py, f, self, a, b);
            case WrapperKind.DescriptorSet:
            case WrapperKind.SetItem:
                return None(py, ((SetItemSlot)f)(py, self, a, b));
            case WrapperKind.DescriptorDelete:
            case WrapperKind.DeleteItem:
                return None(py, ((SetItemSlot)f)(py, self, a, null));
            case WrapperKind.Next:
                PyObject* next = ((UnarySlot)f)(py, self);
                return next != null || py.HasError ? next : Raise.StopIteration(py, null);
            case WrapperKind.Contains:
                return Truth(py, ((ContainsSlot)f)(py, self, a));
            default:
                return WithIndex(py, kind, f, self, a, b);
        }
    }

    private static PyObject* WithIndex(Interpreter py, WrapperKind kind, void* f, PyObject* self, PyObject* a, PyObject* b)
    {
        long index = Conversion.IndexAsLong(py, a, TypeIndex.OverflowError);
        if (index == -1 && py.HasError)
            return null;
        if (kind == WrapperKind.Repeat)
            return ((ItemAtSlot)f)(py, self, index);
        LengthSlot length = py.TypeOf(self)->Length;
        if (index < 0 && length != null)
        {
            long n = length(py, self);
            if (n < 0)
                return null;
            index += n;
        }
        return kind == WrapperKind.GetItemAt ? ((ItemAtSlot)f)(py, self, index) : None(py, ((SetItemAtSlot)f)(py, self, index, b));
    }

    private static PyObject* DescriptorGet(Interpreter py, void* f, PyObject* self, PyObject* instance, PyObject* owner)
    {
        instance = instance == py.None ? null : instance;
        owner = owner == py.None ? null : owner;
        return instance == null && owner == null
            ? Raise.TypeError(py, "__get__(None, None) is invalid")
            : ((TernarySlot)f)(py, self, instance, owner);
    }

    // object.__setattr__ on an instance whose native type stores attributes in its own way would go around that type.
    private static PyObject* SetAttribute(Interpreter py, WrapperKind kind, void* f, PyObject* self, PyObject* a, PyObject* value)
    {
        SetItemSlot native = BaseChoice.NativeBaseOf(py.TypeOf(self))->SetAttribute;
        if (!FunctionPointer.Same(native, f))
        {
            string what = kind == WrapperKind.DeleteAttribute ? "__delattr__" : "__setattr__";
            return Raise.TypeError(py, $"can't apply this {what} to {Types.NameOf(py, self)} object");
        }
        return WithName(py, a, out PyObject* name) ? Released(py, name, None(py, native(py, self, name, value))) : null;
    }

    /// <summary>An attribute name given as an object: the interned str of it (owned); false with an exception when it is no str.</summary>
    public static bool WithName(Interpreter py, PyObject* given, out PyObject* name)
    {
        name = null;
        if (!PyStr.Check(py, given))
        {
            AttributeErrors.NameNotStr(py, given);
            return false;
        }
        PyObject* interned = given->Is(TypeIndex.Str) ? Ref.New(given) : PyStr.Substring(py, given, 0, ((PyStr*)given)->Length);
        if (interned == null)
            return false;
        PyStr.InternInPlace(py, &interned);
        name = interned;
        return true;
    }

    private static PyObject* Released(Interpreter py, PyObject* name, PyObject* result)
    {
        Ref.Dec(py, name);
        return result;
    }

    private static PyObject* None(Interpreter py, int status) => status < 0 ? null : Ref.New(py.None);

    private static PyObject* Truth(Interpreter py, int value) => value < 0 ? null : Ref.New(value > 0 ? py.True : py.False);

    private static PyObject* Integer(Interpreter py, long value) => value == -1 && py.HasError ? null : PyInt.FromLong(py, value);
}
