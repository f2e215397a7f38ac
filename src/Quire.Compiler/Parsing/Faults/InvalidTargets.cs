using Quire.Compiler.Syntax;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Which part of an expression cannot be a target, and what to call it.</summary>
internal static class InvalidTargets
{
    public enum Use
    {
        Assign,
        Delete,
        For,
    }

    /// <summary>Raises if part of an expression cannot be used so.</summary>
    public static void Raise(TokenCursor tokens, Expr e, Use use)
    {
        if (Find(e, use) is not { } invalid)
            return;
        string verb = use == Use.Delete ? "cannot delete" : "cannot assign to";
        tokens.RaiseAt(invalid.Span, $"{verb} {NameOf(invalid)}");
    }

    private static Expr? Find(Expr e, Use use)
    {
        switch (e)
        {
            case ListExpr list:
                return FindAny(list.Elements, use);
            case TupleExpr tuple:
                return FindAny(tuple.Elements, use);
            case StarredExpr starred:
                return use == Use.Delete ? e : Find(starred.Value, use);
            case CompareExpr compare when use == Use.For:
                // In 'for a in b' the whole is read as a comparison.
                return compare.Ops[0] == CompareOperator.In ? Find(compare.Left, use) : null;
            case NameExpr or SubscriptExpr or AttributeExpr:
                return null;
            default:
                return e;
        }
    }

    private static Expr? FindAny(Expr[] elements, Use use)
    {
        foreach (Expr element in elements)
        {
            if (Find(element, use) is { } invalid)
                return invalid;
        }
        return null;
    }

    /// <summary>What messages call an expression.</summary>
    public static string NameOf(Expr e) => e.Kind switch
    {
        ExprKind.Attribute => "attribute",
        ExprKind.Subscript => "subscript",
        ExprKind.Starred => "starred",
        ExprKind.Name => "name",
        ExprKind.List => "list",
        ExprKind.Tuple => "tuple",
        ExprKind.Lambda => "lambda",
        ExprKind.Call => "function call",
        ExprKind.BoolOp or ExprKind.BinOp or ExprKind.UnaryOp => "expression",
        ExprKind.Generator => "generator expression",
        ExprKind.Yield or ExprKind.YieldFrom => "yield expression",
        ExprKind.Await => "await expression",
        ExprKind.ListComp => "list comprehension",
        ExprKind.SetComp => "set comprehension",
        ExprKind.DictComp => "dict comprehension",
        ExprKind.Dict => "dict literal",
        ExprKind.Set => "set display",
        ExprKind.JoinedStr or ExprKind.FormattedValue => "f-string expression",
        ExprKind.Constant => NameOf(((ConstantExpr)e).Constant),
        ExprKind.Compare => "comparison",
        ExprKind.If => "conditional expression",
        _ => "named expression",
    };

    private static string NameOf(ConstantKind constant) => constant switch
    {
        ConstantKind.None => "None",
        ConstantKind.True => "True",
        ConstantKind.False => "False",
        ConstantKind.Ellipsis => "ellipsis",
        _ => "literal",
    };
}
