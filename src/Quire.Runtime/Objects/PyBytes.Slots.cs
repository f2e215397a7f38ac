using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects;

[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal unsafe partial struct PyBytes
{
    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyBytes* self)
    {
        if (self->Header.Is(TypeIndex.Bytes))
            py.Heap.Free(self);
        else
            Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject* source, PyStr* encoding, PyStr* errors)
    {
        PyObject* bytes = BytesConversion.FromSource(py, source, encoding, errors, "bytes");
        if (bytes == null || type->Index == TypeIndex.Bytes)
            return bytes;
        ReadOnlySpan<byte> data = Span((PyBytes*)bytes);
        var instance = (PyBytes*)Types.AllocateInstance(py, type, data.Length);
        if (instance != null)
        {
            instance->Hash = -1;
            instance->Length = data.Length;
            data.CopyTo(new Span<byte>(Data(instance), data.Length));
        }
        Ref.Dec(py, bytes);
        return (PyObject*)instance;
    }

    [PySlot(Slot.Repr), PySlot(Slot.Str)]
    internal static PyObject* Repr(Interpreter py, PyBytes* self)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        ByteHex.AddRepr(ref text, Span(self), escapesApostrophes: false);
        return text.Finish();
    }

    [PySlot(Slot.Hash)]
    internal static long HashSlot(Interpreter py, PyBytes* self) => HashOf(py, self);

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyBytes* self, PyObject* other, CompareOp op)
    {
        if (!Check(py, (PyObject*)self) || !Check(py, other))
            return Ref.New(py.NotImplemented);
        return ByteOrder.Compare(py, Span(self), Span((PyBytes*)other), op);
    }

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyBytes* self) => PyBytesIterator.New(py, self);

    [PySlot(Slot.Length)]
    internal static long Len(Interpreter py, PyBytes* self) => self->Length;

    [PySlot(Slot.GetItemAt)]
    internal static PyObject* ItemAt(Interpreter py, PyBytes* self, long index) =>
        (ulong)index < (ulong)self->Length ? PyInt.FromLong(py, Data(self)[index]) : Raise.IndexError(py, "index out of range");

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyBytes* self, PyObject* key)
    {
        if (key->Is(TypeIndex.Slice))
            return ByteSlice.Get(new ByteText(py, self), (PySlice*)key);
        if (!key->Is(TypeIndex.Int) && py.TypeOf(key)->Number->Index == null)
            return Raise.TypeError(py, $"byte indices must be integers or slices, not {Types.NameOf(py, key)}");
        long index = Conversion.IndexAsLong(py, key, TypeIndex.IndexError);
        if (index == -1 && py.HasError)
            return null;
        return ItemAt(py, self, index < 0 ? index + self->Length : index);
    }

    [PySlot(Slot.Contains)]
    internal static int Contains(Interpreter py, PyBytes* self, PyObject* item) => ByteSearch.Contains(new ByteText(py, self), item);

    [PySlot(Slot.Concat)]
    internal static PyObject* Concat(Interpreter py, PyBytes* self, PyObject* other)
    {
        // Nothing to add: the other one is the sum.
        if (self->Length == 0 && other->Is(TypeIndex.Bytes))
            return Ref.New(other);
        if (other->Is(TypeIndex.Bytes) && ((PyBytes*)other)->Length == 0 && self->Header.Is(TypeIndex.Bytes))
            return Ref.New((PyObject*)self);
        return ByteForm.Concat(new ByteText(py, self), other);
    }

    [PySlot(Slot.Repeat)]
    internal static PyObject* Repeat(Interpreter py, PyBytes* self, long times) => ByteForm.Repeat(new ByteText(py, self), times);

    [PySlot(Slot.Remainder)]
    internal static PyObject* Remainder(Interpreter py, PyObject* left, PyObject* right) => Check(py, left)
        ? BytesConversion.FromLatin1(py, PercentFormat.FormatBytes(py, Span((PyBytes*)left), right))
        : Ref.New(py.NotImplemented);

    [PyMethod("__bytes__($self, /)", Doc = "Returns these bytes as exact bytes.")]
    internal static PyObject* ToBytes(Interpreter py, PyBytes* self) => new ByteText(py, self).Whole();

    [PyMethod("__getnewargs__($self, /)")]
    internal static PyObject* GetNewArgs(Interpreter py, PyBytes* self)
    {
        using var whole = new PyOwned(py, new ByteText(py, self).Whole());
        return whole.IsNull ? null : PyTuple.Pack(py, whole.Pointer);
    }

    [PyMethod("__sizeof__($self, /)", Doc = "Returns the memory the object takes, in bytes.")]
    internal static long SizeOf(Interpreter py, PyBytes* self) => (long)Heap.SizeOf(self);

    [PyMethod("fromhex($type, string, /)", Doc = "Makes bytes from pairs of hexadecimal digits; white space between them is passed over.")]
    internal static PyObject* FromHex(Interpreter py, PyType* type, PyStr* @string)
    {
        PyObject* bytes = ByteHex.FromHex(py, @string);
        return bytes == null || type->Index == TypeIndex.Bytes ? bytes : CallWith(py, type, bytes);
    }

    [PyMethod("maketrans(frm, to, /)", Doc = "Returns a table for translate that puts each byte of to where the byte of frm stands.")]
    internal static PyObject* MakeTrans(Interpreter py, PyObject* frm, PyObject* to) => ByteForm.MakeTable(py, frm, to);

    /// <summary>type(argument), for alternative constructors; takes the argument over.</summary>
    internal static PyObject* CallWith(Interpreter py, PyType* type, PyObject* argument)
    {
        PyObject* result = Call.OneArg(py, (PyObject*)type, argument);
        Ref.Dec(py, argument);
        return result;
    }
}
