namespace Quire.Cli;

/// <summary>sys.path at the start.</summary>
internal static class SearchPaths
{
    public static IReadOnlyList<string> For(ProgramSource source)
    {
        var paths = new List<string> { source.ImportFolder };
        string? variable = Environment.GetEnvironmentVariable("PYTHONPATH");
        if (!string.IsNullOrEmpty(variable))
            paths.AddRange(variable.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return paths;
    }
}
