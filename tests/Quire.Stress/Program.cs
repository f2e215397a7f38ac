using System.CommandLine;
using System.Globalization;

namespace Quire.Stress;

/// <summary>Puts Quire under stress, thousands of runs a minute: failing allocations, broken programs, random programs.</summary>
internal static class Program
{
    private static readonly Option<string[]> Filter = new("--filter")
    {
        Description = "Only programs whose name (area/topic__aspect) contains this text. May be repeated.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<int> Jobs = new("--jobs") { Description = "Processes at a time.", DefaultValueFactory = _ => 2 };

    private static readonly Option<double> Minutes = new("--minutes")
    {
        Description = "End after so many minutes.",
        DefaultValueFactory = _ => 600,
    };

    private static readonly Option<long> First = new("--first") { Description = "The first allocation to fail.", DefaultValueFactory = _ => 1 };

    private static readonly Option<long> Step = new("--step") { Description = "Fail each STEP-th allocation.", DefaultValueFactory = _ => 1 };

    private static readonly Option<long> Runs = new("--runs")
    {
        Description = "At most so many runs of a program, spread over all its allocations.",
        DefaultValueFactory = _ => 100,
    };

    private static readonly Option<bool> Forever = new("--all-later") { Description = "All allocations after it fail too." };

    private static readonly Option<bool> Startup = new("--startup") { Description = "Count from the interpreter's first allocation." };

    private static readonly Option<bool> Plain = new("--plain") { Description = "Do not poison blocks: faster, finds less." };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Report results that differ though no MemoryError shows, also where the program may have caught it. Some of it is no mistake.",
    };

    private static readonly Option<int> Stack = new("--stack") { Description = "Bytes of .NET stack that programs run on." };

    private static readonly Option<int> Seed = new("--seed") { Description = "Other numbers give other programs.", DefaultValueFactory = _ => 1 };

    private static readonly Option<string?> Keep = new("--keep") { Description = "A folder for the programs that found something." };

    private static readonly Option<string?> Python = new("--python") { Description = "The CPython 3.13 to compare with; looked for otherwise." };

    private static readonly Option<string> WorkerPlace = new("--worker") { Hidden = true };

    private static int Main(string[] args)
    {
        var failing = new Command("fail-nth", "Runs each program with one allocation failing: the first, the second, and so on.")
        {
            Filter, Jobs, Minutes, First, Step, Runs, Forever, Startup, Plain, Strict, Stack, WorkerPlace,
        };
        failing.SetAction(parsed => FailNth(parsed, args));
        var modes = new Command("modes", "Runs each program in a poisoned heap and with tiny pools.") { Filter, Jobs, Minutes, Stack, WorkerPlace };
        modes.SetAction(parsed => Modes(parsed, args));
        var broken = new Command("broken", "Runs programs of the tests after breaking them at random.")
        {
            Filter, Jobs, Minutes, Runs, Seed, Keep, Stack, WorkerPlace,
        };
        broken.SetAction(parsed => Broken(parsed, args));
        var compare = new Command("random", "Runs random programs here and in CPython 3.13 and compares what they print.")
        {
            Python, Jobs, Minutes, Runs, Seed, Keep, Stack, WorkerPlace,
        };
        compare.SetAction(parsed => Compare(parsed, args));
        var root = new RootCommand("Puts Quire under stress. Each finding is a line with FAIL; the last line is 'N passed, N failed'.")
        {
            failing, modes, broken, compare,
        };
        return root.Parse(args).Invoke();
    }

    private static int FailNth(ParseResult parsed, string[] args)
    {
        using var watchdog = new Watchdog();
        var settings = new FailingSettings
        {
            First = parsed.GetValue(First),
            Step = parsed.GetValue(Step),
            MostRuns = parsed.GetValue(Runs),
            FailsForGood = parsed.GetValue(Forever),
            InStartup = parsed.GetValue(Startup),
            Hardened = !parsed.GetValue(Plain),
            Strict = parsed.GetValue(Strict),
        };
        return Run(new FailingAllocations(CorpusProgram.Find(parsed.GetValue(Filter)!), settings, watchdog), parsed, args, null);
    }

    private static int Modes(ParseResult parsed, string[] args)
    {
        using var watchdog = new Watchdog();
        return Run(new HeapModes(CorpusProgram.Find(parsed.GetValue(Filter)!), watchdog), parsed, args, null);
    }

    private static int Broken(ParseResult parsed, string[] args)
    {
        using var watchdog = new Watchdog();
        List<CorpusProgram> programs = CorpusProgram.Find(parsed.GetValue(Filter)!);
        return Run(new BrokenPrograms(programs, parsed.GetValue(Seed), parsed.GetValue(Runs), watchdog), parsed, args, parsed.GetValue(Keep));
    }

    private static int Compare(ParseResult parsed, string[] args)
    {
        string? python = parsed.GetValue(Python) ?? PythonFinder.Find();
        if (python == null)
        {
            Console.WriteLine("No CPython 3.13 to compare with.\n0 passed, 0 failed");
            return 0;
        }
        using var watchdog = new Watchdog();
        const int Groups = 50;
        long runs = Math.Max(1, parsed.GetValue(Runs) / Groups);
        return Run(new Comparison(python, parsed.GetValue(Seed), Groups, runs, watchdog), parsed, args, parsed.GetValue(Keep));
    }

    private static int Run(ICaseSource source, ParseResult parsed, string[] args, string? keepFolder)
    {
        int jobs = parsed.GetValue(Jobs);
        string? place = parsed.GetValue(WorkerPlace);
        if (place != null)
        {
            string[] parts = place.Split(',');
            long[] numbers = [.. parts[1..].Select(part => long.Parse(part, CultureInfo.InvariantCulture))];
            string status = Path.GetFullPath(parts[0]);
            WorkerFolder.Enter();
            var task = new WorkerTask(status, (int)numbers[0], numbers[1], (int)numbers[2], new DateTime(numbers[3], DateTimeKind.Utc), parsed.GetValue(Stack));
            return new Worker(source, task).Run();
        }
        if (keepFolder != null)
            keepFolder = Directory.CreateDirectory(keepFolder).FullName;
        string folder = Directory.CreateTempSubdirectory("quire-stress").FullName;
        var settings = new SupervisorSettings(args, jobs, DateTime.UtcNow.AddMinutes(parsed.GetValue(Minutes)), Patience: 60, folder, keepFolder);
        bool isClean = new Supervisor(source, settings).Run();
        Directory.Delete(folder, recursive: true);
        return isClean ? 0 : 1;
    }
}
