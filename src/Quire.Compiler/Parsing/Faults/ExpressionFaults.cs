using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>
/// Known mistakes in expressions. Every check leaves the cursor where it was; what it finds, it raises. The order of
/// the checks decides which message wins, and is CPython's.
/// </summary>
internal sealed class ExpressionFaults(Grammar g)
{
    private static readonly string Tried = "tried";

    private readonly TokenCursor _t = g.Tokens;

    public void CheckExpression()
    {
        int start = _t.Mark;
        CheckMissingComma();
        _t.Mark = start;
        CheckMissingElse();
        _t.Mark = start;
        CheckLambdaInFString();
        _t.Mark = start;
        CheckLegacyStatement();
        _t.Mark = start;
    }

    private void CheckMissingComma()
    {
        if (_t.At(TokenKind.Name) && (_t.SecondKind == TokenKind.String || MayBeSoftKeyword(_t.Current.Name!)))
            return;
        if (g.Expressions.Disjunction() is not { } left || WithoutFaults() is not { } right)
            return;
        if (!IsLegacy(left) && _t.Previous.Level > 0)
            _t.RaiseRange(left.Span, right.Span, "invalid syntax. Perhaps you forgot a comma?");
    }

    // CPython compares no more characters than the name has.
    private static bool MayBeSoftKeyword(string name) =>
        "match".StartsWith(name, StringComparison.Ordinal)
        || "case".StartsWith(name, StringComparison.Ordinal)
        || "type".StartsWith(name, StringComparison.Ordinal)
        || name == "_";

    /// <summary>An expression in which no mistakes are looked for.</summary>
    private Expr? WithoutFaults()
    {
        _t.Diagnosing = false;
        Expr? result = g.Expressions.ExpressionUnchecked();
        _t.Diagnosing = true;
        return result;
    }

    private void CheckMissingElse()
    {
        if (g.Expressions.Disjunction() is { } body
            && _t.Accept(TokenKind.If)
            && g.Expressions.Disjunction() is { } test
            && _t.Kind is not (TokenKind.Else or TokenKind.Colon))
        {
            _t.RaiseRange(body.Span, test.Span, "expected 'else' after 'if' expression");
        }
    }

    private void CheckLambdaInFString()
    {
        if (!_t.At(TokenKind.Lambda))
            return;
        Span lambda = _t.Current.Span;
        _t.Mark++;
        int mark = _t.Mark;
        if (g.Parameters.Parse(isLambda: true) is null)
            _t.Mark = mark;
        if (_t.Accept(TokenKind.Colon) && _t.At(TokenKind.FStringMiddle))
        {
            _t.Mark--;
            _t.RaiseRange(
                lambda, _t.Current.Span, "f-string: lambda expressions are not allowed without parentheses");
        }
    }

    private void CheckLegacyStatement()
    {
        if (!_t.At(TokenKind.Name))
            return;
        Token name = _t.Current;
        _t.Mark++;
        if (_t.At(TokenKind.LeftParen) || g.Expressions.StarExpressions() is not { } argument)
            return;
        if (name.Name is "print" or "exec")
        {
            _t.RaiseRange(
                name.Span,
                argument.Span,
                $"Missing parentheses in call to '{name.Name}'. Did you mean {name.Name}(...)?");
        }
    }

    private static bool IsLegacy(Expr e) => e is NameExpr { Id: "print" or "exec" };

    /// <summary>Looks for <c>not</c> behind an arithmetic operator, in a sum that begins here.</summary>
    public void CheckNotInSum()
    {
        int start = _t.Mark;
        if (g.Expressions.Sum() is not null
            && _t.Kind is (>= TokenKind.Plus and <= TokenKind.At)
            && _t.SecondKind == TokenKind.Not)
        {
            _t.Mark++;
            CheckNot();
        }
        _t.Mark = start;
    }

    /// <summary>Looks for <c>not</c> behind a sign that begins here.</summary>
    public void CheckNotAfterSign()
    {
        int start = _t.Mark;
        if (_t.Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde && _t.SecondKind == TokenKind.Not)
        {
            Span not = _t.TokenAt(start + 1).Span;
            _t.Mark += 2;
            if (g.Expressions.Factor() is { } operand)
                RaiseNot(not, operand);
        }
        _t.Mark = start;
    }

    private void CheckNot()
    {
        Span not = _t.Current.Span;
        _t.Mark++;
        if (g.Expressions.Inversion() is { } operand)
            RaiseNot(not, operand);
    }

    private void RaiseNot(Span not, Expr operand) =>
        _t.RaiseRange(not, operand.Span, "'not' after an operator must be parenthesized");

    public void CheckNamedExpression()
    {
        if (_t.Recall(Rule.NamedExpression, out object? _))
            return;
        int start = _t.Mark;
        CheckWalrusTarget();
        _t.Mark = start;
        CheckAssignmentToName();
        _t.Mark = start;
        CheckAssignmentToExpression();
        _t.Mark = start;
        _t.Remember(Rule.NamedExpression, start, Tried);
    }

    private void CheckWalrusTarget()
    {
        if (g.Expressions.Expression() is { } target
            && _t.Accept(TokenKind.ColonEqual)
            && g.Expressions.Expression() is not null)
        {
            _t.RaiseAt(target.Span, $"cannot use assignment expressions with {InvalidTargets.NameOf(target)}");
        }
    }

    private void CheckAssignmentToName()
    {
        if (!_t.At(TokenKind.Name) || _t.SecondKind != TokenKind.Equal)
            return;
        Span name = _t.Current.Span;
        _t.Mark += 2;
        if (g.Expressions.BitwiseOr() is { } value && !AtAssignment)
            _t.RaiseRange(name, value.Span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }

    private void CheckAssignmentToExpression()
    {
        if (BeginsWithTarget())
            return;
        if (g.Expressions.BitwiseOr() is { } target
            && _t.Accept(TokenKind.Equal)
            && g.Expressions.BitwiseOr() is not null
            && !AtAssignment)
        {
            string name = InvalidTargets.NameOf(target);
            _t.RaiseAt(target.Span, $"cannot assign to {name} here. Maybe you meant '==' instead of '='?");
        }
    }

    private bool AtAssignment => _t.Kind is TokenKind.Equal or TokenKind.ColonEqual;

    /// <summary>Whether a list, tuple, generator or named constant begins here.</summary>
    private bool BeginsWithTarget()
    {
        switch (_t.Kind)
        {
            case TokenKind.True:
            case TokenKind.False:
            case TokenKind.None:
                return true;
            case TokenKind.LeftParen:
            case TokenKind.LeftBracket:
                int start = _t.Mark;
                Span open = _t.Current.Span;
                Expr? display = g.Primaries.Atom();
                _t.Mark = start;
                return display is { Kind: ExprKind.List or ExprKind.Tuple or ExprKind.Generator }
                    && display.Span.Line == open.Line
                    && display.Span.Col == open.Col;
            default:
                return false;
        }
    }
}
