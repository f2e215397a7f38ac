using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Filling and combining sets. Which side is walked, and when tables are resized, is CPython's way: the order of a result shows it.</summary>
internal static unsafe class SetAlgebra
{
    /// <summary>Adds all items of an iterable. 0 or −1.</summary>
    public static int Update(Interpreter py, PySet* set, PyObject* iterable)
    {
        if (PySet.CheckAny(py, iterable))
            return Merge(py, set, (PySet*)iterable);
        if (iterable->Is(TypeIndex.Dict))
            return AddKeys(py, set, (PyDict*)iterable);
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 0;
            if (PySet.Add(py, set, key.Pointer) < 0)
                return -1;
        }
    }

    private static int Merge(Interpreter py, PySet* set, PySet* other)
    {
        if (set == other || other->Used == 0)
            return 0;
        if (((long)set->Fill + other->Used) * 5 >= (long)set->Mask * 3 || set->Table == null)
        {
            bool grow = ((long)set->Fill + other->Used) * 5 >= (long)set->Mask * 3;
            if (SetTable.Resize(py, set, grow ? ((long)set->Used + other->Used) * 2 : 0) < 0)
                return -1;
        }
        if (set->Fill == 0)
        {
            FillClean(set, other);
            return 0;
        }
        long position = 0;
        while (position <= other->Mask && other->Table != null)
        {
            SetEntry entry = other->Table[position++];
            if (entry.Key != null && PySet.AddHashed(py, set, entry.Key, entry.Hash) < 0)
                return -1;
        }
        return 0;
    }

    // An empty table of the same size takes the other's places as they are; any other gets the keys in their order.
    private static void FillClean(PySet* set, PySet* other)
    {
        bool samePlaces = set->Mask == other->Mask && other->Fill == other->Used;
        for (long i = 0; i <= other->Mask; i++)
        {
            SetEntry* entry = other->Table + i;
            if (entry->Key == null)
                continue;
            if (samePlaces)
            {
                set->Table[i] = *entry;
                Ref.Inc(entry->Key);
            }
            else
            {
                SetTable.InsertClean(set, entry->Key, entry->Hash);
            }
        }
        set->Fill = set->Used = other->Used;
    }

    private static int AddKeys(Interpreter py, PySet* set, PyDict* dict)
    {
        if (((long)set->Fill + dict->Used) * 5 >= (long)set->Mask * 3
            && SetTable.Resize(py, set, ((long)set->Used + dict->Used) * 2) < 0)
            return -1;
        for (long i = 0; i < dict->Keys->EntryCount; i++)
        {
            PyObject* key = PyDictKeys.KeyAt(dict->Keys, i);
            if (key != null && PySet.AddHashed(py, set, key, PyDictKeys.HashAt(dict->Keys, i)) < 0)
                return -1;
        }
        return 0;
    }
}
