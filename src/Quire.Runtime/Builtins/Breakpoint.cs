using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Breakpoint
{
    [PyFunction("breakpoint(*args, **kws)", Doc = "Calls sys.breakpointhook, which a program may have set, with these arguments.")]
    internal static PyObject* Run(Interpreter py, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject* hook = py.SysDict == null ? null : PyDict.GetText(py, py.SysDict, "breakpointhook");
        if (hook == null)
            return Raise.RuntimeError(py, "lost sys.breakpointhook");
        using var held = new PyOwned(py, Ref.New(hook));
        return Call.Invoke(py, hook, args, count, kwnames);
    }
}
