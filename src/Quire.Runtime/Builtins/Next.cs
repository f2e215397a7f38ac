using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Next
{
    [PyFunction("next(iterator, default=<unrepresentable>, /)", Doc = "The iterator's next item; the default, if given, once there are none.")]
    internal static PyObject* Run(Interpreter py, PyObject* iterator, PyObject* fallback)
    {
        UnarySlot next = py.TypeOf(iterator)->Next;
        if (!GenericSlots.HasNext(py.TypeOf(iterator)))
            return Raise.TypeError(py, $"'{Types.NameOf(py, iterator)}' object is not an iterator");
        PyObject* item = next(py, iterator);
        if (item != null)
            return item;
        if (fallback == null)
            return py.HasError ? null : Raise.StopIteration(py, null);
        if (py.HasError && !Errors.ClearIf(py, TypeIndex.StopIteration))
            return null;
        return Ref.New(fallback);
    }
}
