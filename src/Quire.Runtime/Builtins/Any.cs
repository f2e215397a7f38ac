using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Any
{
    [PyFunction("any(iterable, /)", Doc = "Whether some item is true; false for an empty iterable.")]
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
                return py.HasError ? -1 : 0;
            int truth = Conversion.IsTrue(py, item.Pointer);
            if (truth != 0)
                return truth;
        }
    }
}
