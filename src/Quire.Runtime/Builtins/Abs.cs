using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Abs
{
    [PyFunction("abs(x, /)", Doc = "The absolute value of a number; the magnitude of a complex one.")]
    internal static PyObject* Run(Interpreter py, PyObject* x) => Numbers.Absolute(py, x);
}
