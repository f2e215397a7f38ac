using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over a list; the list is released and null at the end.</summary>
internal unsafe partial struct PyListIterator
{
    public PyObject Header;
    public PyList* List;
    public long Index;
}
