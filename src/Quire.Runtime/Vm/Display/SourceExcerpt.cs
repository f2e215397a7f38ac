using System.Text;
using Quire.Bytecode;

namespace Quire.Runtime.Vm;

/// <summary>The source lines of a traceback entry, with ~ and ^ under what was running.</summary>
internal static class SourceExcerpt
{
    private const string Indent = "    ";

    /// <summary>Nothing is appended when the line is not known.</summary>
    public static void Append(StringBuilder text, string[] lines, SourcePosition position)
    {
        if (position.Line < 1 || position.Line > lines.Length)
            return;
        int last = Math.Clamp(position.EndLine, position.Line, lines.Length);
        string[] shown = lines[(position.Line - 1)..last];
        bool hasColumns = position.Column >= 0 && position.EndColumn >= 0;
        if (shown.Length == 1 && shown[0].Trim().Length == 0)
            return;
        int margin = Margin(shown);
        int start = hasColumns ? CharacterOffset(shown[0], position.Column) : 0;
        int end = hasColumns ? CharacterOffset(shown[^1], position.EndColumn) : 0;
        for (int i = 0; i < shown.Length; i++)
            shown[i] = shown[i].Length >= margin ? shown[i][margin..].TrimEnd() : "";
        start = Math.Max(0, start - margin);
        end = Math.Max(0, end - margin);
        CaretAnchors? anchors = hasColumns ? CaretAnchors.Find(shown, start, end) : null;
        bool showsCarets = hasColumns && CaretAnchors.AreWorthShowing(shown, start, end, anchors);
        AppendLines(text, shown, start, end, anchors, showsCarets);
    }

    // The common indentation of all lines that are not blank.
    private static int Margin(string[] lines)
    {
        int margin = int.MaxValue;
        foreach (string line in lines)
        {
            int indent = line.Length - line.TrimStart().Length;
            if (indent < line.Length)
                margin = Math.Min(margin, indent);
        }
        return margin == int.MaxValue ? 0 : margin;
    }

    // Of a long range only the lines with something to see are shown: the ends, and those around the anchors.
    private static void AppendLines(StringBuilder text, string[] lines, int start, int end, CaretAnchors? anchors, bool showsCarets)
    {
        int previous = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!IsSignificant(i, lines.Length - 1, anchors))
                continue;
            if (i - previous > 2)
                text.Append($"{Indent}...<{i - previous - 1} lines>...\n");
            else if (i - previous == 2)
                AppendLine(text, lines, i - 1, start, end, anchors, showsCarets);
            AppendLine(text, lines, i, start, end, anchors, showsCarets);
            previous = i;
        }
    }

    private static bool IsSignificant(int index, int last, CaretAnchors? anchors) =>
        index == 0 || index == last
        || (anchors != null && (Math.Abs(index - anchors.LeftLine) <= 1 || Math.Abs(index - anchors.RightLine) <= 1));

    private static void AppendLine(StringBuilder text, string[] lines, int index, int start, int end, CaretAnchors? anchors, bool showsCarets)
    {
        string line = lines[index];
        text.Append(Indent).Append(line).Append('\n');
        if (!showsCarets)
            return;
        int from = index == 0 ? Math.Max(start, Indentation(line)) : Indentation(line);
        AppendCarets(text, line, from, index == lines.Length - 1 ? end : line.Length, index, anchors);
    }

    private static int Indentation(string line) => line.Length - line.TrimStart().Length;

    private static void AppendCarets(StringBuilder text, string line, int start, int end, int index, CaretAnchors? anchors)
    {
        var carets = new StringBuilder();
        int column = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (column >= end)
                break;
            char mark = column < start ? ' ' : anchors == null ? '^' : anchors.MarkAt(index, column);
            carets.Append(mark, DisplayWidth.Of(rune));
            column += rune.Utf16SequenceLength;
        }
        text.Append(Indent).Append(carets.ToString().TrimEnd()).Append('\n');
    }

    /// <summary>A UTF-8 byte offset as an index into the .NET text.</summary>
    public static int CharacterOffset(string line, int byteOffset)
    {
        int bytes = 0;
        int index = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (bytes >= byteOffset)
                return index;
            bytes += rune.Utf8SequenceLength;
            index += rune.Utf16SequenceLength;
        }
        return index;
    }
}
