using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>dict: insertion-ordered, compact. The table is <see cref="DictTable"/>'s matter.</summary>
[PyType("dict", TypeIndex.Dict,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.Mapping | TypeFlags.MatchSelf | TypeFlags.DictSubclass,
    Doc = "A mapping that keeps the order of insertion.\n\ndict() is empty; dict(mapping) copies a mapping's items; dict(iterable) takes\n"
        + "(key, value) pairs; keyword arguments, if given, are added in each case.")]
internal unsafe partial struct PyDict
{
    public PyObject Header;
    public PyDictKeys* Keys;
    /// <summary>Number of items.</summary>
    public int Used;
    /// <summary>Changes with every insertion, deletion, clear and resize.</summary>
    public uint Mutations;

    public static PyDict* New(Interpreter py)
    {
        var d = (PyDict*)py.NewObject((nuint)sizeof(PyDict), BlockKind.Container, TypeIndex.Dict | HeaderFlags.Untracked);
        if (d != null)
            Initialize(d);
        return d;
    }

    /// <summary>Makes fresh memory an empty dict; for every type whose layout begins with a dict's.</summary>
    internal static void Initialize(PyDict* d)
    {
        d->Keys = DictTable.EmptyTable;
        d->Used = 0;
        d->Mutations = 0;
    }

    public static PyDict* NewPresized(Interpreter py, long items)
    {
        PyDict* d = New(py);
        if (d == null || items <= DictTable.MaxEntries(PyDictKeys.MinLogSize))
            return d;
        items = Math.Min(items, 1 << 17);
        if (DictTable.Resize(py, d, DictTable.LogSizeFor(items), items, strKeys: true) == 0)
            return d;
        Ref.Dec(py, (PyObject*)d);
        return null;
    }

    /// <summary>Whether the object is a dict or an instance of a subclass.</summary>
    public static bool Check(Interpreter py, PyObject* o) => (py.TypeOf(o)->Flags & TypeFlags.DictSubclass) != 0;

    /// <summary>Borrowed value; null when missing or on error (py.HasError tells: hashing or __eq__ raised).</summary>
    public static PyObject* Get(Interpreter py, PyDict* d, PyObject* key)
    {
        long hash = KeyHash.Of(py, key);
        return hash == -1 ? null : GetHashed(py, d, key, hash);
    }

    /// <summary>Get with the key's hash known.</summary>
    public static PyObject* GetHashed(Interpreter py, PyDict* d, PyObject* key, long hash)
    {
        if (d->Keys->StrKeys && key->Is(TypeIndex.Str))
        {
            StrEntry* entry = DictTable.FindStr(d->Keys, key, hash);
            return entry == null ? null : entry->Value;
        }
        long index = DictTable.Find(py, d, key, hash);
        return index < 0 ? null : *PyDictKeys.ValueAt(d->Keys, index);
    }

    /// <summary>Look-up by an exact str: cannot raise.</summary>
    public static PyObject* GetStr(Interpreter py, PyDict* d, PyObject* key)
    {
        long hash = KeyHash.OfStr(py, key);
        if (!d->Keys->StrKeys)
            return GetStrAmongAny(py, d, key, hash);
        StrEntry* entry = DictTable.FindStr(d->Keys, key, hash);
        return entry == null ? null : entry->Value;
    }

    // A key of another type with the same hash may have an __eq__ that raises; for the caller that key is another one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* GetStrAmongAny(Interpreter py, PyDict* d, PyObject* key, long hash)
    {
        long index = DictTable.Find(py, d, key, hash);
        if (index == -2)
            Errors.Clear(py);
        return index < 0 ? null : *PyDictKeys.ValueAt(d->Keys, index);
    }

    public static PyObject* GetName(Interpreter py, PyDict* d, Name name) => GetStr(py, d, py.NameOf(name));

    /// <summary>Look-up by a .NET text; null when missing, or with MemoryError pending.</summary>
    public static PyObject* GetText(Interpreter py, PyDict* d, string key)
    {
        using var name = new PyOwned(py, PyStr.FromString(py, key));
        return name.IsNull ? null : GetStr(py, d, name.Pointer);
    }

    /// <summary>key in d: 1, 0, −1.</summary>
    [PySlot(Slot.Contains)]
    public static int Contains(Interpreter py, PyDict* d, PyObject* key)
    {
        long hash = KeyHash.Of(py, key);
        if (hash == -1)
            return -1;
        long index = DictTable.Find(py, d, key, hash);
        return index >= 0 ? 1 : index == -1 ? 0 : -1;
    }

    /// <summary>Key and value are borrowed. 0 or −1.</summary>
    public static int Set(Interpreter py, PyDict* d, PyObject* key, PyObject* value)
    {
        long hash = KeyHash.Of(py, key);
        return hash == -1 ? -1 : SetHashed(py, d, key, hash, value);
    }

    /// <summary>Set with the key's hash known.</summary>
    public static int SetHashed(Interpreter py, PyDict* d, PyObject* key, long hash, PyObject* value)
    {
        if (d->Keys->StrKeys && key->Is(TypeIndex.Str))
        {
            StrEntry* entry = DictTable.FindStr(d->Keys, key, hash);
            if (entry == null)
                return DictTable.Insert(py, d, key, hash, value);
            Tracking.DictGets(d, key, value);
            Ref.Inc(value);
            Ref.Set(py, &entry->Value, value);
            return 0;
        }
        return SetAmongAny(py, d, key, hash, value);
    }

    private static int SetAmongAny(Interpreter py, PyDict* d, PyObject* key, long hash, PyObject* value)
    {
        // Looking for the key may run the program, which may drop the only other references.
        Ref.Inc(key);
        Ref.Inc(value);
        long index = DictTable.Find(py, d, key, hash);
        int result = 0;
        if (index >= 0)
        {
            Tracking.DictGets(d, key, value);
            Ref.Inc(value);
            Ref.Set(py, PyDictKeys.ValueAt(d->Keys, index), value);
        }
        else
        {
            result = index == -1 ? DictTable.Insert(py, d, key, hash, value) : -1;
        }
        Ref.Dec(py, value);
        Ref.Dec(py, key);
        return result;
    }

    public static int SetStr(Interpreter py, PyDict* d, PyObject* key, PyObject* value) =>
        SetHashed(py, d, key, KeyHash.OfStr(py, key), value);

    public static int SetName(Interpreter py, PyDict* d, Name name, PyObject* value) => SetStr(py, d, py.NameOf(name), value);

    public static int SetText(Interpreter py, PyDict* d, string key, PyObject* value)
    {
        using var name = new PyOwned(py, PyStr.Intern(py, key));
        return name.IsNull ? -1 : SetStr(py, d, name.Pointer, value);
    }

    /// <summary>0 deleted, 1 was not there (no exception), −1 error.</summary>
    public static int Delete(Interpreter py, PyDict* d, PyObject* key)
    {
        long hash = KeyHash.Of(py, key);
        return hash == -1 ? -1 : DeleteHashed(py, d, key, hash);
    }

    public static int DeleteStr(Interpreter py, PyDict* d, PyObject* key) => DeleteHashed(py, d, key, KeyHash.OfStr(py, key));

    private static int DeleteHashed(Interpreter py, PyDict* d, PyObject* key, long hash)
    {
        long index = DictTable.Find(py, d, key, hash);
        if (index < 0)
            return index == -1 ? 1 : -1;
        DictTable.TakeOut(d, index, out PyObject* oldKey, out PyObject* oldValue);
        Ref.Dec(py, oldKey);
        Ref.Dec(py, oldValue);
        return 0;
    }

    /// <summary>Takes a value out: owned, null when missing or on error.</summary>
    public static PyObject* Pop(Interpreter py, PyDict* d, PyObject* key)
    {
        if (d->Used == 0)
            return null;
        long hash = KeyHash.Of(py, key);
        if (hash == -1)
            return null;
        long index = DictTable.Find(py, d, key, hash);
        if (index < 0)
            return null;
        DictTable.TakeOut(d, index, out PyObject* oldKey, out PyObject* value);
        Ref.Dec(py, oldKey);
        return value;
    }

    /// <summary>Borrowed existing or newly stored value; null on error.</summary>
    public static PyObject* SetDefault(Interpreter py, PyDict* d, PyObject* key, PyObject* value)
    {
        long hash = KeyHash.Of(py, key);
        if (hash == -1)
            return null;
        long index = DictTable.Find(py, d, key, hash);
        if (index >= 0)
            return *PyDictKeys.ValueAt(d->Keys, index);
        return index == -1 && DictTable.Insert(py, d, key, hash, value) == 0 ? value : null;
    }

    public static void Clear(Interpreter py, PyDict* d)
    {
        PyDictKeys* keys = d->Keys;
        if (keys->IsEmptyTable)
            return;
        d->Keys = DictTable.EmptyTable;
        d->Used = 0;
        d->Mutations++;
        DictTable.Release(py, keys);
    }

    public static PyDict* Copy(Interpreter py, PyDict* d)
    {
        PyDict* copy = New(py);
        if (copy == null || d->Used == 0)
            return copy;
        // A table with many deleted entries is not worth copying as it is.
        bool compact = d->Used >= d->Keys->EntryCount - (d->Keys->EntryCount >> 2);
        if (compact)
        {
            PyDictKeys* keys = DictTable.Clone(py, d->Keys);
            if (keys != null)
            {
                copy->Keys = keys;
                copy->Used = d->Used;
                Tracking.DictCopied(d, copy);
                return copy;
            }
        }
        else if (DictMerge.AddAll(py, copy, d) == 0)
        {
            return copy;
        }
        Ref.Dec(py, (PyObject*)copy);
        return null;
    }

    /// <summary>d.update(other) for any mapping or iterable of pairs; with overwrite false the keys present stay. 0 or −1.</summary>
    public static int Update(Interpreter py, PyDict* d, PyObject* other, bool overwrite) => DictMerge.Update(py, d, other, overwrite);

    /// <summary>f(**a, **b): like Update with overwrite, but a repeated or non-str key raises CPython's TypeError for the function.</summary>
    public static int MergeKeywords(Interpreter py, PyDict* d, PyObject* other, PyObject* function) =>
        DictMerge.MergeKeywords(py, d, other, function);

    /// <summary>Walks items in order: start with position 0; key and value are borrowed; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Next(PyDict* d, ref long position, out PyObject* key, out PyObject* value)
    {
        PyDictKeys* keys = d->Keys;
        while (position < keys->EntryCount)
        {
            PyObject** at = PyDictKeys.ValueAt(keys, position++);
            if (*at == null)
                continue;
            value = *at;
            key = at[-1];
            return true;
        }
        key = value = null;
        return false;
    }

    /// <summary>For inline caches: the entry index of an exact-str key in a table of str keys, else −1; never raises.</summary>
    public static int EntryIndexOfStr(Interpreter py, PyDict* d, PyObject* key)
    {
        if (!d->Keys->StrKeys || !key->Is(TypeIndex.Str))
            return -1;
        StrEntry* entry = DictTable.FindStr(d->Keys, key, KeyHash.OfStr(py, key));
        return entry == null ? -1 : (int)(entry - PyDictKeys.StrEntries(d->Keys));
    }

    /// <summary>Gives the keys a non-zero version to rely on; 0 when the table is empty or not all-str or versions ran out.</summary>
    public static uint EnsureKeysVersion(Interpreter py, PyDict* d)
    {
        PyDictKeys* keys = d->Keys;
        if (!keys->StrKeys || keys->IsEmptyTable)
            return 0;
        if (keys->Version == 0)
            keys->Version = py.TakeVersion();
        return keys->Version;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StrEntry* StrEntries(PyDictKeys* keys) => PyDictKeys.StrEntries(keys);

    /// <summary>Views on the keys, values and items; owned.</summary>
    public static PyObject* Keys_(Interpreter py, PyDict* d) => PyDictKeysView.New(py, d);

    public static PyObject* Values_(Interpreter py, PyDict* d) => PyDictValuesView.New(py, d);

    public static PyObject* Items_(Interpreter py, PyDict* d) => PyDictItemsView.New(py, d);

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyDict* d)
    {
        DictTable.Release(py, d->Keys);
        if (d->Header.Is(TypeIndex.Dict))
            py.Heap.Free(d);
        else
            Types.FreeInstance(py, (PyObject*)d);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyDict* d, Visitor* visitor)
    {
        PyDictKeys* keys = d->Keys;
        if (keys->StrKeys)
        {
            // Key, value, key, value …; both are null where an item was deleted.
            Visitor.VisitRange(visitor, (PyObject**)PyDictKeys.StrEntries(keys), 2L * keys->EntryCount);
            return;
        }
        long position = 0;
        while (Next(d, ref position, out PyObject* key, out PyObject* value))
        {
            Visitor.Visit(visitor, key);
            Visitor.Visit(visitor, value);
        }
    }

    [PySlot(Slot.Clear)]
    internal static void ClearReferences(Interpreter py, PyDict* d) => Clear(py, d);
}
