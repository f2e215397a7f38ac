using System.Text;
using Quire.Memory;

namespace Quire.Stress;

/// <summary>
/// Runs each program with allocation 1 failing, then 2, then 3: a program may then end as always or with a MemoryError, caught or not. Anything else
/// is a mistake in Quire.
/// </summary>
internal sealed class FailingAllocations(List<CorpusProgram> programs, FailingSettings settings, Watchdog watchdog) : ICaseSource
{
    private readonly record struct Base(RunResult Result, bool IsSteady, bool CatchesAnything, byte[] Source, byte[] Input, long Step);

    private int _baseGroup = -1;
    private Base _base;

    public int Groups => programs.Count;

    public string NameOf(int group) => programs[group].Name;

    public byte[]? ProgramOf(int group, long number) => null;

    public bool TryNext(int group, ref long from, Action<string> report)
    {
        if (_baseGroup != group && !Prepare(group, report))
            return false;
        long number = settings.First + from * _base.Step;
        bool isLast = from >= settings.MostRuns || number > _base.Result.Allocations;
        if (isLast)
            return false;
        from++;
        RunResult result = ProgramRun.Of(PlanFor(group, number), watchdog);
        string? complaint = Judge(result);
        if (complaint != null)
            report($"allocation {number}: {complaint}");
        return true;
    }

    private bool Prepare(int group, Action<string> report)
    {
        byte[] source = programs[group].Source;
        string text = Encoding.UTF8.GetString(source);
        bool catches = text.Contains("except:", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal)
            || text.Contains("MemoryError", StringComparison.Ordinal);
        _base = new Base(new RunResult(), false, catches, source, programs[group].Input, 1);
        _baseGroup = group;
        RunResult first = ProgramRun.Of(PlanFor(group, 0), watchdog);
        RunResult second = ProgramRun.Of(PlanFor(group, 0), watchdog);
        foreach (string fault in first.Faults)
            report("nothing failing: " + fault);
        long step = Math.Max(settings.Step, (first.Allocations + settings.MostRuns - 1) / settings.MostRuns);
        _base = _base with { Result = first, IsSteady = first.Output == second.Output && first.Error == second.Error, Step = step };
        return first.Faults.Count == 0;
    }

    private RunPlan PlanFor(int group, long number) => new()
    {
        FileName = programs[group].Path,
        Folder = Path.GetDirectoryName(programs[group].Path),
        Source = _base.Source,
        Input = _base.Input,
        FailAt = number,
        FailsForGood = settings.FailsForGood,
        FailsInStartup = settings.InStartup,
        Heap = new HeapOptions { Hardened = settings.Hardened },
        InterruptSeconds = settings.Seconds,
    };

    private string? Judge(RunResult result)
    {
        RunResult expected = _base.Result;
        if (result.Faults.Count > 0)
            return string.Join(" | ", result.Faults);
        if (result.WasInterrupted)
            return "did not end in time";
        if (settings.InStartup)
            return null;
        if (result.Error.Contains("SystemError", StringComparison.Ordinal) && !expected.Error.Contains("SystemError", StringComparison.Ordinal))
            return "SystemError: " + LastLine(result.Error);
        if (!result.HasFailed || !_base.IsSteady)
            return null;
        bool isSame = result.Output == expected.Output && result.Error == expected.Error && result.Code == expected.Code;
        bool isOwnError = result.Uncaught.Contains("MemoryError") || result.Error.Contains("MemoryError", StringComparison.Ordinal);
        if (isSame || isOwnError)
            return null;
        if (result.Uncaught.Count > 0 && !result.Uncaught.SequenceEqual(expected.Uncaught))
            return settings.Strict || !_base.CatchesAnything ? $"wrong error: {LastLine(result.Error)}" : null;
        return settings.Strict && !_base.CatchesAnything ? $"another result, without a MemoryError: {FirstDifference(expected.Output, result.Output)}" : null;
    }

    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1];

    private static string FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
            i++;
        return $"line {i + 1} is '{(i < right.Length ? right[i] : "")}', not '{(i < left.Length ? left[i] : "")}'";
    }
}

/// <summary>Which allocations fail, and what counts as wrong.</summary>
internal sealed record FailingSettings
{
    public long First { get; init; } = 1;

    public long Step { get; init; } = 1;

    /// <summary>Runs a program; where it makes more allocations they are spread over all of them.</summary>
    public long MostRuns { get; init; } = 100;

    public bool FailsForGood { get; init; }

    public bool InStartup { get; init; }

    public bool Hardened { get; init; } = true;

    /// <summary>Wrong errors are also reported for programs that catch exceptions of any type, where they may be the program's own.</summary>
    public bool Strict { get; init; }

    public double Seconds { get; init; } = 20;
}
