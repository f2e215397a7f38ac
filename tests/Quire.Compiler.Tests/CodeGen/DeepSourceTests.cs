using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Tests.CodeGen;

/// <summary>Text that is nested or chained beyond all reason is compiled or refused; it never ends the process.</summary>
public class DeepSourceTests
{
    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    public static TheoryData<string> Long => new()
    {
        "x = " + Repeat("1 + ", 10_000) + "1",
        "x = " + Repeat("a * ", 100_000) + "a",
        "if a: pass\n" + Repeat("elif b: pass\n", 10_000) + "else: c",
        "x = " + Repeat("a and b or ", 10_000) + "c",
        "x = " + Repeat("a < ", 10_000) + "b",
        Repeat("a = ", 10_000) + "b",
        "x = [" + Repeat("a, ", 50_000) + "]",
        "x = {" + Repeat("a: b, ", 50_000) + "}",
        "f(" + Repeat("a, ", 50_000) + ")",
        Repeat("a, ", 70_000) + "= b",
        Repeat("x.a = 1\n", 70_000),
        "x = f'" + Repeat("{a}", 5_000) + "'",
    };

    [Theory]
    [MemberData(nameof(Long))]
    public void Long_chains_compile(string text) => Compiling.Compile(text);

    public static TheoryData<string> Deep => new()
    {
        "a" + Repeat(".b", 200_000),
        "a" + Repeat("()", 200_000),
        "a" + Repeat("[0]", 200_000),
        "x: a" + Repeat(".b", 200_000),
        "from __future__ import annotations\nx: a" + Repeat("[0]", 200_000),
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_nesting_is_refused(string text)
    {
        CompileResult result = PythonCompiler.Compile(text, "test.py");
        Assert.Null(result.Code);
        Assert.Equal(DiagnosticKind.RecursionError, result.Error!.Kind);
    }

    [Fact]
    public void Finally_clauses_in_one_another_do_not_multiply_without_end()
    {
        string text = string.Concat(
            Enumerable.Range(0, 20).Select(i => Repeat(" ", i) + "try: a\n" + Repeat(" ", i) + "finally:\n"));
        CompileResult result = PythonCompiler.Compile(text + Repeat(" ", 20) + "b\n", "test.py");
        Assert.Equal(DiagnosticKind.TooComplex, result.Error!.Kind);
    }

    [Fact]
    public void More_locals_than_an_instruction_can_number_are_refused()
    {
        string text = "def f():\n" + string.Concat(Enumerable.Range(0, 70_000).Select(i => $" x{i} = 1\n"));
        Assert.Equal("too many local variables", PythonCompiler.Compile(text, "test.py").Error!.Message);
    }

    [Fact]
    public void Caches_beyond_the_last_number_are_left_out()
    {
        var unit = Compiling.Compile(Repeat("x.a = 1\n", 70_000));
        Assert.Equal(65_535, unit.CacheCount);
    }
}
