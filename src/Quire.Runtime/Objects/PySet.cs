using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>set and frozenset: an open table of (key, hash) probed as CPython's, so the order of iteration is the same.</summary>
internal unsafe partial struct PySet
{
    public PyObject Header;
    public int Fill;
    public int Used;
    public int Mask;
    public int Finger;
    public SetEntry* Table;
    /// <summary>frozenset: the cached hash or −1.</summary>
    public long Hash;

    public static PyObject* New(Interpreter py, PyObject* iterableOrNull) => throw null!;
    public static PyObject* NewFrozen(Interpreter py, PyObject* iterableOrNull) => throw null!;
    public static int Add(Interpreter py, PySet* set, PyObject* key) => throw null!;
    /// <summary>1, 0, −1.</summary>
    public static int Contains(Interpreter py, PySet* set, PyObject* key) => throw null!;
    public static int Discard(Interpreter py, PySet* set, PyObject* key) => throw null!;
    public static int Update(Interpreter py, PySet* set, PyObject* iterable) => throw null!;
    public static bool Next(PySet* set, ref long position, out PyObject* key) => throw null!;
}
