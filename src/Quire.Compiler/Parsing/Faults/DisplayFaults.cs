using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Known mistakes in parentheses, brackets and braces. The cursor is at the opening one.</summary>
internal sealed class DisplayFaults(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    public void CheckGroup()
    {
        int start = _t.Mark++;
        if (_t.At(TokenKind.Star))
        {
            if (g.Calls.StarredExpression() is { } starred && _t.At(TokenKind.RightParen))
                _t.RaiseAt(starred.Span, "cannot use starred expression here");
        }
        else if (_t.At(TokenKind.DoubleStar))
        {
            Span stars = _t.Current.Span;
            _t.Mark++;
            if (g.Expressions.Expression() is not null && _t.At(TokenKind.RightParen))
                _t.RaiseAt(stars, "cannot use double starred expression here");
        }
        _t.Mark = start;
    }

    public void CheckComprehension()
    {
        int start = _t.Mark;
        bool isGenerator = _t.At(TokenKind.LeftParen);
        _t.Mark++;
        if (_t.At(TokenKind.Star) && g.Calls.StarredExpression() is { } starred && g.Displays.ForIfClauses() is not null)
            _t.RaiseAt(starred.Span, "iterable unpacking cannot be used in comprehension");
        _t.Mark = start + 1;
        if (!isGenerator)
            CheckUnparenthesizedElement();
        _t.Mark = start;
    }

    private void CheckUnparenthesizedElement()
    {
        if (g.Expressions.StarNamedExpression() is not { } first || !_t.Accept(TokenKind.Comma))
            return;
        Span last = _t.Previous.Span;
        int mark = _t.Mark;
        if (g.Displays.StarNamedExpressions() is { } rest)
            last = rest[^1].Span;
        else
            _t.Mark = mark;
        if (g.Displays.ForIfClauses() is not null)
            _t.RaiseRange(first.Span, last, "did you forget parentheses around the comprehension target?");
    }

    public void CheckDict()
    {
        int start = _t.Mark++;
        if (SkipPairs() && _t.Accept(TokenKind.Comma))
            CheckPair(afterPairs: true);
        _t.Mark = start + 1;
        CheckPair(afterPairs: false);
        _t.Mark = start;
    }

    /// <summary>Passes pairs, without the comma that may end them; false if there is none.</summary>
    private bool SkipPairs()
    {
        if (g.Displays.DoubleStarredPair() is null)
            return false;
        while (_t.At(TokenKind.Comma))
        {
            int comma = _t.Mark++;
            if (g.Displays.DoubleStarredPair() is null)
            {
                _t.Mark = comma;
                break;
            }
        }
        return true;
    }

    private void CheckPair(bool afterPairs)
    {
        if (g.Expressions.Expression() is not { } key)
            return;
        if (!_t.At(TokenKind.Colon))
        {
            if (afterPairs)
            {
                _t.Raise(
                    DiagnosticKind.SyntaxError,
                    "':' expected after dictionary key",
                    key.Span.Line,
                    key.Span.EndCol,
                    key.Span.EndLine,
                    0);
            }
            return;
        }
        Span colon = _t.Current.Span;
        _t.Mark++;
        if (_t.At(TokenKind.Star))
        {
            Span star = _t.Current.Span;
            _t.Mark++;
            if (g.Expressions.BitwiseOr() is not null)
                _t.RaiseFrom(star, "cannot use a starred expression in a dictionary value");
        }
        else if (_t.Kind is TokenKind.RightBrace or TokenKind.Comma)
        {
            _t.RaiseAt(colon, "expression expected after dictionary key and ':'");
        }
    }

    public void CheckDictComprehension()
    {
        int start = _t.Mark++;
        if (_t.At(TokenKind.DoubleStar))
        {
            Span stars = _t.Current.Span;
            _t.Mark++;
            if (g.Expressions.BitwiseOr() is not null
                && g.Displays.ForIfClauses() is not null
                && _t.At(TokenKind.RightBrace))
            {
                _t.RaiseAt(stars, "dict unpacking cannot be used in dict comprehension");
            }
        }
        _t.Mark = start;
    }

    /// <summary>A clause of a comprehension that has no <c>in</c>; its keyword is next.</summary>
    public void CheckMissingIn()
    {
        int start = _t.Mark;
        _t.Accept(TokenKind.Async);
        _t.Mark++;
        if (g.Expressions.BitwiseOr() is not null)
        {
            while (_t.Accept(TokenKind.Comma))
            {
                int mark = _t.Mark;
                if (g.Expressions.BitwiseOr() is null)
                {
                    _t.Mark = mark;
                    break;
                }
            }
            if (!_t.At(TokenKind.In))
                _t.RaiseLast("'in' expected after for-loop variables");
        }
        _t.Mark = start;
    }

    /// <summary>The targets of a <c>for</c>, whose keyword is next.</summary>
    public void CheckForTarget()
    {
        int start = _t.Mark;
        _t.Accept(TokenKind.Async);
        _t.Mark++;
        if (g.Expressions.StarExpressions() is { } targets)
            InvalidTargets.Raise(_t, targets, InvalidTargets.Use.For);
        _t.Mark = start;
    }
}
