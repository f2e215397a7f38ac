using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>A cell: one variable shared by closures; null while unbound.</summary>
internal unsafe partial struct PyCell
{
    public PyObject Header;
    public PyObject* Value;

    public static PyObject* New(Interpreter py, PyObject* valueOrNull) => throw null!;
}
