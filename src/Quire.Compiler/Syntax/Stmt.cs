namespace Quire.Compiler.Syntax;

/// <summary>The class of a statement, for a quick <c>switch</c>: kind <c>X</c> is always class <c>XStmt</c>.</summary>
public enum StmtKind : byte
{
    FunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    TypeAlias,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Match,
    Raise,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    Expr,
    Pass,
    Break,
    Continue,
}

public abstract class Stmt(StmtKind kind, Span span) : Node(span)
{
    public readonly StmtKind Kind = kind;
}
