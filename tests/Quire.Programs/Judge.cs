using System.Globalization;

namespace Quire.Programs;

/// <summary>Runs one program in Quire and says what is wrong with the outcome.</summary>
internal sealed class Judge(Settings settings)
{
    private const int ShownLines = 20;

    /// <summary>In fail-nth, so many untouched runs in a row mean that the program has no later allocation to fail.</summary>
    private const int QuietRunsToStop = 3;

    /// <summary>The complaint, of several lines, or null when all is well.</summary>
    public async Task<string?> ComplaintAsync(TestProgram program)
    {
        var expected = await ExpectedAsync(program);
        if (expected is null)
        {
            return "nothing recorded to compare with, and no CPython 3.13 found";
        }

        return settings.Stress switch
        {
            "fail-nth" => await FailingAllocationsAsync(program, expected),
            "none" => Compare(expected, await RunAsync(program, null)),
            _ => Compare(expected, await RunAsync(program, settings.Stress)),
        };
    }

    public Task<Outcome> RunInPythonAsync(TestProgram program) =>
        InItsFolderAsync(settings.Python!, [], program, null);

    private async Task<Outcome?> ExpectedAsync(TestProgram program)
    {
        if (program.HasOwnOutput)
        {
            return program.Recorded() ?? Outcome.AnySuccess;
        }

        return settings.Python is null ? program.Recorded() : await RunInPythonAsync(program);
    }

    private Task<Outcome> RunAsync(TestProgram program, string? knob)
    {
        string[] options = settings.VerifyHeap ? ["--verify-heap"] : [];
        var environment = new Dictionary<string, string>();
        if (knob is not null)
        {
            environment["QUIRE_STRESS"] = knob;
        }

        return InItsFolderAsync(settings.Quire, options, program, environment);
    }

    /// <summary>Programs run where they lie; one that writes files, in a fresh folder that goes when it ends.</summary>
    private async Task<Outcome> InItsFolderAsync(
        string command, string[] options, TestProgram program, Dictionary<string, string>? environment)
    {
        if (!program.WritesFiles)
        {
            return await ProcessRunner.RunAsync(
                command, [.. options, program.FileName], program.Folder, program.Input, environment, settings.Timeout);
        }

        string fresh = Directory.CreateTempSubdirectory("quire-program").FullName;
        try
        {
            string copy = Path.Combine(fresh, program.FileName);
            File.Copy(Path.Combine(program.Folder, program.FileName), copy);
            return await ProcessRunner.RunAsync(command, [.. options, program.FileName], fresh, program.Input, environment, settings.Timeout);
        }
        finally
        {
            Directory.Delete(fresh, recursive: true);
        }
    }

    private static string? Compare(Outcome expected, Outcome actual)
    {
        bool same = actual.SameAs(expected) || (expected == Outcome.AnySuccess && actual is { Code: 0, Error: "" });
        if (same && Crash.SignIn(actual) is null)
        {
            return null;
        }

        string headline = Crash.SignIn(actual) ?? "differs (- expected, + Quire)";
        return headline + "\n" + Shorten(UnifiedDiff.Between(expected.Lines(), actual.Lines()));
    }

    private static string Shorten(IReadOnlyList<string> lines)
    {
        var shown = lines.Take(ShownLines).Select(line => "    " + (line.Length > 200 ? line[..200] + "…" : line)).ToList();
        if (lines.Count > ShownLines)
        {
            shown.Add($"    … {lines.Count - ShownLines} more lines");
        }

        return string.Join("\n", shown);
    }

    /// <summary>
    /// A program whose n-th allocation failed may end normally, or with a MemoryError that it caught or did not catch.
    /// It may not crash, hang, leak or end with a code of its own making.
    /// </summary>
    private async Task<string?> FailingAllocationsAsync(TestProgram program, Outcome expected)
    {
        int quiet = 0;
        for (int run = 0; run < settings.Runs && quiet < QuietRunsToStop; run++)
        {
            int n = 1 + (run * settings.Step);
            var actual = await RunAsync(program, "fail-nth:" + n.ToString(CultureInfo.InvariantCulture));
            string? sign = Crash.SignIn(actual);
            if (sign is null && actual.Code is not (0 or 1) && actual.Code != expected.Code)
            {
                sign = $"ended with exit code {actual.Code}";
            }

            if (sign is not null)
            {
                return $"allocation {n} failing: {sign}\n" + Shorten(actual.Error.Split('\n'));
            }

            quiet = actual.SameAs(expected) ? quiet + 1 : 0;
        }

        return null;
    }
}
