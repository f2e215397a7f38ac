namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What a type's Traverse hands each of its references to. A pass over the heap puts this struct first in
/// one of its own, so <see cref="Function"/> can cast back and find its state.
/// </summary>
internal unsafe struct Visitor(Interpreter py, VisitFunction function)
{
    public VisitFunction Function = function;

    /// <summary>For references that stand side by side; may contain nulls. A pass that cares for speed has its own.</summary>
    public VisitRangeFunction Range = &VisitEach;

    /// <summary>The interpreter's table of types: an instance of a class finds its layout there.</summary>
    public PyType** Types = py.TypeTable;

    /// <summary>Visits one reference; null is passed over.</summary>
    public static void Visit(Visitor* visitor, void* reference)
    {
        if (reference != null)
            visitor->Function(visitor, (PyObject*)reference);
    }

    /// <summary>Visits references that stand side by side; nulls are passed over.</summary>
    public static void VisitRange(Visitor* visitor, PyObject** references, long count) => visitor->Range(visitor, references, count);

    /// <summary>Visits all references of an object.</summary>
    public static void VisitReferencesOf(Visitor* visitor, PyObject* o)
    {
        TraverseSlot traverse = visitor->Types[o->TypeIndex]->Traverse;
        if (traverse != null)
            traverse(o, visitor);
    }

    private static void VisitEach(Visitor* visitor, PyObject** references, long count)
    {
        for (PyObject** end = references + count; references < end; references++)
            Visit(visitor, *references);
    }
}
