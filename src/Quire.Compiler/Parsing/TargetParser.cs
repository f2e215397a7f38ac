using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>
/// Targets are read as expressions and then accepted or not: what may be assigned to is a subset of what may be read.
/// </summary>
internal sealed class TargetParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>The targets of a <c>for</c>; a tuple if there is a comma.</summary>
    public Expr? StarTargets()
    {
        int start = _t.Mark;
        Expr? first = StarTarget();
        if (first is null || !_t.At(TokenKind.Comma))
            return first;
        NodeList<Expr> items = default;
        items.Add(first);
        while (_t.Accept(TokenKind.Comma))
        {
            int mark = _t.Mark;
            if (StarTarget() is not { } next)
            {
                _t.Mark = mark;
                break;
            }
            items.Add(next);
        }
        return new TupleExpr(items.ToArray(), _t.SpanFrom(start)) { Context = ExprContext.Store };
    }

    public Expr? StarTarget()
    {
        int start = _t.Mark;
        if (_t.At(TokenKind.Star))
        {
            _t.Mark++;
            if (!_t.At(TokenKind.Star) && StarTarget() is { } inner)
                return new StarredExpr(inner, _t.SpanFrom(start)) { Context = ExprContext.Store };
            _t.Mark = start;
            return null;
        }
        Expr? target = g.Primaries.Primary();
        if (target is not null && TryMakeTarget(target))
            return target;
        _t.Mark = start;
        return null;
    }

    /// <summary>Turns an expression into what is assigned to; false if it cannot be that.</summary>
    public static bool TryMakeTarget(Expr e)
    {
        if (!IsTarget(e, allowStarred: true))
            return false;
        SetContext(e, ExprContext.Store);
        return true;
    }

    /// <summary>Turns an expression into what is deleted; false if it cannot be that.</summary>
    public static bool TryMakeDeleted(Expr e)
    {
        if (!IsTarget(e, allowStarred: false))
            return false;
        SetContext(e, ExprContext.Del);
        return true;
    }

    /// <summary>Turns a name, attribute or subscript into what is assigned to; false for anything else.</summary>
    public static bool TryMakeSingleTarget(Expr e)
    {
        if (e.Kind is not (ExprKind.Name or ExprKind.Attribute or ExprKind.Subscript))
            return false;
        SetContext(e, ExprContext.Store);
        return true;
    }

    // The depth of targets is bounded: only brackets nest them, and the lexer counts those.
    private static bool IsTarget(Expr e, bool allowStarred)
    {
        switch (e.Kind)
        {
            case ExprKind.Name:
            case ExprKind.Attribute:
            case ExprKind.Subscript:
                return true;
            case ExprKind.Starred:
                return allowStarred && IsTarget(((StarredExpr)e).Value, allowStarred);
            case ExprKind.Tuple:
                return AreTargets(((TupleExpr)e).Elements, allowStarred);
            case ExprKind.List:
                return AreTargets(((ListExpr)e).Elements, allowStarred);
            default:
                return false;
        }
    }

    private static bool AreTargets(Expr[] elements, bool allowStarred)
    {
        foreach (Expr element in elements)
        {
            if (!IsTarget(element, allowStarred))
                return false;
        }
        return true;
    }

    private static void SetContext(Expr e, ExprContext context)
    {
        switch (e)
        {
            case NameExpr name:
                name.Context = context;
                break;
            case AttributeExpr attribute:
                attribute.Context = context;
                break;
            case SubscriptExpr subscript:
                subscript.Context = context;
                break;
            case StarredExpr starred:
                starred.Context = context;
                SetContext(starred.Value, context);
                break;
            case TupleExpr tuple:
                tuple.Context = context;
                SetContexts(tuple.Elements, context);
                break;
            case ListExpr list:
                list.Context = context;
                SetContexts(list.Elements, context);
                break;
        }
    }

    private static void SetContexts(Expr[] elements, ExprContext context)
    {
        foreach (Expr element in elements)
            SetContext(element, context);
    }
}
