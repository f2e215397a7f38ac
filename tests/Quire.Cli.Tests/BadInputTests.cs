using System.Text;

namespace Quire.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-input").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AMissingFileIsTold()
    {
        string path = Path.Combine(_folder, "missing.py");
        Assert.Equal((2, "", $"quire: can't open file '{path}': [Errno 2] No such file or directory\n"), Normal(QuireCommand.Run(path)));
    }

    [Fact]
    public void AFolderNeedsAMain()
    {
        Assert.Equal((1, "", $"quire: can't find '__main__' module in '{_folder}'\n"), Normal(QuireCommand.Run(_folder)));
        File.WriteAllText(Path.Combine(_folder, "__main__.py"), "import sys\nprint(sys.argv[1:], __name__)\n");
        Assert.Equal((0, "['a'] __main__\n", ""), Normal(QuireCommand.Run(_folder, "a")));
    }

    [UnixFact]
    public void AnUnreadableFileIsTold()
    {
        // Root may read everything.
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
            return;
        string path = Write("hidden.py", "print(1)"u8);
        File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Equal((2, "", $"quire: can't open file '{path}': [Errno 13] Permission denied\n"), Normal(QuireCommand.Run(path)));
    }

    [Fact]
    public void NoTextIsASyntaxError()
    {
        byte[] binary = new byte[4096];
        new Random(1).NextBytes(binary);
        binary[0] = 0x7F;
        binary[100] = 0;
        ExpectSyntaxError(Write("binary.py", binary), "source code");
        ExpectSyntaxError(Write("nul.py", "x = 1\0\n"u8), "source code cannot contain null bytes");
        ExpectSyntaxError(
            Write("latin.py", [(byte)'x', (byte)'=', (byte)'"', 0xFF, (byte)'"', (byte)'\n']), "Non-UTF-8 code starting with '\\xff' in file");
    }

    [Theory]
    [InlineData("--nonsense", "x.py")]
    [InlineData("-c")]
    [InlineData("--memory-limit", "lots", "-c", "1")]
    [InlineData("--memory-limit", "5", "-c", "1")]
    [InlineData("explain", "--nonsense")]
    public void BadArgumentsAreTwo(params string[] arguments)
    {
        (int exitCode, string output, string error) = Normal(QuireCommand.Run(arguments));
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("quire: ", error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    /// <summary>A hundred thousand of anything: an answer, in words, and the program goes on.</summary>
    [Theory]
    [InlineData("'(' * 100000 + ')' * 100000", "SyntaxError: too many nested parentheses")]
    [InlineData("'[' * 100000 + ']' * 100000", "SyntaxError: too many nested parentheses")]
    [InlineData("'{1:' * 100000 + '1' + '}' * 100000", "SyntaxError: too many nested parentheses")]
    [InlineData("'-' * 100000 + '1'", "MemoryError")]
    [InlineData("'not ' * 100000 + '1'", "MemoryError")]
    [InlineData("'lambda: ' * 100000 + '1'", "MemoryError")]
    [InlineData("'x if x else ' * 100000 + '1'", "MemoryError")]
    [InlineData("'x' + ' ** x' * 100000", "MemoryError")]
    [InlineData("'x' + '.real' * 1000000", "RecursionError: maximum recursion depth exceeded during compilation")]
    [InlineData("'x' + '()' * 1000000", "RecursionError: maximum recursion depth exceeded during compilation")]
    [InlineData("'x' + '[0]' * 1000000", "RecursionError: maximum recursion depth exceeded during compilation")]
    [InlineData("'x' + ' + x' * 100000", "ok")]
    [InlineData("'x' + ' and x' * 100000", "ok")]
    [InlineData("'x' + ' < x' * 100000", "ok")]
    [InlineData("'[' + '1,' * 1000000 + ']'", "ok")]
    [InlineData("chr(39) + 'a' * 10000000 + chr(39)", "ok")]
    [InlineData("'f' + chr(39) + '{f' * 200", "SyntaxError: '{' was never closed")]
    public void DeepAndLongExpressions(string text, string expected) => ExpectCompiled(text, "eval", expected);

    [Theory]
    [InlineData("''.join(' ' * i + 'if x:\\n' for i in range(101)) + ' ' * 101 + 'x'", "IndentationError: too many levels of indentation")]
    [InlineData("''.join(' ' * i + 'def f():\\n' for i in range(101)) + ' ' * 101 + 'x'", "IndentationError: too many levels of indentation")]
    [InlineData("''.join(' ' * i + 'for x in x:\\n' for i in range(30)) + ' ' * 30 + 'x'", "SyntaxError: too many statically nested blocks")]
    [InlineData("'if x: pass\\n' + 'elif x: pass\\n' * 100000", "ok")]
    [InlineData("'@x\\n' * 100000 + 'def f(): pass'", "ok")]
    [InlineData("'x;' * 1000000", "ok")]
    public void DeepAndLongStatements(string text, string expected) => ExpectCompiled(text, "exec", expected);

    private static void ExpectCompiled(string text, string mode, string expected)
    {
        string program = $"""
            try:
                compile({text}, '<s>', '{mode}')
                print('ok')
            except Exception as e:
                print(type(e).__name__ + ': ' + str(e))
            print('on')
            """;
        (int exitCode, string output, string error) = Normal(QuireCommand.Run("-c", program));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith(expected, output, StringComparison.Ordinal);
        Assert.EndsWith("\non\n", output, StringComparison.Ordinal);
    }

    private static void ExpectSyntaxError(string path, string words)
    {
        (int exitCode, string output, string error) = Normal(QuireCommand.Run(path));
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("SyntaxError", error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes.ToArray());
        return path;
    }

    private static (int ExitCode, string Output, string Error) Normal((int ExitCode, string Output, string Error) result) =>
        (result.ExitCode, result.Output.ReplaceLineEndings("\n"), result.Error.ReplaceLineEndings("\n"));
}
