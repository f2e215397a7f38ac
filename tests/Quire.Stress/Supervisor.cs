using System.Diagnostics;
using System.Globalization;

namespace Quire.Stress;

/// <summary>Starts workers, starts them again behind what killed them, and tells what was found.</summary>
internal sealed class Supervisor(ICaseSource source, SupervisorSettings settings)
{
    /// <summary>A group whose cases kill so many processes is left.</summary>
    private const int MostDeaths = 10;

    private readonly Lock _lock = new();
    private readonly Dictionary<(int, string), int> _seen = [];
    private readonly HashSet<int> _failedGroups = [];
    private long _cases;
    private int _findings;

    /// <summary>After: every case was tried, or the time is up. True when nothing was found.</summary>
    public bool Run()
    {
        var clock = Stopwatch.StartNew();
        Thread[] threads = [.. Enumerable.Range(0, settings.Jobs).Select(i => new Thread(() => Supervise(i)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Console.WriteLine($"{_cases} runs of {source.Groups} programs in {clock.Elapsed.TotalSeconds:0} s, {_findings} findings");
        Console.WriteLine($"{source.Groups - _failedGroups.Count} passed, {_failedGroups.Count} failed");
        return _findings == 0;
    }

    private void Supervise(int job)
    {
        string shared = Path.GetTempFileName();
        File.WriteAllBytes(shared, new byte[Worker.SharedBytes]);
        int group = job;
        long number = 0;
        int deaths = 0;
        while (group < source.Groups && DateTime.UtcNow < settings.End)
        {
            int before = group;
            (bool isDone, string why) = RunWorker(shared, group, number);
            byte[] place = File.ReadAllBytes(shared);
            group = (int)BitConverter.ToInt64(place, 0);
            number = BitConverter.ToInt64(place, 8);
            if (isDone)
                break;
            Found(group, number, why);
            deaths = group == before ? deaths + 1 : 1;
            number++;
            if (deaths < MostDeaths)
                continue;
            group += settings.Jobs;
            number = deaths = 0;
        }
        lock (_lock)
            _cases += BitConverter.ToInt64(File.ReadAllBytes(shared), 16);
        File.Delete(shared);
    }

    private (bool IsDone, string Why) RunWorker(string shared, int group, long number)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] own = [shared, group.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture), settings.Jobs.ToString(CultureInfo.InvariantCulture), settings.End.Ticks.ToString(CultureInfo.InvariantCulture)];
        foreach (string argument in (string[])[.. settings.Arguments, "--worker", string.Join(',', own)])
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = settings.Folder;
        using Process process = Process.Start(start)!;
        var error = new List<string>();
        bool isDone = false;
        process.OutputDataReceived += (_, e) => isDone |= Read(e.Data);
        process.ErrorDataReceived += (_, e) =>
        {
            lock (error)
            {
                if (e.Data != null && error.Count < 40)
                    error.Add(e.Data.Trim());
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool hung = WaitWhileItMoves(process, shared);
        process.WaitForExit();
        string last = string.Join(" < ", error.Where(line => line.Length > 0 && !line.StartsWith("---", StringComparison.Ordinal)).Take(14).Select(line => line.Split('(')[0]));
        return (isDone, hung ? $"no end after {settings.Patience} s" : $"died with {process.ExitCode}: {last}");
    }

    // True when it had to be killed.
    private bool WaitWhileItMoves(Process process, string shared)
    {
        byte[] place = [];
        var clock = Stopwatch.StartNew();
        while (!process.WaitForExit(500))
        {
            byte[] now = File.ReadAllBytes(shared);
            if (!now.AsSpan().SequenceEqual(place))
            {
                place = now;
                clock.Restart();
            }
            if (clock.Elapsed.TotalSeconds > settings.Patience)
            {
                process.Kill();
                return true;
            }
        }
        return false;
    }

    private bool Read(string? line)
    {
        if (line == "end")
            return true;
        string[] parts = (line ?? "").Split('\t', 3);
        if (parts.Length == 3)
            Found(int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
        return false;
    }

    // The same complaint about the same program is shown three times at most.
    private void Found(int group, long number, string text)
    {
        lock (_lock)
        {
            _findings++;
            _failedGroups.Add(group);
            string kind = new([.. text.Where(c => !char.IsAsciiDigit(c))]);
            int before = _seen.GetValueOrDefault((group, kind));
            _seen[(group, kind)] = before + 1;
            if (before >= 3)
                return;
            Console.WriteLine($"FAIL {source.NameOf(group)} #{number}: {text}");
            byte[]? program = settings.KeepFolder == null ? null : source.ProgramOf(group, number);
            if (program != null)
                File.WriteAllBytes(Path.Combine(settings.KeepFolder!, $"{group}-{number}.py"), program);
        }
    }
}

/// <summary>How many workers, until when, and how long one may stand still before it counts as hung.</summary>
internal sealed record SupervisorSettings(string[] Arguments, int Jobs, DateTime End, double Patience, string Folder, string? KeepFolder);
