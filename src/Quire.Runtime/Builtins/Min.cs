using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Min
{
    [PyFunction("min(*args, key=None, default=<unrepresentable>)", Doc = "The smallest of several arguments, or of the items of one iterable.")]
    internal static PyObject* Run(Interpreter py, PyObject** args, int count, PyObject* kwnames) =>
        Extremum.Find(py, "min", CompareOp.Lt, args, count, kwnames);
}
