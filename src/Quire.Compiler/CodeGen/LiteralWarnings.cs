using System.Numerics;
using Quire.Bytecode;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>SyntaxWarnings about what is written with literals and cannot be meant.</summary>
internal sealed class LiteralWarnings(CodeGenerator generator) : Emitter(generator)
{
    public void CheckCompare(CompareExpr expr)
    {
        Expr left = expr.Left;
        for (int i = 0; i < expr.Ops.Length; i++)
        {
            Expr right = expr.Comparators[i];
            if (expr.Ops[i] is CompareOperator.Is or CompareOperator.IsNot
                && (LiteralType(left) ?? LiteralType(right)) is string type)
            {
                string message = expr.Ops[i] == CompareOperator.Is
                    ? $"\"is\" with '{type}' literal. Did you mean \"==\"?"
                    : $"\"is not\" with '{type}' literal. Did you mean \"!=\"?";
                Generator.Warn(expr.Span, message);
                return;
            }
            left = right;
        }
    }

    /// <summary>The type of a literal that may well be another object each time; null of the singletons and of all else.</summary>
    private static string? LiteralType(Expr expr)
    {
        if (expr.Kind is not (ExprKind.Constant or ExprKind.Tuple or ExprKind.UnaryOp or ExprKind.BinOp))
            return null;
        if (!ConstantExpressions.TryEvaluate(expr, out object? value))
            return null;
        return value is null or bool or EllipsisConstant ? null : TypeName(value);
    }

    private static string TypeName(object? value) => value switch
    {
        null => "NoneType",
        bool => "bool",
        long or BigInteger => "int",
        double => "float",
        Complex => "complex",
        byte[] => "bytes",
        TupleConstant => "tuple",
        FrozenSetConstant => "frozenset",
        EllipsisConstant => "ellipsis",
        _ => "str",
    };

    /// <summary>The type that an expression has for sure.</summary>
    private static string? TypeName(Expr expr) => expr.Kind switch
    {
        ExprKind.Tuple => "tuple",
        ExprKind.List or ExprKind.ListComp => "list",
        ExprKind.Dict or ExprKind.DictComp => "dict",
        ExprKind.Set or ExprKind.SetComp => "set",
        ExprKind.Generator => "generator",
        ExprKind.Lambda => "function",
        ExprKind.JoinedStr or ExprKind.FormattedValue => "str",
        _ => ConstantExpressions.TryEvaluate(expr, out object? value) ? TypeName(value) : null,
    };

    public void CheckCallee(Expr callee)
    {
        switch (callee.Kind)
        {
            case ExprKind.Constant or ExprKind.Tuple or ExprKind.List or ExprKind.ListComp or ExprKind.Dict
                or ExprKind.DictComp or ExprKind.Set or ExprKind.SetComp or ExprKind.Generator or ExprKind.JoinedStr
                or ExprKind.FormattedValue:
                WarnCallee(callee.Span, TypeName(callee));
                break;
            case ExprKind.UnaryOp or ExprKind.BinOp when ConstantExpressions.TryEvaluate(callee, out object? value):
                WarnCallee(callee.Span, TypeName(value));
                break;
            default:
                break;
        }
    }

    private void WarnCallee(Span at, string? type) =>
        Generator.Warn(at, $"'{type}' object is not callable; perhaps you missed a comma?");

    public void CheckSubscript(SubscriptExpr expr)
    {
        if (IsNeverSubscriptable(expr.Value))
        {
            Generator.Warn(
                expr.Value.Span, $"'{TypeName(expr.Value)}' object is not subscriptable; perhaps you missed a comma?");
            return;
        }
        CheckIndex(expr);
    }

    private static bool IsNeverSubscriptable(Expr expr) => expr switch
    {
        ConstantExpr constant => ConstantExpressions.ValueOf(constant)
            is null or EllipsisConstant or bool or long or BigInteger or double or Complex,
        _ => expr.Kind is ExprKind.Set or ExprKind.SetComp or ExprKind.Generator or ExprKind.Lambda,
    };

    private void CheckIndex(SubscriptExpr expr)
    {
        if (TypeName(expr.Index) is not string index || index is "int" or "bool")
            return;
        bool isSequence = expr.Value switch
        {
            ConstantExpr constant => ConstantExpressions.ValueOf(constant) is string or Bytecode.CodePoints or byte[],
            _ => expr.Value.Kind is ExprKind.Tuple or ExprKind.List or ExprKind.ListComp or ExprKind.JoinedStr
                or ExprKind.FormattedValue,
        };
        if (!isSequence)
            return;
        Generator.Warn(
            expr.Value.Span,
            $"{TypeName(expr.Value)} indices must be integers or slices, not {index}; perhaps you missed a comma?");
    }

    public void CheckAssert(AssertStmt stmt)
    {
        if (stmt.Test is TupleExpr { Elements.Length: > 0 })
            Generator.Warn(stmt.Span, "assertion is always true, perhaps remove parentheses?");
    }
}
