using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>list: what a program sees of it, but for subscripts.</summary>
internal unsafe partial struct PyList
{
    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        type->Index == TypeIndex.List ? (PyObject*)New(py, 0) : Types.AllocateInstance(py, type, 0);

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyList* list, PyObject* iterable)
    {
        Clear(py, list);
        return iterable == null ? 0 : Extend(py, list, iterable);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyList* list)
    {
        if (list->Length == 0)
            return PyStr.FromString(py, "[]");
        int entered = py.ReprGuard.Enter(py, (PyObject*)list);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "[...]") : null;
        PyObject* text = ReprItems(py, list);
        py.ReprGuard.Leave(py);
        return text;
    }

    private static PyObject* ReprItems(Interpreter py, PyList* list)
    {
        using var parts = new ReprBuilder(py, "[");
        for (int i = 0; i < list->Length; i++)
        {
            using var item = new PyOwned(py, Ref.New(list->Items[i]));
            if (!parts.Add(Conversion.Repr(py, item.Pointer)))
                return null;
        }
        return parts.Finish("]");
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (!Check(py, left) || !Check(py, right))
            return Ref.New(py.NotImplemented);
        var a = (PyList*)left;
        var b = (PyList*)right;
        if (a->Length != b->Length && (op is CompareOp.Eq or CompareOp.Ne))
            return Ref.New(op == CompareOp.Ne ? py.True : py.False);
        for (int i = 0; i < a->Length && i < b->Length; i++)
        {
            if (a->Items[i] == b->Items[i])
                continue;
            int same = SequenceSearch.SameItems(py, a->Items[i], b->Items[i]);
            if (same < 0)
                return null;
            // The comparison may have shortened the lists.
            if (same == 0 && i < a->Length && i < b->Length)
                return SequenceSearch.AtDifference(py, a->Items[i], b->Items[i], op);
        }
        return SequenceSearch.ByLength(py, a->Length, b->Length, op);
    }

    [PySlot(Slot.Length)]
    private static long GetLength(Interpreter py, PyList* list) => list->Length;

    [PySlot(Slot.Contains)]
    private static int Contains(Interpreter py, PyList* list, PyObject* value)
    {
        for (int i = 0; i < list->Length; i++)
        {
            int same = SequenceSearch.Same(py, list->Items[i], value);
            if (same != 0)
                return same;
        }
        return 0;
    }

    [PySlot(Slot.Concat)]
    private static PyObject* Concat(Interpreter py, PyList* list, PyObject* other)
    {
        if (!Check(py, other))
            return Raise.TypeError(py, $"can only concatenate list (not \"{Types.NameOf(py, other)}\") to list");
        var second = (PyList*)other;
        PyList* sum = NewWithCapacity(py, (long)list->Length + second->Length);
        if (sum == null)
            return null;
        for (int i = 0; i < list->Length; i++)
            sum->Items[i] = Ref.New(list->Items[i]);
        for (int i = 0; i < second->Length; i++)
            sum->Items[list->Length + i] = Ref.New(second->Items[i]);
        sum->Length = list->Length + second->Length;
        return (PyObject*)sum;
    }

    [PySlot(Slot.InPlaceConcat)]
    private static PyObject* InPlaceConcat(Interpreter py, PyList* list, PyObject* other) =>
        Extend(py, list, other) < 0 ? null : Ref.New((PyObject*)list);

    [PySlot(Slot.Repeat)]
    private static PyObject* Repeat(Interpreter py, PyList* list, long times)
    {
        if (times <= 0 || list->Length == 0)
            return (PyObject*)New(py, 0);
        if (list->Length > MaxLength / times)
            return Raise.NoMemory(py);
        PyList* product = NewWithCapacity(py, list->Length * times);
        if (product == null)
            return null;
        FillRepeated(list->Items, list->Length, product->Items, times);
        product->Length = (int)(list->Length * times);
        return (PyObject*)product;
    }

    [PySlot(Slot.InPlaceRepeat)]
    private static PyObject* InPlaceRepeat(Interpreter py, PyList* list, long times)
    {
        int length = list->Length;
        if (times <= 0)
        {
            Clear(py, list);
        }
        else if (length > 0 && times > 1)
        {
            if (length > MaxLength / times)
                return Raise.NoMemory(py);
            if (Reserve(py, list, length * times) < 0)
                return null;
            FillRepeated(list->Items, length, list->Items + length, times - 1);
            list->Length = (int)(length * times);
        }
        return Ref.New((PyObject*)list);
    }

    private static void FillRepeated(PyObject** from, int length, PyObject** to, long times)
    {
        if (length == 1)
        {
            PyObject* item = *from;
            for (long i = 0; i < times; i++)
                to[i] = Ref.New(item);
            return;
        }
        for (long i = 0; i < times; i++)
        {
            for (int j = 0; j < length; j++)
                *to++ = Ref.New(from[j]);
        }
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyList* list) => PyListIterator.New(py, list);

    [PyMethod("append($self, object, /)", Doc = "Adds an object at the end.")]
    private static PyObject* AppendMethod(Interpreter py, PyList* list, PyObject* item) =>
        Append(py, list, item) < 0 ? null : Ref.New(py.None);

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static PyObject* ClearMethod(Interpreter py, PyList* list)
    {
        Clear(py, list);
        return Ref.New(py.None);
    }

    [PyMethod("copy($self, /)", Doc = "A new list of the same items.")]
    private static PyObject* Copy(Interpreter py, PyList* list) => FromBorrowed(py, list->Items, list->Length);

    [PyMethod("extend($self, iterable, /)", Doc = "Adds all items of an iterable at the end.")]
    private static PyObject* ExtendMethod(Interpreter py, PyList* list, PyObject* iterable) =>
        Extend(py, list, iterable) < 0 ? null : Ref.New(py.None);

    [PyMethod("insert($self, index, object, /)", Doc = "Inserts an object before an index.")]
    private static int InsertMethod(Interpreter py, PyList* list, long index, PyObject* item) => Insert(py, list, index, item);

    [PyMethod("pop($self, index=-1, /)",
        Doc = "Removes the item at an index (by default the last) and returns it.\n\nRaises IndexError if the list is empty or has no such index.")]
    private static PyObject* Pop(Interpreter py, PyList* list, long index)
    {
        if (list->Length == 0)
            return Raise.IndexError(py, "pop from empty list");
        if (index < 0)
            index += list->Length;
        if ((ulong)index >= (ulong)list->Length)
            return Raise.IndexError(py, "pop index out of range");
        return RemoveAt(py, list, (int)index);
    }

    [PyMethod("remove($self, value, /)", Doc = "Removes the first item that equals a value.\n\nRaises ValueError if there is none.")]
    private static PyObject* Remove(Interpreter py, PyList* list, PyObject* value)
    {
        for (int i = 0; i < list->Length; i++)
        {
            int same = SequenceSearch.Same(py, list->Items[i], value);
            if (same < 0)
                return null;
            if (same == 0)
                continue;
            // The comparison may have shortened the list.
            if (i < list->Length)
                Ref.Dec(py, RemoveAt(py, list, i));
            return Ref.New(py.None);
        }
        return Raise.ValueError(py, "list.remove(x): x not in list");
    }

    [PyMethod("index($self, value, start=0, stop=sys.maxsize, /)", Doc = "The first index of a value.\n\nRaises ValueError if it is not there.")]
    private static PyObject* Index(Interpreter py, PyList* list, PyObject* value, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long stop)
    {
        SequenceSearch.ClipBounds(list->Length, ref start, ref stop);
        for (long i = start; i < stop && i < list->Length; i++)
        {
            int same = SequenceSearch.Same(py, list->Items[i], value);
            if (same != 0)
                return same > 0 ? PyInt.FromLong(py, i) : null;
        }
        using var shown = new PyOwned(py, Conversion.Repr(py, value));
        return shown.IsNull ? null : Raise.ValueError(py, $"{Conversion.Text(shown.Pointer)} is not in list");
    }

    [PyMethod("count($self, value, /)", Doc = "How many items equal a value.")]
    private static PyObject* Count(Interpreter py, PyList* list, PyObject* value)
    {
        long count = 0;
        for (int i = 0; i < list->Length; i++)
        {
            int same = SequenceSearch.Same(py, list->Items[i], value);
            if (same < 0)
                return null;
            count += same;
        }
        return PyInt.FromLong(py, count);
    }

    [PyMethod("reverse($self, /)", Doc = "Reverses the order in place.")]
    private static PyObject* Reverse(Interpreter py, PyList* list)
    {
        new Span<nint>(list->Items, list->Length).Reverse();
        return Ref.New(py.None);
    }

    [PyMethod("sort($self, /, *, key=None, reverse=False)",
        Doc = "Sorts in place and returns None.\n\nItems that compare equal keep their order. With a key function, what it returns for\n"
            + "each item is compared instead. The reverse flag asks for descending order.")]
    private static int SortMethod(Interpreter py, PyList* list, PyObject* key, bool reverse) =>
        Sort(py, list, key == py.None ? null : key, reverse);

    /// <summary>list.sort; key may be null. 0 or −1.</summary>
    public static int Sort(Interpreter py, PyList* list, PyObject* key, bool reverse) => ListSort.Sort(py, list, key, reverse);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the list from its end.")]
    private static PyObject* Reversed(Interpreter py, PyList* list) => PyListReverseIterator.New(py, list);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes the list and its table of items take.")]
    private static long SizeOf(Interpreter py, PyList* list) =>
        (long)Heap.SizeOf(list) + (list->Items == null ? 0 : (long)Heap.SizeOf(list->Items));

    [PyMethod("__class_getitem__($type, item, /)", Doc = "list[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);
}
