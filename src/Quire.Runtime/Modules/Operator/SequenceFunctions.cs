using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Operator;

/// <summary>Functions of sequences and mappings, and calling.</summary>
internal static unsafe class SequenceFunctions
{
    [PyFunction("getitem(a, b, /)", Module = "_operator", Doc = "Same as a[b].")]
    internal static PyObject* GetItem(Interpreter py, PyObject* a, PyObject* b) => Items.Get(py, a, b);

    [PyFunction("setitem(a, b, c, /)", Module = "_operator", Doc = "Same as a[b] = c.")]
    internal static int SetItem(Interpreter py, PyObject* a, PyObject* b, PyObject* c) => Items.Set(py, a, b, c);

    [PyFunction("delitem(a, b, /)", Module = "_operator", Doc = "Same as del a[b].")]
    internal static int DeleteItem(Interpreter py, PyObject* a, PyObject* b) => Items.Delete(py, a, b);

    [PyFunction("contains(a, b, /)", Module = "_operator", Doc = "Same as b in a.")]
    [return: Truth]
    internal static int Contains(Interpreter py, PyObject* a, PyObject* b) => Items.Contains(py, a, b);

    [PyFunction("concat(a, b, /)", Module = "_operator", Doc = "Same as a + b, for sequences.")]
    internal static PyObject* Concat(Interpreter py, PyObject* a, PyObject* b) =>
        CanConcat(py, a, b) ? Numbers.Binary(py, BinaryOperator.Add, a, b) : null;

    [PyFunction("iconcat(a, b, /)", Module = "_operator", Doc = "Same as a += b, for sequences, with the new a as result.")]
    internal static PyObject* InPlaceConcat(Interpreter py, PyObject* a, PyObject* b) =>
        CanConcat(py, a, b) ? Numbers.InPlace(py, BinaryOperator.Add, a, b) : null;

    [PyFunction("countOf(a, b, /)", Module = "_operator", Doc = "How many items of a equal b.")]
    internal static PyObject* CountOf(Interpreter py, PyObject* a, PyObject* b)
    {
        using var iterator = new PyOwned(py, Iterator(py, a));
        long count = 0;
        while (!iterator.IsNull)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? null : PyInt.FromLong(py, count);
            int same = Comparison.Same(py, item.Pointer, b);
            if (same < 0)
                return null;
            count += same;
        }
        return null;
    }

    [PyFunction("indexOf(a, b, /)", Module = "_operator", Doc = "The number of the first item of a that equals b.")]
    internal static PyObject* IndexOf(Interpreter py, PyObject* a, PyObject* b)
    {
        using var iterator = new PyOwned(py, Iterator(py, a));
        for (long i = 0; !iterator.IsNull; i++)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? null : Raise.ValueError(py, "sequence.index(x): x not in sequence");
            int same = Comparison.Same(py, item.Pointer, b);
            if (same != 0)
                return same < 0 ? null : PyInt.FromLong(py, i);
        }
        return null;
    }

    [PyFunction("length_hint(obj, default=0, /)", Module = "_operator", Doc = "The length of the object, an estimate of it, or the default.")]
    internal static PyObject* LengthHint(Interpreter py, PyObject* obj, long fallback)
    {
        long hint = Items.LengthHint(py, obj, fallback);
        return hint == -1 && py.HasError ? null : PyInt.FromLong(py, hint);
    }

    [PyFunction("call(obj, /, *args, **kwargs)", Module = "_operator", Doc = "Same as obj(*args, **kwargs).")]
    internal static PyObject* Invoke(Interpreter py, PyObject** args, int count, PyObject* kwnames) =>
        count == 0
            ? Raise.TypeError(py, "call expected at least 1 argument, got 0")
            : Call.Invoke(py, args[0], args + 1, count - 1, kwnames);

    [PyFunction("_compare_digest(a, b, /)", Module = "_operator", Doc = "Whether two ASCII strs or two bytes are equal, in a time that tells nothing about where they differ.")]
    [return: Truth]
    internal static int CompareDigest(Interpreter py, PyObject* a, PyObject* b)
    {
        if (PyStr.Check(py, a) && PyStr.Check(py, b))
        {
            if (!IsAscii((PyStr*)a) || !IsAscii((PyStr*)b))
            {
                Raise.TypeError(py, "comparing strings with non-ASCII characters is not supported");
                return -1;
            }
            return FixedTimeEquals(PyStr.Data((PyStr*)a), ((PyStr*)a)->Length, PyStr.Data((PyStr*)b), ((PyStr*)b)->Length);
        }
        if (Types.IsInstance(py, a, TypeIndex.Bytes) && Types.IsInstance(py, b, TypeIndex.Bytes))
            return FixedTimeEquals(PyBytes.Data((PyBytes*)a), ((PyBytes*)a)->Length, PyBytes.Data((PyBytes*)b), ((PyBytes*)b)->Length);
        Raise.TypeError(py, $"unsupported operand types(s) or combination of types: '{Types.NameOf(py, a)}' and '{Types.NameOf(py, b)}'");
        return -1;
    }

    private static int FixedTimeEquals(byte* a, long aLength, byte* b, long bLength) =>
        System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(
            new ReadOnlySpan<byte>(a, (int)aLength), new ReadOnlySpan<byte>(b, (int)bLength)) ? 1 : 0;

    private static bool IsAscii(PyStr* s) =>
        s->Width == 1 && System.Text.Ascii.IsValid(new ReadOnlySpan<byte>(PyStr.Data(s), s->Length));

    private static PyObject* Iterator(Interpreter py, PyObject* o)
    {
        PyObject* iterator = Iteration.Iter(py, o);
        if (iterator == null && Errors.ClearIf(py, TypeIndex.TypeError))
            Raise.TypeError(py, $"argument of type '{Types.NameOf(py, o)}' is not iterable");
        return iterator;
    }

    private static bool CanConcat(Interpreter py, PyObject* a, PyObject* b)
    {
        if (py.TypeOf(a)->Concat != null || (Items.IsSequence(py.TypeOf(a)) && Items.IsSequence(py.TypeOf(b))))
            return true;
        Raise.TypeError(py, $"'{Types.NameOf(py, a)}' object can't be concatenated");
        return false;
    }
}
