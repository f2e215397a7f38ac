using System.CommandLine;
using System.CommandLine.Help;

namespace Quire.Cli;

/// <summary>Shows a command's help, in the width of a terminal wherever it goes.</summary>
internal static class HelpText
{
    private const int Columns = 80;

    public static int Show(Command command)
    {
        foreach (HelpOption option in command.Options.OfType<HelpOption>())
            option.Action = new HelpAction { MaxWidth = Columns };
        var text = new StringWriter();
        int exitCode = command.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = text });
        // The library calls the program by its assembly's name.
        Console.Out.Write(text.ToString().Replace("Quire.Cli", "quire", StringComparison.Ordinal));
        return exitCode;
    }
}
