using System.Diagnostics;

namespace Quire.Cli.Tests;

/// <summary>Runs the command through sh, for what only a shell can do: closed streams, pipes, signals.</summary>
internal static class Shell
{
    /// <summary>The line may say <c>$QUIRE</c> and finds its program in <c>program.py</c>.</summary>
    public static (int ExitCode, string Output, string Error) Run(string line, string program = "")
    {
        string folder = Directory.CreateTempSubdirectory("quire-shell").FullName;
        File.WriteAllText(Path.Combine(folder, "program.py"), program);
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["QUIRE"] = "dotnet " + Path.Combine(AppContext.BaseDirectory, "Quire.Cli.dll");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Directory.Delete(folder, recursive: true);
        return (process.ExitCode, output, error.Result);
    }
}

/// <summary>A test that needs a Unix shell.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "needs a Unix shell";
    }
}

/// <summary>A test with data that needs a Unix shell.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "needs a Unix shell";
    }
}
