using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Functools;

internal static unsafe class Reduce
{
    [PyFunction(
        "reduce(function, iterable, initial=<unrepresentable>, /)", Module = "_functools",
        Doc = "Combines all items into one value: function(...function(function(initial, first), second)..., last).")]
    internal static PyObject* Run(Interpreter py, PyObject* function, PyObject* iterable, PyObject* initial)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
        {
            if (Errors.ClearIf(py, TypeIndex.TypeError))
                Raise.TypeError(py, "reduce() arg 2 must support iteration");
            return null;
        }
        PyObject* result = Ref.XNew(initial);
        while (true)
        {
            using var before = new PyOwned(py, result);
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
            {
                if (py.HasError)
                    return null;
                return before.IsNull ? Raise.TypeError(py, "reduce() of empty iterable with no initial value") : before.Move();
            }
            result = before.IsNull ? item.Move() : Call.TwoArgs(py, function, before.Pointer, item.Pointer);
            if (result == null)
                return null;
        }
    }
}
