using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Tests.Parsing;

/// <summary>Where errors point: the brackets <c>[|</c> and <c>|]</c> mark the span.</summary>
public class SpanTests
{
    [Theory]
    [InlineData("x = [|)|]", "unmatched ')'")]
    [InlineData("f([|a b|])", "invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("f(1, [|x for x in y|])", "Generator expression must be parenthesized")]
    [InlineData("if [|x = 3|]: pass", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")]
    [InlineData("if [|x.y|] = 3: pass", "cannot assign to attribute here. Maybe you meant '==' instead of '='?")]
    [InlineData("[|print x|]", "Missing parentheses in call to 'print'. Did you mean print(...)?")]
    [InlineData("del [|f()|]", "cannot delete function call")]
    [InlineData("[|None|] = 1", "cannot assign to None")]
    [InlineData("for [|1|] in x: pass", "cannot assign to literal")]
    [InlineData("def f(a=1, [|b|]): pass", "parameter without a default follows parameter with a default")]
    [InlineData("x = [|a if b|]", "expected 'else' after 'if' expression")]
    [InlineData("{1: 2, 3: [|*a|]}", "cannot use a starred expression in a dictionary value")]
    [InlineData("x =  [|=|] y", "invalid syntax")]
    [InlineData("é = 'é' [|ü|]", "invalid syntax")]
    [InlineData("f'{a [|$|]}'", "f-string: expecting '=', or '!', or ':', or '}'")]
    [InlineData("x = (1,\n     [|2 3|])", "invalid syntax. Perhaps you forgot a comma?")]
    public void An_error_points_at_the_marked_text(string marked, string message)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string source = marked.Replace("[|", "").Replace("|]", "");
        Diagnostic? error = RecordedCases.Parse("exec", source).Error;
        Assert.NotNull(error);
        Assert.Equal(message, error.Message);
        Assert.Equal(Place(source, start), (error.Line, error.Offset));
        // The lexer's own errors point at one character, with no end of their own.
        if (error.EndOffset > error.Offset)
            Assert.Equal(Place(source, end), (error.EndLine, error.EndOffset));
    }

    private static (int Line, int Offset) Place(string source, int index)
    {
        string before = source[..index];
        return (before.Count(c => c == '\n') + 1, index - before.LastIndexOf('\n'));
    }
}
