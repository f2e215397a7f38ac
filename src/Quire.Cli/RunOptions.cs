using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Quire.Cli;

/// <summary>The switches before the program's name.</summary>
internal sealed class RunOptions
{
    private readonly Option<long?> _memoryLimit = new("--memory-limit")
    {
        Description = "Bytes the program may take in all, such as 64M or 1.5G. Past it Python raises MemoryError, which the program can catch.",
        HelpName = "SIZE",
        CustomParser = ParseSize,
    };

    private readonly Option<bool> _heapStatistics = new("--heap-stats")
    {
        Description = "Print what the heap looked like at the end on stderr: arenas, pools by size and kind, live and peak bytes.",
    };

    private readonly Option<bool> _verifyHeap = new("--verify-heap")
    {
        Description = "Check at the end that every block was freed; exit with 97 and a report otherwise.",
    };

    private readonly Option<string?> _audit = new("--audit")
    {
        Description = "Recount every reference when the program has ended, or with --audit=every wherever it can be interrupted, and print each count that differs.",
        HelpName = "every",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _warnings = new("-W")
    {
        Description = "What becomes of warnings, as action:text:category:module:line; the action is default, error, ignore, always, module or once. "
            + "May be repeated; PYTHONWARNINGS holds more, separated by commas.",
        HelpName = "FILTER",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _extensions = new("-X")
    {
        Description = "tracemalloc traces allocations from the start, tracemalloc=N with N frames each (as PYTHONTRACEMALLOC=N does). "
            + "Others have no effect; sys._xoptions shows all.",
        HelpName = "OPTION",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _ignoresEnvironment = new("-E")
    {
        Description = "Leave out the variables PYTHONPATH, PYTHONWARNINGS and so on.",
    };

    private readonly Option<bool> _isIsolated = new("-I")
    {
        Description = "As -E, and modules are not imported from the program's folder.",
    };

    public static bool TakesValue(string option) => option is "--memory-limit" or "-W" or "-X";

    /// <summary>The arguments with <c>-Wfilter</c> and <c>-Xoption</c> taken apart.</summary>
    public static string[] Separated(string[] args) =>
        [.. args.SelectMany(a => a.Length > 2 && a[0] == '-' && a[1] is 'W' or 'X' ? new[] { a[..2], a[2..] } : [a])];

    public RootCommand Describe()
    {
        return new RootCommand(
            """
            Runs a Python 3.13 program on a private heap with true reference counts.

            quire [options] FILE [arguments]    run a file
            quire [options] -c CODE [arguments] run a text
            quire [options] - [arguments]       run what comes on standard input
            quire explain FILE                  show names, references and objects
                                                after each statement

            Examples:
              quire hello.py
              quire --memory-limit 64M untrusted.py
              quire explain -c "E = 26; Z = [E, E]"
            """)
        {
            _memoryLimit,
            _heapStatistics,
            _verifyHeap,
            _audit,
            _warnings,
            _extensions,
            _ignoresEnvironment,
            _isIsolated,
        };
    }

    public RunSettings Read(ParseResult parsed)
    {
        bool isIsolated = parsed.GetValue(_isIsolated);
        bool ignoresEnvironment = isIsolated || parsed.GetValue(_ignoresEnvironment);
        return new RunSettings
        {
            MemoryLimit = parsed.GetValue(_memoryLimit) ?? long.MaxValue,
            HeapStatistics = parsed.GetValue(_heapStatistics),
            VerifyHeap = parsed.GetValue(_verifyHeap),
            OwnWarnings = parsed.GetValue(_warnings) ?? [],
            Audit = AuditOf(parsed),
            XOptions = parsed.GetValue(_extensions) ?? [],
            IgnoresEnvironment = ignoresEnvironment,
            IsIsolated = isIsolated,
        };
    }

    private AuditMode AuditOf(ParseResult parsed) =>
        parsed.GetResult(_audit) == null ? AuditMode.Off
        : parsed.GetValue(_audit) == "every" ? AuditMode.Every
        : AuditMode.AtEnd;

    public static int ShowHelpOrVersion(RootCommand root, string[] own)
    {
        if (own.Contains("--version"))
        {
            Console.Out.WriteLine($"Quire {typeof(RunOptions).Assembly.GetName().Version?.ToString(3)} (Python 3.13)");
            return ExitCodes.Success;
        }
        return HelpText.Show(root);
    }

    /// <summary>A number with K, M or G (powers of 1024).</summary>
    private static long? ParseSize(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value.Trim() : "";
        long? size = SizeText.Parse(text);
        if (size == null)
            result.AddError($"'{text}' is no size: write a number of bytes, or one with K, M or G, such as 64M");
        else if (size < RunSettings.LeastLimit)
            result.AddError($"--memory-limit {text} is too small: an empty program takes about {RunSettings.LeastLimit / 1024}K");
        return size;
    }
}

/// <summary>When the heap is recounted.</summary>
internal enum AuditMode
{
    Off,
    AtEnd,
    Every,
}
