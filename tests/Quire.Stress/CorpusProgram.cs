namespace Quire.Stress;

/// <summary>One of the programs under <c>tests/python</c> or <c>samples</c>.</summary>
internal sealed record CorpusProgram(string Name, string Path)
{
    public byte[] Source => File.ReadAllBytes(Path);

    public byte[] Input => File.Exists(System.IO.Path.ChangeExtension(Path, ".in")) ? File.ReadAllBytes(System.IO.Path.ChangeExtension(Path, ".in")) : [];

    /// <summary>All programs whose name contains one of the filters, in the order of their names.</summary>
    public static List<CorpusProgram> Find(IReadOnlyList<string> filters)
    {
        string root = RepositoryRoot();
        string programs = System.IO.Path.Combine(root, "tests", "python");
        var found = new List<CorpusProgram>();
        foreach (string area in Directory.EnumerateDirectories(programs).Order(StringComparer.Ordinal))
            found.AddRange(In(area, System.IO.Path.GetFileName(area), "*__*.py"));
        found.AddRange(In(System.IO.Path.Combine(root, "samples"), "samples", "*.py"));
        return filters.Count == 0 ? found : found.FindAll(p => filters.Any(f => p.Name.Contains(f, StringComparison.Ordinal)));
    }

    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Quire.slnx")))
                return folder.FullName;
        }
        return Directory.GetCurrentDirectory();
    }

    private static IEnumerable<CorpusProgram> In(string folder, string area, string pattern) =>
        Directory.EnumerateFiles(folder, pattern)
            .Order(StringComparer.Ordinal)
            .Select(file => new CorpusProgram($"{area}/{System.IO.Path.GetFileNameWithoutExtension(file)}", file));
}
