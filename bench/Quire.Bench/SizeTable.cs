using System.Globalization;
using Quire.Programs;

namespace Quire.Bench;

/// <summary>
/// The design's table of bytes really allocated per object. Both columns come from <c>bench/sizes.py</c>, run now; the
/// third is what the design allows.
/// </summary>
internal sealed class SizeTable(Engine quire, Engine? python, TextWriter output)
{
    private static readonly (string Name, int AtMost)[] Allowed =
    [
        ("int below 2**30", 16),
        ("float", 16),
        ("object()", 16),
        ("3-tuple", 40),
        ("[]", 32),
        ("3-element list", 56),
        ("{}", 48),
        ("dict of 3 str keys", 128),
        ("set()", 48),
        ("instance with 3 attributes", 48),
        ("instance with 3 __slots__", 32),
        ("function", 96),
        ("closure", 136),
        ("generator", 144),
        ("class", 1200),
    ];

    /// <summary>Prints the table; the answer is whether every row is met.</summary>
    public async Task<bool> RunAsync()
    {
        var ours = await MeasureAsync(quire);
        var theirs = python is null ? [] : await MeasureAsync(python);
        int failed = 0;
        output.WriteLine($"{"bytes per object",-28} {"CPython",8} {"Quire",8} {"at most",8}");
        foreach (var (name, atMost) in Allowed)
        {
            bool met = ours.TryGetValue(name, out int bytes) && bytes <= atMost;
            failed += met ? 0 : 1;
            output.WriteLine($"{name,-28} {Show(theirs, name),8} {Show(ours, name),8} {atMost,8}  {(met ? "pass" : "FAIL")}");
        }

        output.WriteLine($"{Allowed.Length - failed} passed, {failed} failed");
        return failed == 0;
    }

    private static string Show(Dictionary<string, int> sizes, string name) =>
        sizes.TryGetValue(name, out int bytes) ? bytes.ToString(CultureInfo.InvariantCulture) : "-";

    private async Task<Dictionary<string, int>> MeasureAsync(Engine engine)
    {
        var outcome = await engine.RunAsync(Path.Combine(Repository.Root, "bench"), "sizes.py");
        if (outcome.Code != 0)
        {
            output.WriteLine($"{engine.Name} failed: {outcome.Error.Trim()}");
        }

        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length == 2)
            .ToDictionary(fields => fields[0], fields => int.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}
