using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>method_descriptor and classmethod_descriptor: a native method found on a type.</summary>
internal unsafe partial struct PyMethodDescriptor
{
    public PyObject Header;
    public void* Function;
    /// <summary>The type it belongs to.</summary>
    public PyType* Owner;
    public PyStr* Name;
    public int Kind;
    public int TextIndex;

    public static PyObject* New(Interpreter py, PyType* owner, string name, CallKind kind, void* function, int textIndex, bool isClassMethod) => throw null!;
}
