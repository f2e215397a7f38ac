using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>What the three dict views share, and the set operations of keys and items.</summary>
internal static unsafe class DictViews
{
    /// <summary>A new view of one of the three types.</summary>
    public static PyObject* New(Interpreter py, PyDict* d, int typeIndex)
    {
        var view = (PyDictKeysView*)py.NewObject((nuint)sizeof(PyDictKeysView), BlockKind.Container, (uint)typeIndex);
        if (view == null)
            return null;
        view->Dict = (PyDict*)Ref.New((PyObject*)d);
        return (PyObject*)view;
    }

    public static PyObject* Mapping(Interpreter py, PyDict* d) => Call.OneArg(py, (PyObject*)py.TypeTable[TypeIndex.MappingProxy], (PyObject*)d);

    /// <summary>dict_keys([…])</summary>
    public static PyObject* Repr(Interpreter py, PyObject* view)
    {
        int entered = py.ReprGuard.Enter(py, view);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "...") : null;
        PyObject* text = null;
        using (var list = new PyOwned(py, Iteration.ToList(py, view)))
        using (var items = new PyOwned(py, list.IsNull ? null : Conversion.Repr(py, list.Pointer)))
        {
            if (!items.IsNull)
                text = Around(py, Types.NameOf(py, view) + "(", items.Pointer, ")");
        }
        py.ReprGuard.Leave(py);
        return text;
    }

    /// <summary>before + text + after, for reprs; text is borrowed.</summary>
    internal static PyObject* Around(Interpreter py, string before, PyObject* text, string after)
    {
        using var left = new PyOwned(py, PyStr.FromString(py, before));
        using var half = new PyOwned(py, left.IsNull ? null : PyStr.Concat(py, left.Pointer, text));
        using var right = new PyOwned(py, half.IsNull ? null : PyStr.FromString(py, after));
        return right.IsNull ? null : PyStr.Concat(py, half.Pointer, right.Pointer);
    }

    // Views that are like sets.
    private static bool IsSetLike(PyObject* o) =>
        o->TypeIndex is TypeIndex.DictKeys or TypeIndex.DictItems or TypeIndex.OrderedDictKeys or TypeIndex.OrderedDictItems;

    private static long LengthOf(PyObject* view) => ((PyDictKeysView*)view)->Dict->Used;

    public static int ContainsKey(Interpreter py, PyDict* d, PyObject* key) => PyDict.Contains(py, d, key);

    /// <summary>(key, value) in items: 1, 0, −1.</summary>
    public static int ContainsItem(Interpreter py, PyDict* d, PyObject* item)
    {
        if (!PyTuple.Check(py, item) || ((PyTuple*)item)->Length != 2)
            return 0;
        PyObject** pair = PyTuple.Items((PyTuple*)item);
        PyObject* value = PyDict.Get(py, d, pair[0]);
        if (value == null)
            return py.HasError ? -1 : 0;
        return SequenceSearch.Same(py, value, pair[1]);
    }

    public static PyObject* Compare(Interpreter py, PyObject* self, PyObject* other, CompareOp op)
    {
        if (!IsSetLike(other) && !PySet.CheckAny(py, other))
            return Ref.New(py.NotImplemented);
        long left = LengthOf(self);
        long right = Items.Length(py, other);
        if (right < 0)
            return null;
        int result = op switch
        {
            CompareOp.Eq or CompareOp.Ne => left == right ? AllIn(py, self, other) : 0,
            CompareOp.Lt => left < right ? AllIn(py, self, other) : 0,
            CompareOp.Le => left <= right ? AllIn(py, self, other) : 0,
            CompareOp.Gt => left > right ? AllIn(py, other, self) : 0,
            _ => left >= right ? AllIn(py, other, self) : 0,
        };
        if (op == CompareOp.Ne && result >= 0)
            result = 1 - result;
        return ArgumentBinding.FromTruth(py, result);
    }

    private static int AllIn(Interpreter py, PyObject* items, PyObject* container)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, items));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? -1 : 1;
            int found = Items.Contains(py, container, item.Pointer);
            if (found <= 0)
                return found;
        }
    }

    private static PyObject* ToSet(Interpreter py, PyObject* o)
    {
        // A dict's own keys are read from its table.
        if (o->Is(TypeIndex.DictKeys) && ((PyDictKeysView*)o)->Dict->Header.Is(TypeIndex.Dict))
            o = (PyObject*)((PyDictKeysView*)o)->Dict;
        return PySet.New(py, o);
    }

    public static PyObject* Union(Interpreter py, PyObject* left, PyObject* right)
    {
        using var result = new PyOwned(py, ToSet(py, left));
        return result.IsNull || PySet.Update(py, (PySet*)result.Pointer, right) < 0 ? null : result.Move();
    }

    public static PyObject* Difference(Interpreter py, PyObject* left, PyObject* right)
    {
        using var result = new PyOwned(py, ToSet(py, left));
        return result.IsNull || SetAlgebra.DifferenceUpdate(py, (PySet*)result.Pointer, right) < 0 ? null : result.Move();
    }

    public static PyObject* SymmetricDifference(Interpreter py, PyObject* left, PyObject* right)
    {
        if (left->Is(TypeIndex.DictItems) && right->Is(TypeIndex.DictItems))
            return ItemsDiffering(py, ((PyDictItemsView*)left)->Dict, ((PyDictItemsView*)right)->Dict);
        using var result = new PyOwned(py, ToSet(py, left));
        return result.IsNull || SetAlgebra.SymmetricDifferenceUpdate(py, (PySet*)result.Pointer, right) < 0 ? null : result.Move();
    }

    // Values need not be hashable where both dicts have the same.
    private static PyObject* ItemsDiffering(Interpreter py, PyDict* left, PyDict* right)
    {
        using var rest = new PyOwned(py, (PyObject*)PyDict.Copy(py, left));
        using var result = new PyOwned(py, rest.IsNull ? null : PySet.New(py, null));
        if (result.IsNull)
            return null;
        long position = 0;
        while (PyDict.Next(right, ref position, out PyObject* nextKey, out PyObject* nextValue))
        {
            using var key = new PyOwned(py, Ref.New(nextKey));
            using var value = new PyOwned(py, Ref.New(nextValue));
            PyObject* other = PyDict.Get(py, (PyDict*)rest.Pointer, nextKey);
            if (other == null && py.HasError)
                return null;
            int same = other == null ? 0 : SequenceSearch.Same(py, other, nextValue);
            if (same < 0 || (same > 0 && PyDict.Delete(py, (PyDict*)rest.Pointer, nextKey) < 0))
                return null;
            if (same > 0)
                continue;
            using var pair = new PyOwned(py, PyTuple.Pack(py, nextKey, nextValue));
            if (pair.IsNull || PySet.Add(py, (PySet*)result.Pointer, pair.Pointer) < 0)
                return null;
        }
        using var items = new PyOwned(py, PyDict.Items_(py, (PyDict*)rest.Pointer));
        return items.IsNull || PySet.Update(py, (PySet*)result.Pointer, items.Pointer) < 0 ? null : result.Move();
    }

    public static PyObject* Intersection(Interpreter py, PyObject* left, PyObject* right)
    {
        PyObject* view = IsSetLike(left) ? left : right;
        PyObject* other = view == left ? right : left;
        if (other->Is(TypeIndex.Set) && LengthOf(view) <= ((PySet*)other)->Used)
            return SetAlgebra.Intersection(py, (PySet*)other, view);
        if (IsSetLike(other) && LengthOf(other) > LengthOf(view))
        {
            PyObject* smaller = view;
            view = other;
            other = smaller;
        }
        using var result = new PyOwned(py, PySet.New(py, null));
        using var iterator = new PyOwned(py, result.IsNull ? null : Iteration.Iter(py, other));
        if (iterator.IsNull)
            return null;
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? null : result.Move();
            int found = Items.Contains(py, view, item.Pointer);
            if (found < 0 || (found > 0 && PySet.Add(py, (PySet*)result.Pointer, item.Pointer) < 0))
                return null;
        }
    }

    /// <summary>1, 0, −1.</summary>
    public static int IsDisjoint(Interpreter py, PyObject* view, PyObject* other)
    {
        if (view == other)
            return LengthOf(view) == 0 ? 1 : 0;
        PyObject* walked = other, asked = view;
        if (IsSetLike(other) || other->TypeIndex is TypeIndex.Set or TypeIndex.FrozenSet)
        {
            long length = Items.Length(py, other);
            if (length < 0)
                return -1;
            if (length > LengthOf(view))
            {
                walked = view;
                asked = other;
            }
        }
        using var iterator = new PyOwned(py, Iteration.Iter(py, walked));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? -1 : 1;
            int found = Items.Contains(py, asked, item.Pointer);
            if (found != 0)
                return found < 0 ? -1 : 0;
        }
    }
}
