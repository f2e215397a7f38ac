using System.Globalization;
using System.Numerics;
using System.Text;

namespace Quire.Bytecode;

/// <summary>Shows constants nearly as Python's repr does, for disassembly and tests.</summary>
public static class ConstantText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("None"); break;
            case bool b: text.Append(b ? "True" : "False"); break;
            case long or BigInteger: text.Append(CultureInfo.InvariantCulture, $"{value}"); break;
            case double d: AppendDouble(text, d); break;
            case Complex c: AppendComplex(text, c); break;
            case string s: AppendString(text, s); break;
            case CodePoints points: AppendCodePoints(text, points.Values); break;
            case byte[] bytes: AppendBytes(text, bytes); break;
            case EllipsisConstant: text.Append("Ellipsis"); break;
            case TupleConstant tuple: AppendItems(text, "(", tuple.Items, tuple.Items.Length == 1 ? ",)" : ")"); break;
            case FrozenSetConstant set: AppendItems(text, "frozenset({", set.Items, "})"); break;
            case CodeUnit unit: text.Append("<code ").Append(unit.Name).Append('>'); break;
            default: text.Append('<').Append(value.GetType().Name).Append('>'); break;
        }
    }

    private static void AppendItems(StringBuilder text, string open, object?[] items, string close)
    {
        text.Append(open);
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, items[i]);
        }
        text.Append(close);
    }

    private static void AppendComplex(StringBuilder text, Complex value)
    {
        bool both = value.Real != 0 || double.IsNegative(value.Real);
        if (both)
        {
            text.Append('(');
            AppendNumber(text, value.Real);
            if (!double.IsNegative(value.Imaginary))
                text.Append('+');
        }
        AppendNumber(text, value.Imaginary);
        text.Append(both ? "j)" : "j");
    }

    private static void AppendDouble(StringBuilder text, double value)
    {
        int start = text.Length;
        AppendNumber(text, value);
        if (double.IsFinite(value) && text.ToString(start, text.Length - start).AsSpan().IndexOfAny('.', 'e') < 0)
            text.Append(".0");
    }

    /// <summary>The shortest digits that give the number back, with an exponent from 16 digits on.</summary>
    private static void AppendNumber(StringBuilder text, double value)
    {
        if (!double.IsFinite(value))
        {
            text.Append(double.IsNaN(value) ? "nan" : value < 0 ? "-inf" : "inf");
            return;
        }
        string shortest = value.ToString("E16", CultureInfo.InvariantCulture);
        for (int digits = 0; digits < 16; digits++)
        {
            string candidate = value.ToString("E" + digits, CultureInfo.InvariantCulture);
            if (double.Parse(candidate, CultureInfo.InvariantCulture) != value)
                continue;
            shortest = candidate;
            break;
        }
        int mark = shortest.IndexOf('E', StringComparison.Ordinal);
        int exponent = int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < 16)
        {
            int fraction = DigitCount(shortest.AsSpan(0, mark)) - 1 - exponent;
            text.Append(value.ToString("F" + Math.Max(0, fraction), CultureInfo.InvariantCulture));
            return;
        }
        text.Append(shortest, 0, mark).Append('e').Append(exponent < 0 ? '-' : '+');
        text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(exponent):00}");
    }

    private static int DigitCount(ReadOnlySpan<char> digits)
    {
        int count = 0;
        foreach (char c in digits)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }

    private static void AppendString(StringBuilder text, string value)
    {
        char quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        text.Append(quote);
        foreach (char c in value)
            AppendCharacter(text, c, quote);
        text.Append(quote);
    }

    private static void AppendCharacter(StringBuilder text, int c, char quote)
    {
        switch (c)
        {
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            case '\\': text.Append("\\\\"); break;
            case < 32 or 127: text.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}"); break;
            default:
                if (c == quote)
                    text.Append('\\');
                text.Append((char)c);
                break;
        }
    }

    private static void AppendCodePoints(StringBuilder text, int[] values)
    {
        text.Append('\'');
        foreach (int value in values)
        {
            if (value is >= 0xD800 and <= 0xDFFF)
                text.Append(CultureInfo.InvariantCulture, $"\\u{value:x4}");
            else if (value > 0xFFFF)
                text.Append(char.ConvertFromUtf32(value));
            else
                AppendCharacter(text, value, '\'');
        }
        text.Append('\'');
    }

    private static void AppendBytes(StringBuilder text, byte[] bytes)
    {
        text.Append("b'");
        foreach (byte b in bytes)
        {
            if (b >= 127)
                text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
            else
                AppendCharacter(text, b, '\'');
        }
        text.Append('\'');
    }
}
