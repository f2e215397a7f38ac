using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Quire.Cli.Tests;

/// <summary>
/// What a program can make grow counts against --memory-limit: whatever it tries, the process stays within the limit and a constant, MemoryError can be
/// caught, and the program goes on.
/// </summary>
public class MemoryLimitTests
{
    private const long Mebibyte = 1 << 20;

    private const long Limit = 16 * Mebibyte;

    /// <summary>What .NET may take more than an idle process: compiled code, garbage that is not collected yet.</summary>
    private const long Slack = 56 * Mebibyte;

    [UnixTheory]
    [InlineData("'x' * 10**12", "'x' * 10**9", "[0] * 10**10", "b'a' * 10**11", "bytearray(10**10)", "list(range(10**9))", "tuple(range(10**8))", "set(range(10**7))")]
    [InlineData("l = []\nwhile True: l.append([])", "d = {}\nwhile True: d[len(d)] = 1", "s = 'ab'\nwhile True: s = s + s", "l = []\nwhile True: l = [l]", "l = []\nwhile True: l.append(l[:])")]
    [InlineData("pow(2, 10**9)", "pow(3, 10**8)", "1 << 10**10", "(1 << 10**8) // 3", "x = 3\nwhile True: x = x * x", "int('9' * 10**7)", "int('f' * 10**8, 16)", "(1).to_bytes(10**11, 'big')", "math.factorial(10**7)")]
    [InlineData("format(1, '1000000000d')", "'%*d' % (10**9, 1)", "f'{1.5:.100000000f}'", "'{:>{w}}'.format('x', w=10**9)", "'%.100000000f' % 1.5", "''.center(10**10)", "'1'.zfill(10**9)")]
    [InlineData("'x'.join(['y' * 1000] * 10**5)", "('a' * 10**6).replace('a', 'b' * 10**4)", "('a ' * 3 * 10**6).split()", "('\\n' * 6 * 10**6).splitlines()", "(b'\\xff' * 10**7).decode('utf-8', 'replace')", "repr('\\0' * 5 * 10**6)")]
    [InlineData("getattr(1, 'a' * 7 * 10**6)", "__import__('a' * 7 * 10**6)", "type('A' * 7 * 10**6, (), {})()()", "int('a' * 5 * 10**6)", "time.strftime('%A' * 3 * 10**6)", "raise ValueError('a' * 7 * 10**6)", "repr(ValueError('a' * 5 * 10**6))")]
    [InlineData("exec('x = 1\\n' * 10**6)", "exec('x=[' + '1,' * 10**6 + ']')", "eval('1+' * 10**6 + '1')", "exec('def f(): pass\\n' * 10**5)", "compile('x' * 7 * 10**6, 'f', 'eval')", "for i in range(300): exec('x = 1\\n' * 1000)")]
    [InlineData("def f(): f()\nsys.setrecursionlimit(10**8)\nf()", "g = iter([1])\nfor i in range(10**7): g = (x for x in g)", "[type('A', (), {}) for i in range(10**5)]", "e = None\nwhile True:\n    n = ValueError()\n    n.__context__ = e\n    e = n", "def f(*a): pass\nf(*range(10**9))")]
    [InlineData("list(itertools.product(range(1000), repeat=4))", "itertools.product([1], repeat=10**9)", "list(itertools.permutations(range(12)))", "for x in itertools.cycle(range(10**9)): pass", "sorted(range(10**7))", "list(zip(*[range(10**6)] * 10))")]
    public void ADemandingProgramStaysWithinItsLimit(params string[] demands)
    {
        var program = new StringBuilder("import itertools, math, sys, time\ndef attempt(text):\n    result = 'done'\n    try: exec(text, dict(globals()))\n    except MemoryError: result = 'MemoryError'\n    except Exception as e: result = type(e).__name__\n    print(result)\n");
        foreach (string demand in demands)
            program.Append(CultureInfo.InvariantCulture, $"attempt({Quoted(demand)})\n");
        (long peak, string output, string error) = PeakOf(program.ToString());
        Assert.Equal("", error);
        Assert.Equal(demands.Length, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("MemoryError", output, StringComparison.Ordinal);
        long idle = PeakOf("").Peak;
        Assert.True(peak <= idle + Limit + Slack, $"{peak / Mebibyte} MiB at most, {idle / Mebibyte} MiB idle:\n{output}");
    }

    [UnixFact]
    public void AnEndlessLineOfInputIsMemoryError()
    {
        (int exitCode, string output, string error) = Shell.Run(
            "head -c 200000000 /dev/zero 2> /dev/null | $QUIRE --memory-limit 16M program.py",
            "import sys\nfor read in input, sys.stdin.readline, sys.stdin.read:\n    try: read()\n    except MemoryError: print('MemoryError')\nprint('on')");
        Assert.Equal((0, "MemoryError\nMemoryError\nMemoryError\non\n", ""), (exitCode, output, error));
    }

    [UnixFact]
    public void AProgramTooLargeIsMemoryError()
    {
        (int exitCode, string output, string error) = Shell.Run("$QUIRE --memory-limit 16M program.py", new string('#', 20_000_000));
        Assert.Equal((1, "", "MemoryError\n"), (exitCode, output, error));
        (exitCode, _, error) = Shell.Run("$QUIRE --memory-limit 16M program.py", string.Concat(Enumerable.Repeat("x = 1\n", 500_000)));
        Assert.Equal(1, exitCode);
        Assert.EndsWith("MemoryError\n", error, StringComparison.Ordinal);
    }

    private static string Quoted(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "'";

    // The most resident memory the process had, looked at when its program has ended but for one input().
    private static (long Peak, string Output, string Error) PeakOf(string program)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Quire.Cli.dll"));
        foreach (string argument in (string[])["--memory-limit", "16M", "-c", program + "print('ready', flush=True)\ninput()\n"])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        string? line;
        while ((line = process.StandardOutput.ReadLine()) is not null and not "ready")
            output.Append(line).Append('\n');
        process.Refresh();
        long peak = process.HasExited ? 0 : process.PeakWorkingSet64;
        process.StandardInput.WriteLine();
        process.WaitForExit();
        return (peak, output.ToString(), error.Result);
    }
}
