using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// Searching and resizing the tables of sets. The order in which places are tried, the moment of growing and the new size are
/// CPython's, because a program sees them as the order of iteration: up to ten neighbours, then a jump through the
/// hash's higher bits; growth when three fifths are filled, fourfold, beyond 50 000 items twofold.
/// </summary>
internal static unsafe class SetTable
{
    public const int MinMask = 7;
    private const int PerturbShift = 5;
    private const int Neighbours = 9;
    private const long MaxPlaces = 1L << 30;

    /// <summary>
    /// Looks for an equal key: 1 and its place; 0 and the place where it would go (null while there is no table); −1 error.
    /// May run __eq__; the place is valid when the call returns.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(Interpreter py, PySet* set, PyObject* key, long hash, out SetEntry* place)
    {
        if (set->Table == null)
        {
            place = null;
            return 0;
        }
        int found;
        do
        {
            found = Probe(py, set, key, hash, out place);
        }
        while (found == Restart);
        return found;
    }

    private const int Restart = -3;

    private static int Probe(Interpreter py, PySet* set, PyObject* key, long hash, out SetEntry* place)
    {
        SetEntry* table = set->Table;
        if (table == null)
        {
            place = null;
            return 0;
        }
        ulong mask = (ulong)set->Mask;
        ulong perturb = (ulong)hash;
        ulong i = perturb & mask;
        SetEntry* deleted = null;
        while (true)
        {
            SetEntry* entry = table + i;
            SetEntry* last = i + Neighbours <= mask ? entry + Neighbours : entry;
            for (; entry <= last; entry++)
            {
                if (entry->Key == null)
                {
                    if (entry->Hash == 0)
                        return Missing(entry, deleted, out place);
                    deleted = entry;
                }
                else if (entry->Hash == hash)
                {
                    place = entry;
                    int same = IsSame(py, set, entry, key);
                    if (same != 0)
                        return same;
                }
            }
            perturb >>= PerturbShift;
            i = ((i * 5) + 1 + perturb) & mask;
        }
    }

    // A new key goes to the last deleted place that was passed, if a comparison has not filled it meanwhile.
    private static int Missing(SetEntry* empty, SetEntry* deleted, out SetEntry* place)
    {
        place = deleted != null ? deleted : empty;
        return place->Key == null ? 0 : Restart;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IsSame(Interpreter py, PySet* set, SetEntry* entry, PyObject* key)
    {
        PyObject* stored = entry->Key;
        if (stored == key)
            return 1;
        int quick = KeyHash.TryEqual(stored, key);
        return quick >= 0 ? quick : AskProgram(py, set, entry, key);
    }

    private static int AskProgram(Interpreter py, PySet* set, SetEntry* entry, PyObject* key)
    {
        SetEntry* table = set->Table;
        int mask = set->Mask;
        PyObject* stored = entry->Key;
        Ref.Inc(stored);
        int equal = Comparison.Test(py, stored, key, CompareOp.Eq);
        bool changed = set->Table != table || set->Mask != mask || entry->Key != stored;
        Ref.Dec(py, stored);
        if (equal < 0)
            return -1;
        // Releasing the key runs a finalizer only if its place had let go of it before, and that counts as changed.
        return changed ? Restart : equal;
    }

    /// <summary>Adds a key known to be missing at the place <see cref="Find"/> gave; the key is borrowed. 0 or −1.</summary>
    public static int Insert(Interpreter py, PySet* set, PyObject* key, long hash, SetEntry* place)
    {
        if (place == null)
        {
            if (Resize(py, set, 0) < 0)
                return -1;
            place = FreePlace(set->Table, set->Mask, hash);
        }
        bool wasEmpty = place->Hash == 0;
        place->Key = Ref.New(key);
        place->Hash = hash;
        set->Used++;
        if (!wasEmpty)
            return 0;
        set->Fill++;
        if ((long)set->Fill * 5 < (long)set->Mask * 3)
            return 0;
        return Resize(py, set, set->Used > 50000 ? set->Used * 2L : set->Used * 4L);
    }

    /// <summary>Adds a key to a table that cannot hold an equal one and has room; the key is borrowed.</summary>
    public static void InsertClean(PySet* set, PyObject* key, long hash)
    {
        SetEntry* place = FreePlace(set->Table, set->Mask, hash);
        place->Key = Ref.New(key);
        place->Hash = hash;
    }

    private static SetEntry* FreePlace(SetEntry* table, int tableMask, long hash)
    {
        ulong mask = (ulong)tableMask;
        ulong perturb = (ulong)hash;
        ulong i = perturb & mask;
        while (true)
        {
            SetEntry* entry = table + i;
            SetEntry* last = i + Neighbours <= mask ? entry + Neighbours : entry;
            for (; entry <= last; entry++)
            {
                if (entry->Key == null)
                    return entry;
            }
            perturb >>= PerturbShift;
            i = ((i * 5) + 1 + perturb) & mask;
        }
    }

    /// <summary>Moves the keys to a new table for more than that many, without deleted places. 0, or −1 with the set as it was.</summary>
    public static int Resize(Interpreter py, PySet* set, long minUsed)
    {
        long places = MinMask + 1;
        while (places <= minUsed)
            places <<= 1;
        if (places > MaxPlaces)
        {
            Raise.NoMemory(py);
            return -1;
        }
        var table = (SetEntry*)py.NewBuffer((nuint)places * (nuint)sizeof(SetEntry));
        if (table == null)
            return -1;
        NativeMemory.Clear(table, (nuint)places * (nuint)sizeof(SetEntry));
        SetEntry* old = set->Table;
        int newMask = (int)(places - 1);
        for (long i = 0; old != null && i <= set->Mask; i++)
        {
            if (old[i].Key != null)
                *FreePlace(table, newMask, old[i].Hash) = old[i];
        }
        set->Table = table;
        set->Mask = newMask;
        set->Fill = set->Used;
        if (old != null)
            py.Heap.Free(old);
        return 0;
    }

    /// <summary>Takes a key out of its place; the reference becomes the caller's.</summary>
    public static PyObject* TakeOut(PySet* set, SetEntry* place)
    {
        PyObject* key = place->Key;
        place->Key = null;
        place->Hash = SetEntry.Deleted;
        set->Used--;
        return key;
    }

    /// <summary>Releases all keys of a table no set refers to any more, and the table.</summary>
    public static void Release(Interpreter py, SetEntry* table, int mask)
    {
        if (table == null)
            return;
        for (long i = 0; i <= mask; i++)
        {
            if (table[i].Key != null)
                Ref.Dec(py, table[i].Key);
        }
        py.Heap.Free(table);
    }
}
