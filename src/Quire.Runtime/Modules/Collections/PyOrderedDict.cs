using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>
/// OrderedDict: a dict whose order can be changed and counts when two of them are compared. The order is the dict's own.
/// </summary>
[PyType("OrderedDict", TypeIndex.OrderedDict, Module = "collections", Base = TypeIndex.Dict, DictOffset = 32,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.Mapping | TypeFlags.DictSubclass | TypeFlags.HasDict | TypeFlags.Weakly,
    Doc = "A dict whose items can be moved to either end.")]
internal unsafe partial struct PyOrderedDict
{
    public PyDict Dict;

    /// <summary>See <see cref="DictOrder.First"/>.</summary>
    public int FirstHint;

    /// <summary>The instance's __dict__, or null.</summary>
    public PyDict* InstanceDict;

    private static bool IsExact(PyOrderedDict* self) => self->Dict.Header.Is(TypeIndex.OrderedDict);

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyOrderedDict* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count <= 1)
            return OrderedUpdate.FromArguments(py, (PyObject*)self, args, count, kwnames);
        Raise.TypeError(py, $"expected at most 1 arguments, got {count}");
        return -1;
    }

    [PyMethod("update($self, other=(), /, **kwargs)", Doc = "Takes over the items of a mapping or of an iterable of pairs, then the keywords.")]
    private static PyObject* Update(Interpreter py, PyOrderedDict* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count > 1)
            return Raise.TypeError(py, $"update() takes at most 1 positional argument ({count} given)");
        return ArgumentBinding.FromStatus(py, OrderedUpdate.FromArguments(py, (PyObject*)self, args, count, kwnames));
    }

    [PyMethod("fromkeys($type, /, iterable, value=None)", Doc = "A new ordered dict with an iterable's items as keys, all of one value.")]
    private static PyObject* FromKeys(Interpreter py, PyType* type, PyObject* iterable, PyObject* valueOrNull)
    {
        using var made = new PyOwned(py, Call.NoArgs(py, (PyObject*)type));
        using var iterator = new PyOwned(py, made.IsNull ? null : Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return null;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? null : made.Move();
            if (Items.Set(py, made.Pointer, key.Pointer, valueOrNull == null ? py.None : valueOrNull) < 0)
                return null;
        }
    }

    [PyMethod("move_to_end($self, /, key, last=True)", Doc = "Makes an item the last one, or the first one if last is false; KeyError if it is not there.")]
    private static int MoveToEnd(Interpreter py, PyOrderedDict* self, PyObject* key, bool last)
    {
        PyDict* d = &self->Dict;
        long hash = KeyHash.Of(py, key);
        long entry = hash == -1 ? -2 : DictTable.Find(py, d, key, hash);
        if (entry == -1)
            Raise.KeyError(py, key);
        if (entry < 0)
            return -1;
        return last ? DictOrder.MoveToEnd(py, d, entry) : DictOrder.MoveToFront(py, d, entry, ref self->FirstHint);
    }

    [PyMethod("popitem($self, /, last=True)", Doc = "Takes the last item out, or the first one if last is false, and returns it as a (key, value) pair.")]
    private static PyObject* PopItem(Interpreter py, PyOrderedDict* self, bool last)
    {
        PyDict* d = &self->Dict;
        if (d->Used == 0)
        {
            using var message = new PyOwned(py, PyStr.FromString(py, "dictionary is empty"));
            return message.IsNull ? null : Raise.KeyError(py, message.Pointer);
        }
        PyTuple* pair = PyTuple.New(py, 2);
        if (pair == null)
            return null;
        int entry = last ? DictOrder.Last(d) : DictOrder.First(d, ref self->FirstHint);
        DictTable.TakeOut(d, entry, out PyTuple.Items(pair)[0], out PyTuple.Items(pair)[1]);
        if (last)
            d->Keys->EntryCount = entry;
        return (PyObject*)pair;
    }

    [PyMethod("pop($self, /, key, default=<unrepresentable>)", Doc = "Removes a key and returns its value; if it is not there, the default if one was given.")]
    private static PyObject* Pop(Interpreter py, PyOrderedDict* self, PyObject* key, PyObject* otherwise)
    {
        PyObject* value = PyDict.Pop(py, &self->Dict, key);
        if (value != null || py.HasError)
            return value;
        return otherwise != null ? Ref.New(otherwise) : Raise.KeyError(py, key);
    }

    [PyMethod("setdefault($self, /, key, default=None)", Doc = "The value of a key; if the key is not there it is inserted with the default first.")]
    private static PyObject* SetDefault(Interpreter py, PyOrderedDict* self, PyObject* key, PyObject* valueOrNull)
    {
        PyObject* value = valueOrNull == null ? py.None : valueOrNull;
        if (IsExact(self))
            return Ref.XNew(PyDict.SetDefault(py, &self->Dict, key, value));
        int found = Items.Contains(py, (PyObject*)self, key);
        if (found != 0)
            return found < 0 ? null : Items.Get(py, (PyObject*)self, key);
        return Items.Set(py, (PyObject*)self, key, value) < 0 ? null : Ref.New(value);
    }

    [PyMethod("clear($self, /)", Doc = "Removes all items.")]
    private static int ClearMethod(Interpreter py, PyOrderedDict* self)
    {
        PyDict.Clear(py, &self->Dict);
        return 0;
    }

    [PyMethod("copy($self, /)", Doc = "A new ordered dict of the same items.")]
    private static PyObject* Copy(Interpreter py, PyOrderedDict* self)
    {
        using var copy = new PyOwned(py, Call.NoArgs(py, (PyObject*)py.TypeOf((PyObject*)self)));
        return copy.IsNull || OrderedUpdate.FromKeysOf(py, copy.Pointer, (PyObject*)self) < 0 ? null : copy.Move();
    }

    [PyMethod("keys($self, /)", Doc = "A view of the keys.")]
    private static PyObject* Keys(Interpreter py, PyOrderedDict* self) => DictViews.New(py, &self->Dict, TypeIndex.OrderedDictKeys);

    [PyMethod("values($self, /)", Doc = "A view of the values.")]
    private static PyObject* Values(Interpreter py, PyOrderedDict* self) => DictViews.New(py, &self->Dict, TypeIndex.OrderedDictValues);

    [PyMethod("items($self, /)", Doc = "A view of the items, (key, value) pairs.")]
    private static PyObject* ItemsMethod(Interpreter py, PyOrderedDict* self) => DictViews.New(py, &self->Dict, TypeIndex.OrderedDictItems);

    [PyMethod("__reversed__($self, /)", Doc = "An iterator over the keys, the last one first.")]
    private static PyObject* Reversed(Interpreter py, PyOrderedDict* self) =>
        PyOrderedDictIterator.New(py, &self->Dict, OrderedParts.Keys, backwards: true);

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyOrderedDict* self) =>
        PyOrderedDictIterator.New(py, &self->Dict, OrderedParts.Keys, backwards: false);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes the dict and its table take.")]
    private static long SizeOf(Interpreter py, PyOrderedDict* self) =>
        (long)Heap.SizeOf(self) + (self->Dict.Keys->IsEmptyTable ? 0 : (long)Heap.SizeOf(self->Dict.Keys));

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the dict anew.")]
    private static PyObject* Reduce(Interpreter py, PyOrderedDict* self)
    {
        using var state = new PyOwned(py, InstanceState.Get(py, (PyObject*)self));
        using var items = new PyOwned(py, state.IsNull ? null : Call.Method(py, (PyObject*)self, Name.items));
        using var iterator = new PyOwned(py, items.IsNull ? null : Iteration.Iter(py, items.Pointer));
        if (iterator.IsNull)
            return null;
        PyObject** parts = stackalloc PyObject*[5]
        {
            (PyObject*)py.TypeOf((PyObject*)self), py.EmptyTuple, state.Pointer, py.None, iterator.Pointer,
        };
        return PyTuple.FromBorrowed(py, parts, 5);
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !Types.IsInstance(py, left, TypeIndex.OrderedDict) || !PyDict.Check(py, right))
            return Ref.New(py.NotImplemented);
        using var equal = new PyOwned(py, py.TypeTable[TypeIndex.Dict]->Compare(py, left, right, CompareOp.Eq));
        if (equal.IsNull)
            return null;
        int same = equal.Pointer == py.True ? 1 : 0;
        if (same == 1 && Types.IsInstance(py, right, TypeIndex.OrderedDict))
            same = OrderedUpdate.SameOrder(py, (PyDict*)left, (PyDict*)right);
        return same < 0 ? null : Ref.New((same == 1) == (op == CompareOp.Eq) ? py.True : py.False);
    }

    [PySlot(Slot.Or)]
    private static PyObject* Or(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!PyDict.Check(py, left) || !PyDict.Check(py, right))
            return Ref.New(py.NotImplemented);
        PyObject* ours = Types.IsInstance(py, left, TypeIndex.OrderedDict) ? left : right;
        using var sum = new PyOwned(py, Call.OneArg(py, (PyObject*)py.TypeOf(ours), left));
        return sum.IsNull || OrderedUpdate.From(py, sum.Pointer, right) < 0 ? null : sum.Move();
    }

    [PySlot(Slot.InPlaceOr)]
    private static PyObject* InPlaceOr(Interpreter py, PyObject* left, PyObject* right) =>
        OrderedUpdate.From(py, left, right) < 0 ? null : Ref.New(left);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyOrderedDict* self)
    {
        string name = Types.ShortName(py, (PyObject*)self);
        if (self->Dict.Used == 0)
            return PyStr.FromString(py, name + "()");
        int entered = py.ReprGuard.Enter(py, (PyObject*)self);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "...") : null;
        PyObject* text = null;
        using (var plain = new PyOwned(py, (PyObject*)PyDict.Copy(py, &self->Dict)))
        using (var items = new PyOwned(py, plain.IsNull ? null : Conversion.Repr(py, plain.Pointer)))
        {
            if (!items.IsNull)
                text = DictViews.Around(py, name + "(", items.Pointer, ")");
        }
        py.ReprGuard.Leave(py);
        return text;
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyOrderedDict* self)
    {
        Ref.Clear(py, (PyObject**)&self->InstanceDict);
        PyDict.ClearReferences(py, &self->Dict);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyOrderedDict* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.Clear(py, (PyObject**)&self->InstanceDict);
        PyDict.Dealloc(py, &self->Dict);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyOrderedDict* self, Visitor* visitor)
    {
        PyDict.Traverse(&self->Dict, visitor);
        Visitor.Visit(visitor, self->InstanceDict);
    }
}
