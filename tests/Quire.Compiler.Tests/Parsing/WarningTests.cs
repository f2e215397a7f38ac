using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Tests.Parsing;

public class WarningTests
{
    [Theory]
    [InlineData(@"'\d'", @"invalid escape sequence '\d'", 1)]
    [InlineData("x = 1\ny = '\\400'", @"invalid octal escape sequence '\400'", 2)]
    [InlineData(@"b'\q'", @"invalid escape sequence '\q'", 1)]
    [InlineData("f'\\{x}'", @"invalid escape sequence '\{'", 1)]
    [InlineData("1if 2else 3", "invalid decimal literal", 1)]
    public void Doubtful_literals_draw_a_warning(string source, string message, int line)
    {
        var result = RecordedCases.Parse("exec", source);
        Assert.Null(result.Error);
        Diagnostic warning = result.Diagnostics.Items[0];
        Assert.Equal((DiagnosticKind.SyntaxWarning, message, line), (warning.Kind, warning.Message, warning.Line));
    }

    [Theory]
    [InlineData(@"with ('\d'): pass")]
    [InlineData(@"match ('\d'): pass")]
    [InlineData(@"match ('\d') + 1")]
    public void A_literal_that_is_read_twice_warns_once(string source) =>
        Assert.Single(RecordedCases.Parse("exec", source).Diagnostics.Items, d => d.Severity == Severity.Warning);
}
