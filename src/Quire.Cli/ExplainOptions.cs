using System.CommandLine;

namespace Quire.Cli;

/// <summary>The switches of quire explain; as in a run, what follows the program's name is the program's.</summary>
internal sealed class ExplainOptions
{
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON document instead of text, with every object and every reference.",
    };

    public Command Describe() => new RootCommand(
        """
        Runs a Python program and shows after each top-level statement what its names
        lead to: a row for each object, with the page it stands on, its type and value,
        and who refers to it. Then what the statement freed and what it printed.

        quire explain [--json] FILE [arguments]
        quire explain [--json] -c CODE [arguments]

        How to read a row:
            p4.b24  int  26  4  E, K, Z[0], Z[1]  +1
          The int 26 stands on page 4, block 24. Four references of the program lead to
          it: two names and two places of the list Z. One more is held by Quire itself
          (a table, a constant of code, a type): 4 + 1 is the object's count. At 0 it
          is freed. '>' marks what the statement made or changed.

        Examples:
          quire explain -c "E = 26; K = 26; Z = [26, 26]"
          quire explain --json program.py > steps.json
        """)
    {
        _json,
    };

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    public static bool AsksForHelp(string[] own) => own.Any(argument => argument is "--help" or "-h" or "-?" or "/?" or "--version");

    /// <summary>The switches, and the program with its arguments; --json may also stand right behind the program.</summary>
    public static (string[] Own, ProgramSource? Source, string? Complaint) Split(string[] args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            bool isCode = args[i] == "-c";
            if (!isCode && args[i] != "-" && args[i].StartsWith('-'))
                continue;
            if (isCode && i + 1 == args.Length)
                return ([], null, "argument expected for the -c option");
            int next = isCode ? i + 2 : i + 1;
            bool isJsonBehind = next < args.Length && args[next] == "--json";
            string[] own = isJsonBehind ? [.. args[..i], "--json"] : args[..i];
            string[] rest = args[(isJsonBehind ? next + 1 : next)..];
            return (own, isCode ? ProgramSource.FromText(args[i + 1], rest) : ProgramSource.FromFile(args[i], rest), null);
        }
        return (args, null, args.Length > 0 && args.All(a => a == "--json") ? "no program given: name a file, or use -c CODE" : null);
    }
}
