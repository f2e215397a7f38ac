namespace Quire.Compiler.Tokens;

// An f-string is lexed in two ways: its text here, its replacement fields like any other code.
internal sealed partial class Lexer
{
    /// <summary>Opens an f-string whose quote is here.</summary>
    private TokenKind BeginFString(ref Token token, byte quote, bool isRaw)
    {
        _pos++;
        int quoteSize = 1;
        if (_bytes[_pos] == quote && _bytes[_pos + 1] == quote)
        {
            _pos += 2;
            quoteSize = 3;
        }
        HasSeenEnd |= _pos == _end || (quoteSize == 1 && _bytes[_pos] == quote && _pos + 1 == _end);
        if (_fStrings.Count + 1 >= MaxFStrings)
            return Fail("too many nested f-strings");
        _fString = new FStringState
        {
            Quote = quote,
            QuoteSize = quoteSize,
            IsRaw = isRaw,
            Start = _tokenStart,
            StartLine = Line,
            StartLineStart = LineStart,
            InText = true,
            FieldDepth = -1,
        };
        _fStrings.Add(_fString);
        return Finish(ref token, TokenKind.FStringStart);
    }

    private TokenKind LexFStringText(ref Token token)
    {
        FStringState state = _fString!;
        _tokenStart = _pos;
        if (_bytes[_pos] == '{' && _bytes[_pos + 1] != '{')
            return EnterField(state) ? LexToken(ref token) : TokenKind.Error;
        if (AtFStringEnd(state))
        {
            _pos += state.QuoteSize;
            _fStrings.RemoveAt(_fStrings.Count - 1);
            _fString = _fStrings.Count > 0 ? _fStrings[^1] : null;
            return Finish(ref token, TokenKind.FStringEnd);
        }
        token.Start = _pos;
        token.Line = Line;
        token.Col = Column;
        bool ok = ScanFStringText(state, out int textEnd);
        token.End = textEnd;
        token.EndCol = Column;
        if (ok)
            return TokenKind.FStringMiddle;
        token.Line = 0;
        token.Col = token.EndCol = -1;
        return TokenKind.Error;
    }

    private bool AtFStringEnd(FStringState state) =>
        _bytes[_pos] == state.Quote
        && (state.QuoteSize == 1 || (_bytes[_pos + 1] == state.Quote && _bytes[_pos + 2] == state.Quote));

    private bool EnterField(FStringState state)
    {
        state.FieldDepth++;
        if (state.FieldDepth >= MaxFieldNesting)
        {
            Fail("f-string: expressions nested too deeply");
            return false;
        }
        state.InText = false;
        state.InFormatSpec = false;
        return true;
    }

    /// <summary>Moves to the end of a stretch of text; false after an error.</summary>
    private bool ScanFStringText(FStringState state, out int textEnd)
    {
        bool inNamedEscape = false;
        while (true)
        {
            byte c = _bytes[_pos];
            textEnd = _pos;
            bool inSpec = state.InFormatSpec && state.FieldDepth >= 0;
            if ((c == 0 && _pos == _end) || (c == '\n' && state.QuoteSize == 1))
                return inSpec && c == '\n' ? LeaveText(state) : FailFString(state);
            if (c == state.Quote && AtFStringEnd(state))
                return true;
            if (c == '{')
            {
                if (_bytes[_pos + 1] != '{' || inSpec)
                    return EnterField(state);
                textEnd = _pos + 1;
                _pos += 2;
                return true;
            }
            if (c == '}')
                return EndTextAtBrace(state, inSpec, inNamedEscape, ref textEnd);
            _pos++;
            if (c == '\n')
                EnterLine();
            else if (c == '\\')
                inNamedEscape |= SkipEscape(state);
        }
    }

    private static bool LeaveText(FStringState state)
    {
        state.InText = false;
        state.InFormatSpec = false;
        return true;
    }

    private bool EndTextAtBrace(FStringState state, bool inSpec, bool inNamedEscape, ref int textEnd)
    {
        if (inNamedEscape)
        {
            textEnd = ++_pos;
            return true;
        }
        if (_bytes[_pos + 1] != '}' || inSpec || state.BracketDepth != 0)
            return LeaveText(state);
        textEnd = _pos + 1;
        _pos += 2;
        return true;
    }

    /// <summary>Steps over what a backslash escapes; true if that opens a character name.</summary>
    private bool SkipEscape(FStringState state)
    {
        byte escaped = _bytes[_pos];
        if (escaped is (byte)'{' or (byte)'}')
        {
            if (!state.IsRaw)
                WarnSyntax($"invalid escape sequence '\\{(char)escaped}'");
            return false;
        }
        if (_pos < _end)
            _pos++;
        if (escaped == '\n')
            EnterLine();
        if (state.IsRaw || escaped != 'N' || _bytes[_pos] != '{')
            return false;
        _pos++;
        return true;
    }

    /// <summary>Stops at the first character of an f-string that does not end.</summary>
    private bool FailFString(FStringState state)
    {
        int lastLine = Line;
        ErrorAtEnd = _pos == _end && state.QuoteSize == 3;
        _pos = state.Start + 1;
        LineStart = state.StartLineStart;
        Line = state.StartLine;
        string kind = state.QuoteSize == 3 ? "triple-quoted f-string" : "f-string";
        Fail($"unterminated {kind} literal (detected at line {lastLine})");
        return false;
    }

    /// <summary>Counts a closing bracket inside an f-string; false after an error.</summary>
    private bool LeaveFieldBracket(byte c)
    {
        if (_fString is not { } state)
            return true;
        state.BracketDepth--;
        if (state.BracketDepth < 0)
        {
            Fail($"f-string: unmatched '{(char)c}'");
            return false;
        }
        if (c == '}' && state.BracketDepth == state.FieldDepth)
        {
            state.FieldDepth--;
            state.InText = true;
            state.InFormatSpec = false;
        }
        return true;
    }
}
