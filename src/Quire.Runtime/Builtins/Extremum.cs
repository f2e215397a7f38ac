using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

/// <summary>What min and max share: the first item that no other one beats.</summary>
internal static unsafe class Extremum
{
    public static PyObject* Find(Interpreter py, string name, CompareOp better, PyObject** args, int count, PyObject* kwnames)
    {
        if (count == 0)
            return Raise.TypeError(py, $"{name} expected at least 1 argument, got 0");
        ArgumentSlots2 slots = default;
        var options = (PyObject**)&slots;
        if (kwnames != null && !ArgumentBinding.Unpack(py, new ParameterSpec(name, "key,default"u8, 0, 0, 0, 0, true), args, count, kwnames, options))
            return null;
        if (kwnames == null && count > 1)
            return Among(py, better, args, count);
        PyObject* fallback = options[1];
        var best = new Best { Better = better, Key = options[0] == py.None ? null : options[0] };
        bool ok;
        if (count == 1)
        {
            ok = OfferItems(py, &best, args[0]);
        }
        else
        {
            if (fallback != null)
                return Raise.TypeError(py, $"Cannot specify a default for {name}() with multiple positional arguments");
            ok = OfferArguments(py, &best, args, count);
        }
        Ref.XDec(py, best.Value);
        if (!ok)
        {
            Ref.XDec(py, best.Item);
            return null;
        }
        if (best.Item != null)
            return best.Item;
        return fallback != null ? Ref.New(fallback) : Raise.ValueError(py, $"{name}() iterable argument is empty");
    }

    // The caller holds the arguments.
    private static PyObject* Among(Interpreter py, CompareOp better, PyObject** args, int count)
    {
        PyObject* best = args[0];
        for (int i = 1; i < count; i++)
        {
            int wins = Comparison.Test(py, args[i], best, better);
            if (wins < 0)
                return null;
            if (wins > 0)
                best = args[i];
        }
        return Ref.New(best);
    }

    private static bool OfferArguments(Interpreter py, Best* best, PyObject** args, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!Offer(py, best, Ref.New(args[i])))
                return false;
        }
        return true;
    }

    private static bool OfferItems(Interpreter py, Best* best, PyObject* iterable)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return false;
        while (true)
        {
            PyObject* item = Iteration.Next(py, iterator.Pointer);
            if (item == null)
                return !py.HasError;
            if (!Offer(py, best, item))
                return false;
        }
    }

    // Takes the item over. False with an exception pending when the key or the comparison failed.
    private static bool Offer(Interpreter py, Best* best, PyObject* item)
    {
        if (best->Key != null)
            return OfferByKey(py, best, item);
        int wins = best->Item == null ? 1 : Comparison.Test(py, item, best->Item, best->Better);
        if (wins > 0)
        {
            PyObject* beaten = best->Item;
            best->Item = item;
            item = beaten;
        }
        Ref.XDec(py, item);
        return wins >= 0;
    }

    private static bool OfferByKey(Interpreter py, Best* best, PyObject* item)
    {
        PyObject* value = Call.OneArg(py, best->Key, item);
        int wins = value == null ? -1 : best->Item == null ? 1 : Comparison.Test(py, value, best->Value, best->Better);
        if (wins > 0)
        {
            (nint beaten, nint beatenValue) = ((nint)best->Item, (nint)best->Value);
            best->Item = item;
            best->Value = value;
            item = (PyObject*)beaten;
            value = (PyObject*)beatenValue;
        }
        Ref.XDec(py, item);
        Ref.XDec(py, value);
        return wins >= 0;
    }

    /// <summary>The best item so far and, with a key, what it is judged by; both owned.</summary>
    private struct Best
    {
        public CompareOp Better;
        public PyObject* Key;
        public PyObject* Item;
        public PyObject* Value;
    }
}
