using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Expressions down to unary operators; what is below them is in <see cref="PrimaryParser"/>.</summary>
/// <remarks>
/// A rule that finds an operator without an operand gives back what came before the operator, with the cursor in
/// front of it: whoever called decides whether that is an error.
/// </remarks>
internal sealed class ExpressionParser(Grammar g)
{
    private const int BitwiseOrLevel = 1;
    private const int ShiftLevel = 4;
    private const int SumLevel = 5;
    private const int TermLevel = 6;

    private readonly TokenCursor _t = g.Tokens;

    /// <summary>How tightly the binary operators bind, from <see cref="TokenKind.Plus"/> on.</summary>
    private static ReadOnlySpan<byte> Precedences => [5, 5, 6, 6, 6, 6, 6, 0, 4, 4, 1, 2, 3];

    private static ReadOnlySpan<byte> BinaryOperators =>
    [
        (byte)BinaryOperator.Add, (byte)BinaryOperator.Sub, (byte)BinaryOperator.Mult, (byte)BinaryOperator.Div,
        (byte)BinaryOperator.FloorDiv, (byte)BinaryOperator.Mod, (byte)BinaryOperator.MatMult,
        (byte)BinaryOperator.Pow, (byte)BinaryOperator.LShift, (byte)BinaryOperator.RShift,
        (byte)BinaryOperator.BitOr, (byte)BinaryOperator.BitXor, (byte)BinaryOperator.BitAnd,
    ];

    /// <summary>The operator of an augmented assignment.</summary>
    public static BinaryOperator AugmentedOperator(TokenKind kind) =>
        (BinaryOperator)BinaryOperators[kind - TokenKind.PlusEqual];

    /// <summary>One or more expressions, some starred; a tuple if there is a comma.</summary>
    public Expr? StarExpressions()
    {
        int start = _t.Mark;
        Expr? first = StarExpression();
        if (first is null || !_t.At(TokenKind.Comma))
            return first;
        NodeList<Expr> items = default;
        items.Add(first);
        while (_t.Accept(TokenKind.Comma))
        {
            int mark = _t.Mark;
            if (StarExpression() is not { } next)
            {
                _t.Mark = mark;
                break;
            }
            items.Add(next);
        }
        return new TupleExpr(items.ToArray(), _t.SpanFrom(start));
    }

    public Expr? StarExpression()
    {
        if (!_t.At(TokenKind.Star))
            return Expression();
        int start = _t.Mark++;
        if (BitwiseOr() is { } value)
            return new StarredExpr(value, _t.SpanFrom(start));
        _t.Mark = start;
        return null;
    }

    /// <summary>One or more expressions, none starred; a tuple if there is a comma.</summary>
    public Expr? Expressions()
    {
        int start = _t.Mark;
        Expr? first = Expression();
        if (first is null || !_t.At(TokenKind.Comma))
            return first;
        NodeList<Expr> items = default;
        items.Add(first);
        while (_t.Accept(TokenKind.Comma))
        {
            int mark = _t.Mark;
            if (Expression() is not { } next)
            {
                _t.Mark = mark;
                break;
            }
            items.Add(next);
        }
        return new TupleExpr(items.ToArray(), _t.SpanFrom(start));
    }

    public Expr? StarNamedExpression() => _t.At(TokenKind.Star) ? StarExpression() : NamedExpression();

    public bool AtAssignmentExpression => _t.At(TokenKind.Name) && _t.SecondKind == TokenKind.ColonEqual;

    public Expr? NamedExpression()
    {
        if (AtAssignmentExpression)
            return AssignmentExpression();
        if (_t.Diagnosing)
            g.ExpressionFaults.CheckNamedExpression();
        int start = _t.Mark;
        Expr? value = Expression();
        if (value is null || !_t.At(TokenKind.ColonEqual))
            return value;
        _t.Mark = start;
        return null;
    }

    /// <summary><c>name := value</c>; the cursor must be at both.</summary>
    public Expr? AssignmentExpression()
    {
        int start = _t.Mark;
        ref readonly Token name = ref _t.Current;
        var target = new NameExpr(name.Name!, ExprContext.Store, name.Span);
        _t.Mark += 2;
        if (Expression() is { } value)
            return new NamedExpr(target, value, _t.SpanFrom(start));
        _t.Mark = start;
        return null;
    }

    /// <summary>An element of a call or a generator: an expression or a named one, not followed by <c>:=</c>.</summary>
    public Expr? ArgumentExpression()
    {
        if (AtAssignmentExpression)
            return AssignmentExpression();
        int start = _t.Mark;
        Expr? value = Expression();
        if (value is null || !_t.At(TokenKind.ColonEqual))
            return value;
        _t.Mark = start;
        return null;
    }

    public Expr? YieldExpression()
    {
        int start = _t.Mark;
        if (!_t.Accept(TokenKind.Yield))
            return null;
        if (_t.At(TokenKind.From))
        {
            int mark = _t.Mark++;
            if (Expression() is { } source)
                return new YieldFromExpr(source, _t.SpanFrom(start));
            _t.Mark = mark;
        }
        int bare = _t.Mark;
        Expr? value = StarExpressions();
        if (value is null)
            _t.Mark = bare;
        return new YieldExpr(value, _t.SpanFrom(start));
    }

    public Expr? YieldOrStarExpressions() => _t.At(TokenKind.Yield) ? YieldExpression() : StarExpressions();

    public Expr? Expression()
    {
        if (_t.Recall(Rule.Expression, out Expr? known))
            return known;
        int start = _t.Mark;
        if (!_t.Enter())
            return null;
        if (_t.Diagnosing)
            g.ExpressionFaults.CheckExpression();
        Expr? result = ExpressionUnchecked();
        _t.Leave();
        _t.Remember(Rule.Expression, start, result);
        return result;
    }

    public Expr? ExpressionUnchecked()
    {
        if (_t.At(TokenKind.Lambda))
            return Lambda();
        int start = _t.Mark;
        Expr? body = Disjunction();
        if (body is null || !_t.At(TokenKind.If))
            return body;
        int mark = _t.Mark++;
        if (Disjunction() is { } test && _t.Accept(TokenKind.Else) && Expression() is { } orElse)
            return new IfExpr(test, body, orElse, _t.SpanFrom(start));
        _t.Mark = mark;
        return body;
    }

    private LambdaExpr? Lambda()
    {
        int start = _t.Mark++;
        Arguments? args = g.Parameters.Parse(isLambda: true);
        if (args is not null && _t.Accept(TokenKind.Colon) && Expression() is { } body)
            return new LambdaExpr(args, body, _t.SpanFrom(start));
        _t.Mark = start;
        return null;
    }

    public Expr? Disjunction()
    {
        if (_t.Recall(Rule.Disjunction, out Expr? known))
            return known;
        int start = _t.Mark;
        Expr? result = Conjunction();
        if (result is not null && _t.At(TokenKind.Or))
        {
            NodeList<Expr> values = default;
            values.Add(result);
            while (TryOperand(TokenKind.Or, out Expr? next))
                values.Add(next!);
            if (values.Count > 1)
                result = new BoolOpExpr(BoolOperator.Or, values.ToArray(), _t.SpanFrom(start));
        }
        _t.Remember(Rule.Disjunction, start, result);
        return result;
    }

    private Expr? Conjunction()
    {
        int start = _t.Mark;
        Expr? first = Inversion();
        if (first is null || !_t.At(TokenKind.And))
            return first;
        NodeList<Expr> values = default;
        values.Add(first);
        while (TryOperand(TokenKind.And, out Expr? next))
            values.Add(next!);
        return values.Count == 1 ? first : new BoolOpExpr(BoolOperator.And, values.ToArray(), _t.SpanFrom(start));
    }

    private bool TryOperand(TokenKind op, out Expr? operand)
    {
        operand = null;
        int mark = _t.Mark;
        if (!_t.Accept(op))
            return false;
        operand = op == TokenKind.Or ? Conjunction() : Inversion();
        if (operand is not null)
            return true;
        _t.Mark = mark;
        return false;
    }

    public Expr? Inversion()
    {
        if (!_t.At(TokenKind.Not))
            return Comparison();
        if (!_t.Enter())
            return null;
        int start = _t.Mark++;
        Expr? operand = Inversion();
        _t.Leave();
        if (operand is not null)
            return new UnaryOpExpr(UnaryOperator.Not, operand, _t.SpanFrom(start));
        _t.Mark = start;
        return null;
    }

    private Expr? Comparison()
    {
        int start = _t.Mark;
        Expr? left = BitwiseOr();
        if (left is null || !TryCompareOperator(out CompareOperator op, out int mark))
            return left;
        NodeList<Expr> comparators = default;
        var ops = new List<CompareOperator>(1);
        do
        {
            if (BitwiseOr() is not { } right)
            {
                _t.Mark = mark;
                break;
            }
            ops.Add(op);
            comparators.Add(right);
        }
        while (TryCompareOperator(out op, out mark));
        return ops.Count == 0 ? left : new CompareExpr(left, [.. ops], comparators.ToArray(), _t.SpanFrom(start));
    }

    /// <summary>Passes a comparison operator; <paramref name="mark"/> is where it began.</summary>
    private bool TryCompareOperator(out CompareOperator op, out int mark)
    {
        mark = _t.Mark;
        op = default;
        switch (_t.Kind)
        {
            case TokenKind.EqualEqual:
                op = CompareOperator.Eq;
                break;
            case TokenKind.NotEqual:
                if (!CheckNotEqual())
                    return false;
                op = CompareOperator.NotEq;
                break;
            case TokenKind.Less:
                op = CompareOperator.Lt;
                break;
            case TokenKind.LessEqual:
                op = CompareOperator.LtE;
                break;
            case TokenKind.Greater:
                op = CompareOperator.Gt;
                break;
            case TokenKind.GreaterEqual:
                op = CompareOperator.GtE;
                break;
            case TokenKind.In:
                op = CompareOperator.In;
                break;
            case TokenKind.Not when _t.SecondKind == TokenKind.In:
                op = CompareOperator.NotIn;
                _t.Mark++;
                break;
            case TokenKind.Is:
                op = CompareOperator.Is;
                if (_t.SecondKind == TokenKind.Not)
                {
                    op = CompareOperator.IsNot;
                    _t.Mark++;
                }
                break;
            default:
                return false;
        }
        _t.Mark++;
        return true;
    }

    private bool CheckNotEqual()
    {
        bool isDiamond = _t.TextOf(in _t.Current)[0] == '<';
        if (isDiamond == _t.Options.BarryAsFlufl)
            return true;
        if (!isDiamond)
            _t.RaiseLast("with Barry as BDFL, use '<>' instead of '!='");
        return false;
    }

    public Expr? BitwiseOr()
    {
        if (!_t.Diagnosing)
            return Binary(BitwiseOrLevel);
        if (_t.Recall(Rule.BitwiseOr, out Expr? known))
            return known;
        int start = _t.Mark;
        Expr? result = Binary(BitwiseOrLevel);
        _t.Remember(Rule.BitwiseOr, start, result);
        return result;
    }

    /// <summary>Operators of this level and tighter ones, by precedence climbing.</summary>
    private Expr? Binary(int level)
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
            CheckNot(level);
        Expr? left = Factor();
        if (left is null)
            return null;
        while (true)
        {
            int op = _t.Kind - TokenKind.Plus;
            if ((uint)op >= (uint)Precedences.Length)
                return left;
            int precedence = Precedences[op];
            if (precedence < level)
                return left;
            int mark = _t.Mark++;
            if (Binary(precedence + 1) is not { } right)
            {
                _t.Mark = mark;
                return left;
            }
            left = new BinOpExpr(left, (BinaryOperator)BinaryOperators[op], right, _t.SpanFrom(start));
        }
    }

    private void CheckNot(int level)
    {
        if (level <= ShiftLevel)
            g.ExpressionFaults.CheckNotInSum();
        if (level <= TermLevel)
            g.ExpressionFaults.CheckNotAfterSign();
    }

    public Expr? Sum() => Binary(SumLevel);

    public Expr? Factor()
    {
        UnaryOperator op;
        switch (_t.Kind)
        {
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return Power();
        }
        if (!_t.Enter())
            return null;
        int start = _t.Mark++;
        Expr? operand = Factor();
        _t.Leave();
        if (operand is not null)
            return new UnaryOpExpr(op, operand, _t.SpanFrom(start));
        _t.Mark = start;
        return null;
    }

    private Expr? Power()
    {
        int start = _t.Mark;
        Expr? operand = g.Primaries.AwaitPrimary();
        if (operand is null || !_t.At(TokenKind.DoubleStar))
            return operand;
        if (!_t.Enter())
            return null;
        int mark = _t.Mark++;
        Expr? exponent = Factor();
        _t.Leave();
        if (exponent is not null)
            return new BinOpExpr(operand, BinaryOperator.Pow, exponent, _t.SpanFrom(start));
        _t.Mark = mark;
        return operand;
    }
}
