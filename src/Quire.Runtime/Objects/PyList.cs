using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>list.</summary>
internal unsafe partial struct PyList
{
    public PyObject Header;
    public PyObject** Items;
    public int Length;
    public int Capacity;

    public static PyList* New(Interpreter py, long length) => throw null!;
    public static PyObject* FromStolen(Interpreter py, PyObject** items, long count) => throw null!;
    /// <summary>0 or −1; the item is borrowed.</summary>
    public static int Append(Interpreter py, PyList* list, PyObject* item) => throw null!;
    /// <summary>Like Append, but takes the reference over in any case.</summary>
    public static int AppendStolen(Interpreter py, PyList* list, PyObject* item) => throw null!;
    public static int Insert(Interpreter py, PyList* list, long index, PyObject* item) => throw null!;
    public static int Extend(Interpreter py, PyList* list, PyObject* iterable) => throw null!;
    public static PyObject* Slice(Interpreter py, PyList* list, long start, long end) => throw null!;
    public static int SetSlice(Interpreter py, PyList* list, long start, long end, PyObject* iterableOrNull) => throw null!;
    public static int Sort(Interpreter py, PyList* list, PyObject* key, bool reverse) => throw null!;
    public static PyObject* ToTuple(Interpreter py, PyList* list) => throw null!;
    /// <summary>The growth rule, for the loop's append: room for at least one more item. 0 or −1.</summary>
    public static int Grow(Interpreter py, PyList* list) => throw null!;
}
