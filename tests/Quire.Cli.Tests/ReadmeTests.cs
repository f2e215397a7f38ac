using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Quire.Cli.Tests;

/// <summary>What the README shows is what the command does.</summary>
public partial class ReadmeTests
{
    [Fact]
    public void TheExampleIsQuiresOutput()
    {
        string[] blocks = Blocks();
        string program = blocks[0];
        string shown = blocks[1];
        (int exitCode, string output, string error) = QuireCommand.Run("explain", "-c", program);
        Assert.Equal((0, ""), (exitCode, error));
        // Where the objects lie, and how often the runtime itself uses 26, is not the example's business.
        string steps = output.ReplaceLineEndings("\n").Split("\n\n  refs ")[0];
        Assert.Equal(Essence(shown), Essence(steps));
    }

    [Fact]
    public void EveryOptionIsExplained()
    {
        (_, string help, _) = QuireCommand.Run("--help");
        string readme = File.ReadAllText(ReadmePath());
        foreach (Match option in Option().Matches(help).Cast<Match>().Where(match => match.Value is not "--help" and not "--version"))
            Assert.Contains($"`{option.Value}", readme, StringComparison.Ordinal);
    }

    private static string[] Blocks() =>
        [.. Fence().Matches(File.ReadAllText(ReadmePath()).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value)];

    private static string Essence(string text) => Blanks().Replace(Runtime().Replace(Page().Replace(text, "PAGE"), "+N"), " ").Trim();

    [GeneratedRegex("^```\\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"p\d+\.b\d+")]
    private static partial Regex Page();

    [GeneratedRegex(@"\+\d+")]
    private static partial Regex Runtime();

    [GeneratedRegex(@"[ \n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=^ *)--[a-z-]+", RegexOptions.Multiline)]
    private static partial Regex Option();

    private static string ReadmePath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "README.md"));
}
