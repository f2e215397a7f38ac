namespace Quire.Cli.Tests;

public class HeapReportTests
{
    [Fact]
    public void AnEndedProgramLeavesNothing()
    {
        (int exitCode, _, string error) = QuireCommand.Run("--verify-heap", "-c", "d = {'k': [1, (2, 3)]}\ndef f(a, b=[]): return lambda: a\ng = f(d)");
        Assert.Equal((0, ""), (exitCode, error));
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
