using System.CommandLine;

namespace Quire.Programs;

/// <summary>Runs the programs under <c>tests/python</c> and <c>samples</c> in Quire and in CPython 3.13, and compares.</summary>
internal static class Program
{
    private static readonly string[] Knobs = ["none", "poison", "tiny-pools", "gc-always", "fail-nth", "audit"];

    private static readonly Option<string> Quire = new("--quire")
    {
        Description = "The quire program to test.",
        DefaultValueFactory = _ => Repository.DefaultQuire,
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "How many programs run at a time.",
        DefaultValueFactory = _ => 2,
    };

    private static readonly Option<string[]> Filter = new("--filter")
    {
        Description = "Only programs whose name (area/topic__aspect) matches this glob, or contains this text. May be repeated.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string> Stress = new("--stress")
    {
        Description = "A condition under which the programs must still behave: " + string.Join(", ", Knobs) + ".",
        DefaultValueFactory = _ => "none",
    };

    private static readonly Option<double> Timeout = new("--timeout")
    {
        Description = "Seconds after which a program has failed; slow stress knobs get six times as long.",
        DefaultValueFactory = _ => 20,
    };

    private static readonly Option<int> Step = new("--step")
    {
        Description = "For fail-nth: fail allocation 1, 1 + STEP, 1 + 2 STEP and so on, one run each.",
        DefaultValueFactory = _ => 499,
    };

    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "For fail-nth: at most this many runs of one program.",
        DefaultValueFactory = _ => 40,
    };

    private static readonly Option<bool> Recorded = new("--recorded")
    {
        Description = "Compare with the recorded outputs even where CPython 3.13 is installed.",
    };

    private static readonly Option<bool> Record = new("--record")
    {
        Description = "Rewrite the recorded outputs from CPython 3.13; Quire is not run.",
    };

    private static readonly Option<bool> Later = new("--later")
    {
        Description = "Also run the areas of the language that Quire does not have yet.",
    };

    private static readonly Option<bool> NoVerify = new("--no-verify")
    {
        Description = "Do not ask quire to check its heap after each program.",
    };

    private static async Task<int> Main(string[] args)
    {
        Stress.AcceptOnlyFromAmong(Knobs);
        var root = new RootCommand("Runs Python programs in Quire and in CPython 3.13 and compares output, errors and exit codes.")
        {
            Quire, Jobs, Filter, Stress, Timeout, Step, Runs, Recorded, Record, Later, NoVerify,
        };
        root.SetAction((parsed, _) => RunAsync(parsed));
        return await root.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        bool record = parsed.GetValue(Record);
        string? python = record || !parsed.GetValue(Recorded) ? await CPython.FindAsync() : null;
        var settings = Read(parsed, python);
        if (Obstacle(settings, record) is { } obstacle)
        {
            await Console.Error.WriteLineAsync(obstacle);
            return 2;
        }

        var programs = TestProgram.Find(parsed.GetValue(Filter)!, parsed.GetValue(Later));
        var suite = new Suite(settings, Console.Out);
        int failed = record ? await suite.RecordAsync(programs) : await suite.RunAsync(programs);
        return failed == 0 && programs.Count > 0 ? 0 : 1;
    }

    private static Settings Read(ParseResult parsed, string? python)
    {
        string stress = parsed.GetValue(Stress)!;
        return new Settings
        {
            Quire = Path.GetFullPath(parsed.GetValue(Quire)!),
            Python = python,
            Jobs = Math.Max(1, parsed.GetValue(Jobs)),
            Stress = stress,
            Timeout = parsed.GetValue(Timeout) * (stress is "gc-always" or "audit" ? 6 : 1),
            Step = Math.Max(1, parsed.GetValue(Step)),
            Runs = Math.Max(1, parsed.GetValue(Runs)),
            VerifyHeap = !parsed.GetValue(NoVerify),
        };
    }

    private static string? Obstacle(Settings settings, bool record)
    {
        if (record)
        {
            return settings.Python is null ? "Recording needs a CPython 3.13; none was found." : null;
        }

        return File.Exists(settings.Quire) ? null : $"There is no quire at {settings.Quire}; build it: dotnet build -c Release";
    }
}
