using System.CommandLine;
using Quire.Programs;

namespace Quire.Bench;

/// <summary>Compares Quire with CPython 3.13 on this machine, in one run: whole programs, start-up time, object sizes.</summary>
internal static class Program
{
    private const int NoCPython = 2;

    private static readonly Option<string> QuirePath = new("--quire")
    {
        Description = "The quire program to measure.",
        DefaultValueFactory = _ => Repository.DefaultQuire,
        Recursive = true,
    };

    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "How often each program runs in each engine.",
        DefaultValueFactory = _ => 5,
        Recursive = true,
    };

    private static readonly Option<string> Filter = new("--filter")
    {
        Description = "Only programs whose name contains this text.",
        DefaultValueFactory = _ => "",
    };

    private static readonly Argument<string[]> Operations = new("names")
    {
        Description = "Texts, of which an operation's name must contain one; none for all operations.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static async Task<int> Main(string[] args)
    {
        var programs = new Command("programs", "Runs the programs in bench/programs in both engines and prints the ratios.") { Filter };
        programs.SetAction((parsed, _) => MeasureProgramsAsync(parsed));
        var startup = new Command("startup", "Times `quire -c pass`, `python3.13 -c pass` and an empty .NET program.");
        startup.SetAction((parsed, _) => MeasureStartupAsync(parsed));
        var interpreters = new Command("interpreters", "Times making and ending an interpreter in a warm process.");
        interpreters.SetAction(_ => InterpreterBench.Run(Console.Out) ? 0 : 1);
        var sizes = new Command("sizes", "Prints bytes per object beside CPython's and beside what the design allows.");
        sizes.SetAction((parsed, _) => MeasureSizesAsync(parsed));
        var micro = new Command("micro", "Times small operations by name in both engines and prints the ratios, worst first.") { Operations };
        micro.SetAction((parsed, _) => MeasureOperationsAsync(parsed));
        var collector = new Command("gc", "Times collections in both engines and prints the ratios beside what is allowed.");
        collector.SetAction((parsed, _) => MeasureCollectorAsync(parsed));
        var tracing = new Command("tracing", "Times work untraced, traced and sampled by tracemalloc, in both engines.");
        tracing.SetAction((parsed, _) => MeasureTracingAsync(parsed));
        var root = new RootCommand("Compares Quire with CPython 3.13.") { QuirePath, Runs, programs, micro, startup, interpreters, sizes, collector, tracing };
        return await root.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureProgramsAsync(ParseResult parsed)
    {
        string filter = parsed.GetValue(Filter)!;
        var files = Directory.EnumerateFiles(ProgramBench.Folder, "*.py")
            .Where(f => Path.GetFileName(f).Contains(filter, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        if (await FindCPythonAsync() is not { } cpython)
            return NoCPython;
        var bench = new ProgramBench(Quire(parsed), cpython, Math.Max(1, parsed.GetValue(Runs)), Console.Out);
        return await bench.RunAsync(files) ? 0 : 1;
    }

    private static async Task<int> MeasureOperationsAsync(ParseResult parsed)
    {
        if (await FindCPythonAsync() is not { } cpython)
            return NoCPython;
        // Every operation is repeated within one run; five runs of some minutes each would be too much of a good thing.
        int runs = parsed.GetResult(Runs) is { Implicit: false } ? Math.Max(1, parsed.GetValue(Runs)) : 1;
        var bench = new MicroBench(Quire(parsed), cpython, runs, Console.Out);
        return await bench.RunAsync(parsed.GetValue(Operations) ?? []) ? 0 : 1;
    }

    private static async Task<int> MeasureStartupAsync(ParseResult parsed)
    {
        string bare = OperatingSystem.IsWindows() ? "Quire.Bare.exe" : "Quire.Bare";
        var engines = new List<Engine>
        {
            new("quire -c pass", Quire(parsed).Command, "-c", "pass"),
            new("empty .NET program", Path.Combine(Repository.Root, "artifacts", "bin", "Quire.Bare", "release", bare)),
        };
        string native = Path.Combine(Repository.Root, "artifacts", "publish", "Quire.Cli", "release_native", "quire");
        if (File.Exists(native))
            engines.Insert(1, new Engine("native -c pass", native, "-c", "pass"));
        if (await CPython.FindAsync() is { } python)
        {
            engines.Insert(1, new Engine("python3.13 -c pass", python, "-c", "pass"));
        }

        int runs = Math.Max(1, parsed.GetValue(Runs)) * 4;
        return await new StartupBench(engines, runs, Console.Out).RunAsync() ? 0 : 1;
    }

    private static async Task<int> MeasureCollectorAsync(ParseResult parsed)
    {
        if (await FindCPythonAsync() is not { } cpython)
            return NoCPython;
        var bench = new CollectorBench(Quire(parsed), cpython, Math.Max(1, parsed.GetValue(Runs)), Console.Out);
        return await bench.RunAsync() ? 0 : 1;
    }

    private static async Task<int> MeasureTracingAsync(ParseResult parsed)
    {
        if (await FindCPythonAsync() is not { } cpython)
            return NoCPython;
        var bench = new TracingBench(Quire(parsed), cpython, Math.Max(1, parsed.GetValue(Runs)), Console.Out);
        return await bench.RunAsync() ? 0 : 1;
    }

    private static async Task<Engine?> FindCPythonAsync()
    {
        if (await CPython.FindAsync() is { } python)
            return new Engine("cpython", python);
        await Console.Error.WriteLineAsync("The comparison needs a CPython 3.13; none was found.");
        return null;
    }

    private static async Task<int> MeasureSizesAsync(ParseResult parsed)
    {
        var python = await CPython.FindAsync() is { } path ? new Engine("cpython", path) : null;
        return await new SizeTable(Quire(parsed), python, Console.Out).RunAsync() ? 0 : 1;
    }

    private static Engine Quire(ParseResult parsed) => new("quire", Path.GetFullPath(parsed.GetValue(QuirePath)!));
}
