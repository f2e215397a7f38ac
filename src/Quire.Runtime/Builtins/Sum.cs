using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

/// <summary>
/// Sums in three gears: machine integers while all is int and fits, then doubles with the rounding errors carried along
/// (Neumaier), then + between objects. A gear is left for good at the first item it cannot take.
/// </summary>
internal static unsafe class Sum
{
    [PyFunction("sum(iterable, /, start=0)", Doc = "The start value plus all items, from left to right. For numbers; join texts with ''.join.")]
    internal static PyObject* Run(Interpreter py, PyObject* iterable, PyObject* start)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return null;
        if (start != null && Refuses(py, start))
            return null;
        var total = new PyOwned(py, start == null ? PyInt.FromLong(py, 0) : Ref.New(start));
        PyObject* item = null;
        bool more = true;
        if (total.Pointer->Is(TypeIndex.Int) && !total.Pointer->Has(HeaderFlags.TypeBitA))
            more = AddIntegers(py, iterator.Pointer, ref total, out item);
        if (more && !total.IsNull && total.Pointer->Is(TypeIndex.Float))
            more = AddFloats(py, iterator.Pointer, ref total, ref item);
        if (more && !total.IsNull)
            AddObjects(py, iterator.Pointer, ref total, item);
        return total.Move();
    }

    private static bool Refuses(Interpreter py, PyObject* start)
    {
        if (PyStr.Check(py, start))
            Raise.TypeError(py, "sum() can't sum strings [use ''.join(seq) instead]");
        else if (Types.IsInstance(py, start, TypeIndex.Bytes))
            Raise.TypeError(py, "sum() can't sum bytes [use b''.join(seq) instead]");
        else if (Types.IsInstance(py, start, TypeIndex.ByteArray))
            Raise.TypeError(py, "sum() can't sum bytearray [use b''.join(seq) instead]");
        return py.HasError;
    }

    // False at the end (total holds the sum, or null on error). True when total holds the sum so far, with the item that broke the gear added.
    private static bool AddIntegers(Interpreter py, PyObject* iterator, ref PyOwned total, out PyObject* item)
    {
        long sum = ((PyInt*)total.Pointer)->Value;
        while ((item = Iteration.Next(py, iterator)) != null)
        {
            bool small = (item->Is(TypeIndex.Int) && !item->Has(HeaderFlags.TypeBitA)) || item->Is(TypeIndex.Bool);
            long next = small ? unchecked(sum + ((PyInt*)item)->Value) : 0;
            if (!small || (((sum ^ next) & (((PyInt*)item)->Value ^ next)) < 0))
                break;
            sum = next;
            Ref.Dec(py, item);
        }
        bool ended = item == null;
        Replace(py, ref total, ended && py.HasError ? null : PyInt.FromLong(py, sum));
        if (!ended)
            AddItem(py, ref total, ref item);
        return !ended;
    }

    private static bool AddFloats(Interpreter py, PyObject* iterator, ref PyOwned total, ref PyObject* item)
    {
        double high = ((PyFloat*)total.Pointer)->Value, low = 0;
        while ((item = Iteration.Next(py, iterator)) != null)
        {
            if (item->Is(TypeIndex.Float))
                Accumulate(((PyFloat*)item)->Value, ref high, ref low);
            else if ((py.TypeOf(item)->Flags & TypeFlags.IntSubclass) != 0 && PyInt.TryGetLong(item, out long integer))
                high += integer;
            else
                break;
            Ref.Dec(py, item);
        }
        bool ended = item == null;
        double sum = low != 0 && double.IsFinite(low) ? high + low : high;
        Replace(py, ref total, ended && py.HasError ? null : PyFloat.New(py, sum));
        if (!ended)
            AddItem(py, ref total, ref item);
        return !ended;
    }

    private static void Accumulate(double value, ref double high, ref double low)
    {
        double sum = high + value;
        low += Math.Abs(high) >= Math.Abs(value) ? (high - sum) + value : (value - sum) + high;
        high = sum;
    }

    private static void AddObjects(Interpreter py, PyObject* iterator, ref PyOwned total, PyObject* item)
    {
        while (!total.IsNull && (item = Iteration.Next(py, iterator)) != null)
            AddItem(py, ref total, ref item);
        if (py.HasError)
            Replace(py, ref total, null);
    }

    // total + item; the item is given up.
    private static void AddItem(Interpreter py, ref PyOwned total, ref PyObject* item)
    {
        PyObject* sum = total.IsNull ? null : Numbers.Binary(py, BinaryOperator.Add, total.Pointer, item);
        Ref.Dec(py, item);
        item = null;
        Replace(py, ref total, sum);
    }

    private static void Replace(Interpreter py, ref PyOwned total, PyObject* value)
    {
        total.Dispose();
        total = new PyOwned(py, value);
    }
}
