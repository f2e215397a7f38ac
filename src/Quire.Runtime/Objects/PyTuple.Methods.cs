using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>tuple: what a program sees of it.</summary>
internal unsafe partial struct PyTuple
{
    // Constants of the 64-bit xxHash, whose lane function tuples are hashed with.
    private const ulong HashPrime1 = 11400714785074694791;
    private const ulong HashPrime2 = 14029467366897019727;
    private const ulong HashPrime5 = 2870177450012600261;
    private const long HashInsteadOfMinusOne = 1546275796;

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject* iterable)
    {
        PyObject* plain = iterable == null ? Ref.New(py.EmptyTuple) : Iteration.ToTuple(py, iterable);
        if (plain == null || type->Index == TypeIndex.Tuple)
            return plain;
        using var source = new PyOwned(py, plain);
        var t = (PyTuple*)Types.AllocateInstance(py, type, ((PyTuple*)plain)->Length);
        if (t == null)
            return null;
        t->Length = ((PyTuple*)plain)->Length;
        PyObject** from = Items((PyTuple*)plain);
        for (long i = 0; i < t->Length; i++)
            Items(t)[i] = Ref.New(from[i]);
        return (PyObject*)t;
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyTuple* t)
    {
        if (t->Length == 0)
            return PyStr.FromString(py, "()");
        int entered = py.ReprGuard.Enter(py, (PyObject*)t);
        if (entered != 0)
            return entered > 0 ? PyStr.FromString(py, "(...)") : null;
        PyObject* text = ReprItems(py, t);
        py.ReprGuard.Leave(py);
        return text;
    }

    private static PyObject* ReprItems(Interpreter py, PyTuple* t)
    {
        using var parts = new ReprBuilder(py, "(");
        for (long i = 0; i < t->Length; i++)
        {
            if (!parts.Add(Conversion.Repr(py, Items(t)[i])))
                return null;
        }
        return parts.Finish(t->Length == 1 ? ",)" : ")");
    }

    [PySlot(Slot.Hash)]
    private static long HashOf(Interpreter py, PyTuple* t)
    {
        if (!NativeRecursion.Enter(py, ""))
            return -1;
        ulong sum = HashPrime5;
        PyObject** items = Items(t);
        for (long i = 0; i < t->Length; i++)
        {
            long hash = KeyHash.Of(py, items[i]);
            if (hash == -1)
            {
                NativeRecursion.Leave(py);
                return -1;
            }
            sum = HashLane(sum, hash);
        }
        NativeRecursion.Leave(py);
        sum += (ulong)t->Length ^ (HashPrime5 ^ 3527539);
        return sum == ulong.MaxValue ? HashInsteadOfMinusOne : (long)sum;
    }

    /// <summary>Where the hash of a row of objects begins.</summary>
    internal const ulong HashStart = HashPrime5;

    /// <summary>Mixes the next object's hash in.</summary>
    internal static ulong HashLane(ulong sum, long hash) => BitOperations.RotateLeft(sum + ((ulong)hash * HashPrime2), 31) * HashPrime1;

    /// <summary>The hash of a row without its length, as slices have it.</summary>
    internal static long HashEnd(ulong sum) => sum == ulong.MaxValue ? HashInsteadOfMinusOne : (long)sum;

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        if (!Check(py, left) || !Check(py, right))
            return Ref.New(py.NotImplemented);
        var a = (PyTuple*)left;
        var b = (PyTuple*)right;
        long shorter = Math.Min(a->Length, b->Length);
        for (long i = 0; i < shorter; i++)
        {
            int same = Comparison.Same(py, Items(a)[i], Items(b)[i]);
            if (same < 0)
                return null;
            if (same == 0)
                return SequenceSearch.AtDifference(py, Items(a)[i], Items(b)[i], op);
        }
        return SequenceSearch.ByLength(py, a->Length, b->Length, op);
    }

    [PySlot(Slot.Length)]
    private static long GetLength(Interpreter py, PyTuple* t) => t->Length;

    [PySlot(Slot.GetItemAt)]
    internal static PyObject* GetItemAt(Interpreter py, PyTuple* t, long index)
    {
        if ((ulong)index < (ulong)t->Length)
            return Ref.New(Items(t)[index]);
        return Raise.IndexError(py, "tuple index out of range");
    }

    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyTuple* t, PyObject* key)
    {
        if (key->Is(TypeIndex.Slice))
            return GetExtended(py, t, (PySlice*)key);
        return SequenceKey.TryIndex(py, key, "tuple", out long index) ? GetItemAt(py, t, index < 0 ? index + t->Length : index) : null;
    }

    private static PyObject* GetExtended(Interpreter py, PyTuple* t, PySlice* slice)
    {
        if (PySlice.Unpack(py, slice, out long start, out long stop, out long step) < 0)
            return null;
        long count = PySlice.Adjust(t->Length, ref start, ref stop, step);
        if (step == 1)
            return Slice(py, t, start, start + count);
        PyTuple* part = Allocate(py, count);
        if (part == null)
            return null;
        for (long i = 0; i < count; i++)
            Items(part)[i] = Ref.New(Items(t)[start + (i * step)]);
        return (PyObject*)part;
    }

    [PySlot(Slot.Contains)]
    private static int Contains(Interpreter py, PyTuple* t, PyObject* value)
    {
        for (long i = 0; i < t->Length; i++)
        {
            int same = Comparison.Same(py, Items(t)[i], value);
            if (same != 0)
                return same;
        }
        return 0;
    }

    [PySlot(Slot.Concat)]
    private static PyObject* Concat(Interpreter py, PyTuple* t, PyObject* other)
    {
        if (t->Length == 0 && other->Is(TypeIndex.Tuple))
            return Ref.New(other);
        if (!Check(py, other))
            return Raise.TypeError(py, $"can only concatenate tuple (not \"{Types.NameOf(py, other)}\") to tuple");
        var second = (PyTuple*)other;
        if (second->Length == 0 && t->Header.Is(TypeIndex.Tuple))
            return Ref.New((PyObject*)t);
        PyTuple* sum = Allocate(py, t->Length + second->Length);
        if (sum == null)
            return null;
        CopyTo(t, Items(sum));
        CopyTo(second, Items(sum) + t->Length);
        return (PyObject*)sum;
    }

    private static void CopyTo(PyTuple* t, PyObject** to)
    {
        for (long i = 0; i < t->Length; i++)
            to[i] = Ref.New(Items(t)[i]);
    }

    [PySlot(Slot.Repeat)]
    private static PyObject* Repeat(Interpreter py, PyTuple* t, long times)
    {
        if ((t->Length == 0 || times == 1) && t->Header.Is(TypeIndex.Tuple))
            return Ref.New((PyObject*)t);
        if (t->Length == 0 || times <= 0)
            return Ref.New(py.EmptyTuple);
        if (t->Length > MaxLength / times)
            return Raise.NoMemory(py);
        PyTuple* product = Allocate(py, t->Length * times);
        if (product == null)
            return null;
        for (long i = 0; i < times; i++)
            CopyTo(t, Items(product) + (i * t->Length));
        return (PyObject*)product;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyTuple* t) => PyTupleIterator.New(py, t);

    [PyMethod("index($self, value, start=0, stop=sys.maxsize, /)", Doc = "The first index of a value.\n\nRaises ValueError if it is not there.")]
    private static PyObject* Index(Interpreter py, PyTuple* t, PyObject* value, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long stop)
    {
        SequenceSearch.ClipBounds(t->Length, ref start, ref stop);
        for (long i = start; i < stop && i < t->Length; i++)
        {
            int same = Comparison.Same(py, Items(t)[i], value);
            if (same != 0)
                return same > 0 ? PyInt.FromLong(py, i) : null;
        }
        return Raise.ValueError(py, "tuple.index(x): x not in tuple");
    }

    [PyMethod("count($self, value, /)", Doc = "How many items equal a value.")]
    private static PyObject* Count(Interpreter py, PyTuple* t, PyObject* value)
    {
        long count = 0;
        for (long i = 0; i < t->Length; i++)
        {
            int same = Comparison.Same(py, Items(t)[i], value);
            if (same < 0)
                return null;
            count += same;
        }
        return PyInt.FromLong(py, count);
    }

    [PyMethod("__getnewargs__($self, /)")]
    private static PyObject* GetNewArguments(Interpreter py, PyTuple* t)
    {
        using var items = new PyOwned(py, FromBorrowed(py, Items(t), t->Length));
        return items.IsNull ? null : Pack(py, items.Pointer);
    }

    [PyMethod("__class_getitem__($type, item, /)", Doc = "tuple[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);
}
