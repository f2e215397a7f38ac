using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Objects;

/// <summary>list: many items at once, and subscripts.</summary>
internal unsafe partial struct PyList
{
    /// <summary>Appends all items of an iterable. 0 or −1; on error what came before it stays.</summary>
    public static int Extend(Interpreter py, PyList* list, PyObject* iterable)
    {
        if ((py.TypeOf(iterable)->Flags & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass)) != 0 && !HasOwnIter(py, iterable))
        {
            PyObject** items = Iteration.FastItems(py, iterable, out long count);
            if (count == 0)
                return 0;
            if (Reserve(py, list, list->Length + count) < 0)
                return -1;
            // Room for itself may have moved the items of a list extended by itself.
            items = Iteration.FastItems(py, iterable, out count);
            PyObject** to = list->Items + list->Length;
            for (long i = 0; i < count; i++)
                to[i] = Ref.New(items[i]);
            list->Length += (int)count;
            return 0;
        }
        if (iterable->Is(TypeIndex.Str))
            return ExtendByCharacters(py, list, (PyStr*)iterable);
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return -1;
        return ExtendFrom(py, list, iterable, iterator.Pointer);
    }

    private static int ExtendByCharacters(Interpreter py, PyList* list, PyStr* text)
    {
        if (Reserve(py, list, (long)list->Length + text->Length) < 0)
            return -1;
        for (int i = 0; i < text->Length; i++)
        {
            PyObject* character = text->Width == 1
                ? StrMaking.FromLatin1(py, PyStr.Data(text)[i]) : StrMaking.FromCodePoint(py, PyStr.At(text, i));
            if (character == null)
                return -1;
            list->Items[list->Length++] = character;
        }
        return 0;
    }

    // A subclass of list or tuple that iterates in a way of its own.
    private static bool HasOwnIter(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        int builtin = (type->Flags & TypeFlags.ListSubclass) != 0 ? TypeIndex.List : TypeIndex.Tuple;
        return (nint)type->Iter != (nint)py.TypeTable[builtin]->Iter;
    }

    private static int ExtendFrom(Interpreter py, PyList* list, PyObject* iterable, PyObject* iterator)
    {
        long hint = ObjectModel.Items.LengthHint(py, iterable, 8);
        if (hint < 0)
            return -1;
        // A hint that memory has no room for is not believed.
        if (hint > list->Capacity - list->Length && list->Length + hint < MaxLength
            && SetCapacity(py, list, Math.Max(list->Length + hint, 4)) < 0)
            Errors.Clear(py);
        UnarySlot next = py.TypeOf(iterator)->Next;
        while (true)
        {
            PyObject* item = next(py, iterator);
            if (item == null)
                break;
            if (AppendStolen(py, list, item) < 0)
                return -1;
        }
        if (py.HasError && !Errors.ClearIf(py, TypeIndex.StopIteration))
            return -1;
        Trim(py, list);
        return 0;
    }

    /// <summary>list[start:end] = iterable, or del list[start:end] for null; bounds are clipped. 0 or −1.</summary>
    public static int SetSlice(Interpreter py, PyList* list, long start, long end, PyObject* iterableOrNull)
    {
        if (iterableOrNull == null)
            return ReplaceRange(py, list, start, end, null, 0);
        if (iterableOrNull == (PyObject*)list)
        {
            using var copy = new PyOwned(py, Slice(py, list, 0, list->Length));
            return copy.IsNull ? -1 : SetSlice(py, list, start, end, copy.Pointer);
        }
        using var source = new PyOwned(py, Iteration.Fast(py, iterableOrNull, "must assign iterable to extended slice"));
        if (source.IsNull)
            return -1;
        PyObject** items = Iteration.FastItems(py, source.Pointer, out long count);
        return ReplaceRange(py, list, start, end, items, count);
    }

    // The items replaced are moved out first and released when the list is whole again.
    private static int ReplaceRange(Interpreter py, PyList* list, long start, long end, PyObject** items, long count)
    {
        start = Math.Clamp(start, 0, list->Length);
        end = Math.Clamp(end, start, list->Length);
        long gone = end - start;
        if (gone == list->Length && count == 0)
        {
            Clear(py, list);
            return 0;
        }
        PyObject** old = null;
        if (gone > 0 && (old = (PyObject**)py.NewBuffer((nuint)gone * 8)) == null)
            return -1;
        long length = list->Length + count - gone;
        if (count > gone && Reserve(py, list, length) < 0)
        {
            if (old != null)
                py.Heap.Free(old);
            return -1;
        }
        PyObject** at = list->Items + start;
        if (gone > 0)
            Buffer.MemoryCopy(at, old, gone * 8, gone * 8);
        long after = (list->Length - end) * 8;
        Buffer.MemoryCopy(at + gone, at + count, after, after);
        for (long i = 0; i < count; i++)
            at[i] = Ref.New(items[i]);
        list->Length = (int)length;
        if (count < gone)
            Trim(py, list);
        if (old != null)
        {
            PyTuple.ReleaseItems(py, old, gone);
            py.Heap.Free(old);
        }
        return 0;
    }

    /// <summary>list[key]</summary>
    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyList* list, PyObject* key)
    {
        if (key->Is(TypeIndex.Slice))
            return GetExtended(py, list, (PySlice*)key);
        return SequenceKey.TryIndex(py, key, "list", out long index) ? GetItemAt(py, list, index < 0 ? index + list->Length : index) : null;
    }

    /// <summary>The item at an index from 0, new reference.</summary>
    [PySlot(Slot.GetItemAt)]
    internal static PyObject* GetItemAt(Interpreter py, PyList* list, long index)
    {
        if ((ulong)index < (ulong)list->Length)
            return Ref.New(list->Items[index]);
        return Raise.IndexError(py, "list index out of range");
    }

    private static PyObject* GetExtended(Interpreter py, PyList* list, PySlice* slice)
    {
        if (PySlice.Unpack(py, slice, out long start, out long stop, out long step) < 0)
            return null;
        long count = PySlice.Adjust(list->Length, ref start, ref stop, step);
        if (step == 1)
            return Slice(py, list, start, start + count);
        PyList* part = NewWithCapacity(py, count);
        if (part == null)
            return null;
        for (long i = 0; i < count; i++)
            part->Items[i] = Ref.New(list->Items[start + (i * step)]);
        part->Length = (int)count;
        return (PyObject*)part;
    }

    /// <summary>list[key] = value, or del list[key] when the value is null.</summary>
    [PySlot(Slot.SetItem)]
    internal static int SetItem(Interpreter py, PyList* list, PyObject* key, PyObject* value)
    {
        if (key->Is(TypeIndex.Slice))
            return SetExtended(py, list, (PySlice*)key, value);
        return SequenceKey.TryIndex(py, key, "list", out long index)
            ? SetItemAt(py, list, index < 0 ? index + list->Length : index, value) : -1;
    }

    [PySlot(Slot.SetItemAt)]
    internal static int SetItemAt(Interpreter py, PyList* list, long index, PyObject* value)
    {
        if ((ulong)index >= (ulong)list->Length)
        {
            Raise.IndexError(py, "list assignment index out of range");
            return -1;
        }
        if (value == null)
        {
            Ref.Dec(py, RemoveAt(py, list, (int)index));
            return 0;
        }
        Ref.Inc(value);
        Ref.Set(py, &list->Items[index], value);
        return 0;
    }

    private static int SetExtended(Interpreter py, PyList* list, PySlice* slice, PyObject* value)
    {
        if (PySlice.Unpack(py, slice, out long start, out long stop, out long step) < 0)
            return -1;
        long count = PySlice.Adjust(list->Length, ref start, ref stop, step);
        if (step == 1)
            return SetSlice(py, list, start, start + count, value);
        return value == null ? DeleteEvery(py, list, start, count, step) : SetEvery(py, list, slice, value);
    }

    private static int DeleteEvery(Interpreter py, PyList* list, long start, long count, long step)
    {
        if (count == 0)
            return 0;
        if (step < 0)
        {
            start += step * (count - 1);
            step = -step;
        }
        var gone = (PyObject**)py.NewBuffer((nuint)count * 8);
        if (gone == null)
            return -1;
        PyObject** items = list->Items;
        long to = start;
        for (long i = 0; i < count; i++)
        {
            long at = start + (i * step);
            gone[i] = items[at];
            long next = i + 1 < count ? at + step : list->Length;
            long kept = next - at - 1;
            Buffer.MemoryCopy(items + at + 1, items + to, kept * 8, kept * 8);
            to += kept;
        }
        list->Length = (int)to;
        Trim(py, list);
        for (long i = 0; i < count; i++)
            Ref.Dec(py, gone[i]);
        py.Heap.Free(gone);
        return 0;
    }

    private static int SetEvery(Interpreter py, PyList* list, PySlice* slice, PyObject* value)
    {
        bool self = value == (PyObject*)list;
        using var source = new PyOwned(
            py, self ? Slice(py, list, 0, list->Length) : Iteration.Fast(py, value, "must assign iterable to extended slice"));
        if (source.IsNull)
            return -1;
        // Reading the iterable may have changed the list's length.
        if (PySlice.Unpack(py, slice, out long start, out long stop, out long step) < 0)
            return -1;
        long count = PySlice.Adjust(list->Length, ref start, ref stop, step);
        PyObject** items = Iteration.FastItems(py, source.Pointer, out long given);
        if (given != count)
        {
            Raise.ValueError(py, $"attempt to assign sequence of size {given} to extended slice of size {count}");
            return -1;
        }
        if (count == 0)
            return 0;
        var gone = (PyObject**)py.NewBuffer((nuint)count * 8);
        if (gone == null)
            return -1;
        for (long i = 0; i < count; i++)
        {
            PyObject** at = list->Items + start + (i * step);
            gone[i] = *at;
            *at = Ref.New(items[i]);
        }
        for (long i = 0; i < count; i++)
            Ref.Dec(py, gone[i]);
        py.Heap.Free(gone);
        return 0;
    }
}
