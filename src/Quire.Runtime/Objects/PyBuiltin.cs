using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>builtin_function_or_method: a native function, bound to an object or a module.</summary>
internal unsafe partial struct PyBuiltin
{
    public PyObject Header;
    public void* Function;
    /// <summary>The object a method is bound to, or the module of a function; may be null.</summary>
    public PyObject* Self;
    public PyStr* Name;
    /// <summary>Name of the module (str) or null for methods.</summary>
    public PyObject* Module;
    /// <summary>A CallKind.</summary>
    public int Kind;
    /// <summary>Index into the interpreter's table of texts (signature and docstring).</summary>
    public int TextIndex;

    public static PyObject* New(Interpreter py, string name, CallKind kind, void* function, PyObject* self, PyObject* module, int textIndex) => throw null!;
}
