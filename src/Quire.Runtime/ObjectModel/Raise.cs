using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Setting the pending exception. Every function returns null so that callers can write return Raise.X(…).</summary>
internal static unsafe class Raise
{
    /// <summary>Sets a new exception of a built-in type with a text.</summary>
    public static PyObject* New(Interpreter py, int exceptionTypeIndex, string message) => throw null!;
    /// <summary>Sets a new exception with one object as its argument (borrowed).</summary>
    public static PyObject* NewWith(Interpreter py, int exceptionTypeIndex, PyObject* argument) => throw null!;
    /// <summary>Sets an existing exception instance (stolen), chaining __context__ to the one being handled.</summary>
    public static PyObject* Instance(Interpreter py, PyObject* exception) => throw null!;
    /// <summary>The preallocated MemoryError; never allocates.</summary>
    public static PyObject* NoMemory(Interpreter py) => throw null!;
    public static PyObject* TypeError(Interpreter py, string message) => throw null!;
    public static PyObject* ValueError(Interpreter py, string message) => throw null!;
    public static PyObject* IndexError(Interpreter py, string message) => throw null!;
    public static PyObject* OverflowError(Interpreter py, string message) => throw null!;
    public static PyObject* RuntimeError(Interpreter py, string message) => throw null!;
    public static PyObject* SystemError(Interpreter py, string message) => throw null!;
    public static PyObject* ZeroDivisionError(Interpreter py, string message) => throw null!;
    public static PyObject* AttributeError(Interpreter py, PyObject* o, PyObject* name, string message) => throw null!;
    public static PyObject* KeyError(Interpreter py, PyObject* key) => throw null!;
    public static PyObject* StopIteration(Interpreter py, PyObject* value) => throw null!;
    public static PyObject* NotImplemented(Interpreter py) => throw null!;
}
