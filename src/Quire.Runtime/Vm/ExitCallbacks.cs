using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// What the module atexit registers: a list, kept by the interpreter, of tuples (function, arguments, keywords or None). A callback that was
/// taken back leaves None in its place.
/// </summary>
internal static unsafe class ExitCallbacks
{
    /// <summary>0, or −1 with MemoryError. Keywords may be null.</summary>
    public static int Add(Interpreter py, PyObject* function, PyObject* args, PyObject* keywords)
    {
        if (py.ExitCallbacks == null)
            py.ExitCallbacks = PyList.New(py, 0);
        if (py.ExitCallbacks == null)
            return -1;
        PyObject** parts = stackalloc PyObject*[3] { function, args, keywords == null ? py.None : keywords };
        using var entry = new PyOwned(py, PyTuple.FromBorrowed(py, parts, 3));
        return entry.IsNull ? -1 : PyList.Append(py, py.ExitCallbacks, entry.Pointer);
    }

    public static int Count(Interpreter py) => py.ExitCallbacks == null ? 0 : py.ExitCallbacks->Length;

    /// <summary>Takes back every callback equal to the function. 0, or −1 when comparing raised.</summary>
    public static int Remove(Interpreter py, PyObject* function)
    {
        for (int i = 0; i < Count(py); i++)
        {
            PyObject* entry = py.ExitCallbacks->Items[i];
            if (entry == py.None)
                continue;
            using var held = new PyOwned(py, Ref.New(entry));
            int same = Comparison.Same(py, PyTuple.Items((PyTuple*)entry)[0], function);
            if (same < 0)
                return -1;
            // Comparing may have changed the list.
            if (same > 0 && i < Count(py) && py.ExitCallbacks->Items[i] == entry)
                Ref.Set(py, &py.ExitCallbacks->Items[i], Ref.New(py.None));
        }
        return 0;
    }

    public static void Clear(Interpreter py)
    {
        PyList* list = py.ExitCallbacks;
        py.ExitCallbacks = null;
        Ref.XDec(py, (PyObject*)list);
    }

    /// <summary>Calls all, the last registered first, and forgets them. What they raise is reported; what they register meanwhile is not called.</summary>
    public static void Run(Interpreter py)
    {
        for (int i = Count(py) - 1; i >= 0; i--)
        {
            // A callback may have run or cleared the others.
            if (i >= Count(py) || py.ExitCallbacks->Items[i] == py.None)
                continue;
            using var entry = new PyOwned(py, Ref.New(py.ExitCallbacks->Items[i]));
            PyObject** parts = PyTuple.Items((PyTuple*)entry.Pointer);
            var keywords = parts[2] == py.None ? null : (PyDict*)parts[2];
            using var result = new PyOwned(py, Call.WithTuple(py, parts[0], (PyTuple*)parts[1], keywords));
            if (result.IsNull)
                ReportFailure(py, parts[0]);
        }
        Clear(py);
    }

    private static void ReportFailure(Interpreter py, PyObject* function)
    {
        PyObject* raised = Errors.Take(py);
        string name = Conversion.ReprText(py, function);
        Errors.Restore(py, raised);
        Errors.WriteUnraisable(py, null, $"Exception ignored in atexit callback {name}");
    }
}
