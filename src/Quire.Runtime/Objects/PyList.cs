using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// list. <see cref="Items"/> has room for <see cref="Capacity"/> references, the first <see cref="Length"/> of which are owned; it is
/// null while the capacity is 0. The capacity is −1 while the list is being sorted (see <see cref="ListSort"/>): the list
/// is then empty, and any change makes the capacity something else, which tells the sort.
/// </summary>
[PyType("list", TypeIndex.List,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.Sequence | TypeFlags.MatchSelf | TypeFlags.ListSubclass,
    Signature = "(iterable=(), /)",
    Doc = "A mutable sequence.\n\nWithout an argument the list is empty; else it holds the iterable's items.")]
internal unsafe partial struct PyList
{
    public PyObject Header;
    public PyObject** Items;
    public int Length;
    public int Capacity;

    /// <summary>Sorting has taken the storage away.</summary>
    internal const int CapacityWhileSorting = -1;

    internal const int MaxLength = int.MaxValue - 64;

    /// <summary>A list of that many nulls, to be filled at once.</summary>
    public static PyList* New(Interpreter py, long length)
    {
        PyList* list = NewWithCapacity(py, length);
        if (list == null || length == 0)
            return list;
        NativeMemory.Clear(list->Items, (nuint)length * 8);
        list->Length = (int)length;
        return list;
    }

    /// <summary>An empty list with room for that many items.</summary>
    public static PyList* NewWithCapacity(Interpreter py, long capacity)
    {
        if ((ulong)capacity > MaxLength)
            return (PyList*)Raise.NoMemory(py);
        PyObject** items = null;
        if (capacity > 0 && (items = (PyObject**)py.NewBuffer((nuint)capacity * 8)) == null)
            return null;
        var list = (PyList*)py.NewObject((nuint)sizeof(PyList), BlockKind.Container, TypeIndex.List);
        if (list == null)
        {
            if (items != null)
                py.Heap.Free(items);
            return null;
        }
        list->Items = items;
        list->Length = 0;
        list->Capacity = (int)capacity;
        return list;
    }

    /// <summary>Items are taken over when the call succeeds, and released when it fails.</summary>
    public static PyObject* FromStolen(Interpreter py, PyObject** items, long count)
    {
        PyList* list = NewWithCapacity(py, count);
        if (list == null)
        {
            PyTuple.ReleaseItems(py, items, count);
            return null;
        }
        if (count > 0)
            Buffer.MemoryCopy(items, list->Items, count * 8, count * 8);
        list->Length = (int)count;
        return (PyObject*)list;
    }

    public static PyObject* FromBorrowed(Interpreter py, PyObject** items, long count)
    {
        PyList* list = NewWithCapacity(py, count);
        if (list == null)
            return null;
        for (long i = 0; i < count; i++)
            list->Items[i] = Ref.New(items[i]);
        list->Length = (int)count;
        return (PyObject*)list;
    }

    /// <summary>Whether the object is a list or an instance of a subclass.</summary>
    public static bool Check(Interpreter py, PyObject* o) => (py.TypeOf(o)->Flags & TypeFlags.ListSubclass) != 0;

    /// <summary>0 or −1; the item is borrowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(Interpreter py, PyList* list, PyObject* item)
    {
        if (list->Length >= list->Capacity && Grow(py, list) < 0)
            return -1;
        Ref.Inc(item);
        list->Items[list->Length++] = item;
        return 0;
    }

    /// <summary>Like Append, but takes the reference over in any case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AppendStolen(Interpreter py, PyList* list, PyObject* item)
    {
        if (list->Length >= list->Capacity && Grow(py, list) < 0)
        {
            Ref.Dec(py, item);
            return -1;
        }
        list->Items[list->Length++] = item;
        return 0;
    }

    /// <summary>The growth rule, for the loop's append: room for at least one more item. 0 or −1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Grow(Interpreter py, PyList* list) => Reserve(py, list, (long)list->Length + 1);

    /// <summary>Room for that many items in all, and some more so that appending stays cheap. 0 or −1.</summary>
    internal static int Reserve(Interpreter py, PyList* list, long wanted)
    {
        if (wanted <= list->Capacity)
            return 0;
        if (wanted > MaxLength)
        {
            Raise.NoMemory(py);
            return -1;
        }
        // 4, 8, 16, 24, 32 … then a quarter more each time, an eighth where copies are a matter of remapping pages.
        long spare = wanted < 4096 ? wanted >> 2 : wanted >> 3;
        long capacity = wanted <= 4 ? 4 : (wanted + spare + 7) & ~7L;
        return SetCapacity(py, list, Math.Min(capacity, MaxLength));
    }

    /// <summary>Gives the storage exactly that many places (not fewer than there are items). 0 or −1.</summary>
    internal static int SetCapacity(Interpreter py, PyList* list, long capacity)
    {
        void* items = list->Items == null
            ? py.Heap.Allocate((nuint)capacity * 8, BlockKind.Raw)
            : py.Heap.Reallocate(list->Items, (nuint)capacity * 8);
        if (items == null)
        {
            Raise.NoMemory(py);
            return -1;
        }
        list->Items = (PyObject**)items;
        list->Capacity = (int)capacity;
        return 0;
    }

    /// <summary>Gives room back once less than half is used. Where the heap cannot move the items they stay.</summary>
    internal static void Trim(Interpreter py, PyList* list)
    {
        int length = list->Length;
        if (length >= list->Capacity >> 1 || list->Capacity <= 8)
            return;
        int capacity = Math.Max(4, (length + (length >> 3) + 7) & ~7);
        void* items = py.Heap.Reallocate(list->Items, (nuint)capacity * 8);
        if (items == null)
            return;
        list->Items = (PyObject**)items;
        list->Capacity = capacity;
    }

    /// <summary>list.insert: a negative index counts from the end, one out of range is clipped. 0 or −1.</summary>
    public static int Insert(Interpreter py, PyList* list, long index, PyObject* item)
    {
        if (list->Length >= list->Capacity && Grow(py, list) < 0)
            return -1;
        int length = list->Length;
        if (index < 0)
            index = Math.Max(0, index + length);
        index = Math.Min(index, length);
        PyObject** at = list->Items + index;
        Buffer.MemoryCopy(at, at + 1, (length - index) * 8, (length - index) * 8);
        *at = Ref.New(item);
        list->Length = length + 1;
        return 0;
    }

    /// <summary>list[start:end] with bounds clipped to the list.</summary>
    public static PyObject* Slice(Interpreter py, PyList* list, long start, long end)
    {
        start = Math.Clamp(start, 0, list->Length);
        end = Math.Clamp(end, start, list->Length);
        return FromBorrowed(py, list->Items + start, end - start);
    }

    public static PyObject* ToTuple(Interpreter py, PyList* list) => PyTuple.FromBorrowed(py, list->Items, list->Length);

    /// <summary>Takes the item at a valid index out; owned.</summary>
    internal static PyObject* RemoveAt(Interpreter py, PyList* list, int index)
    {
        PyObject* item = list->Items[index];
        int after = list->Length - index - 1;
        if (after > 0)
            Buffer.MemoryCopy(list->Items + index + 1, list->Items + index, after * 8L, after * 8L);
        list->Length--;
        Trim(py, list);
        return item;
    }

    /// <summary>Empties the list, then releases what it held, so that code run by a release finds it empty.</summary>
    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyList* list)
    {
        PyObject** items = list->Items;
        int length = list->Length;
        if (items == null)
            return;
        list->Items = null;
        list->Length = list->Capacity = 0;
        PyTuple.ReleaseItems(py, items, length);
        py.Heap.Free(items);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyList* list)
    {
        if (list->Items != null)
        {
            PyTuple.ReleaseItems(py, list->Items, list->Length);
            py.Heap.Free(list->Items);
        }
        if (list->Header.Is(TypeIndex.List))
            py.Heap.Free(list);
        else
            Types.FreeInstance(py, (PyObject*)list);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyList* list, Visitor* visitor)
    {
        Visitor.VisitRange(visitor, list->Items, list->Length);
    }
}
