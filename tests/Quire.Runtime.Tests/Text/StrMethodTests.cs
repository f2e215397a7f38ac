using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Tests.Text;

public sealed unsafe class StrMethodTests : TextTest
{
    [Theory]
    [InlineData("abcabc", "c", 2, 5, 2)]
    [InlineData("a\u1234bc\u1234bc", "\u1234b", 1, 4, 2)]
    [InlineData("a\u1234bcbc", "bc", 2, 4, 2)]
    [InlineData("\U0001F600bc\U0001F600bc", "bc", 1, 4, 2)]
    [InlineData("\U0001F600\u1234x\u1234x", "\u1234x", 1, 3, 2)]
    [InlineData("abc", "\u1234", -1, -1, 0)]
    [InlineData("abc", "", 0, 3, 4)]
    public void Parts_are_found_across_widths(string text, string part, int first, int last, int count)
    {
        PyStr* s = Str(text), p = Str(part);
        Assert.Equal(first, StrSearch.Find(s, p, 0, long.MaxValue));
        Assert.Equal(last, StrSearch.FindLast(s, p, 0, long.MaxValue));
        Assert.Equal(count, StrSearch.Count(s, p, 0, long.MaxValue));
    }

    [Fact]
    public void A_long_narrow_part_is_found_in_a_wide_text()
    {
        string part = new string('x', 300) + "y";
        string text = "\u1234" + new string('x', 350) + "y" + new string('x', 300) + "y";
        Assert.Equal(text.IndexOf(part, StringComparison.Ordinal), StrSearch.Find(Str(text), Str(part), 0, text.Length));
        Assert.Equal(text.LastIndexOf(part, StringComparison.Ordinal), StrSearch.FindLast(Str(text), Str(part), 0, text.Length));
        Assert.Equal(2, StrSearch.Count(Str(text), Str(part), 0, text.Length));
    }

    [Theory]
    [InlineData("aaa", "a", "b", -1, "bbb")]
    [InlineData("aaa", "a", "b", 2, "bba")]
    [InlineData("abc", "", "-", -1, "-a-b-c-")]
    [InlineData("abc", "", "-", 2, "-a-bc")]
    [InlineData("a\u1234b", "\u1234", "", -1, "ab")]
    [InlineData("a\u1234b", "\u1234", "x", -1, "axb")]
    [InlineData("aba", "a", "\U0001F600", -1, "\U0001F600b\U0001F600")]
    [InlineData("abc", "x", "y", -1, "abc")]
    public void Replace(string text, string old, string fresh, long count, string expected)
    {
        PyObject* result = StrReplace.Replace(Py, Str(text), Str(old), Str(fresh), count);
        Assert.Equal(expected, Text(result));
        Assert.True(PyStr.Equal((PyStr*)result, Str(expected)));
    }

    [Theory]
    [InlineData("a b  c", null, -1, "a|b|c", "a|b|c")]
    [InlineData(" a b  c ", null, 1, "a|b  c ", " a b|c")]
    [InlineData("a,b,,c", ",", 2, "a|b|,c", "a,b||c")]
    [InlineData("a--b--c", "--", -1, "a|b|c", "a|b|c")]
    [InlineData("", ",", -1, "", "")]
    [InlineData("a\u1234b", "b", -1, "a\u1234|", "a\u1234|")]
    [InlineData("ab", "\u1234", -1, "ab", "ab")]
    public void Split(string text, string? separator, long most, string fromStart, string fromEnd)
    {
        var by = separator == null ? null : (PyObject*)Str(separator);
        Assert.Equal(fromStart, Joined(StrSplit.Split(Py, Str(text), by, most, fromEnd: false)));
        Assert.Equal(fromEnd, Joined(StrSplit.Split(Py, Str(text), by, most, fromEnd: true)));
    }

    [Fact]
    public void Lines_end_where_Python_says()
    {
        PyStr* s = Str("a\nb\r\nc\rd\u000be\u0085f\u2028g");
        Assert.Equal("a|b|c|d|e|f|g", Joined(StrSplit.Lines(Py, s, keepEnds: false)));
        Assert.Equal("a\n|b\r\n|c\r|d\u000b|e\u0085|f\u2028|g", Joined(StrSplit.Lines(Py, s, keepEnds: true)));
    }

    [Theory]
    [InlineData("\u00df\ufb03", "SSFFI", "\u00df\ufb03", "Ss\ufb03", "ssffi")]
    [InlineData("\u0391\u03a3 \u0391\u03a3\u0391", "\u0391\u03a3 \u0391\u03a3\u0391", "\u03b1\u03c2 \u03b1\u03c3\u03b1", "\u0391\u03c2 \u0391\u03c3\u03b1", "\u03b1\u03c3 \u03b1\u03c3\u03b1")]
    [InlineData("\u0130\u0131", "\u0130I", "i\u0307\u0131", "\u0130\u0131", "i\u0307\u0131")]
    [InlineData("\u01c6x", "\u01c4X", "\u01c6x", "\u01c5x", "\u01c6x")]
    [InlineData("it's DONE", "IT'S DONE", "it's done", "It'S Done", "it's done")]
    public void Case(string text, string upper, string lower, string title, string folded)
    {
        PyStr* s = Str(text);
        Assert.Equal(upper, Text(StrCase.Upper(Py, s)));
        Assert.Equal(lower, Text(StrCase.Lower(Py, s)));
        Assert.Equal(title, Text(StrCase.Title(Py, s)));
        Assert.Equal(folded, Text(StrCase.Fold(Py, s)));
    }

    // Unicode 15.1: characters that 16 added are not there yet.
    [Theory]
    [InlineData(0x1C89, false)]
    [InlineData(0xA7CB, false)]
    [InlineData(0x1C88, true)]
    [InlineData(0x4E00, true)]
    public void Letters_are_those_of_Pythons_Unicode(int codePoint, bool isAlpha)
    {
        Assert.Equal(isAlpha, UnicodeInfo.IsAlpha(codePoint));
        Assert.Equal(isAlpha, UnicodeInfo.IsPrintable(codePoint));
    }

    [Theory]
    [InlineData("it's", "\"it's\"")]
    [InlineData("'\"", "'\\'\"'")]
    [InlineData("\t\n\r\0\u007f\u0080\u00ad\u00e9", "'\\t\\n\\r\\x00\\x7f\\x80\\xad\u00e9'")]
    [InlineData("\u200b\U0001F600", "'\\u200b\U0001F600'")]
    public void Repr(string text, string expected) => Assert.Equal(expected, Text(StrRepr.Repr(Py, Str(text))));

    // Not in an attribute, where a lone surrogate would not survive.
    [Fact]
    public void Repr_of_a_lone_surrogate() => Assert.Equal("'\\ud800'", Text(StrRepr.Repr(Py, Str("\ud800"))));

    [Fact]
    public void The_empty_str_and_Latin_1_characters_are_shared()
    {
        PyObject* a = Keep(PyStr.FromString(Py, "a"));
        Assert.True(Keep(PyStr.Substring(Py, (PyObject*)Str("bab"), 1, 2)) == a);
        Assert.True(Keep(StrReplace.Replace(Py, Str("bab"), Str("b"), Str(""), -1)) == a);
        Assert.True(Keep(StrStrip.Strip(Py, Str("  "), null, StrStrip.Both, "strip")) == Py.EmptyStr);
    }
}
