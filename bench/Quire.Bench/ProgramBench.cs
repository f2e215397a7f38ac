using Quire.Programs;

namespace Quire.Bench;

/// <summary>
/// Runs every program under <c>bench/programs</c> in both engines in turn (A B A B …), so that whatever else the machine
/// does in the meantime falls on both, and compares the medians. Both must print the same checksum.
/// </summary>
internal sealed class ProgramBench(Engine quire, Engine python, int runs, TextWriter output)
{
    private readonly record struct Row(string Name, double Quire, double Python)
    {
        public double Ratio => Quire / Python;
    }

    public static string Folder => Path.Combine(Repository.Root, "bench", "programs");

    /// <summary>Prints the table; the answer is whether every program ran and agreed.</summary>
    public async Task<bool> RunAsync(IEnumerable<string> programs)
    {
        var rows = new List<Row>();
        bool good = true;
        output.WriteLine($"{"program",-18} {"quire s",9} {"cpython s",10} {"ratio",7}");
        foreach (string program in programs)
        {
            var (row, complaint) = await MeasureAsync(program);
            if (complaint is not null)
            {
                good = false;
                output.WriteLine($"{Path.GetFileNameWithoutExtension(program),-18} {complaint}");
                continue;
            }

            rows.Add(row);
            output.WriteLine($"{row.Name,-18} {row.Quire,9:0.000} {row.Python,10:0.000} {row.Ratio,7:0.00}");
        }

        Summarise(rows);
        return good && rows.Count > 0;
    }

    private async Task<(Row Row, string? Complaint)> MeasureAsync(string program)
    {
        var ours = new List<double>();
        var theirs = new List<double>();
        for (int run = 0; run < runs; run++)
        {
            var a = await quire.RunAsync(Folder, Path.GetFileName(program));
            var b = await python.RunAsync(Folder, Path.GetFileName(program));
            if (Complaint(a, b) is { } complaint)
            {
                return (default, complaint);
            }

            ours.Add(a.Seconds);
            theirs.Add(b.Seconds);
        }

        return (new Row(Path.GetFileNameWithoutExtension(program), Statistics.Median(ours), Statistics.Median(theirs)), null);
    }

    private static string? Complaint(Outcome ours, Outcome theirs)
    {
        if (theirs.Code != 0 || theirs.TimedOut)
        {
            return "failed in CPython: " + LastLine(theirs.Error);
        }

        if (ours.Code != 0 || ours.TimedOut)
        {
            return ours.TimedOut ? "timed out in Quire" : "failed in Quire: " + LastLine(ours.Error);
        }

        return ours.Output == theirs.Output ? null : $"printed {ours.Output.Trim()}, not {theirs.Output.Trim()}";
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];

    private void Summarise(List<Row> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var worst = rows.MaxBy(r => r.Ratio);
        output.WriteLine($"{rows.Count} programs, medians of {runs}; below 1 is faster than CPython");
        output.WriteLine($"worst ratio {worst.Ratio:0.00} ({worst.Name})");
        output.WriteLine($"geometric mean {Statistics.GeometricMean([.. rows.Select(r => r.Ratio)]):0.00}");
    }
}
