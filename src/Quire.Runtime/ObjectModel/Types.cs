using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Questions asked of type records and the type-level look-up.</summary>
internal static unsafe class Types
{
    /// <summary>Finds a name along the MRO: borrowed, null when missing (never an exception). Uses the interpreter's method cache.</summary>
    public static PyObject* Lookup(Interpreter py, PyType* type, PyObject* name) => throw null!;
    public static PyObject* Lookup(Interpreter py, PyType* type, Name name) => throw null!;
    public static bool IsSubtype(PyType* type, PyType* of) => throw null!;
    /// <summary>isinstance without __instancecheck__.</summary>
    public static bool IsInstance(Interpreter py, PyObject* o, int typeIndex) => throw null!;
    /// <summary>Gives the type a non-zero version for caches to rely on; 0 when versions ran out.</summary>
    public static uint EnsureVersion(Interpreter py, PyType* type) => throw null!;
    /// <summary>To be called after any change to a type's attributes or bases.</summary>
    public static void Modified(Interpreter py, PyType* type) => throw null!;
    /// <summary>A new instance of a heap or built-in type, zeroed after the header, count 1, with room for items; null past the limit (MemoryError pending).</summary>
    public static PyObject* AllocateInstance(Interpreter py, PyType* type, long items) => throw null!;
    /// <summary>Frees the block of a dead instance and releases its heap type. The instance's references must be gone.</summary>
    public static void FreeInstance(Interpreter py, PyObject* o) => throw null!;
    /// <summary>Makes a class, as type(name, bases, dict) does.</summary>
    public static PyType* New(Interpreter py, PyType* metatype, PyObject* name, PyTuple* bases, PyDict* dict, PyObject** kwargs, PyObject* kwnames) => throw null!;
    /// <summary>Fills a built-in type's dict if that has not been done yet; 0 or −1.</summary>
    public static int EnsurePopulated(Interpreter py, PyType* type) => throw null!;
    /// <summary>The type's name as error messages show it (type.__name__).</summary>
    public static string NameOf(Interpreter py, PyObject* o) => throw null!;
    public static string NameOf(PyType* type) => throw null!;
}
