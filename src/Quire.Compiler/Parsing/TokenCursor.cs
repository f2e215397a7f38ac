using System.Runtime.CompilerServices;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>
/// The parser's place in the tokens. Tokens are lexed when first looked at and kept, so that a rule that does not fit
/// can go back: a rule returns null and the caller restores <see cref="Mark"/>.
/// </summary>
/// <remarks>
/// A text is parsed once. If that fails it is parsed again with <see cref="Diagnosing"/> on, in which the rules also
/// look for known mistakes. Once an error is raised every token reads as <see cref="TokenKind.Error"/>, so that all
/// rules fail and the parser unwinds.
/// </remarks>
internal sealed class TokenCursor
{
    /// <summary>How deep rules may nest. Far below what a thread of 1 MiB can hold.</summary>
    private const int MaxDepth = 6000;

    /// <summary>Every so many tokens, and in the second pass levels of nesting, the caller is asked whether to go on.</summary>
    private const int CheckMask = 127;

    private readonly Lexer _lexer;
    private readonly ParseMode _mode;
    private readonly ParseOptions _options;
    private readonly ErrorPlacer _placer;
    private Token[] _tokens;
    private int _fill;
    private int _lexed;
    private int _depth;
    private int _entered;
    private bool _started;
    private Dictionary<long, Memo>? _memos;

    public TokenCursor(SourceText source, ParseMode mode, ParseOptions options, DiagnosticBag diagnostics)
    {
        _mode = mode;
        _options = options;
        IsValidUtf8 = source.IsValidUtf8;
        (byte[] bytes, int length) = mode == ParseMode.Exec
            ? source.BytesWithFinalNewline()
            : (source.Buffer, source.Length);
        _lexer = new Lexer(bytes, length, diagnostics);
        _placer = new ErrorPlacer(bytes, length, source.IsOnDisk);
        _tokens = new Token[Math.Clamp(length / 4, 16, 4096)];
    }

    private readonly record struct Memo(object? Node, int End);

    /// <summary>The index of the next token.</summary>
    public int Mark { get; set; }

    /// <summary>Whether this is the second pass, which looks for known mistakes.</summary>
    public bool Diagnosing { get; set; }

    /// <summary>The error that stopped the parser.</summary>
    public Diagnostic? Error { get; private set; }

    public ParseOptions Options => _options;

    /// <summary>Whether literals need no check of their bytes.</summary>
    public bool IsValidUtf8 { get; }

    /// <summary>The kind of the next token.</summary>
    public TokenKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Mark < _fill ? _tokens[Mark].Kind : FillTo(Mark);
    }

    /// <summary>The next token; <see cref="Kind"/> must have been asked before.</summary>
    public ref readonly Token Current => ref _tokens[Mark];

    /// <summary>The token just passed.</summary>
    public ref readonly Token Previous => ref _tokens[Mark - 1];

    /// <summary>The kind of the token after the next.</summary>
    public TokenKind SecondKind => Mark + 1 < _fill ? _tokens[Mark + 1].Kind : FillTo(Mark + 1);

    public ref readonly Token TokenAt(int index) => ref _tokens[index];

    public ReadOnlySpan<byte> TextOf(in Token token) => _lexer.TextOf(token);

    public ReadOnlySpan<byte> TextBetween(int start, int end) => _lexer.TextBetween(start, end);

    public bool At(TokenKind kind) => Kind == kind;

    public bool Accept(TokenKind kind)
    {
        if (Kind != kind)
            return false;
        Mark++;
        return true;
    }

    /// <summary>Passes a token that must come; raises at once if another does.</summary>
    public bool Force(TokenKind kind, string text)
    {
        if (Accept(kind))
            return true;
        if (Error is null)
            RaiseAt(Current.Span, $"expected '{text}'");
        return false;
    }

    public bool AtName(string word) => Kind == TokenKind.Name && _tokens[Mark].Name == word;

    /// <summary>From a token to the last one passed that is not layout.</summary>
    public Span SpanFrom(int start)
    {
        int last = Mark - 1;
        while (last > start && _tokens[last].Kind.IsLayout())
            last--;
        ref readonly Token first = ref _tokens[start];
        ref readonly Token end = ref _tokens[last];
        return new Span(first.Line, first.Col, end.EndLine, end.EndCol);
    }

    /// <summary>From the start of a node to the last token passed.</summary>
    public Span SpanFrom(Span start)
    {
        ref readonly Token end = ref _tokens[Mark - 1];
        return new Span(start.Line, start.Col, end.EndLine, end.EndCol);
    }

    /// <summary>Counts a level of nesting; false, with an error raised, if there are too many.</summary>
    public bool Enter()
    {
        if (Diagnosing && (++_entered & CheckMask) == 0)
            _options.Checkpoint?.Invoke(0);
        if (++_depth < MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;
        RaiseTooComplex();
        return false;
    }

    public void Leave() => _depth--;

    /// <summary>Remembers outcomes from here on, for a rule that goes back in the first pass.</summary>
    public void StartRemembering() => _memos ??= [];

    /// <summary>Goes back to the first token for the second pass.</summary>
    public void Restart()
    {
        Mark = 0;
        _depth = 0;
        Diagnosing = true;
        _memos = [];
    }

    /// <summary>Whether a rule has been tried here before in the second pass; if so, repeats its outcome.</summary>
    public bool Recall<T>(Rule rule, out T? node) where T : class
    {
        node = null;
        if (_memos is null || !_memos.TryGetValue(((long)Mark << 8) | (byte)rule, out Memo memo))
            return false;
        node = (T?)memo.Node;
        if (node is not null)
            Mark = memo.End;
        return true;
    }

    public void Remember(Rule rule, int start, object? node) =>
        _memos?.TryAdd(((long)start << 8) | (byte)rule, new Memo(node, Mark));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TokenKind FillTo(int index)
    {
        while (_fill <= index && Error is null)
            FillOne();
        return Error is null ? _tokens[index].Kind : TokenKind.Error;
    }

    private void FillOne()
    {
        if ((_fill & CheckMask) == 0)
            _options.Checkpoint?.Invoke(0);
        if (_fill == _tokens.Length)
        {
            _options.Checkpoint?.Invoke((long)_fill * 2 * Unsafe.SizeOf<Token>());
            Array.Resize(ref _tokens, _fill * 2);
        }
        ref Token token = ref _tokens[_fill];
        _lexer.Next(out token);
        if (token.Kind == TokenKind.EndMarker && _mode == ParseMode.Single && _started)
        {
            // One statement ends with the text, whether or not the text ends with a line end.
            token.Kind = TokenKind.Newline;
            _started = false;
            if (!_options.DontImplyDedent)
                _lexer.CloseBlocks();
        }
        else
        {
            _started = true;
        }
        _lexed = ++_fill;
        if (token.Kind == TokenKind.Error)
            RaiseLexError();
    }

    // Raising. Each stops the parser; only the first counts.

    /// <summary>A SyntaxError at the last token that was looked at.</summary>
    public void RaiseLast(string message) => RaiseLast(DiagnosticKind.SyntaxError, message);

    public void RaiseLast(DiagnosticKind kind, string message)
    {
        if (_lexed > 0)
            RaiseToken(kind, in _tokens[_lexed - 1], message);
        else
            Raise(kind, message, 0, 0, 0, -1);
    }

    /// <summary>A finding at a token that does not stop the parser.</summary>
    public Diagnostic Place(DiagnosticKind kind, string message, int tokenIndex)
    {
        Span span = _tokens[tokenIndex].Span;
        return _placer.Place(kind, message, (span.Line, span.Col + 1), (span.EndLine, span.EndCol + 1), _lexer);
    }

    /// <summary>A SyntaxError at the next token.</summary>
    public void RaiseNext(string message)
    {
        if (Kind != TokenKind.Error)
            RaiseToken(DiagnosticKind.SyntaxError, in _tokens[Mark], message);
    }

    private void RaiseToken(DiagnosticKind kind, in Token token, string message)
    {
        int column = token.Col < 0 ? _lexer.Column : token.Col + 1;
        Raise(kind, message, token.Line, column, token.EndLine, token.EndCol < 0 ? -1 : token.EndCol + 1);
    }

    public void RaiseAt(Span span, string message) =>
        Raise(DiagnosticKind.SyntaxError, message, span.Line, span.Col + 1, span.EndLine, span.EndCol + 1);

    public void RaiseRange(Span first, Span last, string message) => RaiseAt(Span.Cover(first, last), message);

    /// <summary>A SyntaxError from a place to the end of what has been lexed.</summary>
    public void RaiseFrom(Span start, string message) =>
        Raise(DiagnosticKind.SyntaxError, message, start.Line, start.Col + 1, _lexer.Line, _lexer.Column);

    /// <summary>A SyntaxError with its own columns: 1-based bytes, 0 for none.</summary>
    public void Raise(DiagnosticKind kind, string message, int line, int column, int endLine, int endColumn)
    {
        if (Error is not null)
            return;
        Stop(_placer.Place(kind, message, (line, column), (endLine, endColumn), _lexer));
    }

    private void RaiseTooComplex() => Stop(new Diagnostic(
        DiagnosticKind.TooComplex, "Parser stack overflowed - Python source too complex to parse", 0, 0, 0, 0, null));

    private void Stop(Diagnostic error)
    {
        Error ??= error;
        _fill = 0;
    }

    private void RaiseLexError()
    {
        LexError error = _lexer.Error;
        switch (error.Kind)
        {
            case LexErrorKind.Syntax:
                Stop(_placer.PlaceLexError(error));
                break;
            case LexErrorKind.EndOfText:
                if (_lexer.Level > 0)
                    RaiseUnclosed();
                else
                    RaiseLast("unexpected EOF while parsing");
                break;
            case LexErrorKind.Undecodable:
                RaiseLast("(unicode error) " + error.Message);
                break;
            case LexErrorKind.InconsistentDedent:
                RaiseLast(DiagnosticKind.IndentationError, "unindent does not match any outer indentation level");
                break;
            case LexErrorKind.InconsistentTabs:
                Raise(DiagnosticKind.TabError, "inconsistent use of tabs and spaces in indentation", error.Line, 1, error.Line, 0);
                break;
            case LexErrorKind.TooDeep:
                Raise(DiagnosticKind.IndentationError, "too many levels of indentation", error.Line, 1, error.Line, 0);
                break;
            default:
                Raise(
                    DiagnosticKind.SyntaxError,
                    "unexpected character after line continuation character",
                    error.Line,
                    _lexer.JoinedColumn,
                    error.Line,
                    0);
                break;
        }
    }

    private void RaiseUnclosed()
    {
        ref readonly Bracket open = ref _lexer.OpenBracket;
        Raise(DiagnosticKind.SyntaxError, $"'{(char)open.Char}' was never closed", open.Line, open.Col + 1, open.Line, 0);
    }

    /// <summary>The last token that was looked at.</summary>
    public Token LastLexed => _lexed > 0 ? _tokens[_lexed - 1] : default;

    /// <summary>Whether the lexer has come to its end, by the text's end or by an error.</summary>
    public bool AtEndOfText => _lexer.HasSeenEnd || _lexer.Error.Kind != LexErrorKind.None;

    /// <summary>Whether more text might have helped.</summary>
    public bool StoppedAtEnd => _lexer.Error.Kind == LexErrorKind.None ? _lexer.HasSeenEnd : _lexer.ErrorAtEnd;

    public void ReplaceError(DiagnosticKind kind, string message)
    {
        Error = null;
        RaiseLast(kind, message);
    }

    /// <summary>Whether spaces, line ends and comments are all that is left of the text.</summary>
    public bool OnlyBlankTextFollows() => _lexer.OnlyBlankTextFollows();

    /// <summary>
    /// Lexes the rest of the text: a bracket that does not match, or a string without end, explains more than the
    /// error found by the parser, and takes its place.
    /// </summary>
    public void PreferLexError()
    {
        int errorLine = LastLexed.Line;
        Token token;
        do
            _lexer.Next(out token);
        while (token.Kind is not (TokenKind.Error or TokenKind.EndMarker));
        if (token.Kind != TokenKind.Error || _lexer.IsInFString)
            return;
        if (_lexer.Error.Kind == LexErrorKind.Syntax)
        {
            Error = _placer.PlaceLexError(_lexer.Error);
        }
        else if (_lexer.Level > 0 && errorLine > _lexer.OpenBracket.Line)
        {
            Error = null;
            RaiseUnclosed();
        }
    }
}
