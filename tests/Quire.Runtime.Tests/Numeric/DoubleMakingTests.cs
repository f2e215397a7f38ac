using System.Globalization;
using System.Numerics;
using System.Text;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Numeric;

namespace Quire.Runtime.Tests.Numeric;

public sealed unsafe class DoubleMakingTests : NumericTest
{
    private double DrawDouble()
    {
        while (true)
        {
            double value = BitConverter.Int64BitsToDouble(Dice.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
                return value;
        }
    }

    [Fact]
    public void Parts_and_scale_are_inverse()
    {
        for (int i = 0; i < 5000; i++)
        {
            double value = Math.Abs(DrawDouble());
            (long mantissa, int exponent) = FloatParts.Split(value);
            Assert.Equal(value, DoubleMaking.Scale((ulong)mantissa, exponent));
            Assert.Equal(value, DoubleMaking.Scale((ulong)mantissa << 11, exponent - 11));
        }
    }

    [Fact]
    public void Quotients_of_exact_fractions_come_back()
    {
        for (int i = 0; i < 2000; i++)
        {
            double value = Math.Abs(DrawDouble());
            (long mantissa, int exponent) = FloatParts.Split(value);
            BigInteger factor = BigInteger.Abs(Draw()) + 1;
            BigInteger numerator = ((BigInteger)mantissa << Math.Max(exponent, 0)) * factor;
            BigInteger denominator = (BigInteger.One << Math.Max(-exponent, 0)) * factor;
            Assert.Equal(value, numerator.IsZero ? 0 : DoubleMaking.Quotient(numerator, denominator));
        }
    }

    [Theory]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("9007199254740995", 9007199254740996.0)]
    [InlineData("18446744073709551615", 18446744073709551616.0)]
    [InlineData("-9223372036854775809", -9223372036854775808.0)]
    [InlineData("36893488147419107328", 36893488147419103232.0)]
    [InlineData("36893488147419107329", 36893488147419111424.0)]
    public void Ints_round_half_to_even(string text, double expected)
    {
        var o = PyInt.FromBig(Py, BigInteger.Parse(text, CultureInfo.InvariantCulture));
        Assert.Equal(expected, DoubleMaking.OfInt(o));
        Release(o);
    }

    [Fact]
    public void Text_of_any_length_is_read_like_short_text()
    {
        for (int i = 0; i < 2000; i++)
        {
            double value = DrawDouble();
            string text = value.ToString("E16", CultureInfo.InvariantCulture);
            Assert.Equal(value, Read(text));
            int cut = text.IndexOf('E');
            Assert.Equal(value, Read(text[..cut] + new string('0', 900) + text[cut..]));
        }
        Assert.Equal(9007199254740992.0, Read("9007199254740993"));
        Assert.Equal(9007199254740994.0, Read("9007199254740993" + "." + new string('0', 900) + "1"));
        Assert.Equal(1.0, Read("0." + new string('0', 5000) + "1e5001"));
        Assert.Equal(double.PositiveInfinity, Read("1e999999999999999999999"));
    }

    private static double Read(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(bytes.Length, FloatScan.Read(bytes, out double value));
        return value;
    }
}
