using System.Runtime.InteropServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Tests.Text;

public sealed unsafe class StrCoreTests : IDisposable
{
    private readonly Interpreter _py = new();
    private readonly PyType* _type = (PyType*)NativeMemory.AllocZeroed((nuint)sizeof(PyType));
    private readonly PyType** _table = (PyType**)NativeMemory.AllocZeroed(16, (nuint)sizeof(PyType*));

    public StrCoreTests()
    {
        _type->Dealloc = (delegate*<Interpreter, PyObject*, void>)(delegate*<Interpreter, PyStr*, void>)&PyStr.Dealloc;
        _type->Flags = TypeFlags.StrSubclass;
        _table[TypeIndex.Str] = _type;
        _py.TypeTable = _table;
    }

    public void Dispose()
    {
        _py.Dispose();
        NativeMemory.Free(_type);
        NativeMemory.Free(_table);
    }

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
        Assert.Equal(hash, PyStr.HashOf(_py, (PyStr*)PyStr.FromString(_py, text)));

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
        PyObject* s = PyStr.FromString(_py, text);
        Assert.Equal(text, PyStr.ToText((PyStr*)s));
        Assert.True(PyStr.EqualsText(s, text));
        Assert.False(PyStr.EqualsText(s, text + "x"));
    }

    [Theory]
    [InlineData("caf\u00e9", 4, 1)]
    [InlineData("\u0100b", 2, 2)]
    [InlineData("\U0001F600\u0100b", 3, 4)]
    public void Storage_is_the_narrowest(string text, int length, int width)
    {
        var s = (PyStr*)PyStr.FromString(_py, text);
        Assert.Equal((length, width), (s->Length, (int)s->Width));
        byte[] utf8 = PyStr.ToUtf8(s);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), utf8);
        Assert.True(PyStr.Equal(s, (PyStr*)PyStr.FromUtf8(_py, utf8)));
    }

    [Fact]
    public void A_substring_gets_narrower()
    {
        PyObject* s = PyStr.FromString(_py, "ab\U0001F600\u0100cd");
        Assert.Equal(1, ((PyStr*)PyStr.Substring(_py, s, 0, 2))->Width);
        Assert.Equal(2, ((PyStr*)PyStr.Substring(_py, s, 3, 6))->Width);
        Assert.Equal(4, ((PyStr*)PyStr.Substring(_py, s, 1, 3))->Width);
    }

    [Fact]
    public void Append_grows_in_place_and_widens_when_it_must()
    {
        PyObject* s = PyStr.FromString(_py, "ab");
        s = PyStr.Append(_py, s, PyStr.FromString(_py, "cd"));
        Assert.True(PyStr.EqualsText(s, "abcd"));
        s = PyStr.Append(_py, s, PyStr.FromString(_py, "\u0100\U0001F600"));
        Assert.True(PyStr.EqualsText(s, "abcd\u0100\U0001F600"));
    }

    [Fact]
    public void An_interned_str_leaves_the_table_when_it_dies()
    {
        var kept = new PyObject*[2000];
        for (int i = 0; i < kept.Length; i++)
            kept[i] = PyStr.Intern(_py, $"name {i}");
        Assert.Equal(kept.Length, _py.Interned.Count);
        for (int i = 0; i < kept.Length; i += 2)
            Ref.Dec(_py, kept[i]);
        for (int i = 1; i < kept.Length; i += 2)
        {
            PyObject* again = PyStr.Intern(_py, $"name {i}");
            Assert.True(again == kept[i]);
        }
        Assert.Equal(kept.Length / 2, _py.Interned.Count);
        Assert.True(PyStr.IsInterned((PyStr*)kept[1]));
    }

    [Theory]
    [InlineData("abc", "abd", -1)]
    [InlineData("ab", "abc", -1)]
    [InlineData("\uffff", "\U00010000", -1)]
    [InlineData("b", "a\u0100", 1)]
    [InlineData("same", "same", 0)]
    public void Order_is_by_code_points(string a, string b, int sign) =>
        Assert.Equal(sign, Math.Sign(PyStr.Order((PyStr*)PyStr.FromString(_py, a), (PyStr*)PyStr.FromString(_py, b))));

    [Fact]
    public void Join_takes_the_widest()
    {
        PyObject** items = stackalloc PyObject*[3];
        items[0] = PyStr.FromString(_py, "a");
        items[1] = PyStr.FromString(_py, "\u0100");
        items[2] = PyStr.FromString(_py, "");
        PyObject* joined = PyStr.Join(_py, PyStr.FromString(_py, ", "), items, 3);
        Assert.True(PyStr.EqualsText(joined, "a, \u0100, "));
    }
}
