using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>The mode that open is given, and what follows from it.</summary>
internal readonly unsafe struct OpenMode
{
    private const string Kinds = "xrwa";

    private readonly char? _kind;
    private readonly bool _isUpdating;

    private OpenMode(char? kind, bool isUpdating, bool isBinary)
    {
        _kind = kind;
        _isUpdating = isUpdating;
        IsBinary = isBinary;
    }

    public bool IsBinary { get; }

    /// <summary>The mode for FileIO.</summary>
    public string RawMode => $"{_kind}" + (_isUpdating ? "+" : "");

    public int BufferType => _isUpdating ? TypeIndex.BufferedRandom : _kind == 'r' ? TypeIndex.BufferedReader : TypeIndex.BufferedWriter;

    /// <summary>False with ValueError.</summary>
    public static bool Parse(Interpreter py, string text, out OpenMode mode)
    {
        mode = default;
        for (int i = 0; i < text.Length; i++)
        {
            if (!"xrwa+tb".Contains(text[i]) || text.IndexOf(text[i], i + 1) >= 0)
                return Raise.ValueError(py, $"invalid mode: '{text}'") != null;
        }
        bool isBinary = text.Contains('b');
        if (isBinary && text.Contains('t'))
            return Raise.ValueError(py, "can't have text and binary mode at once") != null;
        int at = text.AsSpan().IndexOfAny(Kinds);
        if (at >= 0 && text.AsSpan(at + 1).IndexOfAny(Kinds) >= 0)
            return Raise.ValueError(py, "must have exactly one of create/read/write/append mode") != null;
        // Without any of them it is FileIO that refuses.
        mode = new OpenMode(at < 0 ? null : text[at], text.Contains('+'), isBinary);
        return true;
    }

    /// <summary>What only text has is refused for bytes: false with ValueError.</summary>
    public bool Allows(Interpreter py, bool hasEncoding, bool hasErrors, bool hasNewline)
    {
        string? extra = !IsBinary ? null : hasEncoding ? "an encoding" : hasErrors ? "an errors" : hasNewline ? "a newline" : null;
        return extra == null || Raise.ValueError(py, $"binary mode doesn't take {extra} argument") != null;
    }
}
