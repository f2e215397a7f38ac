using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Filling a dict from another mapping or from pairs.</summary>
internal static unsafe class DictMerge
{
    /// <summary>d.update(other): a dict, anything with keys(), or an iterable of pairs. 0 or −1.</summary>
    public static int Update(Interpreter py, PyDict* d, PyObject* other, bool overwrite)
    {
        if (IsPlainDict(py, other))
            return AddDict(py, d, (PyDict*)other, overwrite);
        PyObject* keysMethod;
        int found = Attributes.TryGet(py, other, Name.keys, &keysMethod);
        if (found < 0)
            return -1;
        if (found == 0)
            return AddPairs(py, d, other, overwrite);
        using var method = new PyOwned(py, keysMethod);
        return AddMapping(py, d, other, method.Pointer, overwrite);
    }

    /// <summary>Adds all items of a dict over those of another. 0 or −1.</summary>
    public static int AddAll(Interpreter py, PyDict* d, PyDict* other) => AddDict(py, d, other, overwrite: true);

    /// <summary>A dict whose items can be read from its table: its class does not iterate in a way of its own.</summary>
    internal static bool IsPlainDict(Interpreter py, PyObject* o) =>
        o->Is(TypeIndex.Dict) || (PyDict.Check(py, o) && (nint)py.TypeOf(o)->Iter == (nint)py.TypeTable[TypeIndex.Dict]->Iter);

    private static int AddDict(Interpreter py, PyDict* d, PyDict* other, bool overwrite)
    {
        if (d == other || other->Used == 0)
            return 0;
        if (d->Used == 0 && other->Used == other->Keys->EntryCount)
            return TakeClone(py, d, other);
        if (d->Keys->Usable < other->Used / 2 && Reserve(py, d, other->Used) < 0)
            return -1;
        long position = 0;
        while (position < other->Keys->EntryCount)
        {
            PyObject** at = PyDictKeys.ValueAt(other->Keys, position);
            if (*at != null)
            {
                uint mutations = other->Mutations;
                if (AddOne(py, d, at[-1], PyDictKeys.HashAt(other->Keys, position), *at, overwrite) < 0)
                    return -1;
                if (other->Mutations != mutations)
                {
                    Raise.RuntimeError(py, "dict mutated during update");
                    return -1;
                }
            }
            position++;
        }
        return 0;
    }

    /// <summary>Adds the keys of a dict, all with one value; they are not hashed again, and may change under it. False with an exception.</summary>
    internal static bool AddKeysOfDict(Interpreter py, PyDict* d, PyDict* other, PyObject* value)
    {
        for (long position = 0; position < other->Keys->EntryCount; position++)
        {
            PyObject** at = PyDictKeys.ValueAt(other->Keys, position);
            if (*at != null && AddOne(py, d, at[-1], PyDictKeys.HashAt(other->Keys, position), value, overwrite: true) < 0)
                return false;
        }
        return true;
    }

    /// <summary>Adds the keys of a set, all with one value.</summary>
    internal static bool AddKeysOfSet(Interpreter py, PyDict* d, PySet* set, PyObject* value)
    {
        for (long position = 0; set->Table != null && position <= set->Mask; position++)
        {
            SetEntry entry = set->Table[position];
            if (entry.Key != null && AddOne(py, d, entry.Key, entry.Hash, value, overwrite: true) < 0)
                return false;
        }
        return true;
    }

    // An empty dict takes over a copy of the whole table.
    private static int TakeClone(Interpreter py, PyDict* d, PyDict* other)
    {
        PyDictKeys* keys = DictTable.Clone(py, other->Keys);
        if (keys == null)
            return -1;
        PyDictKeys* old = d->Keys;
        d->Keys = keys;
        d->Used = other->Used;
        Tracking.DictCopied(other, d);
        d->Mutations++;
        DictTable.Free(py, old);
        return 0;
    }

    private static int Reserve(Interpreter py, PyDict* d, int more)
    {
        long entries = (long)d->Used + more;
        return DictTable.Resize(py, d, DictTable.LogSizeFor(entries), entries, d->Keys->StrKeys);
    }

    private static int AddOne(Interpreter py, PyDict* d, PyObject* key, long hash, PyObject* value, bool overwrite)
    {
        Ref.Inc(key);
        Ref.Inc(value);
        int result;
        if (overwrite)
        {
            result = PyDict.SetHashed(py, d, key, hash, value);
        }
        else
        {
            long found = DictTable.Find(py, d, key, hash);
            result = found >= 0 ? 0 : found == -1 ? DictTable.Insert(py, d, key, hash, value) : -1;
        }
        Ref.Dec(py, value);
        Ref.Dec(py, key);
        return result;
    }

    private static int AddMapping(Interpreter py, PyDict* d, PyObject* mapping, PyObject* keysMethod, bool overwrite)
    {
        using var iterator = new PyOwned(py, IterateKeys(py, mapping, keysMethod));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 0;
            if (!overwrite)
            {
                int present = PyDict.Contains(py, d, key.Pointer);
                if (present < 0)
                    return -1;
                if (present > 0)
                    continue;
            }
            using var value = new PyOwned(py, Items.Get(py, mapping, key.Pointer));
            if (value.IsNull || PyDict.Set(py, d, key.Pointer, value.Pointer) < 0)
                return -1;
        }
    }

    private static PyObject* IterateKeys(Interpreter py, PyObject* mapping, PyObject* keysMethod)
    {
        using var keys = new PyOwned(py, Call.NoArgs(py, keysMethod));
        if (keys.IsNull)
            return null;
        PyObject* iterator = Iteration.Iter(py, keys.Pointer);
        if (iterator == null && Errors.Matches(py, TypeIndex.TypeError) && py.TypeOf(keys.Pointer)->Iter == null)
        {
            Errors.Clear(py);
            Raise.TypeError(py, $"{Types.NameOf(py, mapping)}.keys() returned a non-iterable (type {Types.NameOf(py, keys.Pointer)})");
        }
        return iterator;
    }

    private static int AddPairs(Interpreter py, PyDict* d, PyObject* pairs, bool overwrite)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, pairs));
        if (iterator.IsNull)
            return -1;
        for (long i = 0; ; i++)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? -1 : 0;
            if (AddPair(py, d, item.Pointer, i, overwrite) < 0)
                return -1;
        }
    }

    private static int AddPair(Interpreter py, PyDict* d, PyObject* item, long number, bool overwrite)
    {
        using var pair = new PyOwned(py, Iteration.Fast(py, item));
        if (pair.IsNull)
        {
            if (Errors.ClearIf(py, TypeIndex.TypeError))
                Raise.TypeError(py, $"cannot convert dictionary update sequence element #{number} to a sequence");
            return -1;
        }
        PyObject** items = Iteration.FastItems(py, pair.Pointer, out long count);
        if (count != 2)
        {
            Raise.ValueError(py, $"dictionary update sequence element #{number} has length {count}; 2 is required");
            return -1;
        }
        using var key = new PyOwned(py, Ref.New(items[0]));
        using var value = new PyOwned(py, Ref.New(items[1]));
        if (overwrite)
            return PyDict.Set(py, d, key.Pointer, value.Pointer);
        return PyDict.SetDefault(py, d, key.Pointer, value.Pointer) == null ? -1 : 0;
    }

    /// <summary>The items of <c>**other</c> in a call of a function, whose name is in the messages. 0 or −1.</summary>
    public static int MergeKeywords(Interpreter py, PyDict* d, PyObject* other, PyObject* function)
    {
        if (IsPlainDict(py, other))
            return MergePlain(py, d, (PyDict*)other, function);
        PyObject* keysMethod;
        int found = Attributes.TryGet(py, other, Name.keys, &keysMethod);
        if (found < 0)
            return -1;
        if (found == 0)
        {
            Raise.TypeError(py, $"{Describe(py, function)} argument after ** must be a mapping, not {Types.NameOf(py, other)}");
            return -1;
        }
        using var method = new PyOwned(py, keysMethod);
        using var iterator = new PyOwned(py, IterateKeys(py, other, method.Pointer));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 0;
            using var value = new PyOwned(py, Items.Get(py, other, key.Pointer));
            if (value.IsNull || MergeOne(py, d, key.Pointer, value.Pointer, function) < 0)
                return -1;
        }
    }

    private static int MergePlain(Interpreter py, PyDict* d, PyDict* other, PyObject* function)
    {
        long position = 0;
        while (PyDict.Next(other, ref position, out PyObject* nextKey, out PyObject* nextValue))
        {
            using var key = new PyOwned(py, Ref.New(nextKey));
            using var value = new PyOwned(py, Ref.New(nextValue));
            if (MergeOne(py, d, key.Pointer, value.Pointer, function) < 0)
                return -1;
        }
        return 0;
    }

    private static int MergeOne(Interpreter py, PyDict* d, PyObject* key, PyObject* value, PyObject* function)
    {
        int present = PyDict.Contains(py, d, key);
        if (present == 0)
        {
            if (PyStr.Check(py, key))
                return PyDict.Set(py, d, key, value);
            Raise.TypeError(py, "keywords must be strings");
        }
        else if (present > 0)
        {
            using var text = new PyOwned(py, Conversion.Str(py, key));
            if (!text.IsNull)
                Raise.TypeError(py, $"{Describe(py, function)} got multiple values for keyword argument '{Conversion.Text(text.Pointer)}'");
        }
        return -1;
    }

    /// <summary>A callable as these messages name it: <c>module.qualname()</c>, without the module for built-in ones.</summary>
    internal static string Describe(Interpreter py, PyObject* function)
    {
        PyObject* qualName;
        PyObject* module;
        if (Attributes.TryGet(py, function, Name.__qualname__, &qualName) <= 0)
        {
            Errors.Clear(py);
            using var shown = new PyOwned(py, Conversion.Str(py, function));
            if (!shown.IsNull)
                return Conversion.Text(shown.Pointer);
            Errors.Clear(py);
            return Types.NameOf(py, function);
        }
        using var name = new PyOwned(py, qualName);
        string text = PyStr.Check(py, qualName) ? Conversion.Text(qualName) : Types.NameOf(py, function);
        if (Attributes.TryGet(py, function, Name.__module__, &module) <= 0)
        {
            Errors.Clear(py);
            return text + "()";
        }
        using var owner = new PyOwned(py, module);
        bool shows = PyStr.Check(py, module) && !PyStr.EqualsText(module, "builtins");
        return shows ? $"{Conversion.Text(module)}.{text}()" : text + "()";
    }
}
