using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Dir
{
    [PyFunction(
        "dir(object=<unrepresentable>, /)",
        Doc = "A sorted list of the names that can be asked of the object; without an object, of the names in the current scope.")]
    internal static PyObject* Run(Interpreter py, PyObject* value)
    {
        using var names = new PyOwned(py, value == null ? OfScope(py) : OfObject(py, value));
        using var list = new PyOwned(py, names.IsNull ? null : Iteration.ToList(py, names.Pointer));
        return list.IsNull || PyList.Sort(py, (PyList*)list.Pointer, null, reverse: false) < 0 ? null : list.Move();
    }

    private static PyObject* OfScope(Interpreter py)
    {
        using var locals = new PyOwned(py, Locals.Run(py));
        if (locals.IsNull)
            return null;
        return locals.Pointer->Is(TypeIndex.Dict) ? Iteration.ToList(py, locals.Pointer) : Call.Method(py, locals.Pointer, Name.keys);
    }

    private static PyObject* OfObject(Interpreter py, PyObject* value)
    {
        using var dir = new PyOwned(py, Attributes.LookupSpecial(py, value, Name.__dir__));
        if (dir.IsNull)
            return py.HasError ? null : Raise.TypeError(py, "object does not provide __dir__");
        return Call.NoArgs(py, dir.Pointer);
    }
}
