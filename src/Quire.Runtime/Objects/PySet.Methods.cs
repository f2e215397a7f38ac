using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>set: what a program sees of it.</summary>
internal unsafe partial struct PySet
{
    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) => Make(py, type, null);

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PySet* set, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "set", kwnames))
            return -1;
        if (count > 1)
        {
            ArgumentBinding.WrongCount(py, "set", count, 0, 1);
            return -1;
        }
        Clear(py, set);
        return count == 0 ? 0 : Update(py, set, args[0]);
    }

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

    [PySlot(Slot.InPlaceOr)]
    private static PyObject* InPlaceOr(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!CheckAny(py, right))
            return Ref.New(py.NotImplemented);
        return Update(py, (PySet*)left, right) < 0 ? null : Ref.New(left);
    }

    [PySlot(Slot.InPlaceAnd)]
    private static PyObject* InPlaceAnd(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!CheckAny(py, right))
            return Ref.New(py.NotImplemented);
        return SetAlgebra.IntersectionUpdate(py, (PySet*)left, &right, 1) < 0 ? null : Ref.New(left);
    }

    [PySlot(Slot.InPlaceSubtract)]
    private static PyObject* InPlaceSubtract(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!CheckAny(py, right))
            return Ref.New(py.NotImplemented);
        return SetAlgebra.DifferenceUpdate(py, (PySet*)left, right) < 0 ? null : Ref.New(left);
    }

    [PySlot(Slot.InPlaceXor)]
    private static PyObject* InPlaceXor(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!CheckAny(py, right))
            return Ref.New(py.NotImplemented);
        return SetAlgebra.SymmetricDifferenceUpdate(py, (PySet*)left, right) < 0 ? null : Ref.New(left);
    }

    [PyMethod("add($self, object, /)", Doc = "Adds an object, unless an equal one is there.")]
    private static int AddMethod(Interpreter py, PySet* set, PyObject* key) => Add(py, set, key);

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static PyObject* ClearMethod(Interpreter py, PySet* set)
    {
        Clear(py, set);
        return Ref.New(py.None);
    }

    [PyMethod("copy($self, /)", Doc = "A new set of the same items.")]
    private static PyObject* Copy(Interpreter py, PySet* set) => SetAlgebra.Copy(py, set);

    [PyMethod("discard($self, object, /)", Doc = "Removes an object if it is there.")]
    private static int DiscardMethod(Interpreter py, PySet* set, PyObject* key) => DiscardItem(py, set, key) < 0 ? -1 : 0;

    [PyMethod("remove($self, object, /)", Doc = "Removes an object.\n\nRaises KeyError if it is not there.")]
    private static int Remove(Interpreter py, PySet* set, PyObject* key)
    {
        int removed = DiscardItem(py, set, key);
        if (removed == 0)
            Raise.KeyError(py, key);
        return removed == 1 ? 0 : -1;
    }

    // A set, which has no hash, is looked for as the frozenset it equals.
    private static int DiscardItem(Interpreter py, PySet* set, PyObject* key)
    {
        int removed = Discard(py, set, key);
        if (removed >= 0 || !Check(py, key) || !Errors.ClearIf(py, TypeIndex.TypeError))
            return removed;
        using var frozen = new PyOwned(py, NewFrozen(py, key));
        return frozen.IsNull ? -1 : Discard(py, set, frozen.Pointer);
    }

    [PyMethod("pop($self, /)", Doc = "Removes some item and returns it.\n\nRaises KeyError if the set is empty.")]
    private static PyObject* Pop(Interpreter py, PySet* set)
    {
        if (set->Used == 0)
        {
            using var message = new PyOwned(py, PyStr.FromString(py, "pop from an empty set"));
            return message.IsNull ? null : Raise.KeyError(py, message.Pointer);
        }
        int place = set->Finger & set->Mask;
        while (set->Table[place].Key == null)
            place = (place + 1) & set->Mask;
        set->Finger = place + 1;
        return SetTable.TakeOut(set, set->Table + place);
    }

    [PyMethod("update($self, /, *others)", Doc = "Adds the items of all the iterables.")]
    private static int UpdateMethod(Interpreter py, PySet* set, PyObject** others, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (Update(py, set, others[i]) < 0)
                return -1;
        }
        return 0;
    }

    [PyMethod("intersection_update($self, /, *others)", Doc = "Keeps what is in all the iterables too.")]
    private static int IntersectionUpdate(Interpreter py, PySet* set, PyObject** others, int count) =>
        SetAlgebra.IntersectionUpdate(py, set, others, count);

    [PyMethod("difference_update($self, /, *others)", Doc = "Removes the items of all the iterables.")]
    private static int DifferenceUpdate(Interpreter py, PySet* set, PyObject** others, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (SetAlgebra.DifferenceUpdate(py, set, others[i]) < 0)
                return -1;
        }
        return 0;
    }

    [PyMethod("symmetric_difference_update($self, other, /)", Doc = "Removes what both have and adds what only the other has.")]
    private static int SymmetricDifferenceUpdate(Interpreter py, PySet* set, PyObject* other) =>
        SetAlgebra.SymmetricDifferenceUpdate(py, set, other);

    [PyMethod("union($self, /, *others)", Doc = "A new set with the items of all the iterables too.")]
    private static PyObject* Union(Interpreter py, PySet* set, PyObject** others, int count) => SetAlgebra.Union(py, set, others, count);

    [PyMethod("intersection($self, /, *others)", Doc = "A new set of what is in all the iterables too.")]
    private static PyObject* Intersection(Interpreter py, PySet* set, PyObject** others, int count) =>
        SetAlgebra.IntersectAll(py, set, others, count);

    [PyMethod("difference($self, /, *others)", Doc = "A new set of what is in none of the iterables.")]
    private static PyObject* Difference(Interpreter py, PySet* set, PyObject** others, int count) =>
        SetAlgebra.DifferenceAll(py, set, others, count);

    [PyMethod("symmetric_difference($self, other, /)", Doc = "A new set of what is in exactly one of the two.")]
    private static PyObject* SymmetricDifference(Interpreter py, PySet* set, PyObject* other) => SetAlgebra.SymmetricDifference(py, set, other);

    [PyMethod("isdisjoint($self, other, /)", Doc = "Whether the two have nothing in common.")]
    [return: Truth]
    private static int IsDisjoint(Interpreter py, PySet* set, PyObject* other) => SetQueries.IsDisjoint(py, set, other);

    [PyMethod("issubset($self, other, /)", Doc = "Whether the other has every item of this set.")]
    [return: Truth]
    private static int IsSubset(Interpreter py, PySet* set, PyObject* other) => SetQueries.IsSubset(py, set, other);

    [PyMethod("issuperset($self, other, /)", Doc = "Whether this set has every item of the other.")]
    [return: Truth]
    private static int IsSuperset(Interpreter py, PySet* set, PyObject* other) => SetQueries.IsSuperset(py, set, other);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the set anew.")]
    private static PyObject* Reduce(Interpreter py, PySet* set) => SetQueries.Reduce(py, set);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes the set and its table take.")]
    private static long SizeOf(Interpreter py, PySet* set) => SetQueries.SizeOf(set);

    [PyMethod("__class_getitem__($type, item, /)", Doc = "set[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);
}
