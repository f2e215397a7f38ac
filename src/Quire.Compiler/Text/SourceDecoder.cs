using System.Text;

namespace Quire.Compiler.Text;

/// <summary>Turns the bytes of a program into UTF-8: byte order mark, coding line, line ends.</summary>
internal static class SourceDecoder
{
    /// <summary>The program in UTF-8 with one byte of room after it, or null and the reason.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> bytes, bool forFile, out string? error)
    {
        error = null;
        bool hasMark = HasByteOrderMark(bytes);
        if (hasMark)
            bytes = bytes[3..];
        string? coding = FindCoding(bytes);
        if (coding is null || coding == "utf-8")
            return WithRoom(bytes);
        if (hasMark)
        {
            error = $"encoding problem: {coding} with BOM";
            return null;
        }
        Encoding? encoding = SourceEncodings.Find(coding);
        if (encoding is null)
        {
            error = forFile ? $"encoding problem: {coding}" : $"unknown encoding: {coding}";
            return null;
        }
        return Convert(bytes, coding, encoding, forFile, out error);
    }

    public static bool HasCodingLine(ReadOnlySpan<byte> bytes) =>
        FindCoding(HasByteOrderMark(bytes) ? bytes[3..] : bytes) is not null;

    private static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..];

    private static byte[] WithRoom(ReadOnlySpan<byte> bytes)
    {
        byte[] result = new byte[bytes.Length + 1];
        bytes.CopyTo(result);
        return result;
    }

    private static byte[]? Convert(ReadOnlySpan<byte> bytes, string coding, Encoding encoding, bool forFile, out string? error)
    {
        error = null;
        if (encoding is UTF8Encoding)
        {
            int at = Utf8Error.FirstInvalid(bytes);
            if (at < 0)
                return WithRoom(bytes);
            error = forFile ? $"encoding problem: {coding}" : Utf8Error.Describe(bytes, at);
            return null;
        }
        try
        {
            int invalid = SourceEncodings.FirstUndefined(coding, bytes);
            if (invalid >= 0)
                throw new DecoderFallbackException("", [bytes[invalid]], invalid);
            string text = encoding.GetString(bytes);
            byte[] result = new byte[Encoding.UTF8.GetByteCount(text) + 1];
            Encoding.UTF8.GetBytes(text, result);
            return result;
        }
        catch (DecoderFallbackException e)
        {
            string bad = e.BytesUnknown is { Length: > 0 } unknown ? $"0x{unknown[0]:x2}" : "0x00";
            (string codec, string reason) = encoding is ASCIIEncoding
                ? ("ascii", "ordinal not in range(128)")
                : ("charmap", "character maps to <undefined>");
            error = forFile
                ? $"encoding problem: {coding}"
                : $"'{codec}' codec can't decode byte {bad} in position {e.Index}: {reason}";
            return null;
        }
    }

    /// <summary>Turns <c>\r\n</c> and <c>\r</c> into <c>\n</c> in place; the new length.</summary>
    public static int UnifyLineEnds(byte[] bytes, int length)
    {
        int first = bytes.AsSpan(0, length).IndexOf((byte)'\r');
        if (first < 0)
            return length;
        int to = first;
        for (int from = first; from < length; from++)
        {
            byte c = bytes[from];
            if (c == '\r')
            {
                c = (byte)'\n';
                if (from + 1 < length && bytes[from + 1] == '\n')
                    from++;
            }
            bytes[to++] = c;
        }
        return to;
    }

    /// <summary>The encoding that a comment in the first two lines names.</summary>
    private static string? FindCoding(ReadOnlySpan<byte> bytes)
    {
        for (int line = 0; line < 2; line++)
        {
            int end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
            int start = text.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\f');
            if (start >= 0 && text[start] != '#')
                return null;
            if (start >= 0 && CodingOf(text[start..]) is { } coding)
                return SourceEncodings.Normalize(coding);
            if (end < 0)
                return null;
            bool isPair = bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n';
            bytes = bytes[(end + (isPair ? 2 : 1))..];
        }
        return null;
    }

    private static string? CodingOf(ReadOnlySpan<byte> comment)
    {
        while (true)
        {
            int at = comment.IndexOf("coding"u8);
            if (at < 0)
                return null;
            comment = comment[(at + 6)..];
            if (comment.IsEmpty || comment[0] is not ((byte)':' or (byte)'='))
                continue;
            ReadOnlySpan<byte> rest = comment[1..].TrimStart(" \t"u8);
            int length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length]) || rest[length] is (byte)'-' or (byte)'_' or (byte)'.'))
                length++;
            if (length > 0)
                return Encoding.ASCII.GetString(rest[..length]);
        }
    }
}
