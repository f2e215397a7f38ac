using System.Text;
using Quire.Compiler.Text;

namespace Quire.Compiler.Tests.Text;

public class UnicodeTests
{
    [Theory]
    [InlineData("BULLET", 0x2022)]
    [InlineData("latin small letter a with acute", 0xE1)]
    [InlineData("LINE FEED", 0xA)]
    [InlineData("HANGUL SYLLABLE GAG", 0xAC01)]
    [InlineData("HANGUL SYLLABLE I", 0xC774)]
    [InlineData("CJK UNIFIED IDEOGRAPH-4E00", 0x4E00)]
    [InlineData("CJK UNIFIED IDEOGRAPH-4e00", -1)]
    [InlineData("NO SUCH CHARACTER", -1)]
    [InlineData("HANGUL SYLLABLE GAGG GA", -1)]
    public void Characters_are_found_by_name(string name, int code) =>
        Assert.Equal(code, UnicodeNames.Find(Encoding.UTF8.GetBytes(name)));

    [Theory]
    [InlineData("ﬁx", "fix")]
    [InlineData("ℌ𝔘", "HU")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("ﾊﾟ", "パ")]
    [InlineData("\u0344", "\u0308\u0301")]
    public void Identifiers_are_normalised(string text, string normal) =>
        Assert.Equal(normal, UnicodeNormalizer.ToNfkc(text));
}
