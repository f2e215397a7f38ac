namespace Quire.Compiler.Syntax;

public enum BinaryOperator : byte
{
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

public enum UnaryOperator : byte
{
    Invert,
    Not,
    UAdd,
    USub,
}

public enum BoolOperator : byte
{
    And,
    Or,
}

public enum CompareOperator : byte
{
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

/// <summary>What is done with the place that an expression names.</summary>
public enum ExprContext : byte
{
    Load,
    Store,
    Del,
}
