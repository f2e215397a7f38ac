using System.Diagnostics;

namespace Quire.Programs;

/// <summary>Runs many programs, a few at a time, and reports in the order of their names.</summary>
internal sealed class Suite(Settings settings, TextWriter output)
{
    private readonly Judge judge = new(settings);

    /// <summary>Compares every program; returns how many failed.</summary>
    public async Task<int> RunAsync(List<TestProgram> programs)
    {
        var clock = Stopwatch.StartNew();
        var complaints = new string?[programs.Count];
        await ForEachAsync(programs, async i =>
        {
            complaints[i] = await judge.ComplaintAsync(programs[i]);
            if (complaints[i] is not null)
            {
                Write($"FAIL {programs[i].Name}: {complaints[i]}");
            }
        });
        Summarise(programs, complaints, clock.Elapsed.TotalSeconds);
        return complaints.Count(c => c is not null);
    }

    /// <summary>Rewrites what is recorded beside each program from CPython's answers.</summary>
    public async Task<int> RecordAsync(List<TestProgram> programs)
    {
        programs = programs.FindAll(p => !p.HasOwnOutput);
        int changed = 0, failed = 0;
        await ForEachAsync(programs, async i =>
        {
            var program = programs[i];
            var outcome = await judge.RunInPythonAsync(program);
            if (outcome.TimedOut)
            {
                Interlocked.Increment(ref failed);
                Write($"FAIL {program.Name}: timed out in CPython");
            }
            else if (program.Recorded() is not { } old || !old.SameAs(outcome))
            {
                Interlocked.Increment(ref changed);
                program.Record(outcome);
                Write($"recorded {program.Name}");
            }
        });
        Write($"{changed} recorded anew, {programs.Count - changed - failed} unchanged");
        Write($"{programs.Count - failed} passed, {failed} failed");
        return failed;
    }

    private Task ForEachAsync(List<TestProgram> programs, Func<int, Task> run)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs };
        return Parallel.ForEachAsync(Enumerable.Range(0, programs.Count), options, async (i, _) => await run(i));
    }

    private void Summarise(List<TestProgram> programs, string?[] complaints, double seconds)
    {
        var areas = programs.Zip(complaints).GroupBy(pair => pair.First.Name.Split('/')[0]);
        foreach (var area in areas.Where(a => a.Any(pair => pair.Second is not null)))
        {
            Write($"  {area.Key,-24} {area.Count(p => p.Second is null),4} passed {area.Count(p => p.Second is not null),4} failed");
        }

        int failed = complaints.Count(c => c is not null);
        string reference = settings.Python is null ? "recorded outputs" : settings.Python;
        Write($"{programs.Count} programs in {seconds:0.0} s, stress {settings.Stress}, compared with {reference}");
        Write($"{programs.Count - failed} passed, {failed} failed");
    }

    private void Write(string text)
    {
        lock (output)
        {
            output.WriteLine(text);
        }
    }
}
