using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Known mistakes in the replacement fields of f-strings.</summary>
internal sealed class FStringFaults(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>Checks the field whose brace is next.</summary>
    public void CheckField()
    {
        int start = _t.Mark++;
        if (_t.Kind is TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace)
        {
            char found = (char)_t.TextOf(in _t.Current)[0];
            _t.RaiseAt(_t.Current.Span, $"f-string: valid expression required before '{found}'");
        }
        else if (g.Expressions.YieldOrStarExpressions() is null)
        {
            _t.Mark = start + 1;
            _t.RaiseNext("f-string: expecting a valid expression after '{'");
        }
        else
        {
            CheckAfterValue();
        }
        _t.Mark = start;
    }

    private void CheckAfterValue()
    {
        if (_t.Kind is not (TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace))
        {
            _t.RaiseNext("f-string: expecting '=', or '!', or ':', or '}'");
            return;
        }
        if (_t.Accept(TokenKind.Equal)
            && _t.Kind is not (TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace))
        {
            _t.RaiseNext("f-string: expecting '!', or ':', or '}'");
            return;
        }
        if (_t.At(TokenKind.Exclamation))
        {
            _t.Mark++;
            if (_t.Kind is TokenKind.Colon or TokenKind.RightBrace)
                _t.RaiseNext("f-string: missing conversion character");
            else if (!_t.At(TokenKind.Name))
                _t.RaiseNext("f-string: invalid conversion character");
            _t.Mark++;
        }
        if (_t.Kind is not (TokenKind.Colon or TokenKind.RightBrace))
        {
            _t.RaiseNext("f-string: expecting ':' or '}'");
            return;
        }
        if (!_t.Accept(TokenKind.Colon))
            return;
        while (g.Strings.FormatSpecPart() is not null)
        {
        }
        if (!_t.At(TokenKind.RightBrace))
            _t.RaiseNext("f-string: expecting '}', or format specs");
    }
}
