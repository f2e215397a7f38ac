using System.Globalization;
using Quire.Runtime;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Tracing;
using Quire.Runtime.Vm;

namespace Quire.Cli;

/// <summary>-X tracemalloc[=N] and PYTHONTRACEMALLOC=N: allocations are traced from before the program on, with N frames each.</summary>
internal static class TraceSettings
{
    private const string Variable = "PYTHONTRACEMALLOC";
    private const string Option = "tracemalloc";

    /// <summary>How many frames are asked for, 0 for no tracing. False with what is wrong.</summary>
    public static bool TryRead(RunSettings settings, out int frames, out string? complaint)
    {
        frames = 0;
        complaint = null;
        string? variable = settings.Environment[Variable];
        if (variable != null && !TryParse(variable, out frames))
            complaint = $"{Variable}: invalid number of frames";
        // Of several the first one counts, and it goes before the variable.
        string? option = settings.XOptions.FirstOrDefault(o => o == Option || o.StartsWith(Option + "=", StringComparison.Ordinal));
        if (complaint == null && option == Option)
            frames = 1;
        else if (complaint == null && option != null && !TryParse(option[(Option.Length + 1)..], out frames))
            complaint = "-X tracemalloc=NFRAME: invalid number of frames";
        if (complaint == null && frames > AllocationSites.MaxFrameLimit)
            complaint = $"can't start tracemalloc\nValueError: {AllocationSites.FramesOutOfRange}";
        return complaint == null;
    }

    /// <summary>Begins tracing if it is wanted; a program that does not get it for want of memory runs without.</summary>
    public static void Start(Interpreter py, int frames, bool audits)
    {
        bool isStarted = frames == 0 || py.AllocationSites.Start(frames, 0);
        if (audits)
            isStarted &= py.AllocationSites.StartForAudit();
        if (!isStarted)
            Errors.Clear(py);
    }

    // As C reads a number: white space before it, a sign, nothing behind; nothing at all is 0.
    private static bool TryParse(string text, out int frames)
    {
        frames = 0;
        return text.Length == 0
            || (int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out frames) && frames >= 0);
    }
}
