using System.Globalization;
using Quire.Programs;

namespace Quire.Bench;

/// <summary>
/// What tracing allocations costs: bench/tracing.py does pieces of work untraced, traced and sampled in one process. A row is the median of the runs'
/// ratios to the untraced time; the geometric mean of the rows is what is allowed.
/// </summary>
internal sealed class TracingBench(Engine quire, Engine cpython, int runs, TextWriter output)
{
    private const double MaxExact = 2.0;
    private const double MaxSampled = 1.1;

    private readonly record struct Ratio(double Exact, double Sampled);

    public async Task<bool> RunAsync()
    {
        var ours = new Dictionary<string, List<Ratio>>();
        var theirs = new Dictionary<string, List<Ratio>>();
        for (int run = 0; run < runs; run++)
        {
            await AddRunAsync(quire, ours);
            await AddRunAsync(cpython, theirs);
        }

        output.WriteLine($"{"times the untraced time",-24} {"exact",7} {"sampled",8} {"cpython",8}");
        foreach ((string name, List<Ratio> ratios) in ours)
            Row(name, Exact(ratios), Sampled(ratios), Exact(theirs[name]));
        double exact = Statistics.GeometricMean([.. ours.Values.Select(Exact)]);
        double sampled = Statistics.GeometricMean([.. ours.Values.Select(Sampled)]);
        Row("geometric mean", exact, sampled, Statistics.GeometricMean([.. theirs.Values.Select(Exact)]));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"allowed",-24} {MaxExact,7:0.00} {MaxSampled,8:0.00}"));
        return exact <= MaxExact && sampled <= MaxSampled;
    }

    private static double Exact(IEnumerable<Ratio> ratios) => Statistics.Median(ratios.Select(r => r.Exact));

    private static double Sampled(IEnumerable<Ratio> ratios) => Statistics.Median(ratios.Select(r => r.Sampled));

    private static async Task AddRunAsync(Engine engine, Dictionary<string, List<Ratio>> to)
    {
        Outcome outcome = await engine.RunAsync(Repository.Root, Path.Combine(Repository.Root, "bench", "tracing.py"));
        if (outcome.Code != 0)
            throw new InvalidOperationException($"{engine.Name} failed: {outcome.Error.Trim()}");
        foreach (string line in outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split(' ');
            double[] seconds = [.. parts.Skip(1).Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
            if (!to.TryGetValue(parts[0], out List<Ratio>? ratios))
                to[parts[0]] = ratios = [];
            ratios.Add(new Ratio(seconds[1] / seconds[0], seconds[2] / seconds[0]));
        }
    }

    private void Row(string title, double exact, double sampled, double theirs) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title,-24} {exact,7:0.00} {sampled,8:0.00} {theirs,8:0.00}"));
}
