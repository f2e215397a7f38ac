using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Iter
{
    [PyFunction("iter(object, sentinel=<unrepresentable>, /)", Doc = "An iterator over the object; with a sentinel, over what calls of the object return until they return that.")]
    internal static PyObject* Run(Interpreter py, PyObject* source, PyObject* sentinel)
    {
        if (sentinel == null)
            return Iteration.Iter(py, source);
        if (py.TypeOf(source)->Call == null)
            return Raise.TypeError(py, "iter(v, w): v must be callable");
        return PyCallableIterator.New(py, source, sentinel);
    }
}
