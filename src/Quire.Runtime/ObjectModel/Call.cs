using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Calling objects. Arguments are borrowed; count is the number of positional ones, keyword values follow them.</summary>
internal static unsafe class Call
{
    public static PyObject* Invoke(Interpreter py, PyObject* callable, PyObject** args, int count, PyObject* kwnames) => throw null!;
    public static PyObject* NoArgs(Interpreter py, PyObject* callable) => throw null!;
    public static PyObject* OneArg(Interpreter py, PyObject* callable, PyObject* a) => throw null!;
    public static PyObject* TwoArgs(Interpreter py, PyObject* callable, PyObject* a, PyObject* b) => throw null!;
    public static PyObject* ThreeArgs(Interpreter py, PyObject* callable, PyObject* a, PyObject* b, PyObject* c) => throw null!;
    /// <summary>callable(*args, **kwargs); kwargs may be null.</summary>
    public static PyObject* WithTuple(Interpreter py, PyObject* callable, PyTuple* args, PyDict* kwargs) => throw null!;
    public static PyObject* Method(Interpreter py, PyObject* self, Name name) => throw null!;
    public static PyObject* Method(Interpreter py, PyObject* self, Name name, PyObject* a) => throw null!;
    public static PyObject* Method(Interpreter py, PyObject* self, Name name, PyObject* a, PyObject* b) => throw null!;
}
