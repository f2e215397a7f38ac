using System.Diagnostics;

namespace Quire.Cli.Tests;

/// <summary>Runs the command as a process.</summary>
internal static class QuireCommand
{
    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) => RunWith("PYTHONHASHSEED", "0", arguments);

    /// <summary>With one more variable in the environment.</summary>
    public static (int ExitCode, string Output, string Error) RunWith(string variable, string value, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Quire.Cli.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
