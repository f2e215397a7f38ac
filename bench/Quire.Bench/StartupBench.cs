using Quire.Programs;

namespace Quire.Bench;

/// <summary>How long an engine takes to do nothing, beside a .NET program that does nothing.</summary>
internal sealed class StartupBench(IReadOnlyList<Engine> engines, int runs, TextWriter output)
{
    public async Task<bool> RunAsync()
    {
        var times = engines.ToDictionary(e => e, _ => new List<double>());
        for (int run = 0; run < runs; run++)
        {
            foreach (var engine in engines)
            {
                var outcome = await engine.RunAsync(Repository.Root);
                if (outcome.Code != 0)
                {
                    output.WriteLine($"{engine.Name} failed: {outcome.Error.Trim()}");
                    return false;
                }

                times[engine].Add(outcome.Seconds);
            }
        }

        output.WriteLine($"{"start and stop",-20} {"median s",9} {"best s",9}");
        foreach (var engine in engines)
        {
            output.WriteLine($"{engine.Name,-20} {Statistics.Median(times[engine]),9:0.000} {times[engine].Min(),9:0.000}");
        }

        return true;
    }
}
