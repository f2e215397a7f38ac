using System.Text;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Finds docstrings and takes away the indentation that their lines share.</summary>
internal static class Docstring
{
    public static ConstantExpr? Of(Stmt[] body) =>
        body is [ExprStmt { Value: ConstantExpr { Constant: ConstantKind.Str or ConstantKind.CodePoints } text }, ..]
            ? text
            : null;

    public static object? Value(ConstantExpr docstring) =>
        docstring.Constant == ConstantKind.Str
            ? Clean(docstring.StrValue)
            : ConstantExpressions.ValueOf(docstring);

    public static string Clean(string text)
    {
        if (text.Contains('\t'))
            text = ExpandTabs(text);
        int margin = Margin(text);
        int first = SkipSpaces(text, 0);
        if (margin == 0 && first == 0)
            return text;
        var clean = new StringBuilder(text.Length);
        int at = LineEnd(text, first);
        clean.Append(text, first, at - first);
        while (at < text.Length)
        {
            int start = at;
            while (start < text.Length && start - at < margin && text[start] == ' ')
                start++;
            at = LineEnd(text, start);
            clean.Append(text, start, at - start);
        }
        return clean.ToString();
    }

    /// <summary>The least indentation of the lines that are not blank, the first line aside.</summary>
    private static int Margin(string text)
    {
        int margin = int.MaxValue;
        for (int at = LineEnd(text, 0); at < text.Length; at = LineEnd(text, at))
        {
            int end = SkipSpaces(text, at);
            if (end < text.Length && text[end] != '\n')
                margin = Math.Min(margin, end - at);
        }
        return margin == int.MaxValue ? 0 : margin;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    /// <summary>Behind the next line feed.</summary>
    private static int LineEnd(string text, int at)
    {
        int feed = text.IndexOf('\n', at);
        return feed < 0 ? text.Length : feed + 1;
    }

    private static string ExpandTabs(string text)
    {
        var expanded = new StringBuilder(text.Length + 16);
        int column = 0;
        foreach (char c in text)
        {
            if (c == '\t')
            {
                int width = 8 - (column % 8);
                expanded.Append(' ', width);
                column += width;
                continue;
            }
            expanded.Append(c);
            if (c is '\n' or '\r')
                column = 0;
            else if (!char.IsLowSurrogate(c))
                column++;
        }
        return expanded.ToString();
    }
}
