using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Calls and their arguments; the bases of a class are written the same way.</summary>
internal sealed class CallParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>A call of <paramref name="func"/>, whose parenthesis is next.</summary>
    public CallExpr? Call(Expr func, int start)
    {
        int open = _t.Mark;
        if (_t.Diagnosing && g.Displays.Generator() is { } generator)
            return new CallExpr(func, [generator], [], _t.SpanFrom(start));
        _t.Mark = open + 1;
        if (_t.Accept(TokenKind.RightParen))
            return new CallExpr(func, [], [], _t.SpanFrom(start));
        Expr? first = null;
        if (!_t.Diagnosing)
        {
            first = Positional();
            if (first is not (null or StarredExpr) && _t.Kind is TokenKind.For or TokenKind.Async)
                return SoleGenerator(func, first!, start, open);
            if (first is null)
                _t.Mark = open + 1;
        }
        return Arguments(first) is { } arguments && _t.Accept(TokenKind.RightParen)
            ? new CallExpr(func, arguments.Args, arguments.Keywords, _t.SpanFrom(start))
            : null;
    }

    private CallExpr? SoleGenerator(Expr func, Expr element, int start, int open)
    {
        if (g.Displays.ForIfClauses() is not { } clauses || !_t.Accept(TokenKind.RightParen))
            return null;
        var generator = new GeneratorExpr(element, clauses, _t.SpanFrom(open));
        return new CallExpr(func, [generator], [], _t.SpanFrom(start));
    }

    /// <summary>Arguments up to a closing parenthesis, which must be next.</summary>
    /// <param name="first">A positional argument that has been read already.</param>
    public CallArguments? Arguments(Expr? first = null)
    {
        if (_t.Recall(Rule.Arguments, out CallArguments? known))
            return known;
        int start = _t.Mark;
        CallArguments? result = Args(first);
        if (result is not null)
            _t.Accept(TokenKind.Comma);
        if (result is null || !_t.At(TokenKind.RightParen))
        {
            _t.Mark = start;
            result = null;
            if (_t.Diagnosing)
                g.CallFaults.CheckArguments();
        }
        _t.Remember(Rule.Arguments, start, result);
        return result;
    }

    /// <summary>
    /// Arguments as far as they go, without the comma that may end them: positional ones first, then keywords, and
    /// after the first <c>**</c> neither positional nor starred ones.
    /// </summary>
    public CallArguments? Args(Expr? first = null)
    {
        NodeList<Expr> args = default;
        NodeList<Keyword> keywords = default;
        var stage = ArgumentStage.Positional;
        bool any = first is not null;
        int end = _t.Mark;
        if (any)
            args.Add(first!);
        while (!any || _t.Accept(TokenKind.Comma))
        {
            int mark = _t.Mark;
            if (!Argument(ref stage, mark, ref args, ref keywords))
                break;
            end = _t.Mark;
            any = true;
        }
        if (!any)
            return null;
        _t.Mark = end;
        return new CallArguments(args.ToArray(), keywords.ToArray());
    }

    private bool Argument(ref ArgumentStage stage, int mark, ref NodeList<Expr> args, ref NodeList<Keyword> keywords)
    {
        if (stage == ArgumentStage.Positional)
        {
            if (Positional() is { } positional)
            {
                args.Add(positional);
                return true;
            }
            _t.Mark = mark;
            stage = ArgumentStage.KeywordOrStarred;
        }
        if (stage == ArgumentStage.KeywordOrStarred)
        {
            if (KeywordArgument() is { } keyword)
            {
                keywords.Add(keyword);
                return true;
            }
            _t.Mark = mark;
            if (_t.At(TokenKind.Star) && StarredExpression() is { } starred)
            {
                args.Add(starred);
                return true;
            }
            _t.Mark = mark;
            stage = ArgumentStage.KeywordOrMapping;
        }
        if ((KeywordArgument() ?? MappingArgument(mark)) is not { } last)
            return false;
        keywords.Add(last);
        return true;
    }

    /// <summary>A positional or starred argument.</summary>
    public Expr? Positional()
    {
        if (_t.At(TokenKind.Star))
            return StarredExpression();
        if (_t.Kind == TokenKind.DoubleStar || (!_t.Diagnosing && AtKeyword))
            return null;
        Expr? value = g.Expressions.ArgumentExpression();
        return value is not null && !_t.At(TokenKind.Equal) ? value : null;
    }

    private bool AtKeyword => _t.At(TokenKind.Name) && _t.SecondKind == TokenKind.Equal;

    private Keyword? KeywordArgument()
    {
        if (_t.Diagnosing)
            g.CallFaults.CheckKeyword();
        if (!AtKeyword)
            return null;
        int start = _t.Mark;
        string name = _t.Current.Name!;
        _t.Mark += 2;
        if (g.Expressions.Expression() is { } value)
            return new Keyword(name, value, _t.SpanFrom(start));
        _t.Mark = start;
        return null;
    }

    private Keyword? MappingArgument(int mark)
    {
        _t.Mark = mark;
        if (!_t.Accept(TokenKind.DoubleStar))
            return null;
        return g.Expressions.Expression() is { } value ? new Keyword(null, value, _t.SpanFrom(mark)) : null;
    }

    /// <summary><c>*value</c> among arguments or indices.</summary>
    public StarredExpr? StarredExpression()
    {
        if (_t.Diagnosing)
            g.CallFaults.CheckStarredAssignment();
        int start = _t.Mark;
        if (!_t.Accept(TokenKind.Star))
            return null;
        if (g.Expressions.Expression() is { } value)
            return new StarredExpr(value, _t.SpanFrom(start));
        _t.Mark = start;
        _t.RaiseLast("Invalid star expression");
        return null;
    }

    private enum ArgumentStage
    {
        Positional,
        KeywordOrStarred,
        KeywordOrMapping,
    }
}

/// <summary>The arguments of a call before they are part of one.</summary>
internal sealed class CallArguments(Expr[] args, Keyword[] keywords)
{
    public readonly Expr[] Args = args;
    public readonly Keyword[] Keywords = keywords;
}
