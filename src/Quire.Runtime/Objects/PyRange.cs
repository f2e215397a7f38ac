using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>range; the four fields are ints of any size.</summary>
internal unsafe partial struct PyRange
{
    public PyObject Header;
    public PyObject* Start;
    public PyObject* Stop;
    public PyObject* Step;
    public PyObject* Length;
}
