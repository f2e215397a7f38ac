using System.Diagnostics;
using System.Globalization;

namespace Quire.Cli.Tests;

/// <summary>Ctrl-C at different moments: KeyboardInterrupt, and 130 when nobody catches it.</summary>
public class InterruptTests
{
    [UnixTheory]
    [InlineData("while True: pass")]
    [InlineData("sum(range(10**12))")]
    [InlineData("10**12 in iter(range(10**13))")]
    [InlineData("max(map(abs, range(10**12)))")]
    [InlineData("list(filter(None, itertools.repeat(0)))")]
    [InlineData("next(itertools.dropwhile(bool, itertools.repeat(1)))")]
    [InlineData("any(itertools.repeat(0))")]
    [InlineData("sorted(range(1000), key=lambda x: list(itertools.repeat(0, 10**6)) and x)")]
    [InlineData("time.sleep(1000)")]
    [InlineData("exec('x = (1, 2)\\n' * 10**7)")]
    [InlineData("def f(): yield from f2()\ndef f2():\n    while True: yield 1\nfor x in f(): pass")]
    public void ARunningProgramGetsKeyboardInterrupt(string work)
    {
        (int exitCode, string output, string error) = Interrupt($"import itertools, time\nprint('ready', flush=True)\n{work}\n");
        Assert.Equal((130, "ready\n"), (exitCode, output));
        Assert.StartsWith("Traceback (most recent call last):\n", error, StringComparison.Ordinal);
        Assert.EndsWith("KeyboardInterrupt\n", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void AProgramMayCatchIt()
    {
        Assert.Equal((0, "ready\ncaught\n", ""), Interrupt("try:\n    print('ready', flush=True)\n    while True: pass\nexcept KeyboardInterrupt: print('caught')\n"));
    }

    [UnixTheory]
    [InlineData("pass")]
    [InlineData("x += 1")]
    public void AProgramMayCatchItAroundALoopThatIsAllThereIs(string body)
    {
        string program = $"x = 0\nprint('ready', flush=True)\ntry:\n    while True: {body}\nexcept KeyboardInterrupt: print('caught')\n";
        Assert.Equal((0, "ready\ncaught\n", ""), Interrupt(program));
    }

    [UnixFact]
    public void AProgramThatWaitsForInputGetsIt()
    {
        Assert.Equal((0, "ready\ncaught\n", ""), Interrupt("try:\n    print('ready', flush=True)\n    input()\nexcept KeyboardInterrupt: print('caught')\n"));
    }

    // Starts the program, waits for its "ready", and sends SIGINT.
    private static (int ExitCode, string Output, string Error) Interrupt(string program)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Quire.Cli.dll"));
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(program);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string ready = process.StandardOutput.ReadLine() + "\n";
        Thread.Sleep(300);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        string rest = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(30_000))
            process.Kill();
        return (process.ExitCode, ready + rest, error.Result);
    }
}
