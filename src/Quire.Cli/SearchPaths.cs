namespace Quire.Cli;

/// <summary>sys.path at the start.</summary>
internal static class SearchPaths
{
    public static IReadOnlyList<string> For(ProgramSource source, RunSettings settings)
    {
        var paths = new List<string>();
        if (!settings.IsIsolated)
            paths.Add(source.ImportFolder);
        string? variable = settings.Environment["PYTHONPATH"];
        if (variable != null)
            paths.AddRange(variable.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return paths;
    }
}
