using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>What pickling asks of the iterators of text types.</summary>
internal static unsafe class IteratorState
{
    /// <summary>(iter, (sequence,), index), or without the index when it is −1 because the iterator has ended.</summary>
    public static PyObject* Reduce(Interpreter py, PyObject* sequence, long index)
    {
        PyObject* iter = PyDict.GetText(py, py.BuiltinsDict, "iter");
        if (iter == null)
            return py.HasError ? null : Raise.RuntimeError(py, "builtins.iter is missing");
        using var arguments = new PyOwned(py, PyTuple.Pack(py, sequence));
        if (arguments.IsNull)
            return null;
        if (index < 0)
            return PyTuple.Pack(py, iter, arguments.Pointer);
        using var position = new PyOwned(py, PyInt.FromLong(py, index));
        return position.IsNull ? null : PyTuple.Pack(py, iter, arguments.Pointer, position.Pointer);
    }
}
