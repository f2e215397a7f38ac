using System.Text;
using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Text;

/// <summary>
/// A program's text: UTF-8 with <c>\n</c> line ends, followed by a NUL that no text can contain. If the bytes could not
/// be decoded, <see cref="Error"/> says so and there is no text.
/// </summary>
public sealed partial class SourceText
{
    private readonly byte[] _bytes;
    private int[]? _lineStarts;

    private SourceText(string fileName, byte[] bytes, int length, Diagnostic? error)
    {
        FileName = fileName;
        _bytes = bytes;
        Length = length;
        Error = error;
    }

    public string FileName { get; }

    /// <summary>The number of bytes of text.</summary>
    public int Length { get; }

    /// <summary>Why the text could not be read.</summary>
    public Diagnostic? Error { get; }

    /// <summary>
    /// Whether every byte is part of a character. Where one is not, in text from <c>compile</c>, the literal or the
    /// name it stands in is an error; in a comment it is none.
    /// </summary>
    public bool IsValidUtf8 { get; private init; } = true;

    /// <summary>Whether the text is that of a file of its name.</summary>
    public bool IsOnDisk { get; private init; }

    /// <summary>The text and one NUL after it; the array may be longer.</summary>
    internal byte[] Buffer => _bytes;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>The text, with a line end added to a last line that has none, and its length.</summary>
    internal (byte[] Bytes, int Length) BytesWithFinalNewline()
    {
        if (Length == 0 || _bytes[Length - 1] == '\n')
            return (_bytes, Length);
        byte[] copy = new byte[Length + 2];
        Bytes.CopyTo(copy);
        copy[Length] = (byte)'\n';
        return (copy, Length + 1);
    }

    public int LineCount => LineStarts.Length;

    /// <summary>The bytes of a 1-based line without its line end; empty past the last line.</summary>
    public ReadOnlySpan<byte> LineBytes(int line)
    {
        int[] starts = LineStarts;
        if (line < 1 || line > starts.Length)
            return default;
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] - 1 : Length;
        return _bytes.AsSpan(start, end - start);
    }

    /// <summary>A line as text with its line end, as <c>SyntaxError.text</c> shows it; null past the last line.</summary>
    public string? LineText(int line)
    {
        if (line < 1 || line > LineCount)
            return null;
        return Encoding.UTF8.GetString(LineBytes(line)) + (line < LineCount ? "\n" : "");
    }

    /// <summary>Turns a byte column of a 1-based line into a column of characters (code points).</summary>
    public int CharColumn(int line, int byteColumn)
    {
        ReadOnlySpan<byte> bytes = LineBytes(line);
        int limit = Math.Min(byteColumn, bytes.Length);
        int chars = byteColumn;
        for (int i = 0; i < limit; i++)
        {
            if ((bytes[i] & 0xC0) == 0x80)
                chars--;
        }
        return chars;
    }

    private int[] LineStarts => _lineStarts ??= FindLineStarts();

    private int[] FindLineStarts()
    {
        ReadOnlySpan<byte> bytes = Bytes;
        int[] starts = new int[bytes.Count((byte)'\n') + 1];
        int at = 0;
        for (int i = 1; i < starts.Length; i++)
        {
            at += bytes[at..].IndexOf((byte)'\n') + 1;
            starts[i] = at;
        }
        return starts;
    }
}
