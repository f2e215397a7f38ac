using Quire.Bytecode;
using Quire.Compiler.CodeGen;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Optimizing;

/// <summary>Looks at an expression, before it is emitted, as a constant.</summary>
internal static class ConstantExpressions
{
    private const int MaxDepth = 40;

    /// <summary>A literal as the bytecode's constant.</summary>
    public static object? ValueOf(ConstantExpr expr) => expr.Constant switch
    {
        ConstantKind.None => null,
        ConstantKind.True => true,
        ConstantKind.False => false,
        ConstantKind.Ellipsis => EllipsisConstant.Instance,
        ConstantKind.CodePoints => new Bytecode.CodePoints(expr.CodePointsValue.Values),
        _ => expr.Value,
    };

    public static bool TryEvaluate(Expr expr, out object? value) => TryEvaluate(expr, MaxDepth, out value);

    public static bool TryEvaluateAll(Expr[] exprs, out object?[] values)
    {
        values = [];
        foreach (Expr expr in exprs)
        {
            if (expr.Kind is not (ExprKind.Constant or ExprKind.UnaryOp or ExprKind.BinOp or ExprKind.Tuple))
                return false;
        }
        values = new object?[exprs.Length];
        return TryEvaluateInto(exprs, values, MaxDepth);
    }

    private static bool TryEvaluateInto(Expr[] exprs, object?[] values, int depth)
    {
        for (int i = 0; i < exprs.Length; i++)
        {
            if (!TryEvaluate(exprs[i], depth, out values[i]))
                return false;
        }
        return true;
    }

    private static bool TryEvaluate(Expr expr, int depth, out object? value)
    {
        value = null;
        if (depth == 0)
            return false;
        switch (expr)
        {
            case ConstantExpr constant:
                value = ValueOf(constant);
                return true;
            case UnaryOpExpr unary:
                return TryEvaluate(unary.Operand, depth - 1, out object? operand)
                    && ConstantFolder.TryUnary(unary.Op, operand, out value);
            case BinOpExpr binary:
                return TryEvaluate(binary.Right, depth - 1, out object? right)
                    && TryEvaluate(binary.Left, depth - 1, out object? left)
                    && ConstantFolder.TryBinary(OperatorTable.Operation(binary.Op), left, right, out value);
            case TupleExpr tuple:
                object?[] items = new object?[tuple.Elements.Length];
                if (!TryEvaluateInto(tuple.Elements, items, depth - 1))
                    return false;
                value = new TupleConstant(items);
                return true;
            default:
                return false;
        }
    }
}
