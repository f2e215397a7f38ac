using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>
/// The tuple that an iterator over arrangements gave last. When nobody else holds it any more it is changed in place and
/// given again; otherwise a copy takes its place.
/// </summary>
internal static unsafe class ResultTuple
{
    /// <summary>A tuple in <paramref name="result"/> that only the iterator holds; false past the memory limit.</summary>
    public static bool MakeWritable(Interpreter py, PyTuple** result)
    {
        PyTuple* last = *result;
        if (last->Header.Count == 1)
        {
            Tracking.Resume((PyObject*)last);
            return true;
        }
        PyTuple* copy = PyTuple.New(py, last->Length);
        if (copy == null)
            return false;
        for (long i = 0; i < last->Length; i++)
            PyTuple.Items(copy)[i] = Ref.New(PyTuple.Items(last)[i]);
        *result = copy;
        Ref.Dec(py, (PyObject*)last);
        return true;
    }

    /// <summary>Puts a borrowed item in a place of a writable tuple.</summary>
    public static void Put(Interpreter py, PyTuple* result, long index, PyObject* item) =>
        Ref.Set(py, &PyTuple.Items(result)[index], Ref.New(item));
}
