using System.Text;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Gives errors their place in characters and the text of their line.</summary>
/// <param name="bytes">The text that is lexed.</param>
/// <param name="length">How many of the bytes are text.</param>
/// <param name="isOnDisk">Whether messages show lines of a file, rather than what the lexer has at hand.</param>
internal sealed class ErrorPlacer(byte[] bytes, int length, bool isOnDisk)
{
    /// <param name="kind">What is raised.</param>
    /// <param name="message">What is said.</param>
    /// <param name="start">The first line, and its column in 1-based bytes; a column of 0 or -1 stays as it is.</param>
    /// <param name="end">The last line and column. The column is counted along the first line, as CPython does.</param>
    /// <param name="lexer">The lexer, where it stands now.</param>
    public Diagnostic Place(
        DiagnosticKind kind, string message, (int Line, int Column) start, (int Line, int Column) end, Lexer lexer)
    {
        ReadOnlySpan<byte> text = Text(start.Line, lexer);
        return new Diagnostic(
            kind,
            message,
            start.Line,
            ToChars(text, start.Column),
            end.Line,
            ToChars(text, end.Column),
            Encoding.UTF8.GetString(text));
    }

    public Diagnostic PlaceLexError(LexError error) => new(
        DiagnosticKind.SyntaxError,
        error.Message,
        error.Line,
        error.Offset,
        error.Line,
        error.EndOffset,
        Encoding.UTF8.GetString(LineFrom(StartOf(error.Line), withEnd: false)));

    /// <summary>
    /// The text that columns are counted along. While the lexer is on the line itself, that is all it has read since
    /// the last line that was not joined to the next by a backslash.
    /// </summary>
    private ReadOnlySpan<byte> Text(int line, Lexer lexer)
    {
        if (isOnDisk || lexer.Line > line)
            return LineFrom(StartOf(line), withEnd: isOnDisk);
        ReadOnlySpan<byte> current = LineFrom(lexer.LineStart, withEnd: true);
        return bytes.AsSpan(lexer.JoinedLineStart, lexer.LineStart - lexer.JoinedLineStart + current.Length);
    }

    /// <summary>Turns a 1-based byte column into a 1-based character column, no further than the text's end.</summary>
    private static int ToChars(ReadOnlySpan<byte> text, int column)
    {
        if (column <= 0)
            return column;
        int chars = 0;
        int limit = Math.Min(column, text.Length);
        for (int i = 0; i < limit; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
                chars++;
        }
        return column > text.Length ? chars + 1 : chars;
    }

    private int StartOf(int line)
    {
        int start = 0;
        for (int i = 1; i < line; i++)
        {
            int end = bytes.AsSpan(start, length - start).IndexOf((byte)'\n');
            if (end < 0)
                return length;
            start += end + 1;
        }
        return start;
    }

    private ReadOnlySpan<byte> LineFrom(int start, bool withEnd)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(start, length - start);
        int end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..(end + (withEnd ? 1 : 0))];
    }
}
