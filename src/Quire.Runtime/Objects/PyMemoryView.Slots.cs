using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects;

internal unsafe partial struct PyMemoryView
{
    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyMemoryView* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Release(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyMemoryView* self, Visitor* visitor) => Visitor.Visit(visitor, self->Source);

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject* @object) => New(py, @object);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyMemoryView* self) =>
        PyStr.FromString(py, $"<{(self->Source == null ? "released memory" : "memory")} at 0x{(nuint)self:x}>");

    [PySlot(Slot.Hash)]
    internal static long HashSlot(Interpreter py, PyMemoryView* self)
    {
        if (self->Hash != -1)
            return self->Hash;
        if (!CheckAlive(py, self))
            return -1;
        if (!self->IsReadOnly)
        {
            Raise.ValueError(py, "cannot hash writable memoryview object");
            return -1;
        }
        if (self->Format is not ((byte)'B' or (byte)'b' or (byte)'c'))
        {
            Raise.ValueError(py, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
            return -1;
        }
        using var bytes = new PyOwned(py, MemoryItems.ToBytes(py, self));
        return bytes.IsNull ? -1 : self->Hash = PyBytes.HashOf(py, (PyBytes*)bytes.Pointer);
    }

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyMemoryView* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne))
            return Ref.New(py.NotImplemented);
        int equal = (PyObject*)self == other ? 1 : self->Source == null ? 0 : MemoryItems.Equal(py, self, other);
        if (equal == -2)
            return Ref.New(py.NotImplemented);
        return equal < 0 ? null : PyBool.From(py, (equal == 1) == (op == CompareOp.Eq));
    }

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? PyMemoryIterator.New(py, self) : null;

    [PySlot(Slot.Length)]
    internal static long Len(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? self->Length : -1;

    [PySlot(Slot.GetItemAt)]
    internal static PyObject* ItemAt(Interpreter py, PyMemoryView* self, long index)
    {
        if (!CheckAlive(py, self))
            return null;
        if ((ulong)index >= (ulong)self->Length)
            return Raise.IndexError(py, "index out of bounds on dimension 1");
        return MemoryItems.Read(py, At(self, index), self->Format);
    }

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyMemoryView* self, PyObject* key)
    {
        if (!CheckAlive(py, self))
            return null;
        if (key->Is(TypeIndex.Slice))
            return MemoryItems.Slice(py, self, (PySlice*)key);
        if (key == py.EllipsisObject)
            return Ref.New((PyObject*)self);
        return ReadIndex(py, self, key, out long index) ? ItemAt(py, self, index) : null;
    }

    [PySlot(Slot.SetItem)]
    internal static int SetItem(Interpreter py, PyMemoryView* self, PyObject* key, PyObject* value)
    {
        if (!CheckAlive(py, self))
            return -1;
        if (self->IsReadOnly || value == null)
        {
            Raise.TypeError(py, self->IsReadOnly ? "cannot modify read-only memory" : "cannot delete memory");
            return -1;
        }
        if (key->Is(TypeIndex.Slice))
            return MemoryItems.SetSlice(py, self, (PySlice*)key, value);
        if (!ReadIndex(py, self, key, out long index))
            return -1;
        if ((ulong)index < (ulong)self->Length)
            return MemoryItems.Write(py, self, index, value);
        Raise.IndexError(py, "index out of bounds on dimension 1");
        return -1;
    }

    [PyMethod("__enter__($self, /)")]
    internal static PyObject* Enter(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? Ref.New((PyObject*)self) : null;

    [PyMethod("__exit__($self, /, *args)")]
    internal static PyObject* Exit(Interpreter py, PyMemoryView* self, PyObject** args, int count)
    {
        Release(py, self);
        return Ref.New(py.None);
    }

    [PyMethod("_from_flags($type, /, object, flags)", Doc = "A view asked for with flags of the buffer protocol.")]
    internal static PyObject* FromFlags(Interpreter py, PyType* type, PyObject* @object, int flags) => New(py, @object, flags);

    [PyMethod("__buffer__($self, flags, /)", Doc = "A view of this memory, for the flags asked for.")]
    internal static PyObject* GetBuffer(Interpreter py, PyMemoryView* self, PyObject** args, int count) =>
        BufferMethods.Get(py, (PyObject*)self, args, count);

    [PyMethod("__release_buffer__($self, buffer, /)", Doc = "Releases a view that __buffer__ gave.")]
    internal static PyObject* ReleaseBuffer(Interpreter py, PyMemoryView* self, PyObject** args, int count) =>
        BufferMethods.Release(py, (PyObject*)self, args, count);

    [PyMethod("release($self, /)", Doc = "Lets go of the memory; the view can no longer be used.")]
    internal static int ReleaseMethod(Interpreter py, PyMemoryView* self)
    {
        Release(py, self);
        return 0;
    }

    [PyMethod("tobytes($self, /, order='C')", Doc = "Returns the memory as bytes.")]
    internal static PyObject* ToBytes(Interpreter py, PyMemoryView* self, PyStr* order) =>
        CheckAlive(py, self) ? MemoryItems.ToBytes(py, self) : null;

    [PyMethod("tolist($self, /)", Doc = "Returns the items as a list.")]
    internal static PyObject* ToList(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? MemoryItems.ToList(py, self) : null;

    [PyMethod("toreadonly($self, /)", Doc = "Returns a view that cannot be written to.")]
    internal static PyObject* ToReadOnly(Interpreter py, PyMemoryView* self) => !CheckAlive(py, self) ? null
        : (PyObject*)Make(py, self->Source, self->Data, self->Length, self->Stride, self->Format, self->ItemSize, true);

    [PyMethod("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Returns the memory as hexadecimal digits.")]
    internal static PyObject* Hex(Interpreter py, PyMemoryView* self, PyObject* sep, int bytes_per_sep)
    {
        using var bytes = new PyOwned(py, CheckAlive(py, self) ? MemoryItems.ToBytes(py, self) : null);
        return bytes.IsNull ? null : ByteHex.Hex(py, PyBytes.Span((PyBytes*)bytes.Pointer), sep, bytes_per_sep);
    }

    [PyMethod("cast($self, /, format, shape=<unrepresentable>)", Doc = "Returns a view of the same memory with items of another format.")]
    internal static PyObject* Cast(Interpreter py, PyMemoryView* self, PyStr* format, PyObject* shape) =>
        CheckAlive(py, self) ? MemoryItems.Cast(py, self, format, shape) : null;

    [PyProperty("obj", Doc = "The object whose memory this is.")]
    internal static PyObject* GetObj(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? Ref.New(self->Source) : null;

    [PyProperty("nbytes", Doc = "Bytes that all items take.")]
    internal static PyObject* GetNBytes(Interpreter py, PyMemoryView* self) =>
        CheckAlive(py, self) ? PyInt.FromLong(py, self->Length * self->ItemSize) : null;

    [PyProperty("readonly", Doc = "Whether the memory cannot be written to.")]
    internal static PyObject* GetReadOnly(Interpreter py, PyMemoryView* self) =>
        CheckAlive(py, self) ? PyBool.From(py, self->IsReadOnly) : null;

    [PyProperty("itemsize", Doc = "Bytes of an item.")]
    internal static PyObject* GetItemSize(Interpreter py, PyMemoryView* self) =>
        CheckAlive(py, self) ? PyInt.FromLong(py, self->ItemSize) : null;

    [PyProperty("format", Doc = "The format of an item, as the struct module has it.")]
    internal static PyObject* GetFormat(Interpreter py, PyMemoryView* self) =>
        CheckAlive(py, self) ? PyStr.FromCodePoint(py, self->Format) : null;

    [PyProperty("ndim", Doc = "The number of dimensions.")]
    internal static PyObject* GetNDim(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? PyInt.FromLong(py, 1) : null;

    [PyProperty("shape", Doc = "The number of items, as a tuple.")]
    internal static PyObject* GetShape(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? TupleOf(py, self->Length) : null;

    [PyProperty("strides", Doc = "Bytes from one item to the next, as a tuple.")]
    internal static PyObject* GetStrides(Interpreter py, PyMemoryView* self) => CheckAlive(py, self) ? TupleOf(py, self->Stride) : null;

    [PyProperty("suboffsets", Doc = "Always empty.")]
    internal static PyObject* GetSuboffsets(Interpreter py, PyMemoryView* self) =>
        CheckAlive(py, self) ? (PyObject*)PyTuple.New(py, 0) : null;

    [PyProperty("c_contiguous", Doc = "Whether the items lie one behind the other.")]
    internal static PyObject* GetCContiguous(Interpreter py, PyMemoryView* self) => GetContiguous(py, self);

    [PyProperty("f_contiguous", Doc = "Whether the items lie one behind the other.")]
    internal static PyObject* GetFContiguous(Interpreter py, PyMemoryView* self) => GetContiguous(py, self);

    [PyProperty("contiguous", Doc = "Whether the items lie one behind the other.")]
    internal static PyObject* GetContiguous(Interpreter py, PyMemoryView* self) =>
        CheckAlive(py, self) ? PyBool.From(py, IsContiguous(self)) : null;

    private static PyObject* TupleOf(Interpreter py, long number)
    {
        using var item = new PyOwned(py, PyInt.FromLong(py, number));
        return item.IsNull ? null : PyTuple.Pack(py, item.Pointer);
    }

    private static bool ReadIndex(Interpreter py, PyMemoryView* self, PyObject* key, out long index)
    {
        index = 0;
        if (!PyInt.Check(key, py) && py.TypeOf(key)->Number->Index == null)
            return Raise.TypeError(py, "memoryview: invalid slice key") != null;
        index = Conversion.IndexAsLong(py, key, TypeIndex.IndexError);
        if (index == -1 && py.HasError)
            return false;
        index = index < 0 ? index + self->Length : index;
        return true;
    }
}
