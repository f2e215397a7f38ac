using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// The order in which objects with a __del__ were made. Counting needs none, but when a collection finds several at once, and at the end of a
/// program, a person expects the oldest to go first, as in CPython, whose collector has lists; ours sees addresses. Instances of classes
/// with a __del__ are noted, and files. One for which there was no memory counts as the oldest.
/// </summary>
internal sealed unsafe class FinalizerOrder(Interpreter py)
{
    private ObjectTable _ages;
    private nint _next;

    public void Enter(PyObject* o) => _ages.Set(py.Heap, o, ++_next);

    public void Leave(PyObject* o) => _ages.Remove(py.Heap, o);

    /// <summary>Greater for what was made later, 0 for what is not noted.</summary>
    public nint AgeOf(PyObject* o) => _ages.Get(o);

    /// <summary>At the very end: nothing asks any more.</summary>
    public void Free() => _ages.Free(py.Heap);
}
