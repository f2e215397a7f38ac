using System.Diagnostics;
using System.Text;

namespace Quire.Programs;

/// <summary>Runs one command to its end, or to its time limit, and keeps what it wrote.</summary>
internal static class ProcessRunner
{
    private static readonly string[] InheritedSettings =
    [
        "PYTHONHASHSEED", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONWARNINGS", "PYTHONOPTIMIZE", "PYTHONUNBUFFERED",
        "QUIRE_STRESS", "FORCE_COLOR",
    ];

    public static async Task<Outcome> RunAsync(
        string command,
        IReadOnlyList<string> arguments,
        string folder,
        byte[]? input = null,
        IReadOnlyDictionary<string, string>? environment = null,
        double timeout = 20)
    {
        using var process = new Process { StartInfo = Describe(command, arguments, folder, environment) };
        var clock = Stopwatch.StartNew();
        process.Start();
        var output = ReadAsync(process.StandardOutput.BaseStream);
        var error = ReadAsync(process.StandardError.BaseStream);
        await WriteAsync(process.StandardInput.BaseStream, input ?? []);
        bool timedOut = !await EndsWithinAsync(process, timeout);
        return new Outcome(
            Normalise(await output, folder), Normalise(await error, folder), process.ExitCode, timedOut, clock.Elapsed.TotalSeconds);
    }

    private static ProcessStartInfo Describe(
        string command, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string name in InheritedSettings)
        {
            start.Environment.Remove(name);
        }

        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task<bool> EndsWithinAsync(Process process, double seconds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task WriteAsync(Stream stream, byte[] input)
    {
        try
        {
            await stream.WriteAsync(input);
            stream.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input: that is its right.
        }
    }

    /// <summary>A path in the program's own folder is written as it was given: relative.</summary>
    private static string Normalise(byte[] bytes, string folder)
    {
        string text = Encoding.UTF8.GetString(bytes);
        if (OperatingSystem.IsWindows())
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        return text.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
