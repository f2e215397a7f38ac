using System.Text;
using Quire.Memory;

namespace Quire.Stress;

/// <summary>
/// Runs the programs of the tests after breaking them, under a memory limit, some with failing allocations, some in a poisoned heap or with tiny pools.
/// They may do anything but bring Quire itself to grief.
/// </summary>
internal sealed class BrokenPrograms(List<CorpusProgram> programs, int seed, long runs, Watchdog watchdog) : ICaseSource
{
    private const long LimitBytes = 48L * 1024 * 1024;
    private const double Seconds = 3;

    private readonly string[] _lines = Mutator.LinesOf(programs);

    public int Groups => programs.Count;

    public string NameOf(int group) => $"{programs[group].Name} (seed {seed})";

    public byte[]? ProgramOf(int group, long number) => Make(group, number, out _);

    public bool TryNext(int group, ref long from, Action<string> report)
    {
        if (from >= runs)
            return false;
        long number = from++;
        byte[] source = Make(group, number, out Random random);
        int conditions = random.Next(8);
        var plan = new RunPlan
        {
            FileName = "broken.py",
            Folder = Path.GetDirectoryName(programs[group].Path),
            Source = source,
            FailAt = conditions >= 6 ? 1 + random.Next(4000) : 0,
            FailsForGood = conditions == 7,
            Heap = new HeapOptions { Limit = LimitBytes, Hardened = conditions is 1 or 2, TinyPools = conditions == 3 },
            InterruptSeconds = Seconds,
        };
        RunResult result = ProgramRun.Of(plan, watchdog);
        if (result.Faults.Count > 0)
            report(string.Join(" | ", result.Faults));
        else if (result.Error.Contains("SystemError", StringComparison.Ordinal) && !IsOwnSystemError(source, result.Error))
            report("SystemError: " + result.Error.TrimEnd('\n').Split('\n')[^1]);
        return true;
    }

    private static bool IsOwnSystemError(byte[] source, string error) =>
        Encoding.UTF8.GetString(source).Contains("SystemError", StringComparison.Ordinal) || error.Contains("not supported", StringComparison.Ordinal)
        || error.Contains("Format specifier must be", StringComparison.Ordinal);

    private byte[] Make(int group, long number, out Random random)
    {
        random = new Random(unchecked((seed * 7919) + (group * 104729) + (int)(number * 1299709)));
        var mutator = new Mutator(random, _lines);
        return Encoding.UTF8.GetBytes(mutator.Mutate(Encoding.UTF8.GetString(programs[group].Source)));
    }
}
