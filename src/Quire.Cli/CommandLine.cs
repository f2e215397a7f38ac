using System.CommandLine;
using System.CommandLine.Help;

namespace Quire.Cli;

/// <summary>
/// What quire understands. As with python, everything behind the program's name belongs to the program: the arguments are split there
/// before the library sees them.
/// </summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        if (args.Length > 0 && args[0] == "explain")
            return ExplainCommand.Run(args[1..]);
        int split = FindProgram(args, out ProgramSource? source, out string? complaint);
        if (complaint != null)
            return Complain(complaint);
        if (source != null && split == 0)
            return RunCommand.Run(source, RunSettings.Default);
        return RunWithOptions(args[..split], source);
    }

    // Apart, so that the plain form does not load the library.
    private static int RunWithOptions(string[] own, ProgramSource? source)
    {
        own = RunOptions.Separated(own);
        var options = new RunOptions();
        RootCommand root = options.Describe();
        ParseResult parsed = root.Parse(own);
        if (parsed.Errors.Count > 0)
            return Complain(parsed.Errors[0].Message);
        if (parsed.Action is HelpAction || own.Contains("--version"))
            return RunOptions.ShowHelpOrVersion(root, own);
        if (source == null)
            return RunOptions.ShowHelpOrVersion(root, ["--help"]);
        return RunCommand.Run(source, options.Read(parsed));
    }

    private static int Complain(string message)
    {
        Console.Error.WriteLine($"quire: {message}");
        Console.Error.WriteLine("Try 'quire --help'.");
        return ExitCodes.Usage;
    }

    // The index of the first argument that is the program's, or the length.
    private static int FindProgram(string[] args, out ProgramSource? source, out string? complaint)
    {
        source = null;
        complaint = null;
        for (int i = 0; i < args.Length; i++)
        {
            string argument = args[i];
            if (argument == "-c")
            {
                if (i + 1 == args.Length)
                    complaint = "argument expected for the -c option";
                else
                    source = ProgramSource.FromText(args[i + 1], args[(i + 2)..]);
                return i;
            }
            if (argument == "-" || !argument.StartsWith('-'))
            {
                source = ProgramSource.FromFile(argument, args[(i + 1)..]);
                return i;
            }
            if (RunOptions.TakesValue(argument))
                i++;
        }
        return args.Length;
    }
}
