using System.CommandLine;
using System.Text;
using Quire.Cli.Explain;
using Quire.Compiler.Text;
using Quire.Runtime;
using Quire.Runtime.Vm;

namespace Quire.Cli;

/// <summary>quire explain: runs a program and shows its names, references and objects after each statement.</summary>
internal static class ExplainCommand
{
    public static int Run(string[] args)
    {
        var options = new ExplainOptions();
        Command command = options.Describe();
        (string[] own, ProgramSource? source, string? complaint) = ExplainOptions.Split(args);
        ParseResult parsed = command.Parse(own);
        complaint ??= parsed.Errors.Count > 0 ? parsed.Errors[0].Message : null;
        if (complaint != null)
            return Complain(complaint);
        if (source == null || ExplainOptions.AsksForHelp(own))
            return HelpText.Show(command);
        return Explain(source, options.IsJson(parsed));
    }

    private static int Complain(string message)
    {
        Console.Error.WriteLine($"quire: {message}");
        Console.Error.WriteLine("Try 'quire explain --help'.");
        return ExitCodes.Usage;
    }

    private static int Explain(ProgramSource source, bool isJson)
    {
        byte[]? bytes = null;
        if (source.Text == null && !RunCommand.TryRead(ref source, long.MaxValue, out bytes, out int refused))
            return refused;
        string fileName = source.Text != null ? "<string>" : source.IsStandardInput ? "<stdin>" : source.FileName!;
        SourceText text = bytes == null ? SourceText.FromString(fileName, source.Text!) : SourceText.FromFile(fileName, bytes);
        try
        {
            return isJson ? ExplainAsJson(source, text) : ExplainAsText(source, text);
        }
        catch (IOException)
        {
            // Whoever read the output has gone.
            return ExitCodes.Failure;
        }
    }

    private static int ExplainAsJson(ProgramSource source, SourceText text)
    {
        using Stream to = Console.OpenStandardOutput();
        using var writer = new JsonSteps(to);
        return Execute(source, text, writer);
    }

    private static int ExplainAsText(ProgramSource source, SourceText text)
    {
        using var to = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        return Execute(source, text, new TextSteps(to, TextStyle.ForConsole()));
    }

    private static int Execute(ProgramSource source, SourceText text, IStepWriter writer)
    {
        using var output = new CapturedOutput();
        using var py = new Interpreter(StressSettings.Apply(new Memory.HeapOptions()))
        {
            Arguments = source.Argv,
            SearchPath = SearchPaths.For(source, RunSettings.Default),
            OpenStream = output.Open,
        };
        HashSeed.Set(py, RunSettings.Default);
        if (!InterpreterStartup.Build(py))
        {
            Console.Error.WriteLine("quire: there is not enough memory to start");
            return ExitCodes.Usage;
        }
        using var interrupt = new InterruptHandler(py);
        var run = new ExplainRun(py, output, writer);
        int exitCode = run.Run(text, source.Text != null || source.IsStandardInput ? null : source.FileName);
        py.ReleaseObserver = null;
        exitCode = MainExit.Close(py, exitCode);
        writer.End(output.Take());
        InterpreterShutdown.Finish(py);
        return exitCode;
    }
}
