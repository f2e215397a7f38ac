namespace Quire.Runtime.Tests.Text;

public sealed class CodecTests : TextTest
{
    [Theory]
    [InlineData("utf-8", "61C3A9E188B4F09F9880")]
    [InlineData("UTF_16_LE", "6100E90034123DD800DE")]
    [InlineData("utf-16-be", "006100E91234D83DDE00")]
    [InlineData("utf-32-be", "00000061000000E9000012340001F600")]
    [InlineData("utf-16", "FFFE6100E90034123DD800DE")]
    public void A_text_goes_out_and_in(string encoding, string hex)
    {
        const string Sample = "a\u00e9\u1234\U0001F600";
        Assert.Equal(hex, Encoded(Sample, encoding));
        Assert.Equal(Sample, Decoded(encoding, "strict", Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData("E282", "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data")]
    [InlineData("61FF", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte")]
    [InlineData("EDA080", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte")]
    public void Wrong_bytes_are_named(string hex, string words) => Assert.Equal(words, Decoded("utf-8", "strict", Convert.FromHexString(hex)));

    [Theory]
    [InlineData("ignore", "ab")]
    [InlineData("replace", "a\ufffdb")]
    [InlineData("backslashreplace", "a\\xffb")]
    [InlineData("strict", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte")]
    [InlineData("nope", "LookupError: unknown error handler name 'nope'")]
    public void Decoding_handlers(string errors, string expected) => Assert.Equal(expected, Decoded("utf-8", errors, 0x61, 0xFF, 0x62));

    // Not in an attribute, where a lone surrogate would not survive.
    [Fact]
    public void Wrong_bytes_go_in_and_out_as_surrogates()
    {
        Assert.Equal("a\udcffb", Decoded("utf-8", "surrogateescape", 0x61, 0xFF, 0x62));
        Assert.Equal("61FF62", Encoded("a\udcffb", "utf-8", "surrogateescape"));
        Assert.Equal("\ud800", Decoded("utf-8", "surrogatepass", 0xED, 0xA0, 0x80));
    }

    [Theory]
    [InlineData("ignore", "61")]
    [InlineData("replace", "613F3F")]
    [InlineData("xmlcharrefreplace", "6126233235353B26233235363B")]
    [InlineData("backslashreplace", "615C7866665C7530313030")]
    [InlineData("strict", "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)")]
    public void Encoding_handlers(string errors, string expected) => Assert.Equal(expected, Encoded("a\u00ff\u0100", "ascii", errors));

    [Theory]
    [InlineData("utf/9", "LookupError: unknown encoding: utf/9")]
    [InlineData("rot13", "LookupError: 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs")]
    public void Unknown_encodings(string encoding, string words) => Assert.Equal(words, Encoded("\u1234", encoding));
}
