using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class All
{
    [PyFunction("all(iterable, /)", Doc = "Whether no item is false; true for an empty iterable.")]
    [return: Truth]
    internal static int Run(Interpreter py, PyObject* iterable)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? -1 : 1;
            int truth = Conversion.IsTrue(py, item.Pointer);
            if (truth != 1)
                return truth;
        }
    }
}
