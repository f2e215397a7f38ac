using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Time;

/// <summary>The module <c>time</c>: clocks, calendar and text in the files beside this one.</summary>
[PyModule("time", Doc = "Clocks, waiting, and points in time as seconds, calendar fields and text.")]
internal static unsafe partial class TimeModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        builder.Type(TypeIndex.TimeStruct);
        builder.Integer("_STRUCT_TM_ITEMS", TimeStruct.FieldCount);
        builder.Integer("CLOCK_REALTIME", Clocks.Realtime);
        builder.Integer("CLOCK_MONOTONIC", Clocks.Monotonic);
        builder.Integer("CLOCK_PROCESS_CPUTIME_ID", Clocks.Process);
        builder.Integer("CLOCK_THREAD_CPUTIME_ID", Clocks.Thread);
        if (OperatingSystem.IsLinux())
        {
            builder.Integer("CLOCK_MONOTONIC_RAW", Clocks.MonotonicRaw);
            builder.Integer("CLOCK_BOOTTIME", Clocks.BootTime);
            builder.Integer("CLOCK_TAI", Clocks.Tai);
        }
        return builder.Failed ? -1 : AddZone(py, module);
    }

    [PyFunction("tzset()", Module = "time", Doc = "Reads the time zone anew from the environment.")]
    internal static int ReadZone(Interpreter py, PyModule* module)
    {
        TimeZoneInfo.ClearCachedData();
        return AddZone(py, module);
    }

    private static int AddZone(Interpreter py, PyModule* module)
    {
        TimeZoneInfo zone = TimeZoneInfo.Local;
        int year = DateTime.UtcNow.Year;
        TimeSpan january = zone.GetUtcOffset(new DateTime(year, 1, 1)), july = zone.GetUtcOffset(new DateTime(year, 7, 1));
        TimeSpan standard = january < july ? january : july, summer = january < july ? july : january;
        var builder = new ModuleBuilder(py, module);
        builder.Integer("timezone", -(long)standard.TotalSeconds);
        builder.Integer("altzone", -(long)summer.TotalSeconds);
        builder.Integer("daylight", standard == summer ? 0 : 1);
        string summerName = standard == summer ? zone.StandardName : zone.DaylightName;
        using var first = new PyOwned(py, PyStr.FromString(py, zone.StandardName));
        using var second = new PyOwned(py, first.IsNull ? null : PyStr.FromString(py, summerName));
        builder.Store("tzname", second.IsNull ? null : PyTuple.Pack(py, first.Pointer, second.Pointer));
        return builder.Failed ? -1 : 0;
    }
}
