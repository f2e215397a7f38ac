using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a tuple; the tuple is released and null at the end.</summary>
internal unsafe partial struct PyTupleIterator
{
    public PyObject Header;
    public PyTuple* Tuple;
    public long Index;
}
