using System.Text;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Text;

/// <summary>The two forms that literal text takes: strings, and code points where there are lone surrogates.</summary>
internal static class CodePointText
{
    /// <summary>A string of code points among which there are no surrogates.</summary>
    public static string ToString(ReadOnlySpan<int> values)
    {
        int length = values.Length;
        foreach (int value in values)
        {
            if (value > 0xFFFF)
                length++;
        }
        return string.Create(length, values, static (chars, source) =>
        {
            int at = 0;
            foreach (int value in source)
                at += new Rune(value).EncodeToUtf16(chars[at..]);
        });
    }

    public static bool IsEmpty(object text) => text is string s ? s.Length == 0 : ((CodePoints)text).Values.Length == 0;

    /// <summary>Joins texts of either form; a string if all are strings.</summary>
    public static object Concat(ReadOnlySpan<ConstantExpr> parts)
    {
        bool allStrings = true;
        foreach (ConstantExpr part in parts)
            allStrings &= part.Value is string;
        if (allStrings)
        {
            string[] strings = new string[parts.Length];
            for (int i = 0; i < strings.Length; i++)
                strings[i] = parts[i].StrValue;
            return string.Concat(strings);
        }
        var values = new List<int>();
        foreach (ConstantExpr part in parts)
            Append(values, part.Value!);
        return new CodePoints([.. values]);
    }

    private static void Append(List<int> values, object text)
    {
        if (text is CodePoints points)
        {
            values.AddRange(points.Values);
            return;
        }
        foreach (Rune rune in ((string)text).EnumerateRunes())
            values.Add(rune.Value);
    }
}
