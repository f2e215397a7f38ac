using System.Text;
using System.Text.Json;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Parsing;
using Quire.Compiler.Tests.Syntax;

namespace Quire.Compiler.Tests.Parsing;

public class RecordedTests
{
    [Fact]
    public void Errors_are_those_of_CPython()
    {
        var differences = new StringBuilder();
        int count = 0;
        foreach (JsonElement entry in RecordedCases.Read("errors.jsonl"))
        {
            count++;
            string mode = entry[0].GetString()!, source = entry[1].GetString()!;
            string expected = string.Join('|', entry[2].EnumerateArray());
            string actual = Show(RecordedCases.Parse(mode, source).Error);
            if (actual != expected)
                differences.AppendLine($"{mode} {JsonSerializer.Serialize(source)}\n  CPython {expected}\n  Quire   {actual}");
        }
        Assert.True(count > 1000, $"only {count} programs were read");
        Assert.Equal("", differences.ToString());
    }

    private static string Show(Diagnostic? error) => error is null
        ? "||0|0|0|0"
        : $"{error.Kind}|{error.Message}|{error.Line}|{error.Offset}|{error.EndLine}|{error.EndOffset}";

    [Fact]
    public void Trees_are_those_of_CPython()
    {
        foreach (JsonElement entry in RecordedCases.Read("trees.jsonl"))
        {
            ParseResult result = RecordedCases.Parse(entry[0].GetString()!, entry[1].GetString()!);
            Assert.Null(result.Error);
            Assert.Equal(entry[2].GetString(), AstDump.Dump(result.Tree!, positions: true));
        }
    }
}
