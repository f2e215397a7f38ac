using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Time;

/// <summary>The nine fields of a struct_time as numbers, with the month, and days of week and year, as Python counts them.</summary>
internal struct CalendarFields
{
    public long Year;
    public int Month, Day, Hour, Minute, Second;

    /// <summary>0 for Monday.</summary>
    public int WeekDay;

    /// <summary>1 for the first of January.</summary>
    public int YearDay;
    public int Summer;

    /// <summary>Name and offset from UTC, when known.</summary>
    public string? Zone;
    public int Offset;

    public static CalendarFields From(DateTime time, TimeSpan offset, bool summer, string zone) => new()
    {
        Year = time.Year,
        Month = time.Month,
        Day = time.Day,
        Hour = time.Hour,
        Minute = time.Minute,
        Second = time.Second,
        WeekDay = ((int)time.DayOfWeek + 6) % 7,
        YearDay = time.DayOfYear,
        Summer = summer ? 1 : 0,
        Zone = zone,
        Offset = (int)offset.TotalSeconds,
    };

    /// <summary>Local time at a moment.</summary>
    public static CalendarFields Local(DateTime utc)
    {
        TimeZoneInfo zone = TimeZoneInfo.Local;
        bool summer = zone.IsDaylightSavingTime(utc);
        TimeSpan offset = zone.GetUtcOffset(utc);
        long ticks = Math.Clamp(utc.Ticks + offset.Ticks, 0, DateTime.MaxValue.Ticks);
        return From(new DateTime(ticks), offset, summer, summer ? zone.DaylightName : zone.StandardName);
    }

    public readonly unsafe PyObject* ToStruct(Interpreter py)
    {
        Span<nint> fields =
        [
            (nint)PyInt.FromLong(py, Year), (nint)PyInt.FromLong(py, Month), (nint)PyInt.FromLong(py, Day), (nint)PyInt.FromLong(py, Hour),
            (nint)PyInt.FromLong(py, Minute), (nint)PyInt.FromLong(py, Second), (nint)PyInt.FromLong(py, WeekDay),
            (nint)PyInt.FromLong(py, YearDay), (nint)PyInt.FromLong(py, Summer), (nint)PyStr.FromString(py, Zone ?? ""),
            (nint)PyInt.FromLong(py, Offset),
        ];
        return TimeStruct.FromFields(py, fields);
    }

    /// <summary>Reads a struct_time or a tuple of nine ints; false with TypeError "function(): illegal time tuple argument".</summary>
    public static unsafe bool TryRead(Interpreter py, PyObject* o, string function, out CalendarFields fields)
    {
        fields = default;
        if (!PyTuple.Check(py, o))
        {
            Raise.TypeError(py, "Tuple or struct_time argument required");
            return false;
        }
        var tuple = (PyTuple*)o;
        if (tuple->Length != TimeStruct.ItemCount)
        {
            Raise.TypeError(py, $"{function}(): illegal time tuple argument");
            return false;
        }
        Span<int> numbers = stackalloc int[TimeStruct.ItemCount];
        for (int i = 0; i < TimeStruct.ItemCount; i++)
        {
            if (!TryNumber(py, PyTuple.Items(tuple)[i], out numbers[i]))
                return false;
        }
        fields = new CalendarFields
        {
            Year = numbers[0],
            Month = numbers[1],
            Day = numbers[2],
            Hour = numbers[3],
            Minute = numbers[4],
            Second = numbers[5],
            WeekDay = numbers[6],
            YearDay = numbers[7],
            Summer = numbers[8],
        };
        if (o->Is(TypeIndex.TimeStruct))
            fields.ReadZone(py, PyTuple.Items(tuple));
        return true;
    }

    private unsafe void ReadZone(Interpreter py, PyObject** items)
    {
        if (PyStr.Check(py, items[9]))
            Zone = PyStr.ToText((PyStr*)items[9]);
        if (items[10]->Is(TypeIndex.Int) && PyInt.TryGetLong(items[10], out long offset))
            Offset = (int)offset;
    }

    private static unsafe bool TryNumber(Interpreter py, PyObject* o, out int number)
    {
        number = 0;
        using var index = new PyOwned(py, Conversion.Index(py, o));
        if (index.IsNull)
            return false;
        bool fits = PyInt.TryGetLong(index.Pointer, out long value);
        if (fits && value == (int)value)
        {
            number = (int)value;
            return true;
        }
        bool negative = PyInt.Sign(index.Pointer) < 0;
        Raise.OverflowError(py, fits
            ? negative ? "signed integer is less than minimum" : "signed integer is greater than maximum"
            : "Python int too large to convert to C long");
        return false;
    }

    /// <summary>
    /// What strftime and asctime ask of the fields. Zeroes for month, day of month and day of year count as the first.
    /// </summary>
    public unsafe bool Check(Interpreter py)
    {
        Month = Month == 0 ? 1 : Month;
        Day = Day == 0 ? 1 : Day;
        YearDay = YearDay == 0 ? 1 : YearDay;
        string? wrong = Month is < 1 or > 12 ? "month out of range"
            : Day is < 1 or > 31 ? "day of month out of range"
            : Hour is < 0 or > 23 ? "hour out of range"
            : Minute is < 0 or > 59 ? "minute out of range"
            : Second is < 0 or > 61 ? "seconds out of range"
            : WeekDay < -1 ? "day of week out of range"
            : YearDay is < 1 or > 366 ? "day of year out of range"
            : null;
        WeekDay = (WeekDay + 7) % 7;
        if (wrong != null)
            Raise.ValueError(py, wrong);
        return wrong == null;
    }
}
