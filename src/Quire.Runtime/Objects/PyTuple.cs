using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>tuple: <see cref="Length"/> owned references follow.</summary>
internal unsafe partial struct PyTuple
{
    public PyObject Header;
    public long Length;

    /// <summary>A tuple of nulls to be filled at once; the empty tuple when the length is 0.</summary>
    public static PyTuple* New(Interpreter py, long length) => throw null!;
    /// <summary>Items are taken over when the call succeeds, and released when it fails.</summary>
    public static PyObject* FromStolen(Interpreter py, PyObject** items, long count) => throw null!;
    public static PyObject* FromBorrowed(Interpreter py, PyObject** items, long count) => throw null!;
    public static PyObject* Pack(Interpreter py, PyObject* a) => throw null!;
    public static PyObject* Pack(Interpreter py, PyObject* a, PyObject* b) => throw null!;
    public static PyObject* Pack(Interpreter py, PyObject* a, PyObject* b, PyObject* c) => throw null!;
    public static PyObject** Items(PyTuple* t) => throw null!;
    public static PyObject* Slice(Interpreter py, PyTuple* t, long start, long end) => throw null!;
}
