namespace Quire.Programs;

/// <summary>Where things lie in the repository that this tool was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Programs => Path.Combine(Root, "tests", "python");

    public static string Samples => Path.Combine(Root, "samples");

    public static string DefaultQuire =>
        Path.Combine(Root, "artifacts", "bin", "Quire.Cli", "release", OperatingSystem.IsWindows() ? "quire.exe" : "quire");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Quire.slnx")))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
