namespace Quire.Cli.Tests;

public class HeapReportTests
{
    [Fact]
    public void AnEndedProgramLeavesNothing()
    {
        (int exitCode, _, string error) = QuireCommand.Run("--verify-heap", "-c", "d = {'k': [1, (2, 3)]}\ndef f(a, b=[]): return lambda: a\ng = f(d)");
        Assert.Equal((0, ""), (exitCode, error));
    }

    [Theory]
    [InlineData("--audit")]
    [InlineData("--audit=every")]
    public void AnAuditFindsEveryCountRight(string option)
    {
        const string Program = "import gc\nclass C:\n    def f(self): return [self]\ndef g(n):\n    for i in range(n): yield C().f()\n"
            + "d = {i: x for i, x in enumerate(g(20))}\nd['me'] = d\ndel d\nprint(gc.collect())";
        (int exitCode, string output, string error) = QuireCommand.Run(option, "-c", Program);
        Assert.Equal((0, "41\n", ""), (exitCode, output.ReplaceLineEndings("\n"), error));
    }

    [Fact]
    public void TheCollectorTellsItsFigures()
    {
        (_, _, string error) = QuireCommand.Run("--heap-stats", "-c", "for i in range(5000):\n    x = []\n    x.append(x)");
        Assert.Contains("collections", error, StringComparison.Ordinal);
        Assert.Matches(@"gen 0\s+2, freed \d", error);
        Assert.Matches(@"working\s+\d+\.\d+ bytes a container", error);
    }

    [Fact]
    public void StatisticsFitIntoEightyColumns()
    {
        (int exitCode, string output, string error) = QuireCommand.Run("--heap-stats", "-c", "x = [1] * 100000");
        Assert.Equal((0, ""), (exitCode, output));
        Assert.Contains("committed", error, StringComparison.Ordinal);
        Assert.All(error.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 80, line));
    }
}
