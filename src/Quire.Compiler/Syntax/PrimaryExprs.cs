namespace Quire.Compiler.Syntax;

/// <summary>
/// A call. <see cref="Args"/> may hold <see cref="StarredExpr"/>; a keyword without a name is <c>**mapping</c>.
/// </summary>
public sealed class CallExpr(Expr func, Expr[] args, Keyword[] keywords, Span span) : Expr(ExprKind.Call, span)
{
    public readonly Expr Func = func;
    public readonly Expr[] Args = args;
    public readonly Keyword[] Keywords = keywords;
}

/// <summary><c>name=value</c>, or <c>**value</c> when the name is null.</summary>
public sealed class Keyword(string? name, Expr value, Span span) : Node(span)
{
    public readonly string? Name = name;
    public readonly Expr Value = value;
}

public sealed class AttributeExpr(Expr value, string attr, Span span) : Expr(ExprKind.Attribute, span)
{
    public readonly Expr Value = value;
    public readonly string Attr = attr;
    public ExprContext Context { get; internal set; }
}

public sealed class SubscriptExpr(Expr value, Expr index, Span span) : Expr(ExprKind.Subscript, span)
{
    public readonly Expr Value = value;

    /// <summary>What stands in the brackets: any expression, a <see cref="SliceExpr"/>, or a tuple of both.</summary>
    public readonly Expr Index = index;
    public ExprContext Context { get; internal set; }
}

public sealed class SliceExpr(Expr? lower, Expr? upper, Expr? step, Span span) : Expr(ExprKind.Slice, span)
{
    public readonly Expr? Lower = lower;
    public readonly Expr? Upper = upper;
    public readonly Expr? Step = step;
}

/// <summary><c>*value</c> in a display, a call, an index or a target list.</summary>
public sealed class StarredExpr(Expr value, Span span) : Expr(ExprKind.Starred, span)
{
    public readonly Expr Value = value;
    public ExprContext Context { get; internal set; }
}

/// <summary>A name; <see cref="Id"/> is NFKC-normalised and not mangled.</summary>
public sealed class NameExpr(string id, ExprContext context, Span span) : Expr(ExprKind.Name, span)
{
    public readonly string Id = id;
    public ExprContext Context { get; internal set; } = context;
}

/// <summary>
/// A string with replacement fields. <see cref="Values"/> holds string constants and
/// <see cref="FormattedValueExpr"/>; it is empty for <c>f''</c>.
/// </summary>
public sealed class JoinedStrExpr(Expr[] values, Span span) : Expr(ExprKind.JoinedStr, span)
{
    public readonly Expr[] Values = values;
}

/// <summary>
/// <c>{value!r:spec}</c>. <see cref="Conversion"/> is <c>'s'</c>, <c>'r'</c>, <c>'a'</c> or -1.
/// </summary>
public sealed class FormattedValueExpr(Expr value, int conversion, JoinedStrExpr? formatSpec, Span span)
    : Expr(ExprKind.FormattedValue, span)
{
    public readonly Expr Value = value;
    public readonly int Conversion = conversion;
    public readonly JoinedStrExpr? FormatSpec = formatSpec;
}
