using System.Runtime.CompilerServices;

namespace Quire.Generators.Tests;

/// <summary>
/// Compares generated text with a file under Snapshots/. With QUIRE_UPDATE_SNAPSHOTS=1 in the environment the files are written
/// instead; the change is then looked at as any other.
/// </summary>
internal static class Snapshot
{
    public static void Match(string name, string actual, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("QUIRE_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"{path} is missing; run with QUIRE_UPDATE_SNAPSHOTS=1");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
