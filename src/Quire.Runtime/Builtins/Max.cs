using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Max
{
    [PyFunction("max(*args, key=None, default=<unrepresentable>)", Doc = "The largest of several arguments, or of the items of one iterable.")]
    internal static PyObject* Run(Interpreter py, PyObject** args, int count, PyObject* kwnames) =>
        Extremum.Find(py, "max", CompareOp.Gt, args, count, kwnames);
}
