namespace Quire.Cli;

/// <summary>quire: runs Python programs on a private heap and shows how they use it.</summary>
internal static class Program
{
    // Python recursion that goes through native code (comparisons, sort keys, imports) uses the .NET stack.
    private const int StackBytes = 64 * 1024 * 1024;

    private static int Main(string[] args)
    {
        int exitCode = ExitCodes.Internal;
        var thread = new Thread(() => exitCode = RunGuarded(args), StackBytes);
        thread.Start();
        thread.Join();
        return exitCode;
    }

    // The last border: whatever goes wrong inside, a person gets a sentence and no stack trace.
    private static int RunGuarded(string[] args)
    {
        try
        {
            return CommandLine.Run(args);
        }
#pragma warning disable CA1031 // The border of the process: nothing may pass it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"quire: internal error: {error.GetType().Name}: {error.Message}");
            if (Environment.GetEnvironmentVariable("QUIRE_DEBUG") == "1")
                Console.Error.WriteLine(error.StackTrace);
            return ExitCodes.Internal;
        }
    }
}
