using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>frozenset: a <see cref="PySet"/> that does not change, and so has a hash.</summary>
[PyType("frozenset", TypeIndex.FrozenSet,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.MatchSelf | TypeFlags.Weakly,
    Signature = "(iterable=(), /)",
    Doc = "An immutable unordered collection of distinct hashable objects.")]
internal unsafe partial struct PyFrozenSet
{
    public PySet Set;

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.NewTakesNoKeywords(py, type, TypeIndex.FrozenSet, "frozenset", kwnames))
            return null;
        if (count > 1)
            return ArgumentBinding.WrongCount(py, "frozenset", count, 0, 1);
        if (count == 1 && type->Index == TypeIndex.FrozenSet && args[0]->Is(TypeIndex.FrozenSet))
            return Ref.New(args[0]);
        return PySet.Make(py, type, count == 0 ? null : args[0]);
    }

    [PySlot(Slot.Hash)]
    private static long HashOf(Interpreter py, PySet* set)
    {
        if (set->Hash == -1)
            set->Hash = Combine(set);
        return set->Hash;
    }

    // The order of the keys must not matter, so their hashes, with the bits spread, are combined by exclusive or.
    private static long Combine(PySet* set)
    {
        ulong hash = 0;
        for (long i = 0; set->Table != null && i <= set->Mask; i++)
        {
            if (set->Table[i].Key != null)
                hash ^= Spread((ulong)set->Table[i].Hash);
        }
        hash ^= ((ulong)set->Used + 1) * 1927868237;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = (hash * 69069) + 907133923;
        return hash == ulong.MaxValue ? 590923713 : (long)hash;
    }

    private static ulong Spread(ulong hash) => (hash ^ 89869747 ^ (hash << 16)) * 3644798167;

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PySet* set) => SetQueries.Repr(py, set);

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op) => SetQueries.Compare(py, left, right, op);

    [PySlot(Slot.Length)]
    private static long Length(Interpreter py, PySet* set) => set->Used;

    [PySlot(Slot.Contains)]
    private static int ContainsItem(Interpreter py, PySet* set, PyObject* item) => SetQueries.Contains(py, set, item);

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PySet* set) => PySetIterator.New(py, set);

    [PySlot(Slot.Or)]
    private static PyObject* Or(Interpreter py, PyObject* left, PyObject* right) => SetQueries.Or(py, left, right);

    [PySlot(Slot.And)]
    private static PyObject* And(Interpreter py, PyObject* left, PyObject* right) => SetQueries.And(py, left, right);

    [PySlot(Slot.Subtract)]
    private static PyObject* Subtract(Interpreter py, PyObject* left, PyObject* right) => SetQueries.Subtract(py, left, right);

    [PySlot(Slot.Xor)]
    private static PyObject* Xor(Interpreter py, PyObject* left, PyObject* right) => SetQueries.Xor(py, left, right);

    [PyMethod("copy($self, /)", Doc = "A frozenset of the same items; a plain one is returned itself.")]
    private static PyObject* Copy(Interpreter py, PySet* set) =>
        set->Header.Is(TypeIndex.FrozenSet) ? Ref.New((PyObject*)set) : SetAlgebra.Copy(py, set);

    [PyMethod("union($self, /, *others)", Doc = "A new frozenset with the items of all the iterables too.")]
    private static PyObject* Union(Interpreter py, PySet* set, PyObject** others, int count) => SetAlgebra.Union(py, set, others, count);

    [PyMethod("intersection($self, /, *others)", Doc = "A new frozenset of what is in all the iterables too.")]
    private static PyObject* Intersection(Interpreter py, PySet* set, PyObject** others, int count) =>
        SetAlgebra.IntersectAll(py, set, others, count);

    [PyMethod("difference($self, /, *others)", Doc = "A new frozenset of what is in none of the iterables.")]
    private static PyObject* Difference(Interpreter py, PySet* set, PyObject** others, int count) =>
        SetAlgebra.DifferenceAll(py, set, others, count);

    [PyMethod("symmetric_difference($self, other, /)", Doc = "A new frozenset of what is in exactly one of the two.")]
    private static PyObject* SymmetricDifference(Interpreter py, PySet* set, PyObject* other) => SetAlgebra.SymmetricDifference(py, set, other);

    [PyMethod("isdisjoint($self, other, /)", Doc = "Whether the two have nothing in common.")]
    [return: Truth]
    private static int IsDisjoint(Interpreter py, PySet* set, PyObject* other) => SetQueries.IsDisjoint(py, set, other);

    [PyMethod("issubset($self, other, /)", Doc = "Whether the other has every item of this frozenset.")]
    [return: Truth]
    private static int IsSubset(Interpreter py, PySet* set, PyObject* other) => SetQueries.IsSubset(py, set, other);

    [PyMethod("issuperset($self, other, /)", Doc = "Whether this frozenset has every item of the other.")]
    [return: Truth]
    private static int IsSuperset(Interpreter py, PySet* set, PyObject* other) => SetQueries.IsSuperset(py, set, other);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the frozenset anew.")]
    private static PyObject* Reduce(Interpreter py, PySet* set) => SetQueries.Reduce(py, set);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes the frozenset and its table take.")]
    private static long SizeOf(Interpreter py, PySet* set) => SetQueries.SizeOf(set);

    [PyMethod("__class_getitem__($type, item, /)", Doc = "frozenset[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PySet* set) => PySet.Dealloc(py, set);

    [PySlot(Slot.Traverse)]
    private static void Traverse(PySet* set, Visitor* visitor) => PySet.Traverse(set, visitor);

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PySet* set) => PySet.Clear(py, set);
}
