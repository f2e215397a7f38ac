using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Tests.Text;

public sealed unsafe class NumberTextTests : TextTest
{
    [Theory]
    [InlineData(1e16, "1e+16")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e22, "1e+22")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void Repr_is_the_shortest(double value, string expected)
    {
        Assert.Equal(expected, FloatText.Repr(value));
        Assert.Equal(expected, Text(FloatText.ReprObject(Py, value)));
    }

    // Halves go to the even digit, and what only looks like a half does not.
    [Theory]
    [InlineData(0.5, 'f', 0, "0")]
    [InlineData(1.5, 'f', 0, "2")]
    [InlineData(2.5, 'f', 0, "2")]
    [InlineData(0.125, 'f', 2, "0.12")]
    [InlineData(0.375, 'f', 2, "0.38")]
    [InlineData(2.675, 'f', 2, "2.67")]
    [InlineData(25.0, 'e', 0, "2e+01")]
    [InlineData(35.0, 'e', 0, "4e+01")]
    [InlineData(12500.0, 'g', 2, "1.2e+04")]
    [InlineData(9.5, 'e', 0, "1e+01")]
    [InlineData(1e23, 'e', 16, "9.9999999999999992e+22")]
    [InlineData(0.1, 'f', 30, "0.100000000000000005551115123126")]
    [InlineData(0.0, 'e', 2, "0.00e+00")]
    [InlineData(100000.0, 'g', 6, "100000")]
    [InlineData(1000000.0, 'g', 6, "1e+06")]
    public void Rounding_is_exact(double value, char form, int precision, string expected)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(Py, scratch, StrBuilder.Scratch);
        FloatText.Write(ref text, value, form, precision, FloatFlags.None);
        Assert.Equal(expected, Text(text.Finish()));
    }

    [Theory]
    [InlineData(1234567, ",", "1,234,567")]
    [InlineData(12345, "020,", "0,000,000,000,012,345")]
    [InlineData(12345, "#_x", "0x3039")]
    [InlineData(-5, "=+10", "-        5")]
    [InlineData(65, "c", "A")]
    [InlineData(-255, "#010x", "-0x00000ff")]
    [InlineData(3, ".1f", "3.0")]
    [InlineData(1, ",n", "ValueError: Cannot specify ',' with 'n'.")]
    [InlineData(1, "xx", "ValueError: Invalid format specifier 'xx' for object of type 'int'")]
    [InlineData(1, "s", "ValueError: Unknown format code 's' for object of type 'int'")]
    public void Ints(long value, string spec, string expected)
    {
        PyObject* o = Keep(PyInt.FromLong(Py, value));
        PyObject* s = NumberFormat.FormatInt(Py, o, (PyObject*)Str(spec));
        Assert.Equal(expected, s == null ? Failure() : Text(s));
    }

    [Theory]
    [InlineData(12345.678, "020,.2f", "0,000,000,012,345.68")]
    [InlineData(-0.04, " z.1f", " 0.0")]
    [InlineData(0.5, ".1%", "50.0%")]
    [InlineData(3.0, ".3", "3.0")]
    [InlineData(double.NaN, "010", "0000000nan")]
    [InlineData(1.5, "*^9", "***1.5***")]
    public void Floats(double value, string spec, string expected)
    {
        PyObject* o = Keep(PyFloat.New(Py, value));
        Assert.Equal(expected, Text(NumberFormat.FormatFloat(Py, o, value, (PyObject*)Str(spec))));
    }

    [Theory]
    [InlineData("%5.3d|", "| -007|")]
    [InlineData("%-8.3s|", "|-7      |")]
    [InlineData("%+.1e", "|-7.0e+00")]
    [InlineData("%#06x", "|-0x007")]
    [InlineData("%y", "ValueError: unsupported format character 'y' (0x79) at index 2")]
    [InlineData("%s %s", "TypeError: not enough arguments for format string")]
    [InlineData("none", "TypeError: not all arguments converted during string formatting")]
    public void Percent(string template, string expected)
    {
        PyObject* number = Keep(PyInt.FromLong(Py, -7));
        PyObject* s = PercentFormat.Format(Py, Str("|" + template), number);
        Assert.Equal(expected, s == null ? Failure() : Text(s));
    }
}
