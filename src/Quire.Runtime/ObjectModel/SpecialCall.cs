using System.Runtime.CompilerServices;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Calls of special methods, which are looked up on the class and not in the instance.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class SpecialCall
{
    private const int StackArguments = 24;

    /// <summary>self.name(): owned, null with an exception.</summary>
    public static PyObject* Invoke(Interpreter py, PyObject* self, Name name) => Invoke(py, self, name, null, null, 0);

    public static PyObject* Invoke(Interpreter py, PyObject* self, Name name, PyObject* a) => Invoke(py, self, name, a, null, 1);

    public static PyObject* Invoke(Interpreter py, PyObject* self, Name name, PyObject* a, PyObject* b) => Invoke(py, self, name, a, b, 2);

    /// <summary>A missing method is an AttributeError with the bare name, as when it was deleted after the class was made.</summary>
    private static PyObject* Invoke(Interpreter py, PyObject* self, Name name, PyObject* a, PyObject* b, int count)
    {
        PyObject* result = TryInvoke(py, self, name, a, b, count, out bool missing);
        return missing ? Raise.NewWith(py, TypeIndex.AttributeError, py.NameOf(name)) : result;
    }

    /// <summary>With <paramref name="count"/> arguments beside self. When the method is missing: null, no exception, and missing true.</summary>
    public static PyObject* TryInvoke(Interpreter py, PyObject* self, Name name, PyObject* a, PyObject* b, int count, out bool missing)
    {
        PyObject* method;
        int found = Attributes.LookupSpecialMethod(py, self, name, &method);
        missing = found == 2;
        if (found is 2 or < 0)
            return null;
        PyObject** args = stackalloc PyObject*[3] { self, a, b };
        PyObject* result = found == 1 ? Call.Invoke(py, method, args, count + 1, null) : Call.Invoke(py, method, args + 1, count, null);
        Ref.Dec(py, method);
        return result;
    }

    /// <summary>Calls with one more argument in front of those given.</summary>
    public static PyObject* WithFirst(Interpreter py, PyObject* callable, PyObject* first, PyObject** args, int count, PyObject* kwnames)
    {
        int total = count + (kwnames == null ? 0 : (int)((PyTuple*)kwnames)->Length);
        PyObject** onStack = stackalloc PyObject*[StackArguments];
        PyObject** all = onStack;
        if (total + 1 > StackArguments)
        {
            all = (PyObject**)py.NewBuffer((nuint)(total + 1) * (nuint)sizeof(PyObject*));
            if (all == null)
                return null;
        }
        all[0] = first;
        new ReadOnlySpan<nuint>(args, total).CopyTo(new Span<nuint>(all + 1, total));
        PyObject* result = Call.Invoke(py, callable, all, count + 1, kwnames);
        if (all != onStack)
            py.Heap.Free(all);
        return result;
    }
}
