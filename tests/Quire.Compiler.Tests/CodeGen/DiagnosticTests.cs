using System.Runtime.CompilerServices;
using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Tests.CodeGen;

/// <summary>
/// What the passes behind the parser have to say, in CPython 3.13's words and places. Each entry of the files is a program, a
/// line of dashes and the message; <c>[|…|]</c> in the program marks what the message points at.
/// </summary>
public class DiagnosticTests
{
    private static TheoryData<string, string> Read(string file, [CallerFilePath] string path = "")
    {
        var entries = new TheoryData<string, string>();
        string text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "Diagnostics", file));
        foreach (string entry in text.Split("\n====\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Split("\n----\n");
            entries.Add(parts[0], parts[1]);
        }
        return entries;
    }

    public static TheoryData<string, string> Errors() => Read("errors.txt");

    public static TheoryData<string, string> Warnings() => Read("warnings.txt");

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_stop_the_compilation(string marked, string message)
    {
        CompileResult result = PythonCompiler.Compile(Unmark(marked), "test.py");
        Assert.Null(result.Code);
        AssertPlace(marked, message, result.Error!);
    }

    [Theory]
    [MemberData(nameof(Warnings))]
    public void Warnings_come_with_the_code(string marked, string message)
    {
        CompileResult result = PythonCompiler.Compile(Unmark(marked), "test.py");
        Assert.NotNull(result.Code);
        Assert.Equal(DiagnosticKind.SyntaxWarning, result.Diagnostics.Items[0].Kind);
        AssertPlace(marked, message, result.Diagnostics.Items[0]);
    }

    private static string Unmark(string marked) =>
        marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static void AssertPlace(string marked, string message, Diagnostic diagnostic)
    {
        Assert.Equal(message, diagnostic.Message);
        (int line, int offset) = Place(marked.Split("[|")[0]);
        (int endLine, int endOffset) = Place(Unmark(marked.Split("|]")[0]));
        Assert.Equal(
            (line, offset, endLine, endOffset),
            (diagnostic.Line, diagnostic.Offset, diagnostic.EndLine, diagnostic.EndOffset));
    }

    private static (int Line, int Offset) Place(string before)
    {
        string[] lines = before.Split('\n');
        return (lines.Length, lines[^1].Length + 1);
    }

    [Theory]
    [InlineData("from __future__ import braces", "not a chance")]
    [InlineData("from __future__ import annotations, nope", "future feature nope is not defined")]
    public void Unknown_features_point_at_the_line(string text, string message)
    {
        Diagnostic error = PythonCompiler.Compile(text, "test.py").Error!;
        Assert.Equal((message, 1, 1), (error.Message, error.Line, error.Offset));
    }
}
