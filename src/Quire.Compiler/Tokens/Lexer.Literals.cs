using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Tokens;

// Numbers, plain strings and punctuation.
internal sealed partial class Lexer
{
    private static bool IsDigit(byte c) => (uint)(c - '0') <= 9;

    /// <summary>Reads a number; false after an error.</summary>
    private bool LexNumber()
    {
        if (_bytes[_pos] == '.')
            return LexFraction();
        if (_bytes[_pos] == '0')
        {
            switch (_bytes[_pos + 1] | 0x20)
            {
                case 'x':
                    return LexRadix(16, "hexadecimal");
                case 'o':
                    return LexRadix(8, "octal");
                case 'b':
                    return LexRadix(2, "binary");
                default:
                    return LexLeadingZero();
            }
        }
        return LexDigits() && LexAfterDigits();
    }

    private bool LexRadix(int radix, string name)
    {
        _pos += 2;
        do
        {
            if (_bytes[_pos] == '_')
                _pos++;
            if (!IsDigitOf(radix, _bytes[_pos]))
                return FailRadix(radix, name);
            while (IsDigitOf(radix, _bytes[_pos]))
                _pos++;
        }
        while (_bytes[_pos] == '_');
        if (IsDigit(_bytes[_pos]))
            return FailRadix(radix, name);
        return CheckNumberEnd(name);
    }

    private static bool IsDigitOf(int radix, byte c) => radix == 16
        ? IsDigit(c) || (uint)((c | 0x20) - 'a') <= 5
        : (uint)(c - '0') < (uint)radix;

    private bool FailRadix(int radix, string name)
    {
        byte c = _bytes[_pos];
        if (radix != 16 && IsDigit(c))
        {
            _pos++;
            Fail($"invalid digit '{(char)c}' in {name} literal");
        }
        else
        {
            Fail($"invalid {name} literal");
        }
        return false;
    }

    /// <summary>A number that begins with 0: zeros alone, or the start of a float.</summary>
    private bool LexLeadingZero()
    {
        while (true)
        {
            if (_bytes[_pos] == '_')
            {
                _pos++;
                if (!IsDigit(_bytes[_pos]))
                    return FailDecimal();
            }
            if (_bytes[_pos] != '0')
                break;
            _pos++;
        }
        if (!IsDigit(_bytes[_pos]))
            return LexAfterDigits();
        int firstDigit = _pos;
        if (!LexDigits())
            return false;
        if (_bytes[_pos] == '.' || (_bytes[_pos] | 0x20) is 'e' or 'j')
            return LexAfterDigits();
        Error = new LexError(
            LexErrorKind.Syntax,
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
            Line,
            CharsOfLine(_tokenStart - LineStart) + 1,
            CharsOfLine(firstDigit - LineStart) + 1);
        return false;
    }

    private bool LexDigits()
    {
        while (true)
        {
            while (IsDigit(_bytes[_pos]))
                _pos++;
            if (_bytes[_pos] != '_')
                return true;
            _pos++;
            if (!IsDigit(_bytes[_pos]))
                return FailDecimal();
        }
    }

    private bool FailDecimal()
    {
        Fail("invalid decimal literal");
        return false;
    }

    private bool LexAfterDigits() => _bytes[_pos] == '.' ? LexFraction() : LexExponent();

    private bool LexFraction()
    {
        _pos++;
        if (IsDigit(_bytes[_pos]) && !LexDigits())
            return false;
        return LexExponent();
    }

    private bool LexExponent()
    {
        if ((_bytes[_pos] | 0x20) == 'e')
        {
            byte next = _bytes[_pos + 1];
            if (next is (byte)'+' or (byte)'-')
            {
                _pos += 2;
                if (!IsDigit(_bytes[_pos]))
                    return FailDecimal();
            }
            else if (IsDigit(next))
            {
                _pos++;
            }
            else
            {
                return CheckNumberEnd("decimal");
            }
            if (!LexDigits())
                return false;
        }
        if ((_bytes[_pos] | 0x20) != 'j')
            return CheckNumberEnd("decimal");
        _pos++;
        return CheckNumberEnd("imaginary");
    }

    /// <summary>A keyword right after a number draws a warning, any other word is an error.</summary>
    private bool CheckNumberEnd(string kind)
    {
        byte c = _bytes[_pos];
        if (c >= 0x80 || (CharClasses[c] & IdentifierPart) == 0)
            return true;
        if (IsKeywordAfterNumber(c))
        {
            WarnSyntax($"invalid {kind} literal");
            return true;
        }
        Fail($"invalid {kind} literal");
        return false;
    }

    private bool IsKeywordAfterNumber(byte first) => first switch
    {
        (byte)'a' => IsWordHere("and"u8),
        (byte)'e' => IsWordHere("else"u8),
        (byte)'f' => IsWordHere("for"u8),
        (byte)'i' => _bytes[_pos + 1] is (byte)'f' or (byte)'n' or (byte)'s',
        (byte)'n' => IsWordHere("not"u8),
        (byte)'o' => IsWordHere("or"u8),
        _ => false,
    };

    private bool IsWordHere(ReadOnlySpan<byte> word) =>
        _bytes.AsSpan(_pos, _end - _pos).StartsWith(word)
        && (CharClasses[_bytes[_pos + word.Length]] & IdentifierPart) == 0;

    private void WarnSyntax(string message)
    {
        int column = CharsOfLine(_pos - LineStart);
        string? text = _diagnostics.Source.LineText(Line)?.TrimEnd('\n');
        _diagnostics.Add(new Diagnostic(DiagnosticKind.SyntaxWarning, message, Line, column, Line, column, text));
    }

    /// <summary>Reads a string if the letters here are a string prefix.</summary>
    private bool TryLexPrefixedString(ref Token token, out TokenKind kind)
    {
        bool isBytes = false, isRaw = false, isUnicode = false, isFormatted = false;
        int at = _pos;
        while (true)
        {
            int letter = _bytes[at] | 0x20;
            if (letter == 'b' && !(isBytes || isUnicode || isFormatted))
                isBytes = true;
            else if (letter == 'u' && !(isBytes || isUnicode || isRaw || isFormatted))
                isUnicode = true;
            else if (letter == 'r' && !(isRaw || isUnicode))
                isRaw = true;
            else if (letter == 'f' && !(isFormatted || isBytes || isUnicode))
                isFormatted = true;
            else
                break;
            byte quote = _bytes[++at];
            if (quote is not ((byte)'"' or (byte)'\''))
                continue;
            _pos = at;
            kind = isFormatted ? BeginFString(ref token, quote, isRaw) : LexString(ref token, quote);
            return true;
        }
        kind = default;
        return false;
    }

    /// <summary>Reads a string whose opening quote is here.</summary>
    private TokenKind LexString(ref Token token, byte quote)
    {
        int firstLine = Line, firstLineStart = LineStart;
        int quoteSize = 1;
        bool escapedQuote = false;
        _pos++;
        if (_bytes[_pos] == quote)
        {
            if (_bytes[_pos + 1] != quote)
            {
                _pos++;
                return FinishAhead(ref token, TokenKind.String);
            }
            _pos += 2;
            quoteSize = 3;
        }
        int closing = 0;
        while (closing != quoteSize)
        {
            byte c = _bytes[_pos];
            if ((c == 0 && _pos == _end) || (c == '\n' && quoteSize == 1))
                return FailString(quote, quoteSize, escapedQuote, firstLine, firstLineStart);
            _pos++;
            if (c == quote)
            {
                closing++;
                continue;
            }
            closing = 0;
            if (c == '\n')
            {
                EnterLine();
            }
            else if (c == '\\' && _pos < _end)
            {
                c = _bytes[_pos++];
                if (c == quote)
                    escapedQuote = true;
                else if (c == '\n')
                    EnterLine();
            }
        }
        token.Start = _tokenStart;
        token.End = _pos;
        token.Line = firstLine;
        token.Col = _tokenStart - firstLineStart;
        token.EndCol = _pos - LineStart;
        return TokenKind.String;
    }

    /// <summary>Stops at the first character of a string that does not end.</summary>
    private TokenKind FailString(byte quote, int quoteSize, bool escapedQuote, int firstLine, int firstLineStart)
    {
        int lastLine = Line;
        ErrorAtEnd = _pos == _end;
        _pos = _tokenStart + 1;
        LineStart = firstLineStart;
        Line = firstLine;
        if (_fString is { } outer && outer.Quote == quote && outer.QuoteSize == quoteSize)
            return Fail("f-string: expecting '}'");
        if (quoteSize == 3)
            return Fail($"unterminated triple-quoted string literal (detected at line {lastLine})");
        string hint = escapedQuote ? "; perhaps you escaped the end quote?" : "";
        return Fail($"unterminated string literal (detected at line {lastLine}){hint}");
    }

    private TokenKind LexPunctuation(ref Token token, byte c)
    {
        if (_fString is { FieldDepth: >= 0 } field && c == ':' && field.BracketDepth - 1 == field.FieldDepth)
        {
            field.InText = true;
            field.InFormatSpec = true;
            _pos++;
            return Finish(ref token, TokenKind.Colon);
        }
        TokenKind kind = Operator(c, _bytes[_pos + 1], out int length);
        _pos += length;
        if (kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace)
        {
            if (!OpenBracketHere(c))
                return TokenKind.Error;
        }
        else if (kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace)
        {
            if (!CloseBracket(c))
                return TokenKind.Error;
        }
        else if (kind == TokenKind.Unknown && (c < ' ' || c == 0x7F))
        {
            return Fail($"invalid non-printable character U+{(int)c:X4}");
        }
        return FinishAhead(ref token, kind);
    }

    private bool OpenBracketHere(byte c)
    {
        if (Level >= MaxBrackets)
        {
            Fail("too many nested parentheses");
            return false;
        }
        if (Level == _brackets.Length)
            Array.Resize(ref _brackets, Level * 2);
        _brackets[Level++] = new Bracket { Char = c, Line = Line, Col = _tokenStart - LineStart };
        if (_fString is not null)
            _fString.BracketDepth++;
        return true;
    }

    private bool CloseBracket(byte c)
    {
        if (_fString is { BracketDepth: 0 } && c == '}')
        {
            Fail("f-string: single '}' is not allowed");
            return false;
        }
        if (Level == 0)
        {
            Fail($"unmatched '{(char)c}'");
            return false;
        }
        Level--;
        ref readonly Bracket open = ref _brackets[Level];
        bool matches = (open.Char, c) is ((byte)'(', (byte)')') or ((byte)'[', (byte)']') or ((byte)'{', (byte)'}');
        return matches ? LeaveFieldBracket(c) : FailMismatch(in open, c);
    }

    private bool FailMismatch(in Bracket open, byte c)
    {
        if (open.Char == '{' && _fString is { } field && field.BracketDepth - 1 == field.FieldDepth)
            Fail($"f-string: unmatched '{(char)c}'");
        else if (open.Line != Line)
            Fail($"closing parenthesis '{(char)c}' does not match opening parenthesis '{(char)open.Char}' on line {open.Line}");
        else
            Fail($"closing parenthesis '{(char)c}' does not match opening parenthesis '{(char)open.Char}'");
        return false;
    }

    /// <summary>The operator that two bytes begin, by the longest match.</summary>
    private TokenKind Operator(byte c, byte next, out int length)
    {
        TokenKind kind;
        length = 2;
        if (next == '=' && (kind = WithEqual(c)) != TokenKind.Unknown)
            return kind;
        if (next == c && (kind = Doubled(c)) != TokenKind.Unknown)
        {
            if (_bytes[_pos + 2] != '=')
                return kind;
            length = 3;
            return kind - TokenKind.Plus + TokenKind.PlusEqual;
        }
        if (c == '-' && next == '>')
            return TokenKind.Arrow;
        if (c == '<' && next == '>')
            return TokenKind.NotEqual;
        if (c == '.' && next == '.' && _bytes[_pos + 2] == '.')
        {
            length = 3;
            return TokenKind.Ellipsis;
        }
        length = 1;
        return Single(c);
    }

    private static TokenKind WithEqual(byte c) => c switch
    {
        (byte)'=' => TokenKind.EqualEqual,
        (byte)'!' => TokenKind.NotEqual,
        (byte)'<' => TokenKind.LessEqual,
        (byte)'>' => TokenKind.GreaterEqual,
        (byte)':' => TokenKind.ColonEqual,
        (byte)'+' => TokenKind.PlusEqual,
        (byte)'-' => TokenKind.MinusEqual,
        (byte)'*' => TokenKind.StarEqual,
        (byte)'/' => TokenKind.SlashEqual,
        (byte)'%' => TokenKind.PercentEqual,
        (byte)'@' => TokenKind.AtEqual,
        (byte)'|' => TokenKind.PipeEqual,
        (byte)'^' => TokenKind.CaretEqual,
        (byte)'&' => TokenKind.AmpersandEqual,
        _ => TokenKind.Unknown,
    };

    // Each of these has a form with '=' at the same distance from PlusEqual as it has from Plus.
    private static TokenKind Doubled(byte c) => c switch
    {
        (byte)'*' => TokenKind.DoubleStar,
        (byte)'/' => TokenKind.DoubleSlash,
        (byte)'<' => TokenKind.LeftShift,
        (byte)'>' => TokenKind.RightShift,
        _ => TokenKind.Unknown,
    };

    private static TokenKind Single(byte c) => c switch
    {
        (byte)'(' => TokenKind.LeftParen,
        (byte)')' => TokenKind.RightParen,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'}' => TokenKind.RightBrace,
        (byte)':' => TokenKind.Colon,
        (byte)',' => TokenKind.Comma,
        (byte)';' => TokenKind.Semicolon,
        (byte)'.' => TokenKind.Dot,
        (byte)'!' => TokenKind.Exclamation,
        (byte)'+' => TokenKind.Plus,
        (byte)'-' => TokenKind.Minus,
        (byte)'*' => TokenKind.Star,
        (byte)'/' => TokenKind.Slash,
        (byte)'%' => TokenKind.Percent,
        (byte)'@' => TokenKind.At,
        (byte)'|' => TokenKind.Pipe,
        (byte)'^' => TokenKind.Caret,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'~' => TokenKind.Tilde,
        (byte)'=' => TokenKind.Equal,
        (byte)'<' => TokenKind.Less,
        (byte)'>' => TokenKind.Greater,
        _ => TokenKind.Unknown,
    };
}
