namespace Quire.Stress;

/// <summary>Where a worker's programs write their files: a folder of its own, empty at the beginning of each run.</summary>
internal static class WorkerFolder
{
    private const string Prefix = "worker-";

    /// <summary>Makes the folder under the current one and goes there.</summary>
    public static void Enter() =>
        Directory.SetCurrentDirectory(Directory.CreateDirectory(Prefix + Environment.ProcessId).FullName);

    /// <summary>Empties the current folder if it is a worker's; elsewhere nothing is touched.</summary>
    public static void Clear()
    {
        string folder = Directory.GetCurrentDirectory();
        if (!Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal))
            return;
        foreach (string file in Directory.EnumerateFiles(folder))
            File.Delete(file);
    }
}
