using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Builtins;

internal static unsafe class Import
{
    [PyFunction(
        "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
        Doc = "Imports a module: what the import statement calls. For programs importlib.import_module is simpler.")]
    internal static PyObject* Run(Interpreter py, PyObject* name, PyObject* globals, PyObject* locals, PyObject* fromList, int level)
    {
        PyObject* scope = globals != null && PyDict.Check(py, globals) ? globals : null;
        if (level > 0 && scope == null)
            return globals == null || globals == py.None ? Raise.KeyError(py, py.NameOf(Name.__name__)) : Raise.TypeError(py, "globals must be a dict");
        return Importing.Import(py, name, scope, fromList, level);
    }
}
