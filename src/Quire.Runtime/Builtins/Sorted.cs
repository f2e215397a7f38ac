using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Sorted
{
    [PyFunction("sorted(iterable, /, *, key=None, reverse=False)", Doc = "A new list of the items in ascending order; equal items stay as they came.")]
    internal static PyObject* Run(Interpreter py, PyObject** args, int count, PyObject* kwnames)
    {
        if (count != 1)
            return ArgumentBinding.WrongCount(py, "sorted", count, 1, 1);
        ArgumentSlots2 slots = default;
        var options = (PyObject**)&slots;
        // The list's sort takes the keywords, and is what complains of others.
        if (!ArgumentBinding.Unpack(py, new ParameterSpec("sort", "key,reverse"u8, 0, 0, 0, 0, false), args + 1, 0, kwnames, options))
            return null;
        bool reverse = false;
        if (options[1] != null && !ArgumentBinding.ToBool(py, options[1], out reverse))
            return null;
        using var list = new PyOwned(py, Iteration.ToList(py, args[0]));
        PyObject* key = options[0] == py.None ? null : options[0];
        return list.IsNull || PyList.Sort(py, (PyList*)list.Pointer, key, reverse) < 0 ? null : list.Move();
    }
}
