using Quire.Runtime.Modules.Sys;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Time;

/// <summary>
/// time.struct_time: a tuple of nine items, behind which lie two more that only have names (tm_zone and tm_gmtoff).
/// </summary>
[PyType("struct_time", TypeIndex.TimeStruct, Base = TypeIndex.Tuple, Module = "time",
    Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize | TypeFlags.Immutable, ItemSize = 8,
    Doc = "A point in time in calendar fields, as gmtime and localtime give it and strftime and mktime take it.")]
internal unsafe partial struct TimeStruct
{
    public const int ItemCount = 9;
    public const int FieldCount = 11;

    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new(
        "time.struct_time",
        ItemCount,
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff");

    private static PyObject** Fields(PyObject* self) => PyTuple.Items((PyTuple*)self);

    /// <summary>Eleven fields, taken over; null with MemoryError when one is null.</summary>
    public static PyObject* FromFields(Interpreter py, ReadOnlySpan<nint> fields) => StructSequence.New(py, TypeIndex.TimeStruct, ItemCount, fields);

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Create(py, type, s_form, args, count, kwnames);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, s_form);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the object anew.")]
    private static PyObject* Reduce(Interpreter py, PyObject* self) => StructSequence.Reduce(py, self, s_form);

    [PyMethod("__replace__($self, /, **changes)", Doc = "A copy in which some fields differ.")]
    private static PyObject* Replace(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Replace(py, self, s_form, args, count, kwnames);

    private static void AddAttributes(Interpreter py, ref TypeBuilder builder) => StructSequence.AddAttributes(py, ref builder, s_form);

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
    private static void Dealloc(Interpreter py, PyObject* self) => StructSequence.Dealloc(py, self, FieldCount);

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyObject* self, Visitor* visitor) => StructSequence.Traverse(self, visitor, FieldCount);
}
