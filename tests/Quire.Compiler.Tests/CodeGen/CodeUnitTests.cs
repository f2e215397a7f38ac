using System.Numerics;
using Quire.Bytecode;

namespace Quire.Compiler.Tests.CodeGen;

public class CodeUnitTests
{
    [Fact]
    public void Arguments_are_counted_by_kind()
    {
        CodeUnit unit = Compiling.Inner("def f(a, /, b, *c, d, **e): g = 1");
        Assert.Equal((2, 1, 1), (unit.ArgumentCount, unit.PositionalOnlyCount, unit.KeywordOnlyCount));
        Assert.Equal(["a", "b", "d", "c", "e", "g"], unit.LocalNames);
        Assert.Equal(
            CodeFlags.Optimized | CodeFlags.NewLocals | CodeFlags.VarArgs | CodeFlags.VarKeywords, unit.Flags);
    }

    [Theory]
    [InlineData("def f(): yield", CodeFlags.Generator)]
    [InlineData("async def f(): await a", CodeFlags.Coroutine)]
    [InlineData("async def f(): yield", CodeFlags.AsyncGenerator)]
    [InlineData("x = (await a for b in c)", CodeFlags.AsyncGenerator)]
    public void Flags_name_the_kind_of_function(string text, CodeFlags kind) =>
        Assert.Equal(kind, Compiling.Inner(text).Flags & ~(CodeFlags.Optimized | CodeFlags.NewLocals));

    [Theory]
    [InlineData("\"\"\"a\n    b\n      c\n    \"\"\"", "a\nb\n  c\n")]
    [InlineData("\"\"\"\n    a\n\n\tb\n\"\"\"", "\na\n\n    b\n")]
    [InlineData("'  a'", "a")]
    [InlineData("'''a\n\n  '''", "a\n\n  ")]
    public void Docstrings_lose_their_indentation(string literal, string expected)
    {
        CodeUnit unit = Compiling.Inner("def f():\n    " + literal + "\n");
        Assert.Equal(expected, unit.Docstring);
        Assert.Equal(expected, unit.Constants[0]);
        Assert.True((unit.Flags & CodeFlags.HasDocstring) != 0);
    }

    [Fact]
    public void Optimizing_drops_docstrings_and_asserts()
    {
        var options = new CompilerOptions { OptimizeLevel = 2 };
        CodeUnit unit = Compiling.Compile("'doc'\nassert a\nx = __debug__", options: options);
        Assert.Equal("LOAD_CONST False; STORE_NAME x; RETURN_CONST None", Compiling.Line(unit));
    }

    [Fact]
    public void Qualified_names_follow_the_blocks()
    {
        CodeUnit unit = Compiling.Inner("def f():\n class A:\n  def g(self): return lambda: [(b for b in c)]");
        var names = new List<string>();
        for (CodeUnit? next = unit; next is not null; next = next.Constants.OfType<CodeUnit>().FirstOrDefault())
            names.Add(next.QualName);
        Assert.Equal(
            ["f", "f.<locals>.A", "f.<locals>.A.g", "f.<locals>.A.g.<locals>.<lambda>", "f.<locals>.A.g.<locals>.<lambda>.<locals>.<genexpr>"],
            names);
    }

    [Fact]
    public void A_global_function_has_no_prefix()
    {
        CodeUnit unit = Compiling.Inner("def f():\n global g\n def g(): pass");
        Assert.Equal("g", unit.Constants.OfType<CodeUnit>().Single().QualName);
    }

    [Fact]
    public void Slots_are_locals_then_cells_then_free_variables()
    {
        CodeUnit outer = Compiling.Inner("def f(a, b):\n c = 1\n d = 2\n def g(): return b, d\n return c");
        Assert.Equal(["a", "b", "c", "g", "d"], outer.LocalNames);
        Assert.Equal(
            [LocalKind.Local, LocalKind.Local | LocalKind.Cell, LocalKind.Local, LocalKind.Local, LocalKind.Cell],
            outer.LocalKinds);
        CodeUnit inner = outer.Constants.OfType<CodeUnit>().Single();
        Assert.Equal(["b", "d"], inner.LocalNames);
        Assert.Equal([LocalKind.Free, LocalKind.Free], inner.LocalKinds);
    }

    [Fact]
    public void Constants_differ_by_type_and_sign()
    {
        CodeUnit unit = Compiling.Compile("a = 1; b = 1.0; c = True; d = 0.0; e = -0.0; f = 1; g = 1j");
        Assert.Equal(
            [1L, 1.0, true, 0.0, -0.0, new Complex(0, 1), null],
            unit.Constants);
        Assert.True(double.IsNegative((double)unit.Constants[4]!));
    }

    [Theory]
    [InlineData("7 // 2", 3L)]
    [InlineData("-7 // 2", -4L)]
    [InlineData("-7 % 3", 2L)]
    [InlineData("7 % -3", -2L)]
    [InlineData("7 / 2", 3.5)]
    [InlineData("1 << 3 | 6 & 4 ^ 1", 13L)]
    [InlineData("2 ** 10", 1024L)]
    [InlineData("-2 ** 2", -4L)]
    [InlineData("~5", -6L)]
    [InlineData("not 1", false)]
    [InlineData("'ab' * 3", "ababab")]
    [InlineData("2 * 1.5", 3.0)]
    [InlineData("'abc'[-1]", "c")]
    [InlineData("(1, 2)[0]", 1L)]
    [InlineData("True + True", 2L)]
    public void Constants_are_folded(string text, object expected)
    {
        CodeUnit unit = Compiling.Compile(text, CompileMode.Eval);
        Assert.Equal("RETURN_CONST " + ConstantText.Of(expected), Compiling.Line(unit));
    }

    [Theory]
    [InlineData("1 // 0")]
    [InlineData("1 % 0")]
    [InlineData("1.5 / 0")]
    [InlineData("2 ** -1")]
    [InlineData("1 << -1")]
    [InlineData("2 ** 1000")]
    [InlineData("'a' * 10000")]
    [InlineData("'a' + 1")]
    [InlineData("(1, 2)[2]")]
    [InlineData("1 @ 2")]
    public void What_raises_or_grows_is_left_to_the_runtime(string text) =>
        Assert.Contains("LOAD_CONST", Compiling.Line(Compiling.Compile(text, CompileMode.Eval)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a[b]", "x = a[b]", 4, 8)]
    [InlineData("call", "x = f(a)(b)", 4, 11)]
    public void Positions_span_the_expression(string _, string text, int column, int endColumn)
    {
        CodeUnit unit = Compiling.Compile(text);
        int last = Array.FindLastIndex(unit.Instructions, i => i.Op is Op.BinarySubscr or Op.Call);
        Assert.Equal(new SourcePosition(1, 1, column, endColumn), unit.Positions[last]);
    }

    [Fact]
    public void A_method_call_on_a_later_line_stands_at_the_attribute()
    {
        CodeUnit unit = Compiling.Compile("a = (foo\n  .bar(\n   1))");
        int load = Array.FindIndex(unit.Instructions, i => i.Op == Op.LoadMethod);
        int call = Array.FindIndex(unit.Instructions, i => i.Op == Op.Call);
        Assert.Equal(new SourcePosition(2, 2, 3, 6), unit.Positions[load]);
        Assert.Equal(new SourcePosition(2, 3, 3, 5), unit.Positions[call]);
    }

    [Fact]
    public void An_interactive_statement_prints()
    {
        CodeUnit unit = Compiling.Compile("a\n", CompileMode.Single);
        Assert.Equal("LOAD_NAME a; PRINT_EXPR; RETURN_CONST None", Compiling.Line(unit));
    }

    [Theory]
    [InlineData("a | None", "a | None")]
    [InlineData("Dict[str,  'x']", "Dict[str, 'x']")]
    [InlineData("(a, b)", "(a, b)")]
    [InlineData("x[(a, b)]", "x[a, b]")]
    [InlineData("x[()]", "x[()]")]
    [InlineData("-(a + b) * c ** -d", "-(a + b) * c ** (-d)")]
    [InlineData("not (a and b or c)", "not (a and b or c)")]
    [InlineData("lambda a, /, b=1, *c, d, **e: f", "lambda a, /, b=1, *c, d, **e: f")]
    [InlineData("a if b else c", "a if b else c")]
    [InlineData("[a for b in c if d]", "[a for b in c if d]")]
    [InlineData("f(a, *b, c=1, **d)", "f(a, *b, c=1, **d)")]
    [InlineData("f(a for b in c)", "f(a for b in c)")]
    [InlineData("1 .real", "1 .real")]
    [InlineData("1e16 + 1.5", "1e+16 + 1.5")]
    [InlineData("f'{a!r:>{w}}x'", "f'{a!r:>{w}}x'")]
    [InlineData("a[1:2, ::3]", "a[1:2, ::3]")]
    [InlineData("...", "...")]
    public void Future_annotations_are_text(string annotation, string text)
    {
        CodeUnit unit = Compiling.Compile("from __future__ import annotations\nx: " + annotation);
        Assert.Contains(text, unit.Constants.OfType<string>());
    }
}
