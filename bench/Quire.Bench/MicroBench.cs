using System.Globalization;
using Quire.Programs;

namespace Quire.Bench;

/// <summary>
/// Runs <c>bench/micro.py</c>, which times small operations one at a time, in both engines in turn, and prints what each
/// operation takes, worst ratio first.
/// </summary>
internal sealed class MicroBench(Engine quire, Engine python, int runs, TextWriter output)
{
    private readonly record struct Row(string Name, double Quire, double Python)
    {
        public double Ratio => Quire / Python;
    }

    /// <summary>Prints the table; the answer is whether both engines ran all operations.</summary>
    public async Task<bool> RunAsync(string[] filters)
    {
        var ours = new Dictionary<string, double>();
        var theirs = new Dictionary<string, double>();
        for (int run = 0; run < runs; run++)
        {
            if (!await MeasureAsync(quire, filters, ours) || !await MeasureAsync(python, filters, theirs))
                return false;
        }

        Row[] rows = [.. ours.Where(o => theirs.ContainsKey(o.Key)).Select(o => new Row(o.Key, o.Value, theirs[o.Key]))];
        output.WriteLine($"{"operation",-34} {"quire ns",10} {"cpython ns",11} {"ratio",7}");
        foreach (Row row in rows.OrderByDescending(r => r.Ratio))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name,-34} {row.Quire,10:0.0} {row.Python,11:0.0} {row.Ratio,7:0.00}"));
        if (rows.Length > 0)
            output.WriteLine($"{rows.Length} operations, best of {runs} runs; geometric mean {Statistics.GeometricMean([.. rows.Select(r => r.Ratio)]):0.00}");
        return rows.Length == ours.Count && rows.Length == theirs.Count && rows.Length > 0;
    }

    // Keeps the best time of each operation: what else runs on the machine only ever adds to it.
    private async Task<bool> MeasureAsync(Engine engine, string[] filters, Dictionary<string, double> best)
    {
        Outcome outcome = await engine.RunAsync(Path.Combine(Repository.Root, "bench"), ["micro.py", .. filters]);
        if (outcome.Code != 0 || outcome.TimedOut)
        {
            output.WriteLine($"{engine.Name} failed: {outcome.Error.TrimEnd().Split('\n')[^1]}");
            return false;
        }

        foreach (string line in outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.Split('\t');
            double time = double.Parse(fields[1], CultureInfo.InvariantCulture);
            best[fields[0]] = Math.Min(time, best.GetValueOrDefault(fields[0], double.MaxValue));
        }

        return true;
    }
}
