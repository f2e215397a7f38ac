namespace Quire.Stress;

/// <summary>Where pyenv or the path has a CPython 3.13.</summary>
internal static class PythonFinder
{
    public static string? Find()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string versions = Path.Combine(Environment.GetEnvironmentVariable("PYENV_ROOT") ?? Path.Combine(home, ".pyenv"), "versions");
        string[] installed = Directory.Exists(versions) ? Directory.GetDirectories(versions, "3.13.*") : [];
        string[] folders = [.. installed.Select(version => Path.Combine(version, "bin")), .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)];
        return folders.Select(folder => Path.Combine(folder, "python3.13")).FirstOrDefault(File.Exists);
    }
}
