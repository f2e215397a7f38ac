using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>member_descriptor: a value of __slots__ at a fixed offset.</summary>
internal unsafe partial struct PyMemberDescriptor
{
    public PyObject Header;
    public PyType* Owner;
    public PyStr* Name;
    public int Offset;
    public int ReadOnly;

    public static PyObject* New(Interpreter py, PyType* owner, PyObject* name, int offset) => throw null!;
}
