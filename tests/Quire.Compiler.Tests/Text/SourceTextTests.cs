using System.Text;
using Quire.Compiler.Parsing;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;

namespace Quire.Compiler.Tests.Text;

public class SourceTextTests
{
    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    [Theory]
    [InlineData("# coding: latin-1\nx = '\u00E9'", "\u00E9")]
    [InlineData("#!/usr/bin/python\n# -*- coding: iso-8859-15 -*-\nx = '\u00A4'", "\u20AC")]
    [InlineData("# vim: set fileencoding=cp1252 :\nx = '\u0080'", "\u20AC")]
    [InlineData("# coding: koi8-r\nx = '\u00C1'", "\u0430")]
    [InlineData("x = '\u00C3\u00A9'", "\u00E9")]
    [InlineData("\u00EF\u00BB\u00BFx = '\u00C3\u00A9'", "\u00E9")]
    public void The_coding_line_decides_how_bytes_are_read(string bytes, string value)
    {
        ParseResult result = Parser.ParseModule(SourceText.FromBytes("f", Latin(bytes)));
        Assert.Null(result.Error);
        var assign = Assert.IsType<AssignStmt>(result.Tree!.Body[^1]);
        Assert.Equal(value, Assert.IsType<ConstantExpr>(assign.Value).StrValue);
    }

    [Theory]
    [InlineData("# coding: foo\n", "unknown encoding: foo", "encoding problem: foo")]
    [InlineData("\u00EF\u00BB\u00BF# coding: latin-1\n", "encoding problem: iso-8859-1 with BOM", "encoding problem: iso-8859-1 with BOM")]
    [InlineData("# coding: ascii\nx=1\ny='\u00FF'\n", "'ascii' codec can't decode byte 0xff in position 23: ordinal not in range(128)", "encoding problem: ascii")]
    [InlineData("x = '\u00FF'", "(unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", "Non-UTF-8 code starting with '\\xff' in file f on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details")]
    [InlineData("x = 'a\u00E2\u0082'", "(unicode error) 'utf-8' codec can't decode bytes in position 1-2: unexpected end of data", "Non-UTF-8 code starting with '\\xe2' in file f on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details")]
    [InlineData("x\0", "source code string cannot contain null bytes", "source code cannot contain null bytes")]
    public void Unreadable_bytes_are_an_error(string bytes, string fromBytes, string fromFile)
    {
        Assert.Equal(fromBytes, Parser.ParseModule(SourceText.FromBytes("f", Latin(bytes))).Error?.Message);
        Assert.Equal(fromFile, Parser.ParseModule(SourceText.FromFile("f", Latin(bytes))).Error?.Message);
    }

    [Fact]
    public void A_comment_may_hold_anything_when_bytes_are_compiled() =>
        Assert.Null(Parser.ParseModule(SourceText.FromBytes("f", Latin("# \u00FF\nx = 1\n"))).Error);

    [Fact]
    public void Line_ends_of_all_kinds_become_one()
    {
        ParseResult result = Parser.ParseModule(SourceText.FromString("f", "'''a\r\nb\rc'''\r\nx\r"));
        var text = Assert.IsType<ConstantExpr>(Assert.IsType<ExprStmt>(result.Tree!.Body[0]).Value);
        Assert.Equal("a\nb\nc", text.StrValue);
        Assert.Equal(4, result.Tree.Body[1].Span.Line);
    }

    [Fact]
    public void Byte_columns_become_characters()
    {
        var source = SourceText.FromString("f", "é𝔘x\ny");
        Assert.Equal(2, source.CharColumn(1, 6));
        Assert.Equal("é𝔘x\n", source.LineText(1));
        Assert.Equal("y", source.LineText(2));
        Assert.Null(source.LineText(3));
    }
}
