using System.Diagnostics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Time;

internal static unsafe class Sleep
{
    // Ctrl-C is looked for this often.
    private const int SliceMilliseconds = 20;

    [PyFunction("sleep(seconds, /)", Module = "time", Doc = "Waits so many seconds; a fraction is allowed.")]
    internal static int Run(Interpreter py, PyObject* seconds)
    {
        if (!TryNanoseconds(py, seconds, out double wanted))
            return -1;
        if (wanted < 0)
        {
            Raise.ValueError(py, "sleep length must be non-negative");
            return -1;
        }
        if (py.AuditHooks != null && Auditing.Event(py, "time.sleep", (nint)Ref.New(seconds)) < 0)
            return -1;
        long start = Stopwatch.GetTimestamp();
        double total = wanted / 1e6;
        while (true)
        {
            double left = total - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (left <= 0)
                return 0;
            Thread.Sleep(TimeSpan.FromMilliseconds(Math.Min(left, SliceMilliseconds)));
            if ((py.Attention & Safepoint.Interrupt) != 0 && Safepoint.Attend(py) < 0)
                return -1;
        }
    }

    private static bool TryNanoseconds(Interpreter py, PyObject* seconds, out double wanted)
    {
        wanted = 0;
        if (Types.IsInstance(py, seconds, TypeIndex.Float))
        {
            double value = ((PyFloat*)seconds)->Value;
            if (double.IsNaN(value))
                Raise.ValueError(py, "Invalid value NaN (not a number)");
            else if (Math.Abs(value) >= 9.3e9)
                Raise.OverflowError(py, "timestamp out of range for platform time_t");
            wanted = Math.Ceiling(value * 1e9);
            return !py.HasError;
        }
        using var index = new PyOwned(py, Conversion.Index(py, seconds));
        if (index.IsNull)
            return false;
        if (!PyInt.TryGetLong(index.Pointer, out long whole) || Math.Abs((double)whole) >= 9.3e9)
        {
            Raise.OverflowError(py, "timestamp too large to convert to C PyTime_t");
            return false;
        }
        wanted = whole * 1e9;
        return true;
    }
}
