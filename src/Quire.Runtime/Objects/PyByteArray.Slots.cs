using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects;

[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal unsafe partial struct PyByteArray
{
    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyByteArray* self)
    {
        if (self->Data != null)
            py.Heap.Free(self->Data);
        if (self->Header.Is(TypeIndex.ByteArray))
            py.Heap.Free(self);
        else
            Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.New)]
    internal static PyObject* NewSlot(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (type->Index == TypeIndex.ByteArray)
            return (PyObject*)NewSized(py, 0);
        return Types.AllocateInstance(py, type, 0);
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyByteArray* self, PyObject* source, PyStr* encoding, PyStr* errors)
    {
        if (self->Length > 0 && Resize(py, self, 0) < 0)
            return -1;
        bool plain = source != null && encoding == null && errors == null && !PyStr.Check(py, source);
        if (plain && py.TypeOf(source)->Number->Index != null)
        {
            long count = BytesConversion.CountOf(py, source);
            if (count != -1)
                return count < 0 ? -1 : Zero(py, self, count);
        }
        if (plain && (PyBytes.Check(py, source) || Check(py, source)))
            return ByteArrayEdit.Extend(py, self, source);
        using var bytes = new PyOwned(py, BytesConversion.FromSource(py, source, encoding, errors, "bytearray"));
        return bytes.IsNull ? -1 : Splice(py, self, 0, self->Length, PyBytes.Span((PyBytes*)bytes.Pointer));
    }

    [PySlot(Slot.Repr), PySlot(Slot.Str)]
    internal static PyObject* Repr(Interpreter py, PyByteArray* self)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Add(Types.NameOf(py, (PyObject*)self));
        text.Add('(');
        ByteHex.AddRepr(ref text, Span(self), escapesApostrophes: true);
        text.Add(')');
        return text.Finish();
    }

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyByteArray* self, PyObject* other, CompareOp op)
    {
        int found = ByteView.TryGet(py, other, out ByteView view);
        if (found == 0)
            return Ref.New(py.NotImplemented);
        if (found < 0)
            return null;
        PyObject* result = ByteOrder.Compare(py, Span(self), view.Span, op);
        view.Dispose();
        return result;
    }

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyByteArray* self) => PyByteArrayIterator.New(py, self);

    [PySlot(Slot.Length)]
    internal static long Len(Interpreter py, PyByteArray* self) => self->Length;

    [PySlot(Slot.GetItemAt)]
    internal static PyObject* ItemAt(Interpreter py, PyByteArray* self, long index) =>
        (ulong)index < (ulong)self->Length ? PyInt.FromLong(py, self->Data[index]) : Raise.IndexError(py, "bytearray index out of range");

    [PySlot(Slot.SetItemAt)]
    internal static int SetItemAt(Interpreter py, PyByteArray* self, long index, PyObject* value) =>
        ByteArrayEdit.SetAt(py, self, index, value);

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyByteArray* self, PyObject* key)
    {
        if (key->Is(TypeIndex.Slice))
            return ByteSlice.Get(new ByteText(py, self), (PySlice*)key);
        if (!ByteArrayEdit.ReadIndex(py, self, key, out long index))
            return null;
        return ItemAt(py, self, index);
    }

    [PySlot(Slot.SetItem)]
    internal static int SetItem(Interpreter py, PyByteArray* self, PyObject* key, PyObject* value)
    {
        if (key->Is(TypeIndex.Slice))
            return ByteArrayEdit.SetSlice(py, self, (PySlice*)key, value);
        if (!ByteArrayEdit.ReadIndex(py, self, key, out long index))
            return -1;
        return ByteArrayEdit.SetAt(py, self, index, value);
    }

    [PySlot(Slot.Contains)]
    internal static int Contains(Interpreter py, PyByteArray* self, PyObject* item) => ByteSearch.Contains(new ByteText(py, self), item);

    [PySlot(Slot.Concat)]
    internal static PyObject* Concat(Interpreter py, PyByteArray* self, PyObject* other) => ByteForm.Concat(new ByteText(py, self), other);

    [PySlot(Slot.InPlaceConcat)]
    internal static PyObject* InPlaceConcat(Interpreter py, PyByteArray* self, PyObject* other)
    {
        int found = ByteView.TryGet(py, other, out ByteView view);
        if (found == 0)
            return Raise.TypeError(py, $"can't concat {Types.NameOf(py, other)} to {Types.NameOf(py, (PyObject*)self)}");
        int status = found < 0 ? -1 : Splice(py, self, self->Length, 0, view.Span);
        view.Dispose();
        return status < 0 ? null : Ref.New((PyObject*)self);
    }

    [PySlot(Slot.Repeat)]
    internal static PyObject* Repeat(Interpreter py, PyByteArray* self, long times) => ByteForm.Repeat(new ByteText(py, self), times);

    [PySlot(Slot.InPlaceRepeat)]
    internal static PyObject* InPlaceRepeat(Interpreter py, PyByteArray* self, long times) => ByteArrayEdit.Repeat(py, self, times);

    [PySlot(Slot.Remainder)]
    internal static PyObject* Remainder(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!Check(py, left))
            return Ref.New(py.NotImplemented);
        var self = (PyByteArray*)left;
        self->Exports++;
        PyObject* text = PercentFormat.FormatBytes(py, Span(self), right);
        self->Exports--;
        PyObject* result = text == null ? null : New(py, PyStr.Bytes((PyStr*)text));
        Ref.XDec(py, text);
        return result;
    }

    [PyMethod("append($self, item, /)", Doc = "Puts one byte, given as a number, at the end.")]
    internal static int Append(Interpreter py, PyByteArray* self, PyObject* item) => ByteArrayEdit.Insert(py, self, self->Length, item);

    [PyMethod("clear($self, /)", Doc = "Takes all bytes out.")]
    internal static int Clear(Interpreter py, PyByteArray* self) => Resize(py, self, 0);

    [PyMethod("copy($self, /)", Doc = "Returns a copy.")]
    internal static PyObject* Copy(Interpreter py, PyByteArray* self) => New(py, Span(self));

    [PyMethod("extend($self, iterable_of_ints, /)", Doc = "Puts the bytes of a bytes-like object, or the numbers of an iterable, at the end.")]
    internal static int Extend(Interpreter py, PyByteArray* self, PyObject* iterable) => ByteArrayEdit.Extend(py, self, iterable);

    [PyMethod("insert($self, index, item, /)", Doc = "Puts one byte before an index.")]
    internal static int Insert(Interpreter py, PyByteArray* self, long index, PyObject* item) =>
        ByteArrayEdit.Insert(py, self, Math.Clamp(index < 0 ? index + self->Length : index, 0, self->Length), item);

    [PyMethod("pop($self, index=-1, /)", Doc = "Takes the byte at an index out and returns it.")]
    internal static PyObject* Pop(Interpreter py, PyByteArray* self, long index) => ByteArrayEdit.Pop(py, self, index);

    [PyMethod("remove($self, value, /)", Doc = "Takes the first byte of that value out.")]
    internal static int Remove(Interpreter py, PyByteArray* self, PyObject* value) => ByteArrayEdit.Remove(py, self, value);

    [PyMethod("reverse($self, /)", Doc = "Turns the order of the bytes around.")]
    internal static int Reverse(Interpreter py, PyByteArray* self)
    {
        new Span<byte>(self->Data, (int)self->Length).Reverse();
        return 0;
    }

    [PyMethod("__alloc__($self, /)", Doc = "Returns how many bytes there is room for.")]
    internal static long Alloc(Interpreter py, PyByteArray* self) => self->Capacity;

    [PyMethod("__sizeof__($self, /)", Doc = "Returns the memory the object takes, in bytes.")]
    internal static long SizeOf(Interpreter py, PyByteArray* self) =>
        (long)Heap.SizeOf(self) + (self->Data == null ? 0 : (long)Heap.SizeOf(self->Data));

    [PyMethod("__reduce__($self, /)")]
    internal static PyObject* Reduce(Interpreter py, PyByteArray* self) => ByteArrayEdit.Reduce(py, self);

    [PyMethod("fromhex($type, string, /)", Doc = "Makes a bytearray from pairs of hexadecimal digits; white space between them is passed over.")]
    internal static PyObject* FromHex(Interpreter py, PyType* type, PyStr* @string)
    {
        PyObject* bytes = ByteHex.FromHex(py, @string);
        return bytes == null ? null : PyBytes.CallWith(py, type, bytes);
    }

    [PyMethod("maketrans(frm, to, /)", Doc = "Returns a table for translate that puts each byte of to where the byte of frm stands.")]
    internal static PyObject* MakeTrans(Interpreter py, PyObject* frm, PyObject* to) => ByteForm.MakeTable(py, frm, to);

    private static int Zero(Interpreter py, PyByteArray* self, long count)
    {
        if (Resize(py, self, count) < 0)
            return -1;
        new Span<byte>(self->Data, (int)count).Clear();
        return 0;
    }
}
