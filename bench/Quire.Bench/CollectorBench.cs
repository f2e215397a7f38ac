using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Quire.Programs;

namespace Quire.Bench;

/// <summary>
/// The collector's figures: bench/gc.py prints a name and a number a line, in milliseconds. Both engines run in turn, and the median of the runs'
/// ratios counts, so that what else the machine does falls on both.
/// </summary>
internal sealed partial class CollectorBench(Engine quire, Engine cpython, int runs, TextWriter output)
{
    private const double MaxWorkingBytes = 6;
    private const double MaxResidentRatio = 1.25;
    private const double MaxPauseMilliseconds = 1;

    private static readonly (string Name, string Title, double Allowed)[] Ratios =
    [
        ("full", "full collection, 1 M live instances", 0.35),
        ("garbage", "1 M instances of cyclic garbage", 0.5),
        ("lists", "lists of lists, 1000 levels", 0.35),
    ];

    private static string Script => Path.Combine(Repository.Root, "bench", "gc.py");

    public async Task<bool> RunAsync()
    {
        var ours = new List<Dictionary<string, double>>();
        var theirs = new List<Dictionary<string, double>>();
        for (int run = 0; run < runs; run++)
        {
            ours.Add(await FiguresAsync(quire, "figures"));
            theirs.Add(await FiguresAsync(cpython, "figures"));
        }

        output.WriteLine($"{"",-40} {"quire",9} {"cpython",9} {"ratio",6} {"allowed",8}");
        bool isGood = true;
        foreach ((string name, string title, double allowed) in Ratios)
        {
            double ratio = Statistics.Median(ours.Zip(theirs, (a, b) => a[name] / b[name]));
            isGood &= Row(title, Statistics.Median(ours.Select(f => f[name])), Statistics.Median(theirs.Select(f => f[name])), ratio, allowed);
        }

        Dictionary<string, double> young = await FiguresAsync(quire, "young");
        Dictionary<string, double> youngThere = await FiguresAsync(cpython, "young");
        isGood &= Row("young pause, 99th of 100, 10 M live (ms)", young["young"], youngThere["young"], young["young"], MaxPauseMilliseconds);
        isGood &= await ResidentRowAsync("endless", "resident with endless garbage (MB)");
        isGood &= await ResidentRowAsync("beside", "the same beside 1 M live instances (MB)");
        double working = await WorkingBytesAsync();
        return Row("working memory (bytes a container)", working, 0, working, MaxWorkingBytes) && isGood;
    }

    private static async Task<Dictionary<string, double>> FiguresAsync(Engine engine, string part)
    {
        Outcome outcome = await engine.RunAsync(Repository.Root, Script, part);
        if (outcome.Code != 0)
            throw new InvalidOperationException($"{engine.Name} failed: {outcome.Error.Trim()}");
        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private async Task<bool> ResidentRowAsync(string part, string title)
    {
        double ours = await PeakMegabytesAsync(quire, part);
        double theirs = await PeakMegabytesAsync(cpython, part);
        return Row(title, ours, theirs, ours / theirs, MaxResidentRatio);
    }

    private static async Task<double> PeakMegabytesAsync(Engine engine, string part)
    {
        using Process process = Process.Start(new ProcessStartInfo(engine.Command, [.. engine.FirstArguments, Script, part]))
            ?? throw new InvalidOperationException($"{engine.Name} did not start");
        long peak = 0;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
            await Task.Delay(20);
        }

        return peak / 1e6;
    }

    private async Task<double> WorkingBytesAsync()
    {
        Outcome outcome = await quire.RunAsync(Repository.Root, "--heap-stats", Script, "figures");
        Match match = WorkingLine().Match(outcome.Error);
        return match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : double.PositiveInfinity;
    }

    private bool Row(string title, double ours, double theirs, double compared, double allowed)
    {
        bool isGood = compared <= allowed;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{title,-40} {ours,9:0.00} {theirs,9:0.00} {compared,6:0.00} {allowed,8:0.00}{(isGood ? "" : "  too much")}"));
        return isGood;
    }

    [GeneratedRegex(@"working\s+([0-9.]+) bytes a container")]
    private static partial Regex WorkingLine();
}
