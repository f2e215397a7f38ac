using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// Making, searching and resizing the tables of dicts. A probe begins at the low bits of the hash and goes on with
/// i = 5i + perturb + 1, the hash's higher bits coming in through perturb.
/// </summary>
internal static unsafe class DictTable
{
    private const int PerturbShift = 5;
    private const int MaxLogSize = 31;

    // LogSize 3, LogIndexBytes 3, StrKeys, IsEmptyTable; nothing usable; no version; eight empty indices.
    private static ReadOnlySpan<ulong> EmptyWords => [0x0000_0000_0101_0303, 0, ulong.MaxValue];

    /// <summary>The table of every dict that has not had an item yet: constant data of the program, so it costs no heap.</summary>
    public static PyDictKeys* EmptyTable
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (PyDictKeys*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(EmptyWords));
    }

    /// <summary>How many of 2^log indices may be used.</summary>
    public static int MaxEntries(int logSize) => (int)((2L << logSize) / 3);

    /// <summary>The smallest table that takes that many entries.</summary>
    public static int LogSizeFor(long entries)
    {
        int log = PyDictKeys.MinLogSize;
        while (log < MaxLogSize && MaxEntries(log) < entries)
            log++;
        return log;
    }

    /// <summary>A table with no entries and room for some; null past the limit (MemoryError pending).</summary>
    public static PyDictKeys* Allocate(Interpreter py, int logSize, int room, bool strKeys)
    {
        int logWidth = WidthLog(logSize);
        var keys = (PyDictKeys*)py.NewBuffer(BytesOf(logSize, room, strKeys));
        if (keys == null)
            return null;
        keys->LogSize = (byte)logSize;
        keys->LogIndexBytes = (byte)(logSize + logWidth);
        keys->StrKeys = strKeys;
        keys->IsEmptyTable = false;
        keys->Usable = room;
        keys->EntryCount = 0;
        keys->Version = 0;
        EmptyIndices(keys);
        return keys;
    }

    // Eight or more bytes of ones. Most tables are small, and the runtime's own filling has to be compiled first.
    private static void EmptyIndices(PyDictKeys* keys)
    {
        var at = (ulong*)(keys + 1);
        for (ulong* end = at + (1L << (keys->LogIndexBytes - 3)); at < end; at++)
            *at = ulong.MaxValue;
    }

    /// <summary>Gives a table's block back; its references are someone else's care.</summary>
    public static void Free(Interpreter py, PyDictKeys* keys)
    {
        if (!keys->IsEmptyTable)
            py.Heap.Free(keys);
    }

    private static int WidthLog(int logSize) => logSize <= PyDictKeys.ByteIndexLogSize ? 0 : logSize < 16 ? 1 : 2;

    private static nuint BytesOf(int logSize, long room, bool strKeys) =>
        (nuint)(sizeof(PyDictKeys) + (1L << (logSize + WidthLog(logSize))) + (room * (strKeys ? sizeof(StrEntry) : sizeof(Entry))));

    // Small tables get all their entries at once. Large ones begin with what is needed and half as much again, so that a dict
    // which just passed a power of two does not take twice the memory.
    private static int RoomFor(int logSize, long entries)
    {
        int max = MaxEntries(logSize);
        return max <= 42 ? max : (int)Math.Min(max, entries + (entries >> 1) + 8);
    }

    /// <summary>Entry of an exact str in a table of str keys; null when missing. Runs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StrEntry* FindStr(PyDictKeys* keys, PyObject* key, long hash)
    {
        if (keys->LogSize > PyDictKeys.ByteIndexLogSize)
            return FindStrLarge(keys, key, hash);
        var indices = (sbyte*)(keys + 1);
        StrEntry* entries = PyDictKeys.StrEntries(keys);
        ulong mask = (1UL << keys->LogSize) - 1;
        ulong perturb = (ulong)hash;
        ulong slot = perturb & mask;
        while (true)
        {
            int index = indices[slot];
            if (index >= 0)
            {
                StrEntry* entry = entries + index;
                if (entry->Key == key || IsEqualStr(entry->Key, key, hash))
                    return entry;
            }
            else if (index == PyDictKeys.Empty)
            {
                return null;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEqualStr(PyObject* stored, PyObject* key, long hash) =>
        ((PyStr*)stored)->Hash == hash && PyStr.Equal((PyStr*)stored, (PyStr*)key);

    private static StrEntry* FindStrLarge(PyDictKeys* keys, PyObject* key, long hash)
    {
        StrEntry* entries = PyDictKeys.StrEntries(keys);
        ulong mask = (1UL << keys->LogSize) - 1;
        ulong perturb = (ulong)hash;
        ulong slot = perturb & mask;
        while (true)
        {
            int index = PyDictKeys.GetIndex(keys, slot);
            if (index >= 0)
            {
                StrEntry* entry = entries + index;
                if (entry->Key == key || IsEqualStr(entry->Key, key, hash))
                    return entry;
            }
            else if (index == PyDictKeys.Empty)
            {
                return null;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }
    }

    /// <summary>
    /// Index of the entry with an equal key; −1 missing, −2 error. May run __eq__: whenever the dict changed meanwhile, the
    /// search starts again, so the index is valid when the call returns.
    /// </summary>
    public static long Find(Interpreter py, PyDict* d, PyObject* key, long hash)
    {
        if (d->Keys->StrKeys && key->Is(TypeIndex.Str))
        {
            StrEntry* entry = FindStr(d->Keys, key, hash);
            return entry == null ? -1 : entry - PyDictKeys.StrEntries(d->Keys);
        }
        while (true)
        {
            long found = d->Keys->StrKeys ? FindAmongStr(py, d, key, hash) : FindAmongAny(py, d, key, hash);
            if (found != Restart)
                return found;
        }
    }

    private const long Restart = -3;

    private static long FindAmongAny(Interpreter py, PyDict* d, PyObject* key, long hash)
    {
        PyDictKeys* keys = d->Keys;
        Entry* entries = PyDictKeys.Entries(keys);
        ulong mask = (1UL << keys->LogSize) - 1;
        ulong perturb = (ulong)hash;
        ulong slot = perturb & mask;
        while (true)
        {
            int index = PyDictKeys.GetIndex(keys, slot);
            if (index >= 0)
            {
                PyObject* stored = entries[index].Key;
                if (stored == key)
                    return index;
                if (entries[index].Hash == hash)
                {
                    long equal = IsSameKey(py, d, index, stored, key);
                    if (equal != 0)
                        return equal == 1 ? index : equal;
                }
            }
            else if (index == PyDictKeys.Empty)
            {
                return -1;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }
    }

    // For a key that is no exact str: a subclass of str, or anything that claims to equal one.
    private static long FindAmongStr(Interpreter py, PyDict* d, PyObject* key, long hash)
    {
        PyDictKeys* keys = d->Keys;
        StrEntry* entries = PyDictKeys.StrEntries(keys);
        ulong mask = (1UL << keys->LogSize) - 1;
        ulong perturb = (ulong)hash;
        ulong slot = perturb & mask;
        while (true)
        {
            int index = PyDictKeys.GetIndex(keys, slot);
            if (index >= 0)
            {
                PyObject* stored = entries[index].Key;
                if (((PyStr*)stored)->Hash == hash)
                {
                    long equal = IsSameKey(py, d, index, stored, key);
                    if (equal != 0)
                        return equal == 1 ? index : equal;
                }
            }
            else if (index == PyDictKeys.Empty)
            {
                return -1;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }
    }

    // 1 equal, 0 not, −2 error, Restart when the program changed the dict meanwhile.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long IsSameKey(Interpreter py, PyDict* d, int index, PyObject* stored, PyObject* key)
    {
        int quick = KeyHash.TryEqual(stored, key);
        return quick >= 0 ? quick : AskProgram(py, d, index, stored, key);
    }

    // The table may be another one at the same address afterwards. What the search relies on is looked at again: the
    // number of indices, the kind of entries, and that this entry has still this key.
    private static long AskProgram(Interpreter py, PyDict* d, int index, PyObject* stored, PyObject* key)
    {
        PyDictKeys* keys = d->Keys;
        int logSize = keys->LogSize;
        bool strKeys = keys->StrKeys;
        Ref.Inc(stored);
        int equal = Comparison.Test(py, stored, key, CompareOp.Eq);
        bool unchanged = d->Keys == keys && keys->LogSize == logSize && keys->StrKeys == strKeys
            && index < keys->EntryCount && PyDictKeys.KeyAt(keys, index) == stored;
        Ref.Dec(py, stored);
        return equal < 0 ? -2 : unchanged ? equal : Restart;
    }

    /// <summary>The slot that names an entry known to be in the table.</summary>
    public static ulong SlotOf(PyDictKeys* keys, long hash, long entry)
    {
        ulong mask = (1UL << keys->LogSize) - 1;
        ulong perturb = (ulong)hash;
        ulong slot = perturb & mask;
        while (PyDictKeys.GetIndex(keys, slot) != entry)
        {
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FreeSlot(PyDictKeys* keys, long hash)
    {
        ulong mask = (1UL << keys->LogSize) - 1;
        ulong perturb = (ulong)hash;
        ulong slot = perturb & mask;
        while (PyDictKeys.GetIndex(keys, slot) >= 0)
        {
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }
        return slot;
    }

    /// <summary>
    /// Adds an item whose key is known to be missing; key and value are borrowed. 0 or −1. Nothing of a program runs.
    /// </summary>
    public static int Insert(Interpreter py, PyDict* d, PyObject* key, long hash, PyObject* value)
    {
        PyDictKeys* keys = d->Keys;
        bool widen = keys->StrKeys && !key->Is(TypeIndex.Str);
        if (keys->Usable <= 0 || widen)
        {
            if (MakeRoom(py, d, widen, key->Is(TypeIndex.Str)) < 0)
                return -1;
            keys = d->Keys;
        }
        int index = keys->EntryCount++;
        keys->Usable--;
        keys->Version = 0;
        PyDictKeys.SetIndex(keys, FreeSlot(keys, hash), index);
        Ref.Inc(key);
        Ref.Inc(value);
        Tracking.DictGets(d, key, value);
        if (keys->StrKeys)
        {
            StrEntry* entry = PyDictKeys.StrEntries(keys) + index;
            entry->Key = key;
            entry->Value = value;
        }
        else
        {
            Entry* entry = PyDictKeys.Entries(keys) + index;
            entry->Hash = hash;
            entry->Key = key;
            entry->Value = value;
        }
        d->Used++;
        d->Mutations++;
        return 0;
    }

    private static int MakeRoom(Interpreter py, PyDict* d, bool widen, bool strKey)
    {
        PyDictKeys* keys = d->Keys;
        if (keys->IsEmptyTable)
        {
            PyDictKeys* first = Allocate(py, PyDictKeys.MinLogSize, MaxEntries(PyDictKeys.MinLogSize), strKey);
            if (first == null)
                return -1;
            d->Keys = first;
            return 0;
        }
        // Nothing was deleted and the indices are not used up: the entries alone grow, and no key is hashed again.
        if (!widen && d->Used == keys->EntryCount)
        {
            int room = Math.Min(RoomFor(keys->LogSize, d->Used), MaxEntries(keys->LogSize) - CountDeletedIndices(keys));
            if (room > d->Used + (d->Used >> 3))
                return GrowEntries(py, d, room);
        }
        // After resizing at least a third of the table is free, so the cost of resizing spreads over as many insertions.
        long wanted = widen && keys->Usable > 0 ? d->Used + 1 : d->Used + (d->Used >> 1) + 1;
        return Resize(py, d, LogSizeFor(wanted), d->Used + 1, keys->StrKeys && !widen);
    }

    // popitem shortens the entries but cannot empty the indices that named them.
    private static int CountDeletedIndices(PyDictKeys* keys)
    {
        int used = 0;
        for (ulong slot = 0; slot < 1UL << keys->LogSize; slot++)
            used += PyDictKeys.GetIndex(keys, slot) == PyDictKeys.Deleted ? 1 : 0;
        return used;
    }

    private static int GrowEntries(Interpreter py, PyDict* d, int room)
    {
        PyDictKeys* keys = d->Keys;
        keys = (PyDictKeys*)py.Heap.Reallocate(keys, BytesOf(keys->LogSize, room, keys->StrKeys));
        if (keys == null)
        {
            Raise.NoMemory(py);
            return -1;
        }
        keys->Usable = room - keys->EntryCount;
        keys->Version = 0;
        d->Keys = keys;
        return 0;
    }

    /// <summary>Moves the items to a new table without the deleted ones, with room for some. 0, or −1 with the dict as it was.</summary>
    public static int Resize(Interpreter py, PyDict* d, int logSize, long entries, bool strKeys)
    {
        PyDictKeys* old = d->Keys;
        if (logSize >= MaxLogSize)
        {
            Raise.NoMemory(py);
            return -1;
        }
        PyDictKeys* keys = Allocate(py, logSize, RoomFor(logSize, entries), strKeys);
        if (keys == null)
            return -1;
        if (strKeys)
            MoveStrEntries(old, keys);
        else
            MoveEntries(old, keys);
        keys->EntryCount = d->Used;
        keys->Usable -= d->Used;
        d->Keys = keys;
        d->Mutations++;
        Free(py, old);
        return 0;
    }

    private static void MoveStrEntries(PyDictKeys* old, PyDictKeys* keys)
    {
        StrEntry* from = PyDictKeys.StrEntries(old);
        StrEntry* to = PyDictKeys.StrEntries(keys);
        int count = 0;
        for (int i = 0; i < old->EntryCount; i++)
        {
            if (from[i].Value == null)
                continue;
            to[count] = from[i];
            PyDictKeys.SetIndex(keys, FreeSlot(keys, ((PyStr*)from[i].Key)->Hash), count++);
        }
    }

    private static void MoveEntries(PyDictKeys* old, PyDictKeys* keys)
    {
        Entry* to = PyDictKeys.Entries(keys);
        int count = 0;
        for (int i = 0; i < old->EntryCount; i++)
        {
            PyObject* value = *PyDictKeys.ValueAt(old, i);
            if (value == null)
                continue;
            long hash = PyDictKeys.HashAt(old, i);
            to[count].Hash = hash;
            to[count].Key = PyDictKeys.KeyAt(old, i);
            to[count].Value = value;
            PyDictKeys.SetIndex(keys, FreeSlot(keys, hash), count++);
        }
    }

    /// <summary>Takes an entry out of the table; its key and value become the caller's.</summary>
    public static void TakeOut(PyDict* d, long entry, out PyObject* key, out PyObject* value)
    {
        PyDictKeys* keys = d->Keys;
        PyDictKeys.SetIndex(keys, SlotOf(keys, PyDictKeys.HashAt(keys, entry), entry), PyDictKeys.Deleted);
        PyObject** valueAt = PyDictKeys.ValueAt(keys, entry);
        value = *valueAt;
        *valueAt = null;
        PyObject** keyAt = valueAt - 1;
        key = *keyAt;
        *keyAt = null;
        keys->Version = 0;
        d->Used--;
        d->Mutations++;
    }

    /// <summary>Releases all keys and values of a table no dict refers to any more, and the table.</summary>
    public static void Release(Interpreter py, PyDictKeys* keys)
    {
        if (keys->IsEmptyTable)
            return;
        bool strKeys = keys->StrKeys;
        for (int i = 0; i < keys->EntryCount; i++)
        {
            PyObject** value = PyDictKeys.ValueAt(keys, i);
            if (*value == null)
                continue;
            Ref.Dec(py, value[-1]);
            Ref.Dec(py, *value);
        }
        py.Heap.Free(keys);
    }

    /// <summary>A copy of a table, entry for entry, holding references of its own; null past the limit.</summary>
    public static PyDictKeys* Clone(Interpreter py, PyDictKeys* keys)
    {
        int room = keys->EntryCount + Math.Min(keys->Usable, MaxEntries(keys->LogSize) - keys->EntryCount);
        nuint bytes = BytesOf(keys->LogSize, room, keys->StrKeys);
        var copy = (PyDictKeys*)py.NewBuffer(bytes);
        if (copy == null)
            return null;
        nuint used = BytesOf(keys->LogSize, keys->EntryCount, keys->StrKeys);
        NativeMemory.Copy(keys, copy, used);
        copy->Version = 0;
        for (int i = 0; i < copy->EntryCount; i++)
        {
            PyObject** value = PyDictKeys.ValueAt(copy, i);
            if (*value == null)
                continue;
            Ref.Inc(value[-1]);
            Ref.Inc(*value);
        }
        return copy;
    }
}
