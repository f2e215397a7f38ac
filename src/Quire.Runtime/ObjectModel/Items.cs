using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Subscripts, length and membership.</summary>
internal static unsafe class Items
{
    public static PyObject* Get(Interpreter py, PyObject* o, PyObject* key) => throw null!;
    public static int Set(Interpreter py, PyObject* o, PyObject* key, PyObject* value) => throw null!;
    public static int Delete(Interpreter py, PyObject* o, PyObject* key) => throw null!;
    public static PyObject* GetAt(Interpreter py, PyObject* o, long index) => throw null!;
    public static int SetAt(Interpreter py, PyObject* o, long index, PyObject* value) => throw null!;
    public static PyObject* GetSlice(Interpreter py, PyObject* o, PyObject* start, PyObject* stop) => throw null!;
    public static int SetSlice(Interpreter py, PyObject* o, PyObject* start, PyObject* stop, PyObject* value) => throw null!;
    /// <summary>len(o), −1 on error.</summary>
    public static long Length(Interpreter py, PyObject* o) => throw null!;
    /// <summary>len or __length_hint__, else the default; −1 on error.</summary>
    public static long LengthHint(Interpreter py, PyObject* o, long defaultValue) => throw null!;
    /// <summary>item in o: 1, 0, −1.</summary>
    public static int Contains(Interpreter py, PyObject* o, PyObject* item) => throw null!;
}
