namespace Quire.Compiler.Syntax;

/// <summary>The class of an expression, for a quick <c>switch</c>: kind <c>X</c> is always class <c>XExpr</c>.</summary>
public enum ExprKind : byte
{
    BoolOp,
    Named,
    BinOp,
    UnaryOp,
    Lambda,
    If,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    Generator,
    Await,
    Yield,
    YieldFrom,
    Compare,
    Call,
    FormattedValue,
    JoinedStr,
    Constant,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice,
}

public abstract class Expr(ExprKind kind, Span span) : Node(span)
{
    public readonly ExprKind Kind = kind;
}
