using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// The order in which objects with a __del__ were made. Counting needs none, but when a collection finds several at once, and at the end of a
/// program, a person expects the oldest to go first, as in CPython, whose collector has lists; ours sees addresses. Only instances of classes
/// with a __del__ are noted. One for which there was no memory counts as the oldest.
/// </summary>
internal sealed unsafe class FinalizerOrder(Interpreter py)
{
    private ObjectTable _ages;
    private nint _next;

    public void Enter(PyObject* o) => _ages.Set(py.Heap, o, ++_next);

    public void Leave(PyObject* o) => _ages.Remove(py.Heap, o);

    /// <summary>Sorts objects, given by their addresses: those that are noted stand in the order of their making, the others before them as they were.</summary>
    public void Sort(List<nint> objects)
    {
        if (_ages.Count == 0 || objects.Count < 2)
            return;
        var ages = new nint[objects.Count];
        for (int i = 0; i < ages.Length; i++)
            ages[i] = _ages.Get((PyObject*)objects[i]);
        // The sort need not be stable: those without an age keep their order by negative numbers.
        for (int i = 0, unknown = -ages.Length; i < ages.Length; i++, unknown++)
            ages[i] = ages[i] == 0 ? unknown : ages[i];
        nint[] sorted = [.. objects];
        Array.Sort(ages, sorted);
        objects.Clear();
        objects.AddRange(sorted);
    }

    /// <summary>At the very end: nothing asks any more.</summary>
    public void Free() => _ages.Free(py.Heap);
}
