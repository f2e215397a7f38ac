using System.Text;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Gives errors their place in characters and the text of their line.</summary>
internal sealed class ErrorPlacer(byte[] bytes, int length)
{
    /// <param name="column">1-based, in bytes; 0 or -1 stays as it is.</param>
    /// <param name="endColumn">Like <paramref name="column"/>.</param>
    /// <param name="endLine">The last line; its column is still counted along the first, as CPython does.</param>
    /// <param name="withLineEnd">Whether the text shown ends with a line end.</param>
    /// <param name="kind">What is raised.</param>
    /// <param name="message">What is said.</param>
    /// <param name="line">The first line.</param>
    public Diagnostic Place(
        DiagnosticKind kind, string message, int line, int column, int endLine, int endColumn, bool withLineEnd)
    {
        ReadOnlySpan<byte> text = LineWithEnd(line);
        string shown = Encoding.UTF8.GetString(text);
        if (withLineEnd && !shown.EndsWith('\n'))
            shown += "\n";
        return new Diagnostic(
            kind, message, line, ToChars(text, column), endLine, ToChars(text, endColumn), shown);
    }

    public Diagnostic PlaceLexError(LexError error) => new(
        DiagnosticKind.SyntaxError,
        error.Message,
        error.Line,
        error.Offset,
        error.Line,
        error.EndOffset,
        Encoding.UTF8.GetString(LineWithEnd(error.Line)).TrimEnd('\n'));

    /// <summary>Turns a 1-based byte column into a 1-based character column, no further than the line's end.</summary>
    private static int ToChars(ReadOnlySpan<byte> line, int column)
    {
        if (column <= 0)
            return column;
        int chars = 0;
        int limit = Math.Min(column, line.Length);
        for (int i = 0; i < limit; i++)
        {
            if ((line[i] & 0xC0) != 0x80)
                chars++;
        }
        return column > line.Length ? chars + 1 : chars;
    }

    private ReadOnlySpan<byte> LineWithEnd(int line)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(0, length);
        for (int i = 1; i < line; i++)
        {
            int end = rest.IndexOf((byte)'\n');
            if (end < 0)
                return default;
            rest = rest[(end + 1)..];
        }
        int length1 = rest.IndexOf((byte)'\n');
        return length1 < 0 ? rest : rest[..(length1 + 1)];
    }
}
