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
            if (*PyDictKeys.ValueAt(dict->Keys, i) != null
                && PySet.AddHashed(py, set, PyDictKeys.KeyAt(dict->Keys, i), PyDictKeys.HashAt(dict->Keys, i)) < 0)
                return -1;
        }
        return 0;
    }

    /// <summary>set or frozenset: what operations on an object of a derived class make.</summary>
    private static PyType* PlainType(Interpreter py, PySet* set)
    {
        int index = PySet.Check(py, (PyObject*)set) ? TypeIndex.Set : TypeIndex.FrozenSet;
        return py.TypeTable[index];
    }

    /// <summary>A new plain set or frozenset of the same keys; owned.</summary>
    public static PyObject* Copy(Interpreter py, PySet* set) => PySet.Make(py, PlainType(py, set), (PyObject*)set);

    /// <summary>Exchanges what two sets hold.</summary>
    public static void Exchange(PySet* a, PySet* b)
    {
        (a->Fill, b->Fill) = (b->Fill, a->Fill);
        (a->Used, b->Used) = (b->Used, a->Used);
        (a->Mask, b->Mask) = (b->Mask, a->Mask);
        SetEntry* table = a->Table;
        a->Table = b->Table;
        b->Table = table;
        a->Hash = b->Hash = -1;
    }

    public static PyObject* Union(Interpreter py, PySet* set, PyObject** others, int count)
    {
        using var result = new PyOwned(py, Copy(py, set));
        if (result.IsNull)
            return null;
        for (int i = 0; i < count; i++)
        {
            if (others[i] != (PyObject*)set && Update(py, (PySet*)result.Pointer, others[i]) < 0)
                return null;
        }
        return result.Move();
    }

    /// <summary>The keys of the smaller set that are in the larger; of any other iterable, its items that are in the set.</summary>
    public static PyObject* Intersection(Interpreter py, PySet* set, PyObject* other)
    {
        if ((PyObject*)set == other)
            return Copy(py, set);
        using var result = new PyOwned(py, PySet.Make(py, PlainType(py, set), null));
        if (result.IsNull)
            return null;
        var into = (PySet*)result.Pointer;
        if (!PySet.CheckAny(py, other))
            return IntersectItems(py, into, set, other) < 0 ? null : result.Move();
        var second = (PySet*)other;
        bool swap = second->Used > set->Used;
        PySet* walked = swap ? set : second;
        PySet* asked = swap ? second : set;
        for (long i = 0; walked->Table != null && i <= walked->Mask; i++)
        {
            SetEntry entry = walked->Table[i];
            if (entry.Key == null)
                continue;
            using var key = new PyOwned(py, Ref.New(entry.Key));
            int found = PySet.ContainsHashed(py, asked, entry.Key, entry.Hash);
            if (found < 0 || (found > 0 && PySet.AddHashed(py, into, entry.Key, entry.Hash) < 0))
                return null;
        }
        return result.Move();
    }

    private static int IntersectItems(Interpreter py, PySet* into, PySet* set, PyObject* iterable)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 0;
            long hash = KeyHash.Of(py, key.Pointer);
            int found = hash == -1 ? -1 : PySet.ContainsHashed(py, set, key.Pointer, hash);
            if (found < 0 || (found > 0 && PySet.AddHashed(py, into, key.Pointer, hash) < 0))
                return -1;
        }
    }

    public static PyObject* IntersectAll(Interpreter py, PySet* set, PyObject** others, int count)
    {
        if (count == 0)
            return Copy(py, set);
        PyObject* result = Ref.New((PyObject*)set);
        for (int i = 0; i < count && result != null; i++)
        {
            PyObject* smaller = Intersection(py, (PySet*)result, others[i]);
            Ref.Dec(py, result);
            result = smaller;
        }
        return result;
    }

    /// <summary>Keeps what is in all others too. 0 or −1.</summary>
    public static int IntersectionUpdate(Interpreter py, PySet* set, PyObject** others, int count)
    {
        using var result = new PyOwned(py, IntersectAll(py, set, others, count));
        if (result.IsNull)
            return -1;
        Exchange(set, (PySet*)result.Pointer);
        return 0;
    }

    /// <summary>Removes an iterable's items. 0 or −1.</summary>
    public static int DifferenceUpdate(Interpreter py, PySet* set, PyObject* other)
    {
        if ((PyObject*)set == other)
        {
            PySet.Clear(py, set);
            return 0;
        }
        int result;
        if (PySet.CheckAny(py, other))
        {
            // From a set much larger than this one, only what both have matters.
            bool large = ((PySet*)other)->Used >> 3 > set->Used;
            using var source = new PyOwned(py, large ? Intersection(py, set, other) : Ref.New(other));
            result = source.IsNull ? -1 : DiscardKeys(py, set, (PySet*)source.Pointer);
        }
        else
        {
            result = DiscardItems(py, set, other);
        }
        if (result < 0)
            return -1;
        // More than a quarter deleted places: they are swept away.
        if (set->Fill - set->Used <= set->Mask / 4)
            return 0;
        return SetTable.Resize(py, set, set->Used > 50000 ? set->Used * 2L : set->Used * 4L);
    }

    private static int DiscardKeys(Interpreter py, PySet* set, PySet* other)
    {
        for (long i = 0; other->Table != null && i <= other->Mask; i++)
        {
            SetEntry entry = other->Table[i];
            if (entry.Key == null)
                continue;
            using var key = new PyOwned(py, Ref.New(entry.Key));
            if (PySet.DiscardHashed(py, set, entry.Key, entry.Hash) < 0)
                return -1;
        }
        return 0;
    }

    private static int DiscardItems(Interpreter py, PySet* set, PyObject* iterable)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 0;
            if (PySet.Discard(py, set, key.Pointer) < 0)
                return -1;
        }
    }

    public static PyObject* Difference(Interpreter py, PySet* set, PyObject* other)
    {
        bool isSet = PySet.CheckAny(py, other);
        bool isDict = !isSet && PyDict.Check(py, other) && other->Is(TypeIndex.Dict);
        long size = isSet ? ((PySet*)other)->Used : isDict ? ((PyDict*)other)->Used : -1;
        if (size < 0 || set->Used >> 2 > size)
        {
            using var copy = new PyOwned(py, Copy(py, set));
            return copy.IsNull || DifferenceUpdate(py, (PySet*)copy.Pointer, other) < 0 ? null : copy.Move();
        }
        using var result = new PyOwned(py, PySet.Make(py, PlainType(py, set), null));
        for (long i = 0; !result.IsNull && set->Table != null && i <= set->Mask; i++)
        {
            SetEntry entry = set->Table[i];
            if (entry.Key == null)
                continue;
            using var key = new PyOwned(py, Ref.New(entry.Key));
            long found = isSet ? PySet.ContainsHashed(py, (PySet*)other, entry.Key, entry.Hash) : FindInDict(py, (PyDict*)other, entry);
            if (found < 0 || (found == 0 && PySet.AddHashed(py, (PySet*)result.Pointer, entry.Key, entry.Hash) < 0))
                return null;
        }
        return result.Move();
    }

    private static long FindInDict(Interpreter py, PyDict* d, SetEntry entry)
    {
        long index = DictTable.Find(py, d, entry.Key, entry.Hash);
        return index >= 0 ? 1 : index == -1 ? 0 : -1;
    }

    public static PyObject* DifferenceAll(Interpreter py, PySet* set, PyObject** others, int count)
    {
        if (count == 0)
            return Copy(py, set);
        using var result = new PyOwned(py, Difference(py, set, others[0]));
        for (int i = 1; i < count && !result.IsNull; i++)
        {
            if (DifferenceUpdate(py, (PySet*)result.Pointer, others[i]) < 0)
                return null;
        }
        return result.Move();
    }

    /// <summary>Removes what both have and adds what only the other has. 0 or −1.</summary>
    public static int SymmetricDifferenceUpdate(Interpreter py, PySet* set, PyObject* other)
    {
        if ((PyObject*)set == other)
        {
            PySet.Clear(py, set);
            return 0;
        }
        if (other->Is(TypeIndex.Dict))
            return ToggleKeys(py, set, (PyDict*)other);
        // Each item must count once.
        using var source = new PyOwned(py, PySet.CheckAny(py, other) ? Ref.New(other) : PySet.Make(py, PlainType(py, set), other));
        if (source.IsNull)
            return -1;
        var second = (PySet*)source.Pointer;
        for (long i = 0; second->Table != null && i <= second->Mask; i++)
        {
            SetEntry entry = second->Table[i];
            if (entry.Key != null && Toggle(py, set, entry.Key, entry.Hash) < 0)
                return -1;
        }
        return 0;
    }

    private static int ToggleKeys(Interpreter py, PySet* set, PyDict* d)
    {
        for (long i = 0; i < d->Keys->EntryCount; i++)
        {
            if (*PyDictKeys.ValueAt(d->Keys, i) != null
                && Toggle(py, set, PyDictKeys.KeyAt(d->Keys, i), PyDictKeys.HashAt(d->Keys, i)) < 0)
                return -1;
        }
        return 0;
    }

    private static int Toggle(Interpreter py, PySet* set, PyObject* key, long hash)
    {
        using var held = new PyOwned(py, Ref.New(key));
        int removed = PySet.DiscardHashed(py, set, key, hash);
        return removed == 0 ? PySet.AddHashed(py, set, key, hash) : removed < 0 ? -1 : 0;
    }

    public static PyObject* SymmetricDifference(Interpreter py, PySet* set, PyObject* other)
    {
        using var result = new PyOwned(py, PySet.Make(py, PlainType(py, set), other));
        return result.IsNull || SymmetricDifferenceUpdate(py, (PySet*)result.Pointer, (PyObject*)set) < 0 ? null : result.Move();
    }
}
