using System.Globalization;
using System.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Time;

/// <summary>strftime as the C library does it in its plain locale.</summary>
internal static unsafe class TimeFormat
{
    private static readonly string[] s_days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] s_months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    [PyFunction("strftime(format, time_tuple=<unrepresentable>, /)", Module = "time", Doc = "Calendar fields as text in the given format; those of local time now by default.")]
    internal static PyObject* StrFTime(Interpreter py, PyStr* format, PyObject* tuple)
    {
        CalendarFields fields;
        if (tuple == null)
            fields = CalendarFields.Local(DateTime.UtcNow);
        else if (!CalendarFields.TryRead(py, tuple, "strftime", out fields) || !fields.Check(py))
            return null;
        // The text is put together outside of the heap; no directive makes more of a character than this.
        const int MostPerCharacter = 64;
        nuint bytes = (nuint)format->Length * MostPerCharacter;
        if (!py.Heap.TryCharge(bytes))
            return Raise.NoMemory(py);
        PyObject* text = PyStr.FromString(py, Write(PyStr.ToText(format), fields));
        py.Heap.Uncharge(bytes);
        return text;
    }

    private static string Write(string format, CalendarFields t)
    {
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                text.Append(format[i]);
                continue;
            }
            int start = i++;
            char flag = '\0';
            while (i < format.Length && "-_0^#".Contains(format[i]))
                flag = format[i++];
            int width = 0;
            while (i < format.Length && char.IsAsciiDigit(format[i]))
                width = Math.Min((width * 10) + format[i++] - '0', 1000);
            while (i < format.Length && format[i] is 'E' or 'O')
                i++;
            string? field = i < format.Length ? Field(format[i], t) : null;
            text.Append(field == null ? format[start..Math.Min(i + 1, format.Length)] : Lay(field, flag, width));
        }
        return text.ToString();
    }

    private static string Lay(string field, char flag, int width)
    {
        bool number = field.Length > 0 && field.All(char.IsAsciiDigit);
        field = flag switch
        {
            '-' when number => field.TrimStart('0') is { Length: > 0 } digits ? digits : "0",
            '_' when number => (field.TrimStart('0') is { Length: > 0 } digits ? digits : "0").PadLeft(field.Length),
            '^' => field.ToUpperInvariant(),
            '#' => field.Any(char.IsAsciiLetterLower) ? field.ToUpperInvariant() : field.ToLowerInvariant(),
            _ => field,
        };
        return field.PadLeft(width, flag == '_' || (!number && flag != '0') ? ' ' : '0');
    }

    // Null for a letter that means nothing.
    private static string? Field(char letter, CalendarFields t) => letter switch
    {
        '%' => "%",
        'n' => "\n",
        't' => "\t",
        'a' => s_days[t.WeekDay][..3],
        'A' => s_days[t.WeekDay],
        'b' or 'h' => s_months[t.Month - 1][..3],
        'B' => s_months[t.Month - 1],
        'c' => Write("%a %b %e %H:%M:%S %Y", t),
        'D' or 'x' => Write("%m/%d/%y", t),
        'F' => Write("%Y-%m-%d", t),
        'r' => Write("%I:%M:%S %p", t),
        'R' => Write("%H:%M", t),
        'T' or 'X' => Write("%H:%M:%S", t),
        'p' => t.Hour < 12 ? "AM" : "PM",
        'P' => t.Hour < 12 ? "am" : "pm",
        'z' => Offset(t),
        'Z' => t.Zone ?? ZoneName(t),
        _ => Number(letter, t),
    };

    private static string? Number(char letter, CalendarFields t)
    {
        int hour12 = t.Hour % 12 == 0 ? 12 : t.Hour % 12;
        return letter switch
        {
            'C' => Two(Math.DivRem(t.Year, 100).Quotient),
            'd' => Two(t.Day),
            'e' => t.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'g' => Two(IsoWeek(t).Year % 100),
            'G' => IsoWeek(t).Year.ToString(CultureInfo.InvariantCulture),
            'H' => Two(t.Hour),
            'I' => Two(hour12),
            'j' => t.YearDay.ToString("000", CultureInfo.InvariantCulture),
            'k' => t.Hour.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'l' => hour12.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'm' => Two(t.Month),
            'M' => Two(t.Minute),
            's' => Calendar.TrySeconds(t, out double seconds) ? ((long)seconds).ToString(CultureInfo.InvariantCulture) : "-1",
            'S' => Two(t.Second),
            'u' => (t.WeekDay + 1).ToString(CultureInfo.InvariantCulture),
            'U' => Two((t.YearDay + 6 - ((t.WeekDay + 1) % 7)) / 7),
            'V' => Two(IsoWeek(t).Week),
            'w' => ((t.WeekDay + 1) % 7).ToString(CultureInfo.InvariantCulture),
            'W' => Two((t.YearDay + 6 - t.WeekDay) / 7),
            'y' => Two(((t.Year % 100) + 100) % 100),
            'Y' => t.Year.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static string Two(long number) => number.ToString("00", CultureInfo.InvariantCulture);

    // Weeks begin on Monday; the first is the one with the year's first Thursday.
    private static (long Year, int Week) IsoWeek(CalendarFields t)
    {
        int week = (t.YearDay - 1 - t.WeekDay + 10) / 7;
        if (week < 1)
            return (t.Year - 1, WeeksIn(t.Year - 1, t.WeekDay - t.YearDay));
        int weeks = WeeksIn(t.Year, t.WeekDay - t.YearDay + DaysIn(t.Year));
        return week > weeks ? (t.Year + 1, 1) : (t.Year, week);
    }

    // The weeks of a year, given the day of the week (in any representation modulo 7) of its last day.
    private static int WeeksIn(long year, int lastDay)
    {
        int last = ((lastDay % 7) + 7) % 7;
        return last == 3 || (last == 4 && DaysIn(year) == 366) ? 53 : 52;
    }

    private static int DaysIn(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365;

    private static string Offset(CalendarFields t)
    {
        int offset = t.Zone != null ? t.Offset : LocalOffset(t);
        int minutes = Math.Abs(offset) / 60;
        return $"{(offset < 0 ? '-' : '+')}{minutes / 60:00}{minutes % 60:00}";
    }

    private static int LocalOffset(CalendarFields t)
    {
        TimeZoneInfo zone = TimeZoneInfo.Local;
        TimeSpan summer = t.Summer > 0 && zone.SupportsDaylightSavingTime ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        return (int)(zone.BaseUtcOffset + summer).TotalSeconds;
    }

    private static string ZoneName(CalendarFields t) =>
        t.Summer > 0 ? TimeZoneInfo.Local.DaylightName : t.Summer == 0 ? TimeZoneInfo.Local.StandardName : "";
}
