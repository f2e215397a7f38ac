namespace Quire.Cli;

/// <summary>quire explain.</summary>
internal static class ExplainCommand
{
    public static int Run(string[] args) => ExitCodes.Usage;
}
