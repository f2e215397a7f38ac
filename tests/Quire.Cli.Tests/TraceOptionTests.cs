namespace Quire.Cli.Tests;

/// <summary>-X tracemalloc, PYTHONTRACEMALLOC, -E and -I, in CPython's words; and what an audit says of a program that traces.</summary>
public class TraceOptionTests
{
    private const string Show = "import _tracemalloc as t; print(t.is_tracing(), t.get_traceback_limit())";

    private static string Output(params string[] arguments)
    {
        (int exitCode, string output, string error) = QuireCommand.Run(arguments);
        Assert.Equal((0, ""), (exitCode, error));
        return output.ReplaceLineEndings("\n");
    }

    private static (int ExitCode, string Error) WithVariable(string value, params string[] arguments)
    {
        (int exitCode, string output, string error) = QuireCommand.RunWith("PYTHONTRACEMALLOC", value, arguments);
        return (exitCode, (output + error).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("tracemalloc", "True 1\n")]
    [InlineData("tracemalloc=1", "True 1\n")]
    [InlineData("tracemalloc=15", "True 15\n")]
    [InlineData("tracemalloc=0", "False 1\n")]
    [InlineData("tracemalloc=", "False 1\n")]
    [InlineData("other", "False 1\n")]
    public void TheOptionStartsTracing(string option, string expected) => Assert.Equal(expected, Output("-X", option, "-c", Show));

    [Fact]
    public void TheOptionMayStandWithItsLetter() => Assert.Equal("True 3\n", Output("-Xtracemalloc=3", "-Xtracemalloc=5", "-c", Show));

    [Theory]
    [InlineData("-1", "invalid number of frames")]
    [InlineData("many", "invalid number of frames")]
    [InlineData("5 ", "invalid number of frames")]
    [InlineData("1073741824", "ValueError: the number of frames must be in range [1; 65535]")]
    public void WhatIsNoNumberOfFramesIsRefused(string value, string words)
    {
        (int exitCode, string output, string error) = QuireCommand.Run("-X", "tracemalloc=" + value, "-c", "print(1)");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        (exitCode, error) = WithVariable(value, "-c", "print(1)");
        Assert.Equal(1, exitCode);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10", "True 10\n")]
    [InlineData("0", "False 1\n")]
    public void TheVariableStartsTracing(string value, string expected) => Assert.Equal((0, expected), WithVariable(value, "-c", Show));

    [Theory]
    [InlineData("-E")]
    [InlineData("-I")]
    public void TheVariableIsLeftOut(string option) => Assert.Equal((0, "False 1\n"), WithVariable("10", option, "-c", Show));

    [Fact]
    public void TheOptionGoesBeforeTheVariable() => Assert.Equal((0, "True 2\n"), WithVariable("10", "-X", "tracemalloc=2", "-c", Show));

    [Fact]
    public void OptionsAreInSys() => Assert.Equal(
        "{'a': True, 'b': '1=2'} 0 0 False\n",
        Output("-X", "a", "-X", "b=1=2", "-c", "import sys; f = sys.flags; print(sys._xoptions, f.isolated, f.ignore_environment, f.safe_path)"));

    [Fact]
    public void IsolationIsInSys() => Assert.Equal(
        "1 1 True []\n", Output("-I", "-c", "import sys; f = sys.flags; print(f.isolated, f.ignore_environment, f.safe_path, sys.path)"));

    [Theory]
    [InlineData("--audit")]
    [InlineData("--audit=every")]
    public void AnAuditTracesForItselfOnly(string option) => Assert.Equal(
        "False (0, 0) True True False []\n",
        Output(option, "-c", "import _tracemalloc as t\na = t.is_tracing(), t.get_traced_memory()\nt.start(2)\nx = [1]\n"
            + "b = t.is_tracing(), t._get_object_traceback(x) is not None\nt.stop()\nprint(*a, *b, t.is_tracing(), t._get_traces())"));

    [Fact]
    public void AnAuditKnowsWhatTheEndHolds() => Assert.Equal(
        (1, "4\n", ""),
        QuireCommand.Run("--audit=every", "-c", "import sys\ndef hook(kind, error, traceback):\n    seen = [kind, error]\n"
            + "    for i in range(2): seen.append(i)\n    del sys.last_exc, sys.last_value\n    print(len(seen))\nsys.excepthook = hook\nraise ValueError"));
}
