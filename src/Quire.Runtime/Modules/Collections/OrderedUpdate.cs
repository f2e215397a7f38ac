using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>
/// Filling an OrderedDict as collections.abc's mutable mappings are filled: every item is stored through [] =, which a derived
/// class may have made its own. All answer 0 or −1.
/// </summary>
internal static unsafe class OrderedUpdate
{
    /// <summary>At most one mapping or iterable of pairs, then keywords.</summary>
    public static int FromArguments(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count == 1 && From(py, self, args[0]) < 0)
            return -1;
        long keywords = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        for (long i = 0; i < keywords; i++)
        {
            if (Items.Set(py, self, PyTuple.Items((PyTuple*)kwnames)[i], args[count + i]) < 0)
                return -1;
        }
        return 0;
    }

    public static int From(Interpreter py, PyObject* self, PyObject* other)
    {
        if (other->Is(TypeIndex.Dict))
        {
            if (self->Is(TypeIndex.OrderedDict))
                return PyDict.Update(py, (PyDict*)self, other, overwrite: true);
            using var items = new PyOwned(py, PyDict.Items_(py, (PyDict*)other));
            return items.IsNull ? -1 : FromPairs(py, self, items.Pointer);
        }
        PyObject* found;
        int hasKeys = Attributes.TryGet(py, other, Name.keys, &found);
        if (hasKeys > 0)
        {
            Ref.Dec(py, found);
            return FromKeysOf(py, self, other);
        }
        return hasKeys < 0 ? -1 : FromPairs(py, self, other);
    }

    /// <summary>self[key] = other[key] for every key of other.keys().</summary>
    public static int FromKeysOf(Interpreter py, PyObject* self, PyObject* other)
    {
        using var keys = new PyOwned(py, Call.Method(py, other, Name.keys));
        using var iterator = new PyOwned(py, keys.IsNull ? null : Iteration.Iter(py, keys.Pointer));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var key = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (key.IsNull)
                return py.HasError ? -1 : 0;
            using var value = new PyOwned(py, Items.Get(py, other, key.Pointer));
            if (value.IsNull || Items.Set(py, self, key.Pointer, value.Pointer) < 0)
                return -1;
        }
    }

    private static int FromPairs(Interpreter py, PyObject* self, PyObject* pairs)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, pairs));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var pair = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (pair.IsNull)
                return py.HasError ? -1 : 0;
            using var parts = new PyOwned(py, Iteration.Iter(py, pair.Pointer));
            if (parts.IsNull)
                return -1;
            using var key = new PyOwned(py, Part(py, parts.Pointer, 0));
            using var value = new PyOwned(py, key.IsNull ? null : Part(py, parts.Pointer, 1));
            if (value.IsNull)
                return -1;
            using var more = new PyOwned(py, Iteration.Next(py, parts.Pointer));
            if (!more.IsNull)
                Raise.ValueError(py, "too many values to unpack (expected 2)");
            if (py.HasError || Items.Set(py, self, key.Pointer, value.Pointer) < 0)
                return -1;
        }
    }

    private static PyObject* Part(Interpreter py, PyObject* parts, int had)
    {
        PyObject* part = Iteration.Next(py, parts);
        if (part == null && !py.HasError)
            Raise.ValueError(py, $"need more than {had} value{(had == 1 ? "" : "s")} to unpack");
        return part;
    }

    /// <summary>Whether two dicts of equal items have them in the same order: 1, 0, −1.</summary>
    public static int SameOrder(Interpreter py, PyDict* left, PyDict* right)
    {
        long leftPosition = 0, rightPosition = 0;
        (uint leftState, uint rightState) = (left->Mutations, right->Mutations);
        while (PyDict.Next(left, ref leftPosition, out PyObject* leftKey, out _))
        {
            if (!PyDict.Next(right, ref rightPosition, out PyObject* rightKey, out _))
                return 0;
            using var first = new PyOwned(py, Ref.New(leftKey));
            using var second = new PyOwned(py, Ref.New(rightKey));
            int same = Comparison.Same(py, first.Pointer, second.Pointer);
            if (same <= 0)
                return same;
            if (left->Mutations != leftState || right->Mutations != rightState)
            {
                Raise.RuntimeError(py, "OrderedDict mutated during iteration");
                return -1;
            }
        }
        return 1;
    }
}
