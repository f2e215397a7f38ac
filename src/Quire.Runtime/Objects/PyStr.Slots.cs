using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects;

internal unsafe partial struct PyStr
{
    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyStr* s)
    {
        if (IsInterned(s))
            RemoveInterned(py, s);
        if (s->Header.Is(TypeIndex.Str))
            py.Heap.Free(s);
        else
            Types.FreeInstance(py, (PyObject*)s);
    }

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (count > 3 && kwnames == null && type->Index == TypeIndex.Str)
            return ArgumentBinding.WrongCount(py, "str", count, 0, 3);
        PyObject** values = stackalloc PyObject*[3] { null, null, null };
        var spec = new ParameterSpec("str", "object,encoding,errors"u8, 0, 0, 3, 0, false);
        if (!ArgumentBinding.Unpack(py, spec, args, count, kwnames, values))
            return null;
        for (int i = 1; i < 3; i++)
        {
            if (values[i] != null && !Check(py, values[i]))
                return ArgumentBinding.WrongType(py, "str", i == 1 ? "argument 'encoding'" : "argument 'errors'", "str", values[i]);
        }
        return Make(py, type, values[0], (PyStr*)values[1], (PyStr*)values[2]);
    }

    private static PyObject* Make(Interpreter py, PyType* type, PyObject* @object, PyStr* encoding, PyStr* errors)
    {
        PyObject* s = @object == null ? StrMaking.Empty(py)
            : encoding == null && errors == null ? Conversion.Str(py, @object)
            : BytesConversion.DecodeObject(py, @object, encoding, errors);
        if (s == null || type->Index == TypeIndex.Str)
            return s;
        PyObject* instance = NewOfSubclass(py, type, (PyStr*)s);
        Ref.Dec(py, s);
        return instance;
    }

    /// <summary>An instance of a subclass with the text of a str.</summary>
    private static PyObject* NewOfSubclass(Interpreter py, PyType* type, PyStr* s)
    {
        var instance = (PyStr*)Types.AllocateInstance(py, type, (long)s->Length * s->Width);
        if (instance == null)
            return null;
        instance->Hash = s->Hash;
        instance->Length = s->Length;
        instance->Width = s->Width;
        instance->Flags = (byte)(s->Flags & ~StrFlags.Interned);
        CodeUnits.Copy(Data(s), s->Width, Data(instance), s->Width, s->Length);
        return (PyObject*)instance;
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyStr* s) => StrRepr.Repr(py, s);

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyStr* s) => StrMaking.Exact(py, s);

    [PySlot(Slot.Hash)]
    internal static long HashSlot(Interpreter py, PyStr* s) => HashOf(py, s);

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyStr* s, PyObject* other, CompareOp op)
    {
        if (!Check(py, (PyObject*)s) || !Check(py, other))
            return Ref.New(py.NotImplemented);
        var o = (PyStr*)other;
        bool result = op switch
        {
            CompareOp.Eq => Equal(s, o),
            CompareOp.Ne => !Equal(s, o),
            CompareOp.Lt => Order(s, o) < 0,
            CompareOp.Le => Order(s, o) <= 0,
            CompareOp.Gt => Order(s, o) > 0,
            _ => Order(s, o) >= 0,
        };
        return PyBool.From(py, result);
    }

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyStr* s) => PyStrIterator.New(py, s);

    [PySlot(Slot.Length)]
    internal static long Len(Interpreter py, PyStr* s) => s->Length;

    [PySlot(Slot.GetItemAt)]
    internal static PyObject* ItemAt(Interpreter py, PyStr* s, long index) =>
        (ulong)index < (ulong)s->Length ? FromCodePoint(py, At(s, (int)index)) : Raise.IndexError(py, "string index out of range");

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyStr* s, PyObject* key)
    {
        if (key->Is(TypeIndex.Slice))
            return GetSlice(py, s, (PySlice*)key);
        if (!key->Is(TypeIndex.Int) && py.TypeOf(key)->Number->Index == null)
            return Raise.TypeError(py, $"string indices must be integers, not '{Types.NameOf(py, key)}'");
        long index = Conversion.IndexAsLong(py, key, TypeIndex.IndexError);
        if (index == -1 && py.HasError)
            return null;
        return ItemAt(py, s, index < 0 ? index + s->Length : index);
    }

    [PySlot(Slot.Contains)]
    internal static int Contains(Interpreter py, PyStr* s, PyObject* item)
    {
        if (Check(py, item))
            return StrSearch.Contains(s, (PyStr*)item) ? 1 : 0;
        Raise.TypeError(py, $"'in <string>' requires string as left operand, not {Types.NameOf(py, item)}");
        return -1;
    }

    [PySlot(Slot.Concat)]
    internal static PyObject* ConcatSlot(Interpreter py, PyStr* s, PyObject* other) => Concat(py, (PyObject*)s, other);

    [PySlot(Slot.Repeat)]
    internal static PyObject* Repeat(Interpreter py, PyStr* s, long times) => StrPad.Repeat(py, s, times);

    [PySlot(Slot.Remainder)]
    internal static PyObject* Remainder(Interpreter py, PyObject* left, PyObject* right) =>
        Check(py, left) ? PercentFormat.Format(py, (PyStr*)left, right) : Ref.New(py.NotImplemented);

    private static PyObject* GetSlice(Interpreter py, PyStr* s, PySlice* slice)
    {
        if (PySlice.Unpack(py, slice, out long start, out long stop, out long step) < 0)
            return null;
        long count = PySlice.Adjust(s->Length, ref start, ref stop, step);
        if (count <= 0)
            return StrMaking.Empty(py);
        if (step == 1)
            return StrMaking.Substring(py, s, (int)start, (int)(start + count));
        PyStr* result = Allocate(py, (int)count, s->Width);
        if (result == null)
            return null;
        byte* from = Data(s), to = Data(result);
        for (int i = 0; i < (int)count; i++, start += step)
            CodeUnits.Put(to, s->Width, i, CodeUnits.At(from, s->Width, (int)start));
        return StrReplace.Narrowed(py, result, mayNarrow: s->Width > 1);
    }

    [PyMethod("__sizeof__($self, /)", Doc = "Returns the bytes the str takes.")]
    internal static long SizeOf(Interpreter py, PyStr* s) => (long)Heap.SizeOf(s);

    [PyMethod("__getnewargs__($self, /)")]
    internal static PyObject* GetNewArgs(Interpreter py, PyStr* s)
    {
        using var exact = new PyOwned(py, StrMaking.FromStored(py, Data(s), s->Width, s->Length));
        return exact.IsNull ? null : PyTuple.Pack(py, exact.Pointer);
    }

    [PyMethod("__format__($self, format_spec, /)", Doc = "Returns the text, cut and padded as the specification says.")]
    internal static PyObject* Format(Interpreter py, PyStr* s, PyStr* spec) => StrFormatting.Format(py, (PyObject*)s, spec);
}
