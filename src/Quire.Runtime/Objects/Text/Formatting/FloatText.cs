using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>How a double is to be written.</summary>
[Flags]
internal enum FloatFlags
{
    None = 0,

    /// <summary>A plus sign before what is not negative.</summary>
    Plus = 1,

    /// <summary>".0" behind a number that would look like an int.</summary>
    AddDotZero = 2,

    /// <summary>The # flag: the point stays, and with 'g' the zeros.</summary>
    Alternate = 4,

    /// <summary>No minus before a zero.</summary>
    NoNegativeZero = 8,

    /// <summary>E, INF, NAN.</summary>
    Upper = 16,

    /// <summary>A space before what is not negative.</summary>
    Space = 32,
}

/// <summary>Doubles as text, as Python writes them.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class FloatText
{
    /// <summary>repr(value).</summary>
    public static string Repr(double value)
    {
        byte* buffer = stackalloc byte[64];
        int length = 0;
        WriteRepr(value, buffer, ref length);
        return System.Text.Encoding.ASCII.GetString(buffer, length);
    }

    /// <summary>repr(value) as a str.</summary>
    public static PyObject* ReprObject(Interpreter py, double value)
    {
        byte* buffer = stackalloc byte[64];
        int length = 0;
        WriteRepr(value, buffer, ref length);
        return StrMaking.FromLatin1(py, new ReadOnlySpan<byte>(buffer, length));
    }

    /// <summary>
    /// Writes the value in one of the forms 'e', 'f', 'g' with that precision, or 'r' (as repr does, the precision
    /// ignored).
    /// </summary>
    public static void Write(ref StrBuilder text, double value, char form, int precision, FloatFlags flags)
    {
        bool negative = double.IsNegative(value) && !double.IsNaN(value);
        if (!double.IsFinite(value))
        {
            WriteSign(ref text, negative, flags);
            bool upper = (flags & FloatFlags.Upper) != 0;
            text.Add(double.IsNaN(value) ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf");
            return;
        }
        byte* buffer = stackalloc byte[FloatDigits.Room];
        FloatDigits digits = form switch
        {
            'e' => FloatDigits.Significant(value, precision == int.MaxValue ? precision : precision + 1, buffer),
            'f' => FloatDigits.Decimals(value, precision, buffer),
            'g' => FloatDigits.Significant(value, precision = Math.Max(precision, 1), buffer),
            _ => FloatDigits.Shortest(value, buffer),
        };
        WriteSign(ref text, negative && !(digits.IsZero && (flags & FloatFlags.NoNegativeZero) != 0), flags);
        WriteDigits(ref text, digits, form, precision, flags);
    }

    private static void WriteSign(ref StrBuilder text, bool negative, FloatFlags flags)
    {
        if (negative)
            text.Add('-');
        else if ((flags & FloatFlags.Plus) != 0)
            text.Add('+');
        else if ((flags & FloatFlags.Space) != 0)
            text.Add(' ');
    }

    private static void WriteDigits(scoped ref StrBuilder text, FloatDigits digits, char form, int precision, FloatFlags flags)
    {
        bool dotZero = (flags & FloatFlags.AddDotZero) != 0, alternate = (flags & FloatFlags.Alternate) != 0;
        bool exponential = form switch
        {
            'e' => true,
            'f' => false,
            'g' => digits.Point <= -4 || digits.Point > precision - (dotZero ? 1 : 0),
            _ => digits.Point is <= -4 or > 16,
        };
        // Digits to be written, counted from the first; those that are not there are zeros.
        long end = form switch
        {
            'e' => (long)precision + 1,
            'f' => (long)digits.Point + precision,
            'g' when alternate => precision,
            _ => digits.Count,
        };
        int point = exponential ? 1 : digits.Point;
        end = Math.Max(end, !exponential && dotZero ? point + 1 : point);
        WriteBeforePoint(ref text, digits.Digits, point);
        if (alternate || end > point)
            text.Add('.');
        WriteBehindPoint(ref text, digits.Digits, point, end);
        if (exponential)
            WriteExponent(ref text, digits.IsZero ? 0 : digits.Point - 1, (flags & FloatFlags.Upper) != 0 ? 'E' : 'e');
    }

    private static void WriteBeforePoint(ref StrBuilder text, ReadOnlySpan<byte> digits, int point)
    {
        if (point <= 0)
            text.Add('0');
        else
            WriteRange(ref text, digits, 0, point);
    }

    private static void WriteBehindPoint(ref StrBuilder text, ReadOnlySpan<byte> digits, int point, long end)
    {
        if (end <= point)
            return;
        if (point < 0)
            text.AddFill('0', (int)Math.Min(-point, end - point));
        WriteRange(ref text, digits, Math.Max(point, 0), end);
    }

    // The digits of that range, zeros where there are none.
    private static void WriteRange(ref StrBuilder text, ReadOnlySpan<byte> digits, int start, long end)
    {
        int have = (int)Math.Max(Math.Min(digits.Length, end) - start, 0);
        if (have > 0)
        {
            fixed (byte* data = digits)
                text.Add(data + start, 1, have);
        }
        long zeros = end - start - have;
        if (zeros > 0)
            text.AddFill('0', (int)Math.Min(zeros, int.MaxValue));
    }

    private static void WriteExponent(ref StrBuilder text, int exponent, char letter)
    {
        text.Add(letter);
        text.Add(exponent < 0 ? '-' : '+');
        int size = Math.Abs(exponent);
        if (size >= 100)
            text.Add('0' + (size / 100));
        text.Add('0' + (size / 10 % 10));
        text.Add('0' + (size % 10));
    }

    // The common case by itself: at most 17 digits in at most 24 characters.
    private static void WriteRepr(double value, byte* target, ref int length)
    {
        if (double.IsNegative(value) && !double.IsNaN(value))
            target[length++] = (byte)'-';
        if (!double.IsFinite(value))
        {
            Append(double.IsNaN(value) ? "nan"u8 : "inf"u8, target, ref length);
            return;
        }
        byte* buffer = stackalloc byte[FloatDigits.Room];
        FloatDigits digits = FloatDigits.Shortest(value, buffer);
        int point = digits.Point, count = digits.Count;
        if (point is <= -4 or > 16)
        {
            target[length++] = buffer[0];
            if (count > 1)
                target[length++] = (byte)'.';
            Append(digits.Digits[1..], target, ref length);
            AppendExponent(point - 1, target, ref length);
            return;
        }
        if (point <= 0)
        {
            Append("0.000"u8[..(2 - point)], target, ref length);
            Append(digits.Digits, target, ref length);
            return;
        }
        for (int i = 0; i < Math.Max(count, point + 1); i++)
        {
            if (i == point)
                target[length++] = (byte)'.';
            target[length++] = i < count ? buffer[i] : (byte)'0';
        }
    }

    private static void AppendExponent(int exponent, byte* target, ref int length)
    {
        target[length++] = (byte)'e';
        target[length++] = (byte)(exponent < 0 ? '-' : '+');
        int size = Math.Abs(exponent);
        if (size >= 100)
            target[length++] = (byte)('0' + (size / 100));
        target[length++] = (byte)('0' + (size / 10 % 10));
        target[length++] = (byte)('0' + (size % 10));
    }

    private static void Append(ReadOnlySpan<byte> text, byte* target, ref int length)
    {
        text.CopyTo(new Span<byte>(target + length, text.Length));
        length += text.Length;
    }
}
