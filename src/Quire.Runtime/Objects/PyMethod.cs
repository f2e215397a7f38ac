using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>A bound method.</summary>
internal unsafe partial struct PyMethod
{
    public PyObject Header;
    public PyObject* Function;
    public PyObject* Self;

    public static PyObject* New(Interpreter py, PyObject* function, PyObject* self) => throw null!;
}
