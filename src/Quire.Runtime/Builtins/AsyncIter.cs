using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class AsyncIter
{
    [PyFunction("aiter(async_iterable, /)", Doc = "An asynchronous iterator over the object.")]
    internal static PyObject* Run(Interpreter py, PyObject* source)
    {
        UnarySlot iter = py.TypeOf(source)->AsyncIter;
        if (iter == null)
            return Raise.TypeError(py, $"'{Types.NameOf(py, source)}' object is not an async iterable");
        using var iterator = new PyOwned(py, iter(py, source));
        if (iterator.IsNull || py.TypeOf(iterator.Pointer)->AsyncNext != null)
            return iterator.Move();
        return Raise.TypeError(py, $"aiter() returned not an async iterator of type '{Types.NameOf(py, iterator.Pointer)}'");
    }
}
