using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>Changing a bytearray. Statuses are 0, or −1 with an exception pending.</summary>
internal static unsafe class ByteArrayEdit
{
    /// <summary>The position an index object names, negative ones counted from the end; it may lie outside.</summary>
    public static bool ReadIndex(Interpreter py, PyByteArray* self, PyObject* key, out long index)
    {
        index = 0;
        if (!key->Is(TypeIndex.Int) && py.TypeOf(key)->Number->Index == null)
            return Raise.TypeError(py, $"bytearray indices must be integers or slices, not {Types.NameOf(py, key)}") != null;
        index = Conversion.IndexAsLong(py, key, TypeIndex.IndexError);
        if (index == -1 && py.HasError)
            return false;
        index = index < 0 ? index + self->Length : index;
        return true;
    }

    /// <summary>self[index] = value, or its deletion when the value is null.</summary>
    public static int SetAt(Interpreter py, PyByteArray* self, long index, PyObject* value)
    {
        int b = value == null ? 0 : ByteSearch.ByteOf(py, value);
        if (b < 0)
            return -1;
        if ((ulong)index >= (ulong)self->Length)
        {
            Raise.IndexError(py, "bytearray index out of range");
            return -1;
        }
        if (value == null)
            return PyByteArray.Splice(py, self, index, 1, default);
        self->Data[index] = (byte)b;
        return 0;
    }

    public static int SetSlice(Interpreter py, PyByteArray* self, PySlice* slice, PyObject* value)
    {
        if (PySlice.Unpack(py, slice, out long start, out long stop, out long step) < 0)
            return -1;
        // The value's bytes are copied first when they are not bytes: making them may run Python, and they may be our own.
        using var bytes = new PyOwned(py, value == null ? PyBytes.New(py, default) : BytesOf(py, value));
        if (bytes.IsNull)
            return -1;
        ReadOnlySpan<byte> data = PyBytes.Span((PyBytes*)bytes.Pointer);
        long count = Math.Max(0, PySlice.Adjust(self->Length, ref start, ref stop, step));
        if (step == 1)
            return PyByteArray.Splice(py, self, start, count, data);
        if (value == null || data.IsEmpty)
            return DeleteStepped(py, self, start, step, count);
        if (data.Length != count)
        {
            Raise.ValueError(py, $"attempt to assign bytes of size {data.Length} to extended slice of size {count}");
            return -1;
        }
        for (long i = 0; i < count; i++)
            self->Data[start + (i * step)] = data[(int)i];
        return 0;
    }

    public static int Extend(Interpreter py, PyByteArray* self, PyObject* source)
    {
        if (source == (PyObject*)self)
            return Repeat(py, self, 2) is var doubled && doubled == null ? -1 : Release(py, doubled);
        int found = ByteView.TryGet(py, source, out ByteView view);
        if (found != 0)
        {
            int status = found < 0 ? -1 : PyByteArray.Splice(py, self, self->Length, 0, view.Span);
            view.Dispose();
            return status;
        }
        if (PyStr.Check(py, source))
        {
            Raise.TypeError(py, "expected iterable of integers; got: 'str'");
            return -1;
        }
        using var bytes = new PyOwned(py, IterableBytes(py, source));
        return bytes.IsNull ? -1 : PyByteArray.Splice(py, self, self->Length, 0, PyBytes.Span((PyBytes*)bytes.Pointer));
    }

    public static int Insert(Interpreter py, PyByteArray* self, long index, PyObject* item)
    {
        int value = ByteSearch.ByteOf(py, item);
        if (value < 0)
            return -1;
        byte b = (byte)value;
        return PyByteArray.Splice(py, self, Math.Min(index, self->Length), 0, new ReadOnlySpan<byte>(&b, 1));
    }

    public static PyObject* Pop(Interpreter py, PyByteArray* self, long index)
    {
        if (self->Length == 0)
            return Raise.IndexError(py, "pop from empty bytearray");
        index = index < 0 ? index + self->Length : index;
        if ((ulong)index >= (ulong)self->Length)
            return Raise.IndexError(py, "pop index out of range");
        byte value = self->Data[index];
        return PyByteArray.Splice(py, self, index, 1, default) < 0 ? null : PyInt.FromLong(py, value);
    }

    public static int Remove(Interpreter py, PyByteArray* self, PyObject* value)
    {
        int b = ByteSearch.ByteOf(py, value);
        if (b < 0)
            return -1;
        int index = PyByteArray.Span(self).IndexOf((byte)b);
        if (index >= 0)
            return PyByteArray.Splice(py, self, index, 1, default);
        Raise.ValueError(py, "value not found in bytearray");
        return -1;
    }

    /// <summary>self *= times; returns the array itself (owned).</summary>
    public static PyObject* Repeat(Interpreter py, PyByteArray* self, long times)
    {
        long length = self->Length;
        times = Math.Max(times, 0);
        if (length > 0 && times > PyBytes.MaxLength / length)
            return Raise.NoMemory(py);
        if (PyByteArray.Resize(py, self, length * times) < 0)
            return null;
        for (long done = length; done < self->Length; done += length)
            new ReadOnlySpan<byte>(self->Data, (int)length).CopyTo(new Span<byte>(self->Data + done, (int)length));
        return Ref.New((PyObject*)self);
    }

    /// <summary>(type, (text, 'latin-1'), state): the bytes travel as text.</summary>
    public static PyObject* Reduce(Interpreter py, PyByteArray* self)
    {
        using var text = new PyOwned(py, PyStr.FromLatin1(py, PyByteArray.Span(self)));
        using var encoding = new PyOwned(py, PyStr.FromString(py, "latin-1"));
        if (text.IsNull || encoding.IsNull)
            return null;
        using var arguments = new PyOwned(py, PyTuple.Pack(py, text.Pointer, encoding.Pointer));
        PyObject* state = null;
        if (arguments.IsNull || Attributes.TryGet(py, (PyObject*)self, Name.__dict__, &state) < 0)
            return null;
        using var owned = new PyOwned(py, state == null ? Ref.New(py.None) : state);
        return PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer, owned.Pointer);
    }

    private static int Release(Interpreter py, PyObject* o)
    {
        Ref.Dec(py, o);
        return 0;
    }

    // A bytes object for slice assignment.
    private static PyObject* BytesOf(Interpreter py, PyObject* value)
    {
        int found = ByteView.TryGet(py, value, out ByteView view, BufferClass.FullReadOnly);
        if (found == 0)
        {
            NumberSlots* number = py.TypeOf(value)->Number;
            if (number->Index != null || number->Int != null || number->Float != null || PyStr.Check(py, value))
                return Raise.TypeError(py, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
            return BytesConversion.FromSource(py, value, null, null, "bytearray");
        }
        PyObject* bytes = found < 0 ? null : value->Is(TypeIndex.Bytes) ? Ref.New(value) : PyBytes.New(py, view.Span);
        view.Dispose();
        return bytes;
    }

    private static PyObject* IterableBytes(Interpreter py, PyObject* source)
    {
        PyType* type = py.TypeOf(source);
        if (type->Iter == null && type->GetItemAt == null && type->GetItem == null)
            return Raise.TypeError(py, $"can't extend bytearray with {Types.NameOf(py, source)}");
        return BytesConversion.FromSource(py, source, null, null, "bytearray");
    }

    private static int DeleteStepped(Interpreter py, PyByteArray* self, long start, long step, long count)
    {
        if (count == 0)
            return 0;
        if (PyByteArray.CheckResizable(py, self) < 0)
            return -1;
        if (step < 0)
        {
            start += step * (count - 1);
            step = -step;
        }
        long target = start;
        for (long i = start; i < self->Length; i++)
        {
            bool goes = (i - start) % step == 0 && (i - start) / step < count;
            if (!goes)
                self->Data[target++] = self->Data[i];
        }
        return PyByteArray.Resize(py, self, target);
    }
}
