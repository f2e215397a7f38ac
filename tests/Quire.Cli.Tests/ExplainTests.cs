using System.Text.Json;

namespace Quire.Cli.Tests;

public class ExplainTests
{
    private const string Seed = "E = 26\nK = 26\nZ = [26, 26]";

    [Fact]
    public void NamesShareOneObjectOnOnePage()
    {
        JsonElement[] steps = Steps(Seed);
        JsonElement[] numbers = [.. steps.Select(step => Find(step, "int", "26"))];
        Assert.Equal([1, 2, 4], numbers.Select(o => o.GetProperty("references").GetInt32()));
        Assert.Equal(["E", "E, K", "E, K, Z[0], Z[1]"], numbers.Select(Holders));
        Assert.Single(numbers.Select(o => o.GetProperty("id").GetString()).Distinct());
        Assert.All(steps, step => Assert.Equal(
            step.GetProperty("names").GetProperty("E").GetString(), Find(step, "int", "26").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData(Seed)]
    [InlineData("d = {'k': [1.5], (1, 2): {3}}\ns = {4, 5}\nt = (d, s)\nit = iter([7, 8])\ng = (i for i in t)\nr = range(1000, 5000)")]
    [InlineData("a = []\na.append(a)\nb = [a, a]\ndel a")]
    [InlineData("def f(x, y=[1]):\n    def g(): return x\n    return g\nh = f(1000)\nc = h.__closure__\nm = [].append")]
    public void ProgramAndRuntimeReferencesAreTheCount(string code)
    {
        foreach (JsonElement o in Steps(code).SelectMany(step => step.GetProperty("objects").EnumerateArray()))
        {
            int references = o.GetProperty("references").GetInt32();
            int runtime = o.GetProperty("runtimeReferences").GetInt32();
            Assert.Equal(o.GetProperty("count").GetInt32(), references + runtime);
            Assert.Equal(references, o.GetProperty("holders").GetArrayLength());
            Assert.Equal(runtime, o.GetProperty("runtimeHolders").EnumerateArray().Sum(by => by.GetProperty("count").GetInt32()));
            Assert.DoesNotContain(o.GetProperty("runtimeHolders").EnumerateArray(), by => by.GetProperty("by").GetString() == "unaccounted");
        }
    }

    [Fact]
    public void DeletingTheLastNameFrees()
    {
        JsonElement freed = Assert.Single(Steps("x = 123456\ny = x\ndel x\ndel y")[3].GetProperty("freed").EnumerateArray());
        Assert.Equal("123456", freed.GetProperty("value").GetString());
    }

    [Fact]
    public void AVariableOfAClosureIsHeldByItsCell()
    {
        JsonElement[] steps = Steps("def f(x):\n    def g(): return x\n    return g\nh = f(1000)");
        Assert.Equal("cell x of h", Holders(Find(steps[1], "int", "1000")));
        Assert.Equal("closure of h", Holders(Find(steps[1], "cell", "<cell: 1000>")));
    }

    [Fact]
    public void ACycleIsNotFreedWithItsName()
    {
        JsonElement last = Steps("a = []\na.append(a)\ndel a")[2];
        Assert.Empty(last.GetProperty("freed").EnumerateArray());
        Assert.Empty(last.GetProperty("objects").EnumerateArray());
    }

    [Fact]
    public void TheCollectorIsNamedForWhatItFrees()
    {
        JsonElement[] steps = Steps("import gc\na = []\na.append(a)\ndel a\nb = [1.5]\ndel b\nx = gc.collect()");
        Assert.Equal(["count", "count"], steps[5].GetProperty("freed").EnumerateArray().Select(o => o.GetProperty("by").GetString()));
        JsonElement collected = Assert.Single(steps[6].GetProperty("freed").EnumerateArray());
        Assert.Equal(("list", "collector"), (collected.GetProperty("type").GetString(), collected.GetProperty("by").GetString()));
    }

    [Fact]
    public void OutputBelongsToItsStatement()
    {
        JsonElement[] steps = Steps("x = 1; print('one')\nprint('two', end='')");
        Assert.Equal(["", "one\n", "two"], steps.Select(step => step.GetProperty("output").GetString()));
        Assert.Equal([1, 1, 2], steps.Select(step => step.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void AnErrorShowsTheStepsBeforeIt()
    {
        (int exitCode, string output, string error) = QuireCommand.Run("explain", "-c", "x = 5000\n1/0\ny = 2");
        Assert.Equal(1, exitCode);
        Assert.Contains("line 1 | x = 5000", output, StringComparison.Ordinal);
        Assert.DoesNotContain("y = 2", output, StringComparison.Ordinal);
        Assert.Contains("ZeroDivisionError", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ASyntaxErrorRunsNothing()
    {
        (int exitCode, string output, string error) = QuireCommand.Run("explain", "-c", "print(1)\nx = = 2");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("SyntaxError", error, StringComparison.Ordinal);
    }

    [Fact]
    public void TextFitsIntoEightyColumns()
    {
        string names = string.Join('\n', Enumerable.Range(0, 100).Select(i => $"a_rather_long_name_{i} = [{i + 1000}, 'text {i}']"));
        (int exitCode, string output, _) = QuireCommand.Run("explain", "-c", $"{Seed}\n{names}");
        Assert.Equal(0, exitCode);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("E, K, Z[0], Z[1]", output, StringComparison.Ordinal);
        Assert.Contains("more objects", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    private static JsonElement[] Steps(string code)
    {
        (int exitCode, string output, string error) = QuireCommand.Run("explain", "--json", "-c", code);
        Assert.True(exitCode == 0, error);
        return [.. JsonDocument.Parse(output).RootElement.GetProperty("steps").EnumerateArray()];
    }

    private static JsonElement Find(JsonElement step, string type, string value) => step.GetProperty("objects").EnumerateArray()
        .Single(o => o.GetProperty("type").GetString() == type && o.GetProperty("value").GetString() == value);

    private static string Holders(JsonElement o) => string.Join(", ", o.GetProperty("holders").EnumerateArray().Select(h => h.GetString()));
}
