using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Iterators and what is made from them.</summary>
internal static unsafe class Iteration
{
    /// <summary>iter(o), with CPython's "'X' object is not iterable".</summary>
    public static PyObject* Iter(Interpreter py, PyObject* o) => throw null!;
    /// <summary>Next item (owned); null at the end (no exception, StopIteration is swallowed) or on error (py.HasError).</summary>
    public static PyObject* Next(Interpreter py, PyObject* iterator) => throw null!;
    public static PyObject* ToList(Interpreter py, PyObject* iterable) => throw null!;
    public static PyObject* ToTuple(Interpreter py, PyObject* iterable) => throw null!;
}
