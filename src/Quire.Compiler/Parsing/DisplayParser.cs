using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>What stands in brackets of its own: tuples, lists, dicts, sets, comprehensions, groups.</summary>
internal sealed class DisplayParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    private bool AtClauses => _t.Kind is TokenKind.For or TokenKind.Async;

    /// <summary>A tuple, an expression in parentheses, or a generator.</summary>
    public Expr? Parenthesized()
    {
        int start = _t.Mark;
        Expr? result = TupleOrGroup();
        if (result is not null || !_t.Diagnosing)
            return result;
        _t.Mark = start;
        g.DisplayFaults.CheckGroup();
        return Generator();
    }

    private Expr? TupleOrGroup()
    {
        int start = _t.Mark++;
        if (_t.Accept(TokenKind.RightParen))
            return new TupleExpr([], _t.SpanFrom(start));
        bool isYield = _t.At(TokenKind.Yield);
        Expr? first = isYield ? g.Expressions.YieldExpression() : g.Expressions.StarNamedExpression();
        if (first is null)
            return null;
        if (_t.At(TokenKind.Comma) && !isYield)
        {
            Expr[] elements = RestOfElements(first);
            return _t.Accept(TokenKind.RightParen) ? new TupleExpr(elements, _t.SpanFrom(start)) : null;
        }
        if (first.Kind == ExprKind.Starred)
            return null;
        if (_t.Accept(TokenKind.RightParen))
            return first;
        if (_t.Diagnosing || isYield || !AtClauses || ForIfClauses() is not { } generators)
            return null;
        return _t.Accept(TokenKind.RightParen) ? new GeneratorExpr(first, generators, _t.SpanFrom(start)) : null;
    }

    /// <summary>A generator in parentheses of its own, as an atom or as the sole argument of a call.</summary>
    public GeneratorExpr? Generator()
    {
        int start = _t.Mark++;
        if (g.Expressions.ArgumentExpression() is { } element
            && ForIfClauses() is { } generators
            && _t.Accept(TokenKind.RightParen))
        {
            return new GeneratorExpr(element, generators, _t.SpanFrom(start));
        }
        _t.Mark = start;
        if (_t.Diagnosing)
            g.DisplayFaults.CheckComprehension();
        return null;
    }

    /// <summary>The elements after the first, whose comma is next; a comma may end them.</summary>
    private Expr[] RestOfElements(Expr first)
    {
        NodeList<Expr> items = default;
        items.Add(first);
        while (_t.Accept(TokenKind.Comma))
        {
            int mark = _t.Mark;
            if (g.Expressions.StarNamedExpression() is not { } next)
            {
                _t.Mark = mark;
                break;
            }
            items.Add(next);
        }
        return items.ToArray();
    }

    /// <summary>Expressions, some starred or named, to the end of what can be read; null if there is none.</summary>
    public Expr[]? StarNamedExpressions()
    {
        int mark = _t.Mark;
        if (g.Expressions.StarNamedExpression() is { } first)
            return RestOfElements(first);
        _t.Mark = mark;
        return null;
    }

    public Expr? List()
    {
        int start = _t.Mark++;
        if (_t.Accept(TokenKind.RightBracket))
            return new ListExpr([], _t.SpanFrom(start));
        if (g.Expressions.StarNamedExpression() is { } first)
        {
            int mark = _t.Mark;
            Expr[] elements = RestOfElements(first);
            if (_t.Accept(TokenKind.RightBracket))
                return new ListExpr(elements, _t.SpanFrom(start));
            _t.Mark = mark;
            if (first.Kind != ExprKind.Starred
                && AtClauses
                && ForIfClauses() is { } generators
                && _t.Accept(TokenKind.RightBracket))
            {
                return new ListCompExpr(first, generators, _t.SpanFrom(start));
            }
        }
        _t.Mark = start;
        if (_t.Diagnosing)
            g.DisplayFaults.CheckComprehension();
        return null;
    }

    /// <summary>A dict, a set, or a comprehension of either.</summary>
    public Expr? Braces()
    {
        if (_t.Diagnosing)
            return BracesInTurn();
        int start = _t.Mark++;
        if (_t.Kind is TokenKind.RightBrace or TokenKind.DoubleStar)
            return RestOfDict(start) ?? FailDict(start);
        bool isElement = _t.At(TokenKind.Star) || g.Expressions.AtAssignmentExpression;
        if (g.Expressions.StarNamedExpression() is not { } first)
            return null;
        if (isElement || !_t.At(TokenKind.Colon))
            return RestOfSet(first, start);
        _t.Mark++;
        if (g.Expressions.Expression() is { } value)
        {
            if (AtClauses)
                return RestOfDictComp(first, value, start);
            NodeList<Expr?> keys = default;
            NodeList<Expr> values = default;
            keys.Add(first);
            values.Add(value);
            if (_t.Accept(TokenKind.Comma))
                KeyValuePairs(ref keys, ref values);
            if (_t.Accept(TokenKind.RightBrace))
                return new DictExpr(keys.ToArray(), values.ToArray(), _t.SpanFrom(start));
        }
        return FailDict(start);
    }

    // CPython looks for these mistakes in its first pass already, when none are looked for in expressions.
    private Expr? FailDict(int start)
    {
        _t.StartRemembering();
        _t.Mark = start;
        g.DisplayFaults.CheckDict();
        return null;
    }

    private Expr? BracesInTurn()
    {
        int start = _t.Mark;
        _t.Mark = start + 1;
        if (RestOfDict(start) is { } dict)
            return dict;
        _t.Mark = start;
        g.DisplayFaults.CheckDict();
        _t.Mark = start + 1;
        if (StarNamedExpressions() is { } elements && _t.Accept(TokenKind.RightBrace))
            return new SetExpr(elements, _t.SpanFrom(start));
        _t.Mark = start + 1;
        if (KeyValuePair() is { Key: { } key } pair && RestOfDictComp(key, pair.Value, start) is { } dictComp)
            return dictComp;
        _t.Mark = start;
        g.DisplayFaults.CheckDictComprehension();
        _t.Mark = start + 1;
        if (g.Expressions.NamedExpression() is { } element && RestOfSetComp(element, start) is { } setComp)
            return setComp;
        _t.Mark = start;
        g.DisplayFaults.CheckComprehension();
        return null;
    }

    private DictExpr? RestOfDict(int start)
    {
        NodeList<Expr?> keys = default;
        NodeList<Expr> values = default;
        if (!_t.At(TokenKind.RightBrace))
            KeyValuePairs(ref keys, ref values);
        return _t.Accept(TokenKind.RightBrace)
            ? new DictExpr(keys.ToArray(), values.ToArray(), _t.SpanFrom(start))
            : null;
    }

    /// <summary>Reads pairs as far as they go, with the comma that may end them.</summary>
    private void KeyValuePairs(ref NodeList<Expr?> keys, ref NodeList<Expr> values)
    {
        do
        {
            int mark = _t.Mark;
            if (DoubleStarredPair() is not { } pair)
            {
                _t.Mark = mark;
                return;
            }
            keys.Add(pair.Key);
            values.Add(pair.Value);
        }
        while (_t.Accept(TokenKind.Comma));
    }

    /// <summary><c>key: value</c>, or <c>**value</c> without a key.</summary>
    public (Expr? Key, Expr Value)? DoubleStarredPair()
    {
        if (!_t.At(TokenKind.DoubleStar))
            return KeyValuePair();
        _t.Mark++;
        return g.Expressions.BitwiseOr() is { } mapping ? (null, mapping) : null;
    }

    private (Expr? Key, Expr Value)? KeyValuePair()
    {
        if (g.Expressions.Expression() is { } key
            && _t.Accept(TokenKind.Colon)
            && g.Expressions.Expression() is { } value)
        {
            return (key, value);
        }
        return null;
    }

    private DictCompExpr? RestOfDictComp(Expr key, Expr value, int start) =>
        ForIfClauses() is { } generators && _t.Accept(TokenKind.RightBrace)
            ? new DictCompExpr(key, value, generators, _t.SpanFrom(start))
            : null;

    private SetCompExpr? RestOfSetComp(Expr element, int start) =>
        ForIfClauses() is { } generators && _t.Accept(TokenKind.RightBrace)
            ? new SetCompExpr(element, generators, _t.SpanFrom(start))
            : null;

    private Expr? RestOfSet(Expr first, int start)
    {
        if (AtClauses && first.Kind != ExprKind.Starred)
            return RestOfSetComp(first, start);
        Expr[] elements = RestOfElements(first);
        return _t.Accept(TokenKind.RightBrace) ? new SetExpr(elements, _t.SpanFrom(start)) : null;
    }

    /// <summary>One or more <c>for … in … if …</c>.</summary>
    public Comprehension[]? ForIfClauses()
    {
        NodeList<Comprehension> clauses = default;
        while (AtClauses)
        {
            int mark = _t.Mark;
            if (ForIfClause() is not { } clause)
            {
                _t.Mark = mark;
                break;
            }
            clauses.Add(clause);
        }
        return clauses.Count == 0 ? null : clauses.ToArray();
    }

    private Comprehension? ForIfClause()
    {
        int start = _t.Mark;
        bool isAsync = _t.Accept(TokenKind.Async);
        if (!_t.Accept(TokenKind.For))
            return null;
        if (g.Targets.StarTargets() is not { } target || !_t.Accept(TokenKind.In))
        {
            _t.Mark = start;
            g.DisplayFaults.CheckMissingIn();
            if (_t.Diagnosing)
                g.DisplayFaults.CheckForTarget();
            return null;
        }
        if (g.Expressions.Disjunction() is not { } iter)
            return null;
        NodeList<Expr> conditions = default;
        while (_t.At(TokenKind.If))
        {
            int mark = _t.Mark++;
            if (g.Expressions.Disjunction() is not { } condition)
            {
                _t.Mark = mark;
                break;
            }
            conditions.Add(condition);
        }
        return new Comprehension(target, iter, conditions.ToArray(), isAsync);
    }
}
