using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Time;

/// <summary>From seconds to calendar fields and back.</summary>
internal static unsafe class Calendar
{
    private const long SecondsBeforeEpoch = 62_135_596_800; // from year 1 to 1970
    private const long LastSecond = 253_402_300_799; // the end of year 9999

    private static readonly string[] s_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    [PyFunction("gmtime(seconds=None, /)", Module = "time", Doc = "The calendar fields of a moment in UTC; of now by default.")]
    internal static PyObject* GmTime(Interpreter py, PyObject* seconds) =>
        TryMoment(py, seconds, out DateTime utc) ? CalendarFields.From(utc, TimeSpan.Zero, summer: false, "GMT").ToStruct(py) : null;

    [PyFunction("localtime(seconds=None, /)", Module = "time", Doc = "The calendar fields of a moment in local time; of now by default.")]
    internal static PyObject* LocalTime(Interpreter py, PyObject* seconds) =>
        TryMoment(py, seconds, out DateTime utc) ? CalendarFields.Local(utc).ToStruct(py) : null;

    [PyFunction("ctime(seconds=None, /)", Module = "time", Doc = "A moment in local time as text; now by default.")]
    internal static PyObject* CTime(Interpreter py, PyObject* seconds) =>
        TryMoment(py, seconds, out DateTime utc) ? Text(py, CalendarFields.Local(utc)) : null;

    [PyFunction("asctime(time_tuple=<unrepresentable>, /)", Module = "time", Doc = "Calendar fields as text; those of local time now by default.")]
    internal static PyObject* AscTime(Interpreter py, PyObject* tuple)
    {
        if (tuple == null)
            return Text(py, CalendarFields.Local(DateTime.UtcNow));
        return CalendarFields.TryRead(py, tuple, "asctime", out CalendarFields fields) && fields.Check(py) ? Text(py, fields) : null;
    }

    [PyFunction("mktime(time_tuple, /)", Module = "time", Doc = "The seconds since 1970 of calendar fields in local time.")]
    internal static double MkTime(Interpreter py, PyObject* tuple)
    {
        if (!CalendarFields.TryRead(py, tuple, "mktime", out CalendarFields fields))
            return 0;
        if (TrySeconds(fields, out double seconds))
            return seconds;
        Raise.OverflowError(py, "mktime argument out of range");
        return 0;
    }

    /// <summary>Seconds since 1970 of fields in local time; fields beyond their range carry over into the next. False beyond the years 1 to 9999.</summary>
    public static bool TrySeconds(CalendarFields fields, out double seconds)
    {
        seconds = 0;
        long months = (fields.Year * 12) + fields.Month - 1;
        long year = months / 12;
        if (months < 12 || year > 9999)
            return false;
        long days = (new DateTime((int)year, (int)(months % 12) + 1, 1) - DateTime.UnixEpoch).Days + fields.Day - 1L;
        long local = (((((days * 24) + fields.Hour) * 60) + fields.Minute) * 60) + fields.Second;
        if (local < -SecondsBeforeEpoch || local > LastSecond)
            return false;
        TimeZoneInfo zone = TimeZoneInfo.Local;
        var wall = DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(local), DateTimeKind.Unspecified);
        TimeSpan offset = zone.GetUtcOffset(wall);
        // In the hour that happens twice, the field says which.
        if (zone.IsAmbiguousTime(wall) && fields.Summer >= 0)
        {
            TimeSpan[] both = zone.GetAmbiguousTimeOffsets(wall);
            offset = fields.Summer > 0 ? both.Max() : both.Min();
        }
        seconds = local - offset.TotalSeconds;
        return true;
    }

    [PyFunction("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", Module = "time", Doc = "The calendar fields that a text laid out in this format says.")]
    internal static PyObject* StrPTime(Interpreter py, PyObject** args, int count)
    {
        if (count is < 1 or > 2)
            return ArgumentBinding.WrongCount(py, "strptime", count, 1, 2);
        // The parser is a module of the library, as in CPython.
        using var name = new PyOwned(py, PyStr.FromString(py, "_strptime"));
        using var module = new PyOwned(py, name.IsNull ? null : Importing.Import(py, name.Pointer, null, null, 0));
        using var function = new PyOwned(py, module.IsNull ? null : PyStr.Intern(py, "_strptime_time"));
        using var parser = new PyOwned(py, function.IsNull ? null : Attributes.Get(py, module.Pointer, function.Pointer));
        return parser.IsNull ? null : Call.Invoke(py, parser.Pointer, args, count, null);
    }

    /// <summary>The moment that an argument in seconds says; now when it is None or left out.</summary>
    private static bool TryMoment(Interpreter py, PyObject* seconds, out DateTime utc)
    {
        utc = DateTime.UtcNow;
        if (seconds == null || seconds == py.None)
            return true;
        long whole = 0;
        bool fits;
        if (Types.IsInstance(py, seconds, TypeIndex.Float))
        {
            double value = Math.Floor(((PyFloat*)seconds)->Value);
            if (double.IsNaN(value))
            {
                Raise.ValueError(py, "Invalid value NaN (not a number)");
                return false;
            }
            fits = Math.Abs(value) < 9e18;
            whole = fits ? (long)value : 0;
        }
        else
        {
            using var index = new PyOwned(py, Conversion.Index(py, seconds));
            if (index.IsNull)
                return false;
            fits = PyInt.TryGetLong(index.Pointer, out whole);
        }
        if (!fits || whole < -SecondsBeforeEpoch || whole > LastSecond)
        {
            Raise.OverflowError(py, "timestamp out of range for platform time_t");
            return false;
        }
        utc = DateTime.UnixEpoch.AddSeconds(whole);
        return true;
    }

    private static PyObject* Text(Interpreter py, CalendarFields t) => PyStr.FromString(
        py, $"{s_days[t.WeekDay]} {s_months[t.Month - 1]} {t.Day,2} {t.Hour:00}:{t.Minute:00}:{t.Second:00} {t.Year}");
}
