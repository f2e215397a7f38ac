using System.Diagnostics;
using System.Runtime.InteropServices;
using Quire.Runtime.Modules.Threading;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Time;

/// <summary>The clocks, each in nanoseconds underneath.</summary>
internal static unsafe class Clocks
{
    // Linux's numbers.
    public const int Realtime = 0;
    public const int Monotonic = 1;
    public const int Process = 2;
    public const int Thread = 3;
    public const int MonotonicRaw = 4;
    public const int BootTime = 7;
    public const int Tai = 11;

    private const double PerSecond = 1e9;

    private static long Now() => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) * 100;

    private static long MonotonicNow()
    {
        long ticks = Stopwatch.GetTimestamp();
        return Stopwatch.Frequency == 1_000_000_000 ? ticks : (long)((Int128)ticks * 1_000_000_000 / Stopwatch.Frequency);
    }

    private static long ProcessNow() => Environment.CpuUsage.TotalTime.Ticks * 100;

    // .NET does not tell the time of one thread; where the system cannot be asked, the process's stands for it.
    private static long ThreadNow()
    {
        if (!OperatingSystem.IsLinux())
            return ProcessNow();
        long* time = stackalloc long[2];
        return ClockGetTime(Thread, time) == 0 ? (time[0] * 1_000_000_000) + time[1] : ProcessNow();
    }

    [DllImport("libc", EntryPoint = "clock_gettime", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, long* time);

    [DllImport("libc", EntryPoint = "clock_getres", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetResolution(int clock, long* time);

    [DllImport("libc", EntryPoint = "clock_settime", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockSetTime(int clock, long* time);

    [DllImport("libc", EntryPoint = "pthread_self", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint ThreadSelf();

    [DllImport("libc", EntryPoint = "pthread_getcpuclockid", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ThreadClock(nint thread, int* clock);

    [PyFunction("time()", Module = "time", Doc = "Seconds since 1970 in UTC, with fraction.")]
    internal static double Time(Interpreter py) => Now() / PerSecond;

    [PyFunction("time_ns()", Module = "time", Doc = "Nanoseconds since 1970 in UTC.")]
    internal static long TimeNs(Interpreter py) => Now();

    [PyFunction("monotonic()", Module = "time", Doc = "Seconds of a clock that never goes back; only differences mean something.")]
    internal static double MonotonicTime(Interpreter py) => MonotonicNow() / PerSecond;

    [PyFunction("monotonic_ns()", Module = "time", Doc = "Nanoseconds of a clock that never goes back.")]
    internal static long MonotonicNs(Interpreter py) => MonotonicNow();

    [PyFunction("perf_counter()", Module = "time", Doc = "Seconds of the finest clock; only differences mean something.")]
    internal static double PerfCounter(Interpreter py) => MonotonicNow() / PerSecond;

    [PyFunction("perf_counter_ns()", Module = "time", Doc = "Nanoseconds of the finest clock.")]
    internal static long PerfCounterNs(Interpreter py) => MonotonicNow();

    [PyFunction("process_time()", Module = "time", Doc = "Seconds of processor time the process has taken.")]
    internal static double ProcessTime(Interpreter py) => ProcessNow() / PerSecond;

    [PyFunction("process_time_ns()", Module = "time", Doc = "Nanoseconds of processor time the process has taken.")]
    internal static long ProcessTimeNs(Interpreter py) => ProcessNow();

    [PyFunction("thread_time()", Module = "time", Doc = "Seconds of processor time the thread has taken.")]
    internal static double ThreadTime(Interpreter py) => ThreadNow() / PerSecond;

    [PyFunction("thread_time_ns()", Module = "time", Doc = "Nanoseconds of processor time the thread has taken.")]
    internal static long ThreadTimeNs(Interpreter py) => ThreadNow();

    [PyFunction("clock_gettime(clk_id, /)", Module = "time", Doc = "Seconds of the clock with this number.")]
    internal static double GetTime(Interpreter py, int clock) => Read(py, clock) / PerSecond;

    [PyFunction("clock_gettime_ns(clk_id, /)", Module = "time", Doc = "Nanoseconds of the clock with this number.")]
    internal static long GetTimeNs(Interpreter py, int clock) => Read(py, clock);

    [PyFunction("clock_getres(clk_id, /)", Module = "time", Doc = "The smallest step of the clock with this number, in seconds.")]
    internal static double GetResolution(Interpreter py, int clock)
    {
        if (clock is Realtime or Process)
            return 1e-7;
        if (clock is Monotonic or Thread || !OperatingSystem.IsLinux())
        {
            Read(py, clock);
            return 1e-9;
        }
        long* step = stackalloc long[2];
        if (ClockGetResolution(clock, step) == 0)
            return step[0] + (step[1] / PerSecond);
        SystemError(py, Marshal.GetLastPInvokeError());
        return 0;
    }

    private static int SystemError(Interpreter py, int number)
    {
        using var code = new PyOwned(py, PyInt.FromLong(py, number));
        using var text = new PyOwned(py, code.IsNull ? null : PyStr.FromString(py, Marshal.GetPInvokeErrorMessage(number)));
        PyObject* error = text.IsNull ? null : Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.OSError], code.Pointer, text.Pointer);
        if (error != null)
            Raise.Instance(py, error);
        return -1;
    }

    [PyFunction("clock_settime(clk_id, time, /)", Module = "time", Doc = "Sets the clock with this number, in seconds.")]
    internal static int SetTime(Interpreter py, PyObject** args, int count)
    {
        if (!TryClock(py, "clock_settime", args, count, out int clock))
            return -1;
        PyObject* time = args[1];
        using var number = new PyOwned(py, time->Is(TypeIndex.Float) ? Ref.New(time) : Conversion.Index(py, time));
        if (number.IsNull)
            return -1;
        double seconds = Conversion.AsDouble(py, number.Pointer);
        if (py.HasError)
            return -1;
        if (double.IsNaN(seconds))
        {
            Raise.ValueError(py, "Invalid value NaN (not a number)");
            return -1;
        }
        double whole = System.Math.Floor(seconds);
        if (whole is < long.MinValue or >= long.MaxValue)
        {
            Raise.OverflowError(py, "timestamp out of range for platform time_t");
            return -1;
        }
        return Set(py, clock, (long)whole, (long)((seconds - whole) * PerSecond));
    }

    [PyFunction("clock_settime_ns(clk_id, time, /)", Module = "time", Doc = "Sets the clock with this number, in nanoseconds.")]
    internal static int SetTimeNs(Interpreter py, PyObject** args, int count)
    {
        if (!TryClock(py, "clock_settime_ns", args, count, out int clock))
            return -1;
        PyObject* time = args[1];
        if (!PyInt.Check(time, py))
        {
            Raise.TypeError(py, $"expect int, got {Types.NameOf(py, time)}");
            return -1;
        }
        long nanoseconds = Conversion.IndexAsLong(py, time, TypeIndex.OverflowError);
        if (py.HasError)
            return -1;
        (long seconds, long rest) = System.Math.DivRem(nanoseconds, 1_000_000_000);
        return rest < 0 ? Set(py, clock, seconds - 1, rest + 1_000_000_000) : Set(py, clock, seconds, rest);
    }

    private static bool TryClock(Interpreter py, string function, PyObject** args, int count, out int clock)
    {
        clock = 0;
        if (count == 2)
            return ArgumentBinding.ToInt(py, args[0], out clock);
        Raise.TypeError(py, $"{function}() takes exactly 2 arguments ({count} given)");
        return false;
    }

    private static int Set(Interpreter py, int clock, long seconds, long nanoseconds)
    {
        long* time = stackalloc long[2] { seconds, nanoseconds };
        return OperatingSystem.IsLinux() && ClockSetTime(clock, time) == 0
            ? 0
            : SystemError(py, OperatingSystem.IsLinux() ? Marshal.GetLastPInvokeError() : InvalidArgument);
    }

    private const int InvalidArgument = 22;
    private const int NoSuchProcess = 3;

    [PyFunction("pthread_getcpuclockid(thread_id, /)", Module = "time", Doc = "The number of the clock that counts the processor time of a thread.")]
    internal static PyObject* GetThreadClock(Interpreter py, PyObject* thread)
    {
        if (!PyInt.Check(thread, py))
            return Raise.TypeError(py, $"pthread_getcpuclockid() argument 1 must be int, not {(thread == py.None ? "None" : Types.NameOf(py, thread))}");
        long ident = Conversion.IndexAsLong(py, thread, TypeIndex.OverflowError);
        if (py.HasError)
            return null;
        int clock = Thread;
        int status = ident != ThreadModule.Ident ? NoSuchProcess : OperatingSystem.IsLinux() ? ThreadClock(ThreadSelf(), &clock) : 0;
        if (status == 0)
            return PyInt.FromLong(py, clock);
        SystemError(py, status);
        return null;
    }

    private static long Read(Interpreter py, int clock)
    {
        switch (clock)
        {
            case Realtime:
                return Now();
            case Monotonic:
                return MonotonicNow();
            case Process:
                return ProcessNow();
            case Thread:
                return ThreadNow();
            default:
                return ReadOther(py, clock);
        }
    }

    private static long ReadOther(Interpreter py, int clock)
    {
        long* time = stackalloc long[2];
        if (OperatingSystem.IsLinux() && ClockGetTime(clock, time) == 0)
            return (time[0] * 1_000_000_000) + time[1];
        SystemError(py, OperatingSystem.IsLinux() ? Marshal.GetLastPInvokeError() : InvalidArgument);
        return 0;
    }

    [PyFunction("get_clock_info(name, /)", Module = "time", Doc = "What is known of a clock: how it is read, its resolution, whether it can be set or go back.")]
    internal static PyObject* Info(Interpreter py, PyStr* name)
    {
        (string implementation, bool monotonic, bool adjustable, double resolution) = PyStr.ToText(name) switch
        {
            "time" => ("DateTime.UtcNow", false, true, 1e-7),
            "monotonic" or "perf_counter" => ("Stopwatch.GetTimestamp()", true, false, 1.0 / Stopwatch.Frequency),
            "process_time" => ("Environment.CpuUsage", true, false, 1e-7),
            "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false, 1e-9),
            _ => ("", false, false, 0),
        };
        if (implementation.Length == 0)
            return Raise.ValueError(py, "unknown clock");
        using var fields = new PyOwned(py, (PyObject*)PyDict.New(py));
        bool filled = !fields.IsNull
            && Put(py, fields.Pointer, "implementation", PyStr.FromString(py, implementation))
            && Put(py, fields.Pointer, "monotonic", PyBool.From(py, monotonic))
            && Put(py, fields.Pointer, "adjustable", PyBool.From(py, adjustable))
            && Put(py, fields.Pointer, "resolution", PyFloat.New(py, resolution));
        return filled ? PySimpleNamespace.New(py, (PyDict*)fields.Pointer) : null;
    }

    private static bool Put(Interpreter py, PyObject* fields, string name, PyObject* stolenValue)
    {
        using var value = new PyOwned(py, stolenValue);
        return !value.IsNull && PyDict.SetText(py, (PyDict*)fields, name, value.Pointer) == 0;
    }
}
