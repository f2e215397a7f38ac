using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Atoms and what may follow them: attributes, calls, subscripts.</summary>
internal sealed class PrimaryParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    public Expr? AwaitPrimary()
    {
        if (!_t.At(TokenKind.Await))
            return Primary();
        int start = _t.Mark++;
        if (Primary() is { } value)
            return new AwaitExpr(value, _t.SpanFrom(start));
        _t.Mark = start;
        return null;
    }

    public Expr? Primary()
    {
        if (_t.Recall(Rule.Primary, out Expr? known))
            return known;
        int start = _t.Mark;
        Expr? result = Atom();
        while (result is not null && Trailer(result, start) is { } longer)
            result = longer;
        _t.Remember(Rule.Primary, start, result);
        return result;
    }

    private Expr? Trailer(Expr value, int start)
    {
        int mark = _t.Mark;
        Expr? result = null;
        switch (_t.Kind)
        {
            case TokenKind.Dot:
                _t.Mark++;
                if (_t.At(TokenKind.Name))
                {
                    string attr = _t.Current.Name!;
                    _t.Mark++;
                    return new AttributeExpr(value, attr, _t.SpanFrom(start));
                }
                break;
            case TokenKind.LeftParen:
                result = g.Calls.Call(value, start);
                break;
            case TokenKind.LeftBracket:
                if (_t.Diagnosing)
                    g.DisplayFaults.CheckComprehension();
                _t.Mark++;
                if (Slices() is { } index && _t.Accept(TokenKind.RightBracket))
                    return new SubscriptExpr(value, index, _t.SpanFrom(start));
                break;
            case TokenKind.LeftBrace when _t.Diagnosing:
                g.DisplayFaults.CheckComprehension();
                return null;
            default:
                return null;
        }
        if (result is null)
            _t.Mark = mark;
        return result;
    }

    private Expr? Slices()
    {
        int start = _t.Mark;
        bool isStarred = _t.At(TokenKind.Star);
        Expr? first = SliceOrStarred();
        if (first is null || (!isStarred && !_t.At(TokenKind.Comma)))
            return first;
        NodeList<Expr> items = default;
        items.Add(first);
        while (_t.Accept(TokenKind.Comma))
        {
            int mark = _t.Mark;
            if (SliceOrStarred() is not { } next)
            {
                _t.Mark = mark;
                break;
            }
            items.Add(next);
        }
        return new TupleExpr(items.ToArray(), _t.SpanFrom(start));
    }

    private Expr? SliceOrStarred() => _t.At(TokenKind.Star) ? g.Calls.StarredExpression() : Slice();

    private Expr? Slice()
    {
        int start = _t.Mark;
        Expr? lower = _t.At(TokenKind.Colon) || g.Expressions.AtAssignmentExpression ? null : g.Expressions.Expression();
        if (!_t.Accept(TokenKind.Colon))
        {
            if (lower is not null && !_t.Diagnosing && !_t.At(TokenKind.ColonEqual))
                return lower;
            _t.Mark = start;
            return g.Expressions.NamedExpression();
        }
        Expr? upper = OptionalExpression();
        Expr? step = null;
        if (_t.Accept(TokenKind.Colon))
            step = OptionalExpression();
        return new SliceExpr(lower, upper, step, _t.SpanFrom(start));
    }

    private Expr? OptionalExpression()
    {
        if (_t.Kind is TokenKind.Colon or TokenKind.RightBracket or TokenKind.Comma)
            return null;
        int mark = _t.Mark;
        Expr? result = g.Expressions.Expression();
        if (result is null)
            _t.Mark = mark;
        return result;
    }

    public Expr? Atom()
    {
        ConstantKind constant;
        switch (_t.Kind)
        {
            case TokenKind.Name:
                ref readonly Token name = ref _t.Current;
                _t.Mark++;
                return new NameExpr(name.Name!, ExprContext.Load, name.Span);
            case TokenKind.Number:
                return g.Literals.Number();
            case TokenKind.String:
            case TokenKind.FStringStart:
                return g.Strings.Strings();
            case TokenKind.LeftParen:
            case TokenKind.LeftBracket:
            case TokenKind.LeftBrace:
                return Display();
            case TokenKind.True:
                constant = ConstantKind.True;
                break;
            case TokenKind.False:
                constant = ConstantKind.False;
                break;
            case TokenKind.None:
                constant = ConstantKind.None;
                break;
            case TokenKind.Ellipsis:
                constant = ConstantKind.Ellipsis;
                break;
            default:
                return null;
        }
        var result = new ConstantExpr(constant, null, _t.Current.Span);
        _t.Mark++;
        return result;
    }

    private Expr? Display()
    {
        if (_t.Recall(Rule.Atom, out Expr? known))
            return known;
        int start = _t.Mark;
        if (!_t.Enter())
            return null;
        Expr? result = _t.Kind switch
        {
            TokenKind.LeftParen => g.Displays.Parenthesized(),
            TokenKind.LeftBracket => g.Displays.List(),
            _ => g.Displays.Braces(),
        };
        if (result is null)
            _t.Mark = start;
        _t.Leave();
        _t.Remember(Rule.Atom, start, result);
        return result;
    }
}
