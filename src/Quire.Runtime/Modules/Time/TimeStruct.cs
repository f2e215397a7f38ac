using Quire.Runtime.Modules.Sys;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Time;

/// <summary>
/// time.struct_time: a tuple of nine items, behind which lie two more that only have names (tm_zone and tm_gmtoff).
/// </summary>
[PyType("struct_time", TypeIndex.TimeStruct, Base = TypeIndex.Tuple, Module = "time",
    Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize | TypeFlags.Immutable, ItemSize = 8,
    Signature = "(sequence, dict=<unrepresentable>)",
    Doc = "A point in time in calendar fields, as gmtime and localtime give it and strftime and mktime take it.")]
internal unsafe partial struct TimeStruct
{
    public const int ItemCount = 9;
    public const int FieldCount = 11;

    public PyObject Header;
    public long Length;

    private static readonly string[] s_names =
        ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

    private static PyObject** Fields(PyObject* self) => PyTuple.Items((PyTuple*)self);

    /// <summary>Eleven fields, taken over; null with MemoryError when one is null.</summary>
    public static PyObject* FromFields(Interpreter py, ReadOnlySpan<nint> fields)
    {
        PyObject* made = StructSequence.New(py, TypeIndex.TimeStruct, fields);
        if (made != null)
            ((PyTuple*)made)->Length = ItemCount;
        return made;
    }

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* sequence, PyObject* names)
    {
        using var items = new PyOwned(py, Iteration.Fast(py, sequence, "constructor requires a sequence"));
        if (items.IsNull)
            return null;
        PyObject** given = Iteration.FastItems(py, items.Pointer, out long count);
        if (count < ItemCount)
            return Raise.TypeError(py, $"time.struct_time() takes an at least {ItemCount}-sequence ({count}-sequence given)");
        if (count > FieldCount)
            return Raise.TypeError(py, $"time.struct_time() takes an at most {FieldCount}-sequence ({count}-sequence given)");
        Span<nint> fields = stackalloc nint[FieldCount];
        for (int i = 0; i < FieldCount; i++)
            fields[i] = (nint)Ref.New(i < count ? given[i] : py.None);
        return FromFields(py, fields);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, "time.struct_time", s_names);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the object anew.")]
    private static PyObject* Reduce(Interpreter py, PyObject* self)
    {
        using var all = new PyOwned(py, PyTuple.FromBorrowed(py, Fields(self), FieldCount));
        using var arguments = new PyOwned(py, all.IsNull ? null : PyTuple.Pack(py, all.Pointer));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf(self), arguments.Pointer);
    }

    [PyProperty("tm_year", IsMember = true, Doc = "Year, such as 1993.")]
    private static PyObject* GetYear(Interpreter py, PyObject* self) => Ref.New(Fields(self)[0]);

    [PyProperty("tm_mon", IsMember = true, Doc = "Month, 1 to 12.")]
    private static PyObject* GetMonth(Interpreter py, PyObject* self) => Ref.New(Fields(self)[1]);

    [PyProperty("tm_mday", IsMember = true, Doc = "Day of the month, 1 to 31.")]
    private static PyObject* GetDay(Interpreter py, PyObject* self) => Ref.New(Fields(self)[2]);

    [PyProperty("tm_hour", IsMember = true, Doc = "Hour, 0 to 23.")]
    private static PyObject* GetHour(Interpreter py, PyObject* self) => Ref.New(Fields(self)[3]);

    [PyProperty("tm_min", IsMember = true, Doc = "Minute, 0 to 59.")]
    private static PyObject* GetMinute(Interpreter py, PyObject* self) => Ref.New(Fields(self)[4]);

    [PyProperty("tm_sec", IsMember = true, Doc = "Second, 0 to 61.")]
    private static PyObject* GetSecond(Interpreter py, PyObject* self) => Ref.New(Fields(self)[5]);

    [PyProperty("tm_wday", IsMember = true, Doc = "Day of the week, 0 for Monday to 6.")]
    private static PyObject* GetWeekDay(Interpreter py, PyObject* self) => Ref.New(Fields(self)[6]);

    [PyProperty("tm_yday", IsMember = true, Doc = "Day of the year, 1 to 366.")]
    private static PyObject* GetYearDay(Interpreter py, PyObject* self) => Ref.New(Fields(self)[7]);

    [PyProperty("tm_isdst", IsMember = true, Doc = "1 in summer time, 0 if not, -1 if unknown.")]
    private static PyObject* GetSummer(Interpreter py, PyObject* self) => Ref.New(Fields(self)[8]);

    [PyProperty("tm_zone", IsMember = true, Doc = "Short name of the time zone.")]
    private static PyObject* GetZone(Interpreter py, PyObject* self) => Ref.New(Fields(self)[9]);

    [PyProperty("tm_gmtoff", IsMember = true, Doc = "Seconds east of UTC.")]
    private static PyObject* GetOffset(Interpreter py, PyObject* self) => Ref.New(Fields(self)[10]);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyObject* self)
    {
        PyTuple.ReleaseItems(py, Fields(self), FieldCount);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyObject* self, Visitor* visitor)
    {
        for (int i = 0; i < FieldCount; i++)
            Visitor.Visit(visitor, Fields(self)[i]);
    }
}
