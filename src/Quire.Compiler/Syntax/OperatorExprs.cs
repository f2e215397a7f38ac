namespace Quire.Compiler.Syntax;

/// <summary><c>a and b and c</c>: two or more values of one operator.</summary>
public sealed class BoolOpExpr(BoolOperator op, Expr[] values, Span span) : Expr(ExprKind.BoolOp, span)
{
    public readonly BoolOperator Op = op;
    public readonly Expr[] Values = values;
}

public sealed class BinOpExpr(Expr left, BinaryOperator op, Expr right, Span span) : Expr(ExprKind.BinOp, span)
{
    public readonly Expr Left = left;
    public readonly BinaryOperator Op = op;
    public readonly Expr Right = right;
}

public sealed class UnaryOpExpr(UnaryOperator op, Expr operand, Span span) : Expr(ExprKind.UnaryOp, span)
{
    public readonly UnaryOperator Op = op;
    public readonly Expr Operand = operand;
}

/// <summary><c>left op0 right0 op1 right1 …</c>; both arrays have one length.</summary>
public sealed class CompareExpr(Expr left, CompareOperator[] ops, Expr[] comparators, Span span)
    : Expr(ExprKind.Compare, span)
{
    public readonly Expr Left = left;
    public readonly CompareOperator[] Ops = ops;
    public readonly Expr[] Comparators = comparators;
}

/// <summary><c>body if test else orElse</c></summary>
public sealed class IfExpr(Expr test, Expr body, Expr orElse, Span span) : Expr(ExprKind.If, span)
{
    public readonly Expr Test = test;
    public readonly Expr Body = body;
    public readonly Expr OrElse = orElse;
}

/// <summary><c>target := value</c></summary>
public sealed class NamedExpr(NameExpr target, Expr value, Span span) : Expr(ExprKind.Named, span)
{
    public readonly NameExpr Target = target;
    public readonly Expr Value = value;
}

public sealed class LambdaExpr(Arguments args, Expr body, Span span) : Expr(ExprKind.Lambda, span)
{
    public readonly Arguments Args = args;
    public readonly Expr Body = body;
}

public sealed class AwaitExpr(Expr value, Span span) : Expr(ExprKind.Await, span)
{
    public readonly Expr Value = value;
}

public sealed class YieldExpr(Expr? value, Span span) : Expr(ExprKind.Yield, span)
{
    public readonly Expr? Value = value;
}

public sealed class YieldFromExpr(Expr value, Span span) : Expr(ExprKind.YieldFrom, span)
{
    public readonly Expr Value = value;
}
