using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Builtins;

internal static unsafe class Locals
{
    [PyFunction(
        "locals()",
        Doc = "The names of the current scope and their values: the namespace itself of a module or class body, a new dict in a function.")]
    internal static PyObject* Run(Interpreter py) => LocalsSnapshot.Current(py);
}
