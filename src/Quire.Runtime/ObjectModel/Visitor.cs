namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What a type's Traverse hands each of its references to. A pass over the heap puts this struct first in
/// one of its own, so <see cref="Function"/> can cast back and find its state.
/// </summary>
internal unsafe struct Visitor
{
    public VisitFunction Function;

    /// <summary>Visits one reference; null is passed over.</summary>
    public static void Visit(Visitor* visitor, void* reference)
    {
        if (reference != null)
            visitor->Function(visitor, (PyObject*)reference);
    }
}
