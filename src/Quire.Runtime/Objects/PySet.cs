using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// set, and the layout of frozenset: an open table of (key, hash) probed as CPython's, so the order of iteration is the same.
/// An empty set may have no table; its mask is then that of the smallest.
/// </summary>
[PyType("set", TypeIndex.Set,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.MatchSelf | TypeFlags.Weakly,
    Signature = "(iterable=(), /)",
    Doc = "An unordered collection of distinct hashable objects.")]
internal unsafe partial struct PySet
{
    public PyObject Header;

    /// <summary>Places that are not empty: keys and deleted ones.</summary>
    public int Fill;

    /// <summary>Number of keys.</summary>
    public int Used;
    public int Mask;

    /// <summary>Where pop goes on looking.</summary>
    public int Finger;
    public SetEntry* Table;
    /// <summary>frozenset: the cached hash or −1.</summary>
    public long Hash;

    public static PyObject* New(Interpreter py, PyObject* iterableOrNull) => Make(py, py.TypeTable[TypeIndex.Set], iterableOrNull);

    public static PyObject* NewFrozen(Interpreter py, PyObject* iterableOrNull) =>
        Make(py, py.TypeTable[TypeIndex.FrozenSet], iterableOrNull);

    /// <summary>A set of a given class (set, frozenset or one derived) with an iterable's items.</summary>
    internal static PyObject* Make(Interpreter py, PyType* type, PyObject* iterableOrNull)
    {
        PyObject* made = type->Index is TypeIndex.Set or TypeIndex.FrozenSet
            ? py.NewObject((nuint)sizeof(PySet), BlockKind.Container, (uint)type->Index)
            : Types.AllocateInstance(py, type, 0);
        if (made == null)
            return null;
        var set = (PySet*)made;
        Initialize(set);
        if (iterableOrNull == null || Update(py, set, iterableOrNull) == 0)
            return made;
        Ref.Dec(py, made);
        return null;
    }

    private static void Initialize(PySet* set)
    {
        set->Fill = set->Used = set->Finger = 0;
        set->Mask = SetTable.MinMask;
        set->Table = null;
        set->Hash = -1;
    }

    /// <summary>Whether the object is a set or frozenset or an instance of a subclass of either.</summary>
    public static bool CheckAny(Interpreter py, PyObject* o) =>
        o->TypeIndex is TypeIndex.Set or TypeIndex.FrozenSet
        || Types.IsInstance(py, o, TypeIndex.Set) || Types.IsInstance(py, o, TypeIndex.FrozenSet);

    /// <summary>Whether the object is a set or an instance of a subclass.</summary>
    public static bool Check(Interpreter py, PyObject* o) => o->Is(TypeIndex.Set) || Types.IsInstance(py, o, TypeIndex.Set);

    /// <summary>0 or −1; the key is borrowed.</summary>
    public static int Add(Interpreter py, PySet* set, PyObject* key)
    {
        long hash = KeyHash.Of(py, key);
        return hash == -1 ? -1 : AddHashed(py, set, key, hash);
    }

    /// <summary>Add with the key's hash known. 0 or −1.</summary>
    internal static int AddHashed(Interpreter py, PySet* set, PyObject* key, long hash)
    {
        Ref.Inc(key);
        int found = SetTable.Find(py, set, key, hash, out SetEntry* place);
        int result = found == 0 ? SetTable.Insert(py, set, key, hash, place) : found < 0 ? -1 : 0;
        Ref.Dec(py, key);
        return result;
    }

    /// <summary>1, 0, −1.</summary>
    public static int Contains(Interpreter py, PySet* set, PyObject* key)
    {
        long hash = KeyHash.Of(py, key);
        return hash == -1 ? -1 : ContainsHashed(py, set, key, hash);
    }

    internal static int ContainsHashed(Interpreter py, PySet* set, PyObject* key, long hash) => SetTable.Find(py, set, key, hash, out _);

    /// <summary>1 removed, 0 was not there, −1 error.</summary>
    public static int Discard(Interpreter py, PySet* set, PyObject* key)
    {
        long hash = KeyHash.Of(py, key);
        return hash == -1 ? -1 : DiscardHashed(py, set, key, hash);
    }

    internal static int DiscardHashed(Interpreter py, PySet* set, PyObject* key, long hash)
    {
        int found = SetTable.Find(py, set, key, hash, out SetEntry* place);
        if (found == 1)
            Ref.Dec(py, SetTable.TakeOut(set, place));
        return found;
    }

    /// <summary>Adds all items of an iterable. 0 or −1.</summary>
    public static int Update(Interpreter py, PySet* set, PyObject* iterable) => SetAlgebra.Update(py, set, iterable);

    /// <summary>Walks keys in table order: start with position 0; the key is borrowed; false at the end.</summary>
    public static bool Next(PySet* set, ref long position, out PyObject* key)
    {
        SetEntry* table = set->Table;
        while (table != null && position <= set->Mask)
        {
            key = table[position++].Key;
            if (key != null)
                return true;
        }
        key = null;
        return false;
    }

    /// <summary>Empties the set, then releases what it held.</summary>
    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PySet* set)
    {
        SetEntry* table = set->Table;
        int mask = set->Mask;
        long hash = set->Hash;
        Initialize(set);
        set->Hash = hash;
        SetTable.Release(py, table, mask);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PySet* set)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)set);
        SetTable.Release(py, set->Table, set->Mask);
        if (set->Header.TypeIndex is TypeIndex.Set or TypeIndex.FrozenSet)
            py.Heap.Free(set);
        else
            Types.FreeInstance(py, (PyObject*)set);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PySet* set, Visitor* visitor)
    {
        long position = 0;
        while (Next(set, ref position, out PyObject* key))
            Visitor.Visit(visitor, key);
    }
}
