using System.ComponentModel;

namespace Quire.Programs;

/// <summary>Finds a CPython 3.13 on this machine, if there is one: the reference that programs are compared with.</summary>
internal static class CPython
{
    public static async Task<string?> FindAsync()
    {
        foreach (string candidate in Candidates())
        {
            if (await IsVersion313Async(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static IEnumerable<string> Candidates()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string root = Environment.GetEnvironmentVariable("PYENV_ROOT") ?? Path.Combine(home, ".pyenv");
        string versions = Path.Combine(root, "versions");
        if (Directory.Exists(versions))
        {
            foreach (string folder in Directory.EnumerateDirectories(versions, "3.13.*").Order(StringComparer.Ordinal))
            {
                yield return Path.Combine(folder, "bin", "python3.13");
            }
        }

        yield return "python3.13";
        yield return "python3";
        yield return "python";
    }

    private static async Task<bool> IsVersion313Async(string command)
    {
        const string question = "import sys; print(sys.implementation.name, *sys.version_info[:2])";
        try
        {
            var answer = await ProcessRunner.RunAsync(command, ["-c", question], Directory.GetCurrentDirectory());
            return answer.Output.Trim() == "cpython 3 13";
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
