using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// Dicts used as queues: the first item, moving items to an end. Taking first items one after the other would look through ever
/// more deleted entries, so the last of a run of deleted entries at the front is marked, and its owner remembers where.
/// A marked entry says that it and all before it are deleted; that stays true in every copy of its table.
/// </summary>
internal static unsafe class DictOrder
{
    // Stands in the key of a deleted entry, where otherwise null does. Nothing reads the key of an entry without value.
    private const nint Mark = 1;

    /// <summary>
    /// Index of the first entry in use, or −1. <paramref name="hint"/> is the owner's memory, 0 at first: any number will do, it is
    /// believed only where the mark confirms it.
    /// </summary>
    public static int First(PyDict* d, ref int hint)
    {
        PyDictKeys* keys = d->Keys;
        int start = hint > 0 && hint <= keys->EntryCount && IsMarked(keys, hint - 1) ? hint : 0;
        int i = start;
        while (i < keys->EntryCount && *PyDictKeys.ValueAt(keys, i) == null)
            i++;
        if (i > 0 && i < keys->EntryCount)
        {
            PyDictKeys.ValueAt(keys, i - 1)[-1] = (PyObject*)Mark;
            hint = i;
        }
        return i < keys->EntryCount ? i : -1;
    }

    /// <summary>Index of the last entry in use, or −1.</summary>
    public static int Last(PyDict* d)
    {
        int i = d->Keys->EntryCount - 1;
        while (i >= 0 && *PyDictKeys.ValueAt(d->Keys, i) == null)
            i--;
        return i;
    }

    /// <summary>Makes an entry the last one. 0, or −1 past the memory limit with the item lost from the dict.</summary>
    public static int MoveToEnd(Interpreter py, PyDict* d, long entry)
    {
        if (entry == Last(d))
            return 0;
        long hash = PyDictKeys.HashAt(d->Keys, entry);
        DictTable.TakeOut(d, entry, out PyObject* keyTaken, out PyObject* valueTaken);
        using var key = new PyOwned(py, keyTaken);
        using var value = new PyOwned(py, valueTaken);
        return DictTable.Insert(py, d, key.Pointer, hash, value.Pointer);
    }

    /// <summary>Makes an entry the first one: in place of a deleted one at the front, or by building the table anew. 0 or −1.</summary>
    public static int MoveToFront(Interpreter py, PyDict* d, long entry, ref int hint)
    {
        int first = First(d, ref hint);
        if (entry == first)
            return 0;
        if (first > 0)
        {
            MoveToDeleted(d, entry, first - 1);
            hint = 0;
            return 0;
        }
        return RebuildWithFirst(py, d, entry);
    }

    private static void MoveToDeleted(PyDict* d, long entry, int place)
    {
        PyDictKeys* keys = d->Keys;
        long hash = PyDictKeys.HashAt(keys, entry);
        ulong slot = DictTable.SlotOf(keys, hash, entry);
        if (keys->StrKeys)
            PyDictKeys.StrEntries(keys)[place] = PyDictKeys.StrEntries(keys)[entry];
        else
            PyDictKeys.Entries(keys)[place] = PyDictKeys.Entries(keys)[entry];
        PyDictKeys.SetIndex(keys, slot, place);
        PyObject** value = PyDictKeys.ValueAt(keys, entry);
        *value = null;
        value[-1] = null;
        keys->Version = 0;
        d->Mutations++;
    }

    private static int RebuildWithFirst(Interpreter py, PyDict* d, long entry)
    {
        PyDict* ordered = PyDict.NewPresized(py, d->Used);
        if (ordered == null)
            return -1;
        using var owned = new PyOwned(py, (PyObject*)ordered);
        PyDictKeys* keys = d->Keys;
        if (Copy(py, keys, entry, ordered) < 0)
            return -1;
        for (long i = 0; i < keys->EntryCount; i++)
        {
            if (i != entry && *PyDictKeys.ValueAt(keys, i) != null && Copy(py, keys, i, ordered) < 0)
                return -1;
        }
        // The tables change places; the old one goes with the helper.
        d->Keys = ordered->Keys;
        ordered->Keys = keys;
        d->Mutations++;
        return 0;
    }

    private static int Copy(Interpreter py, PyDictKeys* keys, long entry, PyDict* to) =>
        DictTable.Insert(py, to, PyDictKeys.KeyAt(keys, entry), PyDictKeys.HashAt(keys, entry), *PyDictKeys.ValueAt(keys, entry));

    private static bool IsMarked(PyDictKeys* keys, int entry)
    {
        PyObject** value = PyDictKeys.ValueAt(keys, entry);
        return *value == null && (nint)value[-1] == Mark;
    }
}
