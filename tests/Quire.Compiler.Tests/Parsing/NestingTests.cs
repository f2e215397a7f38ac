using System.Text;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Parsing;

namespace Quire.Compiler.Tests.Parsing;

/// <summary>However a program is nested, parsing ends with a tree or an error, on a thread of ordinary size.</summary>
public class NestingTests
{
    [Theory]
    [InlineData("-", "1", "")]
    [InlineData("not ", "x", "")]
    [InlineData("lambda: ", "x", "")]
    [InlineData("x if y else ", "z", "")]
    [InlineData("a**", "b", "")]
    public void Deep_nesting_without_brackets_is_too_complex(string before, string middle, string after) =>
        Assert.Equal(DiagnosticKind.TooComplex, ParseNested(before, middle, after, 100_000).Error?.Kind);

    [Theory]
    [InlineData("(", "", ")")]
    [InlineData("[", "", "]")]
    [InlineData("{", "1", "}")]
    [InlineData("f(", "", ")")]
    [InlineData("x[", "1", "]")]
    public void Only_so_many_brackets_may_be_open(string before, string middle, string after)
    {
        Assert.Null(ParseNested(before, middle, after, 200).Error);
        Assert.Equal("too many nested parentheses", ParseNested(before, middle, after, 201).Error?.Message);
    }

    [Theory]
    [InlineData("1 + ", "1", "")]
    [InlineData("x = ", "1", "")]
    [InlineData("a and ", "b", "")]
    [InlineData("", "f", "()")]
    [InlineData("", "a", ".b")]
    [InlineData("pass; ", "pass", "")]
    [InlineData("", "if x: pass\n", "elif x: pass\n")]
    public void Chains_may_be_of_any_length(string before, string middle, string after) =>
        Assert.Null(ParseNested(before, middle, after, 50_000).Error);

    [Theory]
    [InlineData("{1: ", "1 2", "}")]
    [InlineData("f(", "a b", ")")]
    [InlineData("[x for x in ", "y z", "]")]
    [InlineData("f(x for x in ", "y z", ")")]
    [InlineData("lambda x=(", "a b", "): 1")]
    [InlineData("f'{", "a b", "}'")]
    public void An_error_inside_deep_brackets_is_found_in_reasonable_time(string before, string middle, string after) =>
        Assert.NotNull(ParseNested(before, middle, after, 60).Error);

    private static ParseResult ParseNested(string before, string middle, string after, int depth)
    {
        var text = new StringBuilder();
        text.Insert(0, before, depth).Append(middle).Insert(text.Length, after, depth);
        ParseResult? result = null;
        var thread = new Thread(() => result = RecordedCases.Parse("exec", text.ToString()), 16 << 20);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(20)), "parsing takes too long");
        return result!;
    }
}
