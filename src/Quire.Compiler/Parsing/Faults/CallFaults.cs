using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Known mistakes in the arguments of calls.</summary>
internal sealed class CallFaults(Grammar g)
{
    private const string Unparenthesized = "Generator expression must be parenthesized";
    private const string MaybeEqual = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

    private readonly TokenCursor _t = g.Tokens;

    public void CheckArguments()
    {
        int start = _t.Mark;
        CheckIterableAfterMapping();
        _t.Mark = start;
        CheckGeneratorBeforeArguments();
        _t.Mark = start;
        CheckKeywordGenerator();
        _t.Mark = start;
        CheckMissingValue();
        _t.Mark = start;
        CheckGeneratorAfterArguments();
        _t.Mark = start;
        CheckLaterGenerator();
        _t.Mark = start;
        CheckPositionalAfterKeyword();
        _t.Mark = start;
    }

    private void CheckIterableAfterMapping()
    {
        if (g.Calls.Args() is not { Keywords.Length: > 0 } || !_t.At(TokenKind.Comma))
            return;
        Span comma = _t.Current.Span;
        _t.Mark++;
        bool found = false;
        while (g.Calls.StarredExpression() is not null && !_t.At(TokenKind.Equal))
        {
            found = true;
            if (!_t.Accept(TokenKind.Comma))
                break;
        }
        if (found)
            _t.RaiseFrom(comma, "iterable argument unpacking follows keyword argument unpacking");
    }

    private void CheckGeneratorBeforeArguments()
    {
        if (g.Expressions.Expression() is not { } element
            || g.Displays.ForIfClauses() is not { } clauses
            || !_t.Accept(TokenKind.Comma))
        {
            return;
        }
        int mark = _t.Mark;
        if (g.Calls.Args() is null)
        {
            _t.Mark = mark;
            if (g.Expressions.Expression() is null || g.Displays.ForIfClauses() is null)
                _t.Mark = mark;
        }
        _t.RaiseRange(element.Span, LastItem(clauses).Span, Unparenthesized);
    }

    private static Expr LastItem(Comprehension[] clauses) =>
        clauses[^1].Ifs.Length > 0 ? clauses[^1].Ifs[^1] : clauses[^1].Iter;

    private void CheckKeywordGenerator()
    {
        if (!_t.At(TokenKind.Name) || _t.SecondKind != TokenKind.Equal)
            return;
        Span name = _t.Current.Span;
        Span equal = _t.TokenAt(_t.Mark + 1).Span;
        _t.Mark += 2;
        if (g.Expressions.Expression() is not null && g.Displays.ForIfClauses() is not null)
            _t.RaiseRange(name, equal, MaybeEqual);
    }

    private void CheckMissingValue()
    {
        int start = _t.Mark;
        if (g.Calls.Args() is null || !_t.Accept(TokenKind.Comma))
            _t.Mark = start;
        if (!_t.At(TokenKind.Name) || _t.SecondKind != TokenKind.Equal)
            return;
        Span name = _t.Current.Span;
        Span equal = _t.TokenAt(_t.Mark + 1).Span;
        _t.Mark += 2;
        if (_t.Kind is TokenKind.Comma or TokenKind.RightParen)
            _t.RaiseRange(name, equal, "expected argument value expression");
    }

    private void CheckGeneratorAfterArguments()
    {
        if (g.Calls.Args() is { Args.Length: > 1 } arguments && g.Displays.ForIfClauses() is { } clauses)
            _t.RaiseRange(arguments.Args[^1].Span, LastItem(clauses).Span, Unparenthesized);
    }

    private void CheckLaterGenerator()
    {
        if (g.Calls.Args() is not null
            && _t.Accept(TokenKind.Comma)
            && g.Expressions.Expression() is { } element
            && g.Displays.ForIfClauses() is { } clauses)
        {
            _t.RaiseRange(element.Span, LastItem(clauses).Span, Unparenthesized);
        }
    }

    private void CheckPositionalAfterKeyword()
    {
        if (g.Calls.Args() is not { } arguments || !_t.Accept(TokenKind.Comma) || g.Calls.Args() is null)
            return;
        bool afterMapping = false;
        foreach (Keyword keyword in arguments.Keywords)
            afterMapping |= keyword.Name is null;
        _t.RaiseLast("positional argument follows keyword argument" + (afterMapping ? " unpacking" : ""));
    }

    public void CheckKeyword()
    {
        int start = _t.Mark;
        if (_t.Kind is TokenKind.True or TokenKind.False or TokenKind.None && _t.SecondKind == TokenKind.Equal)
        {
            _t.RaiseRange(
                _t.Current.Span, _t.TokenAt(start + 1).Span, $"cannot assign to {_t.Kind}");
        }
        CheckKeywordGenerator();
        _t.Mark = start;
        CheckKeywordExpression();
        _t.Mark = start;
        if (_t.At(TokenKind.DoubleStar))
            CheckMappingAssignment();
        _t.Mark = start;
    }

    private void CheckKeywordExpression()
    {
        if (_t.At(TokenKind.Name) && _t.SecondKind == TokenKind.Equal)
            return;
        if (g.Expressions.Expression() is { } target && _t.Accept(TokenKind.Equal))
        {
            _t.RaiseRange(
                target.Span,
                _t.Previous.Span,
                "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
    }

    private void CheckMappingAssignment()
    {
        Span stars = _t.Current.Span;
        _t.Mark++;
        if (g.Expressions.Expression() is not null
            && _t.Accept(TokenKind.Equal)
            && g.Expressions.Expression() is { } value)
        {
            _t.RaiseRange(stars, value.Span, "cannot assign to keyword argument unpacking");
        }
    }

    public void CheckStarredAssignment()
    {
        int start = _t.Mark;
        if (!_t.At(TokenKind.Star))
            return;
        Span star = _t.Current.Span;
        _t.Mark++;
        if (g.Expressions.Expression() is not null
            && _t.Accept(TokenKind.Equal)
            && g.Expressions.Expression() is { } value)
        {
            _t.RaiseRange(star, value.Span, "cannot assign to iterable argument unpacking");
        }
        _t.Mark = start;
    }
}
