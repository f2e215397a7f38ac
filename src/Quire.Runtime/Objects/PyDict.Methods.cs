using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>dict: what a program sees of it.</summary>
internal unsafe partial struct PyDict
{
    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (type->Index == TypeIndex.Dict)
            return (PyObject*)New(py);
        PyObject* made = Types.AllocateInstance(py, type, 0);
        if (made != null)
            Initialize((PyDict*)made);
        return made;
    }

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyDict* d, PyObject** args, int count, PyObject* kwnames) =>
        UpdateFrom(py, d, "dict", args, count, kwnames);

    /// <summary>The arguments of dict() and update(): at most one mapping or iterable of pairs, then keywords. 0 or −1.</summary>
    internal static int UpdateFrom(Interpreter py, PyDict* d, string function, PyObject** args, int count, PyObject* kwnames)
    {
        if (count > 1)
        {
            ArgumentBinding.WrongCount(py, function, count, 0, 1);
            return -1;
        }
        if (count == 1 && Update(py, d, args[0], overwrite: true) < 0)
            return -1;
        long keywords = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        for (long i = 0; i < keywords; i++)
        {
            if (Set(py, d, PyTuple.Items((PyTuple*)kwnames)[i], args[count + i]) < 0)
                return -1;
        }
        return 0;
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyDict* d)
    {
        if (d->Used == 0)
            return PyStr.FromString(py, "{}");
        int entered = py.ReprGuard.Enter(py, (PyObject*)d);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "{...}") : null;
        PyObject* text = ReprItems(py, d);
        py.ReprGuard.Leave(py);
        return text;
    }

    private static PyObject* ReprItems(Interpreter py, PyDict* d)
    {
        using var parts = new ReprBuilder(py, "{");
        long position = 0;
        while (Next(d, ref position, out PyObject* nextKey, out PyObject* nextValue))
        {
            using var key = new PyOwned(py, Ref.New(nextKey));
            using var value = new PyOwned(py, Ref.New(nextValue));
            if (!parts.AddPair(key.Pointer, value.Pointer))
                return null;
        }
        return parts.Finish("}");
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !Check(py, left) || !Check(py, right))
            return Ref.New(py.NotImplemented);
        int equal = IsEqual(py, (PyDict*)left, (PyDict*)right);
        return equal < 0 ? null : Ref.New((equal == 1) == (op == CompareOp.Eq) ? py.True : py.False);
    }

    private static int IsEqual(Interpreter py, PyDict* a, PyDict* b)
    {
        if (a->Used != b->Used)
            return 0;
        for (long i = 0; i < a->Keys->EntryCount; i++)
        {
            PyObject* ours = *PyDictKeys.ValueAt(a->Keys, i);
            if (ours == null)
                continue;
            using var value = new PyOwned(py, Ref.New(ours));
            using var key = new PyOwned(py, Ref.New(PyDictKeys.KeyAt(a->Keys, i)));
            PyObject* theirs = GetHashed(py, b, key.Pointer, PyDictKeys.HashAt(a->Keys, i));
            if (theirs == null)
                return py.HasError ? -1 : 0;
            if (theirs == ours)
                continue;
            using var other = new PyOwned(py, Ref.New(theirs));
            int same = Comparison.Test(py, value.Pointer, other.Pointer, CompareOp.Eq);
            if (same <= 0)
                return same;
        }
        return 1;
    }

    [PySlot(Slot.Length)]
    private static long GetLength(Interpreter py, PyDict* d) => d->Used;

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyDict* d, PyObject* key)
    {
        PyObject* value = Get(py, d, key);
        if (value != null)
            return Ref.New(value);
        return py.HasError ? null : GetMissing(py, d, key);
    }

    private static PyObject* GetMissing(Interpreter py, PyDict* d, PyObject* key)
    {
        if (!d->Header.Is(TypeIndex.Dict))
        {
            using var missing = new PyOwned(py, Attributes.LookupSpecial(py, (PyObject*)d, Name.__missing__));
            if (!missing.IsNull)
                return Call.OneArg(py, missing.Pointer, key);
            if (py.HasError)
                return null;
        }
        return Raise.KeyError(py, key);
    }

    [PySlot(Slot.SetItem)]
    internal static int SetItem(Interpreter py, PyDict* d, PyObject* key, PyObject* value)
    {
        if (value != null)
            return Set(py, d, key, value);
        int result = Delete(py, d, key);
        if (result == 1)
            Raise.KeyError(py, key);
        return result == 0 ? 0 : -1;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyDict* d) => DictIteration.New(py, d, TypeIndex.DictKeyIterator);

    [PySlot(Slot.Or)]
    private static PyObject* Or(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!Check(py, left) || !Check(py, right))
            return Ref.New(py.NotImplemented);
        using var sum = new PyOwned(py, (PyObject*)Copy(py, (PyDict*)left));
        return sum.IsNull || Update(py, (PyDict*)sum.Pointer, right, overwrite: true) < 0 ? null : sum.Move();
    }

    [PySlot(Slot.InPlaceOr)]
    private static PyObject* InPlaceOr(Interpreter py, PyObject* left, PyObject* right) =>
        Update(py, (PyDict*)left, right, overwrite: true) < 0 ? null : Ref.New(left);

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static PyObject* ClearMethod(Interpreter py, PyDict* d)
    {
        Clear(py, d);
        return Ref.New(py.None);
    }

    [PyMethod("copy($self, /)", Doc = "A new dict of the same items.")]
    private static PyObject* CopyMethod(Interpreter py, PyDict* d) => (PyObject*)Copy(py, d);

    [PyMethod("fromkeys($type, iterable, value=None, /)", Doc = "A new dict with an iterable's items as keys, all of one value.")]
    private static PyObject* FromKeys(Interpreter py, PyType* type, PyObject* iterable, PyObject* valueOrNull)
    {
        PyObject* value = valueOrNull == null ? py.None : valueOrNull;
        using var made = new PyOwned(py, Call.NoArgs(py, (PyObject*)type));
        if (made.IsNull)
            return null;
        bool plain = made.Pointer->Is(TypeIndex.Dict);
        if (plain && iterable->TypeIndex is TypeIndex.Dict or TypeIndex.Set or TypeIndex.FrozenSet)
        {
            bool isFilled = iterable->Is(TypeIndex.Dict)
                ? DictMerge.AddKeysOfDict(py, (PyDict*)made.Pointer, (PyDict*)iterable, value)
                : DictMerge.AddKeysOfSet(py, (PyDict*)made.Pointer, (PySet*)iterable, value);
            return isFilled ? made.Move() : null;
        }
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return null;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? null : made.Move();
            int stored = plain ? Set(py, (PyDict*)made.Pointer, key.Pointer, value) : Items.Set(py, made.Pointer, key.Pointer, value);
            if (stored < 0)
                return null;
        }
    }

    [PyMethod("get($self, key, default=None, /)", Doc = "The value of a key, or the default if the key is not there.")]
    private static PyObject* GetMethod(Interpreter py, PyDict* d, PyObject* key, PyObject* otherwise)
    {
        PyObject* value = Get(py, d, key);
        if (value == null && py.HasError)
            return null;
        return Ref.New(value != null ? value : otherwise != null ? otherwise : py.None);
    }

    [PyMethod("pop($self, key, default=<unrepresentable>, /)",
        Doc = "Removes a key and returns its value.\n\nIf the key is not there, returns the default if one was given, else raises KeyError.")]
    private static PyObject* PopMethod(Interpreter py, PyDict* d, PyObject* key, PyObject* otherwise)
    {
        PyObject* value = Pop(py, d, key);
        if (value != null || py.HasError)
            return value;
        return otherwise != null ? Ref.New(otherwise) : Raise.KeyError(py, key);
    }

    [PyMethod("popitem($self, /)", Doc = "Removes the item inserted last and returns it as a (key, value) pair.\n\nRaises KeyError if the dict is empty.")]
    private static PyObject* PopItem(Interpreter py, PyDict* d)
    {
        if (d->Used == 0)
        {
            using var message = new PyOwned(py, PyStr.FromString(py, "popitem(): dictionary is empty"));
            return message.IsNull ? null : Raise.KeyError(py, message.Pointer);
        }
        PyTuple* pair = PyTuple.New(py, 2);
        if (pair == null)
            return null;
        int last = d->Keys->EntryCount - 1;
        while (*PyDictKeys.ValueAt(d->Keys, last) == null)
            last--;
        DictTable.TakeOut(d, last, out PyTuple.Items(pair)[0], out PyTuple.Items(pair)[1]);
        // The entry can be used again; its index cannot, so Usable stays.
        d->Keys->EntryCount = last;
        return (PyObject*)pair;
    }

    [PyMethod("setdefault($self, key, default=None, /)",
        Doc = "The value of a key; if the key is not there it is inserted with the default first.")]
    private static PyObject* SetDefaultMethod(Interpreter py, PyDict* d, PyObject* key, PyObject* otherwise) =>
        Ref.XNew(SetDefault(py, d, key, otherwise != null ? otherwise : py.None));

    [PyMethod("update($self, other=(), /, **kwargs)", Doc = "Takes over the items of a mapping or of an iterable of pairs, then the keywords.")]
    private static PyObject* UpdateMethod(Interpreter py, PyDict* d, PyObject** args, int count, PyObject* kwnames) =>
        UpdateFrom(py, d, "update", args, count, kwnames) < 0 ? null : Ref.New(py.None);

    [PyMethod("keys($self, /)", Doc = "A view of the keys.")]
    private static PyObject* KeysMethod(Interpreter py, PyDict* d) => Keys_(py, d);

    [PyMethod("values($self, /)", Doc = "A view of the values.")]
    private static PyObject* ValuesMethod(Interpreter py, PyDict* d) => Values_(py, d);

    [PyMethod("items($self, /)", Doc = "A view of the items, (key, value) pairs.")]
    private static PyObject* ItemsMethod(Interpreter py, PyDict* d) => Items_(py, d);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the keys, the last inserted first.")]
    private static PyObject* Reversed(Interpreter py, PyDict* d) => DictIteration.New(py, d, TypeIndex.DictReverseKeyIterator);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes the dict and its table take.")]
    private static long SizeOf(Interpreter py, PyDict* d) =>
        (long)Heap.SizeOf(d) + (d->Keys->IsEmptyTable ? 0 : (long)Heap.SizeOf(d->Keys));

    [PyMethod("__class_getitem__($type, item, /)", Doc = "dict[key, value] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);
}
