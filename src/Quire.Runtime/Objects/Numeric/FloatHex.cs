using System.Globalization;
using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>float.hex and float.fromhex.</summary>
internal static unsafe class FloatHex
{
    private const long ExponentCap = 1L << 50;

    public static string Write(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        string sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
            return sign + "0x0.0p+0";
        (long mantissa, int exponent) = FloatParts.Split(Math.Abs(value));
        long fraction = mantissa & ((1L << FloatParts.MantissaBits) - 1);
        int power = exponent + FloatParts.MantissaBits;
        string powerText = Math.Abs(power).ToString(CultureInfo.InvariantCulture);
        string fractionText = fraction.ToString("x13", CultureInfo.InvariantCulture);
        return $"{sign}0x{mantissa >> FloatParts.MantissaBits}.{fractionText}p{(power < 0 ? '-' : '+')}{powerText}";
    }

    public static PyObject* Read(Interpreter py, PyObject* str)
    {
        if (!PyStr.Check(py, str))
            return Raise.TypeError(py, "bad argument type for built-in operation");
        if (!PyStr.IsAscii((PyStr*)str))
            return Invalid(py);
        ReadOnlySpan<byte> text = NumberText.Trim(PyStr.Bytes((PyStr*)str));
        bool isNegative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        // A sign may stand before a number only once, also before inf and nan.
        bool signed = !text.IsEmpty && text[0] is (byte)'-' or (byte)'+';
        double value = 0;
        bool isWord = !text.IsEmpty && (text[0] | 0x20) is 'i' or 'n';
        if (signed || (isWord ? FloatScan.Read(text, out value) != text.Length : !ReadNumber(text, out value)))
            return Invalid(py);
        if (!isWord && double.IsInfinity(value))
            return Raise.OverflowError(py, "hexadecimal value too large to represent as a float");
        return PyFloat.New(py, isNegative ? -value : value);
    }

    private static PyObject* Invalid(Interpreter py) => Raise.ValueError(py, "invalid hexadecimal floating-point string");

    private static bool ReadNumber(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        int at = text.Length > 1 && text[0] == '0' && (text[1] | 0x20) == 'x' ? 2 : 0;
        ulong mantissa = 0;
        long exponent = 0;
        bool seenPoint = false;
        int digits = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '.' && !seenPoint)
            {
                seenPoint = true;
                continue;
            }
            int digit = DigitValue(text[at]);
            if (digit < 0)
                break;
            digits++;
            if (mantissa >> 60 == 0)
            {
                mantissa = (mantissa << 4) | (uint)digit;
                exponent -= seenPoint ? 4 : 0;
            }
            else
            {
                // No room: the lowest bit stands for all that follows.
                mantissa |= digit != 0 ? 1UL : 0;
                exponent += seenPoint ? 0 : 4;
            }
        }
        if (digits == 0 || !ReadPower(text[at..], out long power))
            return false;
        value = Widened(mantissa, exponent + power);
        return true;
    }

    // With 61 bits or more the lowest one lies far enough below the last place of a double to stand for the rest.
    private static double Widened(ulong mantissa, long exponent)
    {
        int shift = mantissa == 0 ? 0 : BitOperations.LeadingZeroCount(mantissa);
        return DoubleMaking.Scale(mantissa << shift, exponent - shift);
    }

    private static bool ReadPower(ReadOnlySpan<byte> text, out long power)
    {
        power = 0;
        if (text.IsEmpty)
            return true;
        if ((text[0] | 0x20) != 'p')
            return false;
        text = text[1..];
        bool isNegative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        if (text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        foreach (byte c in text)
            power = Math.Min((power * 10) + (c - '0'), ExponentCap);
        if (isNegative)
            power = -power;
        return true;
    }

    private static int DigitValue(byte c)
    {
        if (NumberText.IsDigit(c))
            return c - '0';
        int letter = c | 0x20;
        return letter is >= 'a' and <= 'f' ? letter - 'a' + 10 : -1;
    }
}
