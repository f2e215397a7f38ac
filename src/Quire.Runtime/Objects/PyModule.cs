using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>module.</summary>
internal unsafe partial struct PyModule
{
    public PyObject Header;
    public PyDict* Dict;
    /// <summary>Its name when made, for messages; may be null.</summary>
    public PyObject* Name;

    public static PyModule* New(Interpreter py, string name) => throw null!;
    public static int Add(Interpreter py, PyModule* module, string name, PyObject* stolenValue) => throw null!;
}
