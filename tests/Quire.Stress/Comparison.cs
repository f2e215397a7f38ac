using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Quire.Memory;

namespace Quire.Stress;

/// <summary>Runs random programs in Quire and in CPython 3.13: what they print must be the same.</summary>
internal sealed partial class Comparison(string python, int seed, int groups, long runs, Watchdog watchdog) : ICaseSource
{
    private const int TimeoutMilliseconds = 15_000;

    public int Groups => groups;

    public string NameOf(int group) => $"random {seed}.{group}";

    public byte[]? ProgramOf(int group, long number) => Make(group, number);

    public bool TryNext(int group, ref long from, Action<string> report)
    {
        if (from >= runs)
            return false;
        byte[] source = Make(group, from++);
        RunResult result = ProgramRun.Of(new RunPlan { FileName = "random.py", Source = source, Heap = new HeapOptions { Limit = 256L << 20 }, Warnings = ["ignore"] }, watchdog);
        if (result.Faults.Count > 0)
        {
            report(string.Join(" | ", result.Faults));
            return true;
        }
        // Where Quire had no more memory, CPython had.
        if (result.WasInterrupted || result.Output.Contains("MemoryError", StringComparison.Ordinal) || RunInPython(source) is not var (output, error))
            return true;
        if (Difference(output + LastLine(error), result.Output + LastLine(result.Error)) is { } difference)
            report(difference);
        return true;
    }

    [GeneratedRegex("0x[0-9a-f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1];

    private static string? Difference(string expected, string actual)
    {
        expected = Address().Replace(expected, "0x");
        actual = Address().Replace(actual, "0x");
        if (expected == actual)
            return null;
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
            i++;
        return $"Quire '{(i < right.Length ? right[i] : "")}', CPython '{(i < left.Length ? left[i] : "")}'";
    }

    private (string Output, string Error)? RunInPython(byte[] source)
    {
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-W");
        start.ArgumentList.Add("ignore");
        string path = Path.Combine(Directory.GetCurrentDirectory(), $"random-{Environment.ProcessId}.py");
        File.WriteAllBytes(path, source);
        start.ArgumentList.Add(path);
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        bool hasEnded = process.WaitForExit(TimeoutMilliseconds);
        if (!hasEnded)
            process.Kill();
        process.WaitForExit();
        File.Delete(path);
        return !hasEnded ? null : (output.Result, error.Result);
    }

    private byte[] Make(int group, long number) =>
        Encoding.UTF8.GetBytes(new RandomPrograms(new Random(unchecked((seed * 7919) + (group * 104729) + (int)(number * 1299709)))).Make());
}
