using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Questions asked of sets, and what else set and frozenset do alike.</summary>
internal static unsafe class SetQueries
{
    /// <summary>Whether every key of the set is an item of the other. 1, 0, −1.</summary>
    public static int IsSubset(Interpreter py, PySet* set, PyObject* other)
    {
        if (PySet.CheckAny(py, other))
            return AllIn(py, set, (PySet*)other);
        using var common = new PyOwned(py, SetAlgebra.Intersection(py, set, other));
        if (common.IsNull)
            return -1;
        return ((PySet*)common.Pointer)->Used == set->Used ? 1 : 0;
    }

    private static int AllIn(Interpreter py, PySet* set, PySet* other)
    {
        if (set->Used > other->Used)
            return 0;
        for (long i = 0; set->Table != null && i <= set->Mask; i++)
        {
            SetEntry entry = set->Table[i];
            if (entry.Key == null)
                continue;
            using var key = new PyOwned(py, Ref.New(entry.Key));
            int found = PySet.ContainsHashed(py, other, entry.Key, entry.Hash);
            if (found <= 0)
                return found;
        }
        return 1;
    }

    /// <summary>Whether every item of the other is a key of the set. 1, 0, −1.</summary>
    public static int IsSuperset(Interpreter py, PySet* set, PyObject* other)
    {
        if (PySet.CheckAny(py, other))
            return AllIn(py, (PySet*)other, set);
        using var iterator = new PyOwned(py, Iteration.Iter(py, other));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 1;
            int found = PySet.Contains(py, set, key.Pointer);
            if (found <= 0)
                return found;
        }
    }

    /// <summary>Whether the two have nothing in common. 1, 0, −1.</summary>
    public static int IsDisjoint(Interpreter py, PySet* set, PyObject* other)
    {
        if ((PyObject*)set == other)
            return set->Used == 0 ? 1 : 0;
        if (PySet.CheckAny(py, other))
            return IsDisjointSet(py, set, (PySet*)other);
        using var iterator = new PyOwned(py, Iteration.Iter(py, other));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 1;
            int found = PySet.Contains(py, set, key.Pointer);
            if (found != 0)
                return found < 0 ? -1 : 0;
        }
    }

    private static int IsDisjointSet(Interpreter py, PySet* set, PySet* other)
    {
        PySet* walked = other->Used > set->Used ? set : other;
        PySet* asked = walked == set ? other : set;
        for (long i = 0; walked->Table != null && i <= walked->Mask; i++)
        {
            SetEntry entry = walked->Table[i];
            if (entry.Key == null)
                continue;
            using var key = new PyOwned(py, Ref.New(entry.Key));
            int found = PySet.ContainsHashed(py, asked, entry.Key, entry.Hash);
            if (found != 0)
                return found < 0 ? -1 : 0;
        }
        return 1;
    }

    public static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (!PySet.CheckAny(py, left) || !PySet.CheckAny(py, right))
            return Ref.New(py.NotImplemented);
        var a = (PySet*)left;
        var b = (PySet*)right;
        int result = op switch
        {
            CompareOp.Eq or CompareOp.Ne => IsEqual(py, a, b),
            CompareOp.Lt => a->Used < b->Used ? AllIn(py, a, b) : 0,
            CompareOp.Le => AllIn(py, a, b),
            CompareOp.Gt => a->Used > b->Used ? AllIn(py, b, a) : 0,
            _ => AllIn(py, b, a),
        };
        if (op == CompareOp.Ne && result >= 0)
            result = 1 - result;
        return ArgumentBinding.FromTruth(py, result);
    }

    private static int IsEqual(Interpreter py, PySet* a, PySet* b)
    {
        bool hashesDiffer = a->Hash != -1 && b->Hash != -1 && a->Hash != b->Hash;
        return a->Used != b->Used || hashesDiffer ? 0 : AllIn(py, a, b);
    }

    /// <summary>{1, 2}, set(), and the same inside the name of any other class.</summary>
    public static PyObject* Repr(Interpreter py, PySet* set)
    {
        string name = Types.NameOf(py, (PyObject*)set);
        int entered = py.ReprGuard.Enter(py, (PyObject*)set);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, name + "(...)") : null;
        PyObject* text = set->Used == 0 ? PyStr.FromString(py, name + "()") : ReprKeys(py, set, name);
        py.ReprGuard.Leave(py);
        return text;
    }

    private static PyObject* ReprKeys(Interpreter py, PySet* set, string name)
    {
        bool plain = set->Header.Is(TypeIndex.Set);
        using var parts = new ReprBuilder(py, plain ? "{" : name + "({");
        // Showing a key may change the set, so a copy is walked.
        using var keys = new PyOwned(py, Iteration.ToList(py, (PyObject*)set));
        if (keys.IsNull)
            return null;
        var list = (PyList*)keys.Pointer;
        for (int i = 0; i < list->Length; i++)
        {
            if (!parts.Add(Conversion.Repr(py, list->Items[i])))
                return null;
        }
        return parts.Finish(plain ? "}" : "})");
    }

    /// <summary>item in set. A set, which has no hash, is looked for as the frozenset it equals. 1, 0, −1.</summary>
    public static int Contains(Interpreter py, PySet* set, PyObject* item)
    {
        int found = PySet.Contains(py, set, item);
        if (found >= 0 || !PySet.Check(py, item) || !Errors.ClearIf(py, TypeIndex.TypeError))
            return found;
        using var frozen = new PyOwned(py, PySet.NewFrozen(py, item));
        return frozen.IsNull ? -1 : PySet.Contains(py, set, frozen.Pointer);
    }

    /// <summary>(class, ([keys],), state)</summary>
    public static PyObject* Reduce(Interpreter py, PySet* set)
    {
        using var keys = new PyOwned(py, Iteration.ToList(py, (PyObject*)set));
        using var arguments = new PyOwned(py, keys.IsNull ? null : PyTuple.Pack(py, keys.Pointer));
        using var state = new PyOwned(py, arguments.IsNull ? null : Call.Method(py, (PyObject*)set, Name.__getstate__));
        return state.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)set), arguments.Pointer, state.Pointer);
    }

    public static long SizeOf(PySet* set) => (long)Heap.SizeOf(set) + (set->Table == null ? 0 : (long)Heap.SizeOf(set->Table));

    /// <summary>Both operands of an operator must be sets.</summary>
    public static bool AreSets(Interpreter py, PyObject* left, PyObject* right) => PySet.CheckAny(py, left) && PySet.CheckAny(py, right);

    public static PyObject* Or(Interpreter py, PyObject* left, PyObject* right) =>
        AreSets(py, left, right) ? SetAlgebra.Union(py, (PySet*)left, &right, 1) : Ref.New(py.NotImplemented);

    public static PyObject* And(Interpreter py, PyObject* left, PyObject* right) =>
        AreSets(py, left, right) ? SetAlgebra.Intersection(py, (PySet*)left, right) : Ref.New(py.NotImplemented);

    public static PyObject* Subtract(Interpreter py, PyObject* left, PyObject* right) =>
        AreSets(py, left, right) ? SetAlgebra.Difference(py, (PySet*)left, right) : Ref.New(py.NotImplemented);

    public static PyObject* Xor(Interpreter py, PyObject* left, PyObject* right) =>
        AreSets(py, left, right) ? SetAlgebra.SymmetricDifference(py, (PySet*)left, right) : Ref.New(py.NotImplemented);
}
