using System.Globalization;
using System.Text;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Tests.Syntax;

/// <summary>Constants as Python's <c>repr</c> shows them.</summary>
internal static class PythonRepr
{
    public static string Of(ConstantExpr constant) => constant.Constant switch
    {
        ConstantKind.Int or ConstantKind.BigInt => Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!,
        ConstantKind.Float => Of(constant.FloatValue),
        ConstantKind.Complex => OfImaginary(constant.ComplexValue.Imaginary),
        ConstantKind.Str => Of(constant.StrValue),
        ConstantKind.CodePoints => Of(constant.CodePointsValue.Values, isBytes: false),
        ConstantKind.Bytes => "b" + Of(Array.ConvertAll(constant.BytesValue, b => (int)b), isBytes: true),
        _ => constant.Constant.ToString(),
    };

    public static string Of(string text)
    {
        var values = new List<int>();
        foreach (Rune rune in text.EnumerateRunes())
            values.Add(rune.Value);
        return Of([.. values], isBytes: false);
    }

    private static string Of(int[] values, bool isBytes)
    {
        char quote = Array.IndexOf(values, '\'') >= 0 && Array.IndexOf(values, '"') < 0 ? '"' : '\'';
        var result = new StringBuilder().Append(quote);
        foreach (int value in values)
            Append(result, value, quote, isBytes);
        return result.Append(quote).ToString();
    }

    private static void Append(StringBuilder result, int value, char quote, bool isBytes)
    {
        if (value == quote || value == '\\')
            result.Append('\\').Append((char)value);
        else if (value == '\n')
            result.Append("\\n");
        else if (value == '\r')
            result.Append("\\r");
        else if (value == '\t')
            result.Append("\\t");
        else if (value is >= 32 and < 127 || (!isBytes && IsPrintable(value)))
            result.Append(new Rune(value).ToString());
        else if (value < 0x100)
            result.Append($"\\x{value:x2}");
        else
            result.Append(value < 0x10000 ? $"\\u{value:x4}" : $"\\U{value:x8}");
    }

    private static bool IsPrintable(int value) =>
        Rune.IsValid(value) && Quire.Compiler.Text.UnicodeIdentifiers.IsPrintable(new Rune(value));

    private static string Of(double value)
    {
        if (double.IsInfinity(value))
            return "inf";
        string[] shortest = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        string mantissa = shortest[0];
        int point = mantissa.Contains('.') ? mantissa.IndexOf('.') : mantissa.Length;
        string all = mantissa.Replace(".", "");
        int zeros = all.Length - all.TrimStart('0').Length;
        int exponent = point - zeros - 1 + (shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0);
        string digits = all.Trim('0');
        if (digits.Length == 0)
            return "0.0";
        if (exponent is >= -4 and < 16)
            return Fixed(digits, exponent);
        string fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    private static string Fixed(string digits, int exponent)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        digits = digits.PadRight(exponent + 1, '0');
        string fraction = digits[(exponent + 1)..];
        return digits[..(exponent + 1)] + "." + (fraction.Length == 0 ? "0" : fraction);
    }

    private static string OfImaginary(double value)
    {
        string text = Of(value);
        return (text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text) + "j";
    }
}
