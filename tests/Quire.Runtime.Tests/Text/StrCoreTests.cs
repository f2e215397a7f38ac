using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tests.Text;

public sealed unsafe class StrCoreTests : TextTest
{
    // What CPython 3.13 gives under PYTHONHASHSEED=0.
    [Theory]
    [InlineData("", 0L)]
    [InlineData("a", 4644417185603328019L)]
    [InlineData("abcdefg", 7904145750247929094L)]
    [InlineData("abcdefgh", 4574395652268504554L)]
    [InlineData("\u03b1\u03b2", 3740723405599701215L)]
    [InlineData("\U0001f600x", -8926728262118538918L)]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 3619993805786647007L)]
    public void Hashes_are_CPythons_for_a_zero_key(string text, long hash) =>
        Assert.Equal(hash, PyStr.HashOf(Py, Str(text)));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("caf\u00e9")]
    [InlineData("\u03b1\u03b2 and a very long tail that takes the vectorised path through the widening copy")]
    [InlineData("\U0001F600 smile")]
    [InlineData("lone \ud800 surrogate")]
    [InlineData("lone \ud800 and pair \U0001F600")]
    public void Text_goes_in_and_out(string text)
    {
        PyStr* s = Str(text);
        Assert.Equal(text, PyStr.ToText(s));
        Assert.True(PyStr.EqualsText((PyObject*)s, text));
        Assert.False(PyStr.EqualsText((PyObject*)s, text + "x"));
    }

    [Theory]
    [InlineData("caf\u00e9", 4, 1)]
    [InlineData("\u0100b", 2, 2)]
    [InlineData("\U0001F600\u0100b", 3, 4)]
    public void Storage_is_the_narrowest(string text, int length, int width)
    {
        PyStr* s = Str(text);
        Assert.Equal((length, width), (s->Length, (int)s->Width));
        byte[] utf8 = PyStr.ToUtf8(s);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), utf8);
        Assert.True(PyStr.Equal(s, (PyStr*)Keep(PyStr.FromUtf8(Py, utf8))));
    }

    [Fact]
    public void A_substring_gets_narrower()
    {
        var s = (PyObject*)Str("ab\U0001F600\u0100cd");
        Assert.Equal(1, ((PyStr*)Keep(PyStr.Substring(Py, s, 0, 2)))->Width);
        Assert.Equal(2, ((PyStr*)Keep(PyStr.Substring(Py, s, 3, 6)))->Width);
        Assert.Equal(4, ((PyStr*)Keep(PyStr.Substring(Py, s, 1, 3)))->Width);
    }

    [Fact]
    public void Append_grows_in_place_and_widens_when_it_must()
    {
        PyObject* s = PyStr.FromString(Py, "ab");
        s = PyStr.Append(Py, s, (PyObject*)Str("cd"));
        Assert.Equal(1, s->Count);
        Assert.True(PyStr.EqualsText(s, "abcd"));
        s = PyStr.Append(Py, s, (PyObject*)Str("\u0100\U0001F600"));
        Assert.Equal("abcd\u0100\U0001F600", Text(s));
    }

    [Fact]
    public void Append_leaves_alone_what_others_hold()
    {
        PyStr* held = Str("text that others hold");
        Assert.Equal("text that others hold!", Text(PyStr.Append(Py, Ref.New((PyObject*)held), (PyObject*)Str("!"))));
        Assert.Equal("text that others hold", PyStr.ToText(held));
    }

    [Fact]
    public void An_interned_str_leaves_the_table_when_it_dies()
    {
        int before = Py.Interned.Count;
        var kept = new PyObject*[2000];
        for (int i = 0; i < kept.Length; i++)
            kept[i] = PyStr.Intern(Py, $"name {i}");
        Assert.Equal(before + kept.Length, Py.Interned.Count);
        for (int i = 0; i < kept.Length; i += 2)
            Ref.Dec(Py, kept[i]);
        for (int i = 1; i < kept.Length; i += 2)
            Assert.True(Keep(PyStr.Intern(Py, $"name {i}")) == kept[i]);
        Assert.Equal(before + (kept.Length / 2), Py.Interned.Count);
        for (int i = 1; i < kept.Length; i += 2)
            Keep(kept[i]);
    }

    [Theory]
    [InlineData("abc", "abd", -1)]
    [InlineData("ab", "abc", -1)]
    [InlineData("\uffff", "\U00010000", -1)]
    [InlineData("b", "a\u0100", 1)]
    [InlineData("same", "same", 0)]
    public void Order_is_by_code_points(string a, string b, int sign) => Assert.Equal(sign, Math.Sign(PyStr.Order(Str(a), Str(b))));

    [Fact]
    public void Join_takes_the_widest()
    {
        PyObject** items = stackalloc PyObject*[3];
        items[0] = (PyObject*)Str("a");
        items[1] = (PyObject*)Str("\u0100");
        items[2] = (PyObject*)Str("");
        Assert.Equal("a, \u0100, ", Text(PyStr.Join(Py, (PyObject*)Str(", "), items, 3)));
    }
}
