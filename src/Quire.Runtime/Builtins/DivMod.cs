using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class DivMod
{
    [PyFunction("divmod(x, y, /)", Doc = "The pair (x // y, x % y).")]
    internal static PyObject* Run(Interpreter py, PyObject* x, PyObject* y) => Numbers.DivMod(py, x, y);
}
