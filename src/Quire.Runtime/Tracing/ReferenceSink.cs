using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Tracing;

/// <summary>Gets every owned reference of a heap, one call for each; see <see cref="ReferenceWalk"/>. May not allocate in the heap.</summary>
internal abstract unsafe class ReferenceSink
{
    /// <summary>A reference that the interpreter itself owns.</summary>
    public abstract void FromRoot(string root, PyObject* target);

    /// <summary>A reference that an object owns.</summary>
    public abstract void FromObject(PyObject* owner, PyObject* target);
}
