using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>getset_descriptor: a native property.</summary>
internal unsafe partial struct PyGetSetDescriptor
{
    public PyObject Header;
    public UnarySlot Getter;
    /// <summary>(self, value or null to delete) → 0 or −1; null when read-only.</summary>
    public delegate*<Interpreter, PyObject*, PyObject*, int> Setter;
    public PyType* Owner;
    public PyStr* Name;
    public int TextIndex;

    public static PyObject* New(Interpreter py, PyType* owner, string name, UnarySlot getter, delegate*<Interpreter, PyObject*, PyObject*, int> setter, int textIndex) => throw null!;
}
