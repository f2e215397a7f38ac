using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

internal static unsafe class CountElements
{
    [PyFunction("_count_elements(mapping, iterable, /)", Module = "_collections", Doc = "Adds one to the mapping's value of each item, from 0 where there is none.")]
    internal static PyObject* Run(Interpreter py, PyObject* mapping, PyObject* iterable)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        using var one = new PyOwned(py, iterator.IsNull ? null : PyInt.FromLong(py, 1));
        if (one.IsNull)
            return null;
        bool plain = IsPlainDict(py, mapping);
        if (py.HasError)
            return null;
        using var get = new PyOwned(py, plain ? null : Attributes.Get(py, mapping, Name.get));
        using var zero = new PyOwned(py, PyInt.FromLong(py, 0));
        while (!py.HasError)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? null : Ref.New(py.None);
            int status = plain
                ? CountInDict(py, (PyDict*)mapping, item.Pointer, one.Pointer)
                : CountInMapping(py, mapping, get.Pointer, item.Pointer, zero.Pointer, one.Pointer);
            if (status < 0)
                return null;
        }
        return null;
    }

    // A dict whose get and [] = are dict's own, so that it can be read and written directly.
    private static bool IsPlainDict(Interpreter py, PyObject* mapping)
    {
        if (!PyDict.Check(py, mapping))
            return false;
        PyType* dict = py.TypeTable[TypeIndex.Dict];
        PyType* type = py.TypeOf(mapping);
        return type == dict
            || (Types.Lookup(py, type, Name.get) == Types.Lookup(py, dict, Name.get)
                && Types.Lookup(py, type, Name.__setitem__) == Types.Lookup(py, dict, Name.__setitem__));
    }

    private static int CountInDict(Interpreter py, PyDict* counts, PyObject* key, PyObject* one)
    {
        long hash = KeyHash.Of(py, key);
        if (hash == -1)
            return -1;
        PyObject* old = PyDict.GetHashed(py, counts, key, hash);
        if (old == null)
            return py.HasError ? -1 : PyDict.SetHashed(py, counts, key, hash, one);
        using var held = new PyOwned(py, Ref.New(old));
        using var sum = new PyOwned(py, Numbers.Binary(py, BinaryOperator.Add, held.Pointer, one));
        return sum.IsNull ? -1 : PyDict.SetHashed(py, counts, key, hash, sum.Pointer);
    }

    private static int CountInMapping(Interpreter py, PyObject* counts, PyObject* get, PyObject* key, PyObject* zero, PyObject* one)
    {
        using var old = new PyOwned(py, Call.TwoArgs(py, get, key, zero));
        using var sum = new PyOwned(py, old.IsNull ? null : Numbers.Binary(py, BinaryOperator.Add, old.Pointer, one));
        return sum.IsNull ? -1 : Items.Set(py, counts, key, sum.Pointer);
    }
}
