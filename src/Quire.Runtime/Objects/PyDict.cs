using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>dict: insertion-ordered, compact.</summary>
internal unsafe partial struct PyDict
{
    public PyObject Header;
    public PyDictKeys* Keys;
    /// <summary>Number of items.</summary>
    public int Used;
    /// <summary>Changes with every insertion, deletion and clear; iterators compare it.</summary>
    public uint Mutations;

    public static PyDict* New(Interpreter py) => throw null!;
    public static PyDict* NewPresized(Interpreter py, long items) => throw null!;
    /// <summary>Borrowed value; null when missing or on error (py.HasError tells: hashing or __eq__ raised).</summary>
    public static PyObject* Get(Interpreter py, PyDict* d, PyObject* key) => throw null!;
    /// <summary>Look-up by an exact str: cannot raise.</summary>
    public static PyObject* GetStr(Interpreter py, PyDict* d, PyObject* key) => throw null!;
    public static PyObject* GetName(Interpreter py, PyDict* d, Name name) => throw null!;
    public static PyObject* GetText(Interpreter py, PyDict* d, string key) => throw null!;
    /// <summary>Key and value are borrowed. 0 or −1.</summary>
    public static int Set(Interpreter py, PyDict* d, PyObject* key, PyObject* value) => throw null!;
    public static int SetStr(Interpreter py, PyDict* d, PyObject* key, PyObject* value) => throw null!;
    public static int SetName(Interpreter py, PyDict* d, Name name, PyObject* value) => throw null!;
    public static int SetText(Interpreter py, PyDict* d, string key, PyObject* value) => throw null!;
    /// <summary>0 deleted, 1 was not there (no exception), −1 error.</summary>
    public static int Delete(Interpreter py, PyDict* d, PyObject* key) => throw null!;
    public static int DeleteStr(Interpreter py, PyDict* d, PyObject* key) => throw null!;
    /// <summary>Takes a value out: owned, null when missing or on error.</summary>
    public static PyObject* Pop(Interpreter py, PyDict* d, PyObject* key) => throw null!;
    /// <summary>Borrowed existing or newly stored value; null on error.</summary>
    public static PyObject* SetDefault(Interpreter py, PyDict* d, PyObject* key, PyObject* value) => throw null!;
    public static void Clear(Interpreter py, PyDict* d) => throw null!;
    public static PyDict* Copy(Interpreter py, PyDict* d) => throw null!;
    /// <summary>d.update(other) for any mapping or iterable of pairs; with overwrite false the keys present stay. 0 or −1.</summary>
    public static int Update(Interpreter py, PyDict* d, PyObject* other, bool overwrite) => throw null!;
    /// <summary>f(**a, **b): like Update with overwrite, but a repeated or non-str key raises CPython's TypeError for the function.</summary>
    public static int MergeKeywords(Interpreter py, PyDict* d, PyObject* other, PyObject* function) => throw null!;
    /// <summary>Walks items in order: start with position 0; key and value are borrowed; false at the end.</summary>
    public static bool Next(PyDict* d, ref long position, out PyObject* key, out PyObject* value) => throw null!;
    /// <summary>For inline caches: the entry index of an exact-str key in a table of str keys, else −1; never raises.</summary>
    public static int EntryIndexOfStr(Interpreter py, PyDict* d, PyObject* key) => throw null!;
    /// <summary>Gives the keys a non-zero version to rely on; 0 when the table is not all-str or versions ran out.</summary>
    public static uint EnsureKeysVersion(Interpreter py, PyDict* d) => throw null!;
    public static StrEntry* StrEntries(PyDictKeys* keys) => throw null!;
    public static PyObject* Keys_(Interpreter py, PyDict* d) => throw null!;
    public static PyObject* Values_(Interpreter py, PyDict* d) => throw null!;
    public static PyObject* Items_(Interpreter py, PyDict* d) => throw null!;
}
