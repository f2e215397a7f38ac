using System.Text;
using System.Text.Unicode;
using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Text;

public sealed partial class SourceText
{
    /// <summary>A program given as text, such as the argument of <c>exec</c>.</summary>
    public static SourceText FromString(string fileName, string text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        int length = Encoding.UTF8.GetBytes(text, bytes);
        return FromUtf8(fileName, bytes, length, isOnDisk: false);
    }

    /// <summary>A program given as bytes, as <c>compile</c> takes them: a coding line is obeyed.</summary>
    /// <param name="fileName">The name that errors show.</param>
    /// <param name="bytes">The program.</param>
    /// <param name="isOnDisk">Whether these are the contents of the file of that name, as when a module is imported.</param>
    public static SourceText FromBytes(string fileName, ReadOnlySpan<byte> bytes, bool isOnDisk = false)
    {
        if (bytes.Contains((byte)0))
            return Unreadable(fileName, "source code string cannot contain null bytes");
        byte[]? text = SourceDecoder.Decode(bytes, forFile: false, out string? error);
        if (text is null)
            return new SourceText(fileName, [0], 0, ErrorAt(0, -1, error!, null));
        return FromUtf8(fileName, text, text.Length - 1, isOnDisk);
    }

    /// <summary>The contents of a script: like <see cref="FromBytes"/>, but with the words for files.</summary>
    public static SourceText FromFile(string fileName, ReadOnlySpan<byte> bytes)
    {
        byte[]? text = SourceDecoder.Decode(bytes, forFile: true, out string? error);
        if (text is null)
            return Unreadable(fileName, error!);
        int nul = text.AsSpan(0, text.Length - 1).IndexOf((byte)0);
        if (nul >= 0)
            return WithNull(fileName, text, nul);
        if (!SourceDecoder.HasCodingLine(bytes) && Utf8Error.FirstInvalid(text.AsSpan(0, text.Length - 1)) is var at and >= 0)
        {
            int line = text.AsSpan(0, at).Count((byte)'\n') + 1;
            return Unreadable(
                fileName,
                $"Non-UTF-8 code starting with '\\x{text[at]:x2}' in file {fileName} on line {line}, "
                + "but no encoding declared; see https://peps.python.org/pep-0263/ for details");
        }
        return FromUtf8(fileName, text, text.Length - 1, isOnDisk: true);
    }

    // The bytes have room for one more than the text, which is set to NUL.
    private static SourceText FromUtf8(string fileName, byte[] bytes, int length, bool isOnDisk)
    {
        if (bytes.AsSpan(0, length).Contains((byte)0))
            return Unreadable(fileName, "source code string cannot contain null bytes");
        length = SourceDecoder.UnifyLineEnds(bytes, length);
        bytes[length] = 0;
        return new SourceText(fileName, bytes, length, null)
        {
            IsValidUtf8 = Utf8.IsValid(bytes.AsSpan(0, length)),
            IsOnDisk = isOnDisk,
        };
    }

    private static SourceText Unreadable(string fileName, string message) =>
        new(fileName, [0], 0, ErrorAt(0, 0, message, null));

    private static SourceText WithNull(string fileName, byte[] text, int nul)
    {
        int line = text.AsSpan(0, nul).Count((byte)'\n') + 1;
        int start = text.AsSpan(0, nul).LastIndexOf((byte)'\n') + 1;
        string shown = Encoding.UTF8.GetString(text, start, nul - start);
        return new SourceText(
            fileName, [0], 0, ErrorAt(line, 0, "source code cannot contain null bytes", shown));
    }

    private static Diagnostic ErrorAt(int line, int offset, string message, string? text) =>
        new(DiagnosticKind.SyntaxError, message, line, offset, line, offset, text);
}
