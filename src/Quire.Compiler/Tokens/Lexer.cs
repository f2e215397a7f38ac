using System.Text;
using System.Text.Unicode;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Text;

namespace Quire.Compiler.Tokens;

/// <summary>
/// Turns UTF-8 text into tokens, one at a time. The lexer alone knows about layout: it opens and closes blocks, joins
/// lines inside brackets, and switches between the text and the fields of f-strings.
/// </summary>
/// <remarks>
/// The current line advances when the first byte after a line end is read, not when the line end is: an error found
/// at the very end of the text is placed on the last line that exists.
/// </remarks>
internal sealed partial class Lexer
{
    private const int MaxIndents = 100;
    private const int MaxBrackets = 200;
    private const int MaxFStrings = 150;
    private const int MaxFieldNesting = 3;
    private const int TabSize = 8;

    private const byte IdentifierStart = 1;
    private const byte IdentifierPart = 2;
    private const byte Digit = 4;
    private const byte PrefixLetter = 8;

    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;
    private readonly NameTable _names = new();

    private int _pos;
    private bool _atLineStart = true;
    private int _tokenStart;

    private int _pendingIndents;
    private int _indentDepth;
    private readonly int[] _indents = new int[MaxIndents];
    private readonly int[] _alternateIndents = new int[MaxIndents];

    private Bracket[] _brackets = new Bracket[8];
    private readonly List<FStringState> _fStrings = [];
    private FStringState? _fString;

    /// <param name="bytes">UTF-8 text followed by a NUL.</param>
    /// <param name="length">How many of the bytes are text.</param>
    /// <param name="diagnostics">Where warnings go.</param>
    public Lexer(byte[] bytes, int length, DiagnosticBag diagnostics)
    {
        _bytes = bytes;
        _end = length;
        _diagnostics = diagnostics;
    }

    /// <summary>Whether a letter, digit and so on, by ASCII code; every byte of a longer character is a letter.</summary>
    private static ReadOnlySpan<byte> CharClasses =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 0, 0, 0, 0, 0, 0,
        0, 3, 11, 3, 3, 3, 11, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 11, 3, 3, 11, 3, 3, 3, 3, 3, 0, 0, 0, 0, 3,
        0, 3, 11, 3, 3, 3, 11, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 11, 3, 3, 11, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    ];

    /// <summary>The line of the last byte read; 0 before the first.</summary>
    public int Line { get; private set; }

    /// <summary>How many bytes of the current line have been read.</summary>
    public int Column => _pos - LineStart;

    public int LineStart { get; private set; }

    /// <summary>Where the line, with lines joined to it by backslashes, began.</summary>
    public int JoinedLineStart { get; private set; }

    public int JoinedColumn => _pos - JoinedLineStart;

    /// <summary>
    /// Whether the lexer has looked past the last byte. Most tokens are known to be over only when the byte after them
    /// is seen.
    /// </summary>
    public bool HasSeenEnd { get; private set; }

    public bool IsInFString => _fString is not null;

    /// <summary>How many brackets are open.</summary>
    public int Level { get; private set; }

    public LexError Error { get; private set; }

    /// <summary>The innermost open bracket; <see cref="Level"/> must not be 0.</summary>
    public ref readonly Bracket OpenBracket => ref _brackets[Level - 1];

    /// <summary>How many blocks are open.</summary>
    public int OpenBlocks => _indentDepth;

    public ReadOnlySpan<byte> TextOf(in Token token) => _bytes.AsSpan(token.Start, token.End - token.Start);

    public ReadOnlySpan<byte> TextBetween(int start, int end) => _bytes.AsSpan(start, end - start);

    /// <summary>Whether the error is that the text ends too early.</summary>
    public bool ErrorAtEnd { get; private set; }

    /// <summary>Whether spaces, line ends and comments are all that is left.</summary>
    public bool OnlyBlankTextFollows()
    {
        for (int at = _pos; at < _end; at++)
        {
            byte c = _bytes[at];
            if (c == '#')
            {
                int length = _bytes.AsSpan(at, _end - at).IndexOf((byte)'\n');
                if (length < 0)
                    return true;
                at += length;
            }
            else if (c is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f'))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Closes every open block with the next tokens, as at the end of the text.</summary>
    public void CloseBlocks()
    {
        _pendingIndents = -_indentDepth;
        _indentDepth = 0;
    }

    /// <summary>Reads the next token; after an error or the end, the same again.</summary>
    public void Next(out Token token)
    {
        token = default;
        token.Col = -1;
        token.EndCol = -1;
        if (Error.Kind != LexErrorKind.None)
            token.Kind = TokenKind.Error;
        else
            token.Kind = _fString is { InText: true } ? LexFStringText(ref token) : LexToken(ref token);
        token.Level = (short)Level;
        if (token.Line == 0)
            token.Line = Line;
        token.EndLine = Line;
    }

    private TokenKind LexToken(ref Token token)
    {
        while (true)
        {
            bool blank = false;
            if (_atLineStart && !BeginLogicalLine(out blank))
                return TokenKind.Error;
            _tokenStart = _pos;
            if (_pendingIndents != 0)
                return TakePendingIndent();
            TokenKind kind = LexWithinLine(ref token, blank);
            if (kind != TokenKind.Newline || token.Col >= 0)
                return kind;
        }
    }

    private TokenKind TakePendingIndent()
    {
        if (_pendingIndents < 0)
        {
            _pendingIndents++;
            return TokenKind.Dedent;
        }
        _pendingIndents--;
        return TokenKind.Indent;
    }

    /// <summary>Moves on to the next line if there is one; called before reading past a line end.</summary>
    private void EnterLine()
    {
        if (_pos >= _end)
            return;
        Line++;
        LineStart = _pos;
    }

    /// <summary>Measures the indentation of a line; false after an error.</summary>
    private bool BeginLogicalLine(out bool blank)
    {
        blank = false;
        _atLineStart = false;
        int previous = Line;
        EnterLine();
        if (Line != previous)
            JoinedLineStart = LineStart;
        int column = 0, alternate = 0, continued = 0;
        while (true)
        {
            byte c = _bytes[_pos];
            if (c == ' ')
            {
                column++;
                alternate++;
            }
            else if (c == '\t')
            {
                column = (column / TabSize + 1) * TabSize;
                alternate++;
            }
            else if (c == '\f')
            {
                column = alternate = 0;
            }
            else if (c == '\\')
            {
                // The whitespace before the first backslash decides the indentation of all that is joined.
                continued = continued != 0 ? continued : column;
                if (!SkipContinuation())
                    return false;
                JoinedLineStart = LineStart;
                continue;
            }
            else
            {
                blank = c is (byte)'#' or (byte)'\n';
                HasSeenEnd |= _pos == _end;
                break;
            }
            _pos++;
        }
        if (blank || Level != 0)
            return true;
        return continued != 0 ? Indent(continued, continued) : Indent(column, alternate);
    }

    /// <summary>Opens or closes blocks for a line of this indentation; false after an error.</summary>
    private bool Indent(int column, int alternate)
    {
        int current = _indents[_indentDepth];
        if (column == current)
            return alternate == _alternateIndents[_indentDepth] || FailLayout(LexErrorKind.InconsistentTabs);
        if (column > current)
        {
            if (_indentDepth + 1 >= MaxIndents)
                return FailLayout(LexErrorKind.TooDeep);
            if (alternate <= _alternateIndents[_indentDepth])
                return FailLayout(LexErrorKind.InconsistentTabs);
            _pendingIndents++;
            _indents[++_indentDepth] = column;
            _alternateIndents[_indentDepth] = alternate;
            return true;
        }
        while (_indentDepth > 0 && column < _indents[_indentDepth])
        {
            _pendingIndents--;
            _indentDepth--;
        }
        if (column != _indents[_indentDepth])
            return FailLayout(LexErrorKind.InconsistentDedent);
        return alternate == _alternateIndents[_indentDepth] || FailLayout(LexErrorKind.InconsistentTabs);
    }

    /// <summary>Stops with an error that stands for the whole line.</summary>
    private bool FailLayout(LexErrorKind kind)
    {
        _pendingIndents = 0;
        int lineEnd = _bytes.AsSpan(_pos, _end - _pos).IndexOf((byte)'\n');
        _pos = lineEnd < 0 ? _end : _pos + lineEnd + 1;
        Error = new LexError(kind, "", Line, 0, 0);
        return false;
    }

    /// <summary>From a backslash to the line after it; false after an error.</summary>
    private bool SkipContinuation()
    {
        _pos++;
        if (_bytes[_pos] != '\n')
        {
            if (_pos < _end)
                _pos++;
            Error = new LexError(LexErrorKind.BadContinuation, "", Line, 0, 0);
            return false;
        }
        _pos++;
        EnterLine();
        if (_pos < _end)
            return true;
        FailAtEnd();
        return false;
    }

    /// <summary>
    /// Reads a token after the indentation. A newline that does not matter comes back without a column.
    /// </summary>
    private TokenKind LexWithinLine(ref Token token, bool blank)
    {
        while (true)
        {
            byte c = _bytes[_pos];
            while (c is (byte)' ' or (byte)'\t' or (byte)'\f')
                c = _bytes[++_pos];
            _tokenStart = _pos;
            if (c == '#')
                c = SkipComment();
            byte charClass = CharClasses[c];
            if ((charClass & IdentifierStart) != 0)
                return LexWord(ref token, charClass);
            if (c == '\n')
                return LexNewline(ref token, blank);
            if ((charClass & Digit) != 0 || (c == '.' && (CharClasses[_bytes[_pos + 1]] & Digit) != 0))
                return LexNumber() ? FinishAhead(ref token, TokenKind.Number) : TokenKind.Error;
            if (c is (byte)'"' or (byte)'\'')
                return LexString(ref token, c);
            if (c == 0)
                return LexEnd();
            if (c != '\\')
                return LexPunctuation(ref token, c);
            if (!SkipContinuation())
                return TokenKind.Error;
        }
    }

    private byte SkipComment()
    {
        int length = _bytes.AsSpan(_pos, _end - _pos).IndexOf((byte)'\n');
        _pos = length < 0 ? _end : _pos + length;
        return _bytes[_pos];
    }

    private TokenKind LexNewline(ref Token token, bool blank)
    {
        _pos++;
        _atLineStart = true;
        if (blank || Level > 0)
            return TokenKind.Newline;
        return Finish(ref token, TokenKind.Newline);
    }

    private TokenKind LexEnd()
    {
        HasSeenEnd = true;
        if (Level == 0)
            return TokenKind.EndMarker;
        return FailAtEnd();
    }

    private TokenKind FailAtEnd()
    {
        ErrorAtEnd = true;
        Error = new LexError(LexErrorKind.EndOfText, "", Line, 0, 0);
        return TokenKind.Error;
    }

    /// <summary>Finishes a token that ends where the next byte is none of its own.</summary>
    private TokenKind FinishAhead(ref Token token, TokenKind kind)
    {
        HasSeenEnd |= _pos == _end;
        return Finish(ref token, kind);
    }

    private TokenKind Finish(ref Token token, TokenKind kind)
    {
        token.Start = _tokenStart;
        token.End = _pos;
        token.Col = _tokenStart - LineStart;
        token.EndCol = _pos - LineStart;
        return kind;
    }

    private TokenKind LexWord(ref Token token, byte charClass)
    {
        if ((charClass & PrefixLetter) != 0 && TryLexPrefixedString(ref token, out TokenKind kind))
            return kind;
        byte all = 0;
        int at = _pos;
        while ((CharClasses[_bytes[at]] & IdentifierPart) != 0)
            all |= _bytes[at++];
        _pos = at;
        ReadOnlySpan<byte> word = _bytes.AsSpan(_tokenStart, at - _tokenStart);
        bool isAscii = all < 0x80;
        kind = isAscii ? Keywords.Classify(word) : TokenKind.Name;
        if (kind == TokenKind.Name)
        {
            if (!isAscii && !CheckIdentifier(word))
                return TokenKind.Error;
            token.Name = _names.Intern(word, isAscii);
        }
        return FinishAhead(ref token, kind);
    }

    private bool CheckIdentifier(ReadOnlySpan<byte> word)
    {
        if (!Utf8.IsValid(word))
        {
            int at = Utf8Error.FirstInvalid(word);
            Error = new LexError(LexErrorKind.Undecodable, Utf8Error.Describe(word, at), Line, 0, 0);
            return false;
        }
        string text = Encoding.UTF8.GetString(word);
        int valid = UnicodeIdentifiers.ValidLength(text);
        if (valid == text.Length)
            return true;
        Rune bad = Rune.GetRuneAt(text, valid);
        int length = Encoding.UTF8.GetByteCount(text.AsSpan(0, valid)) + bad.Utf8SequenceLength;
        _pos = _tokenStart + length;
        string code = bad.Value.ToString("X4");
        Fail(UnicodeIdentifiers.IsPrintable(bad)
            ? $"invalid character '{bad}' (U+{code})"
            : $"invalid non-printable character U+{code}");
        return false;
    }

    /// <summary>Stops with a SyntaxError at the last byte that was read.</summary>
    private TokenKind Fail(string message)
    {
        int offset = CharsOfLine(Column);
        Error = new LexError(LexErrorKind.Syntax, message, Line, offset, offset);
        return TokenKind.Error;
    }

    /// <summary>How many characters the first bytes of the current line hold.</summary>
    private int CharsOfLine(int byteCount)
    {
        int chars = 0;
        foreach (byte value in _bytes.AsSpan(LineStart, byteCount))
        {
            if ((value & 0xC0) != 0x80)
                chars++;
        }
        return chars;
    }
}
