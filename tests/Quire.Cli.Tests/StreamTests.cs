namespace Quire.Cli.Tests;

/// <summary>Streams that are closed, full or gone: exit codes and words are CPython's.</summary>
public class StreamTests
{
    private const string NoSpace = "Exception ignored on flushing sys.stdout:\nOSError: [Errno 28] No space left on device\n";

    [UnixFact]
    public void WhatCannotBeWrittenAtTheEndIsTold()
    {
        Assert.Equal((120, "", NoSpace), Shell.Run("$QUIRE program.py > /dev/full", "print(1)"));
        (int exitCode, _, string error) = Shell.Run("$QUIRE program.py > /dev/full", "print(1)\n1/0");
        Assert.Equal(120, exitCode);
        Assert.Contains("ZeroDivisionError", error, StringComparison.Ordinal);
        Assert.EndsWith(NoSpace, error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void WhatCannotBeWrittenMeanwhileIsRaised()
    {
        (int exitCode, _, string error) = Shell.Run("$QUIRE program.py > /dev/full", "for i in range(10**6): print(i)");
        Assert.Equal(1, exitCode);
        Assert.EndsWith("OSError: [Errno 28] No space left on device\n", error, StringComparison.Ordinal);
        (_, string output, _) = Shell.Run(
            "$QUIRE program.py > /dev/full 2>&1; $QUIRE program.py 2>&1 > /dev/full",
            "import sys\ntry: print(1, flush=True)\nexcept OSError as e: print(type(e), e.errno, e.strerror, file=sys.stderr)");
        Assert.StartsWith("<class 'OSError'> 28 No space left on device\n", output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void AReaderThatHasGoneEndsTheProgram()
    {
        (_, string output, string error) = Shell.Run("($QUIRE program.py; echo $? >&2) | head -1", "while True: print('line')");
        Assert.Equal("line\n", output);
        Assert.EndsWith("BrokenPipeError: [Errno 32] Broken pipe\n1\n", error, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("$QUIRE program.py >&-", "import sys\nprint(1)\nprint(sys.stdout, file=sys.stderr)", 0, "None\n")]
    [InlineData("$QUIRE program.py <&-", "import sys\nprint(sys.stdin, file=sys.stderr)", 0, "None\n")]
    [InlineData("$QUIRE program.py 2>&-", "import sys\n1/0", 1, "")]
    [InlineData("$QUIRE program.py 0<&- 1>&- 2>&-", "print(1)", 0, "")]
    public void AClosedStreamIsNone(string line, string program, int exitCode, string error)
    {
        Assert.Equal((exitCode, "", error), Shell.Run(line, program));
    }

    [UnixFact]
    public void TwoProgramsShareAFile()
    {
        (_, string output, _) = Shell.Run("($QUIRE program.py a; $QUIRE program.py b) > out; cat out", "import sys\nprint(sys.argv[1] * 5)");
        Assert.Equal("aaaaa\nbbbbb\n", output);
    }

    [UnixFact]
    public void NothingIsLostOfALotOfOutput()
    {
        (int exitCode, string output, string error) = Shell.Run("$QUIRE program.py | wc -c", "for i in range(200000): print('0123456789')\nprint('x' * 3000000)");
        Assert.Equal((0, "5200001", ""), (exitCode, output.Trim(), error));
    }

    [UnixFact]
    public void AProgramComesFromStandardInput()
    {
        Assert.Equal((0, "5 -\n", ""), Shell.Run("$QUIRE - < program.py", "import sys\nprint(5, *sys.argv)"));
        Assert.Equal((2, "", "quire: can't read standard input\n"), Shell.Run("$QUIRE - < /"));
    }
}
