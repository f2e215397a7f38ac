using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a range within 64 bits.</summary>
internal unsafe partial struct PyRangeIterator
{
    public PyObject Header;
    public long Next;
    public long Step;
    /// <summary>Items left.</summary>
    public long Remaining;
}
