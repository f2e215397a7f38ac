namespace Quire.Compiler.Syntax;

public sealed class ExprStmt(Expr value, Span span) : Stmt(StmtKind.Expr, span)
{
    public readonly Expr Value = value;
}

/// <summary><c>a = b = value</c>: one or more targets, from left to right.</summary>
public sealed class AssignStmt(Expr[] targets, Expr value, Span span) : Stmt(StmtKind.Assign, span)
{
    public readonly Expr[] Targets = targets;
    public readonly Expr Value = value;
}

public sealed class AugAssignStmt(Expr target, BinaryOperator op, Expr value, Span span)
    : Stmt(StmtKind.AugAssign, span)
{
    public readonly Expr Target = target;
    public readonly BinaryOperator Op = op;
    public readonly Expr Value = value;
}

/// <summary><c>target: annotation = value</c>. Simple: the target is a bare name without parentheses.</summary>
public sealed class AnnAssignStmt(Expr target, Expr annotation, Expr? value, bool isSimple, Span span)
    : Stmt(StmtKind.AnnAssign, span)
{
    public readonly Expr Target = target;
    public readonly Expr Annotation = annotation;
    public readonly Expr? Value = value;
    public readonly bool IsSimple = isSimple;
}

public sealed class ReturnStmt(Expr? value, Span span) : Stmt(StmtKind.Return, span)
{
    public readonly Expr? Value = value;
}

public sealed class DeleteStmt(Expr[] targets, Span span) : Stmt(StmtKind.Delete, span)
{
    public readonly Expr[] Targets = targets;
}

public sealed class RaiseStmt(Expr? exception, Expr? cause, Span span) : Stmt(StmtKind.Raise, span)
{
    public readonly Expr? Exception = exception;
    public readonly Expr? Cause = cause;
}

public sealed class AssertStmt(Expr test, Expr? message, Span span) : Stmt(StmtKind.Assert, span)
{
    public readonly Expr Test = test;
    public readonly Expr? Message = message;
}

public sealed class GlobalStmt(string[] names, Span span) : Stmt(StmtKind.Global, span)
{
    public readonly string[] Names = names;
}

public sealed class NonlocalStmt(string[] names, Span span) : Stmt(StmtKind.Nonlocal, span)
{
    public readonly string[] Names = names;
}

public sealed class PassStmt(Span span) : Stmt(StmtKind.Pass, span);

public sealed class BreakStmt(Span span) : Stmt(StmtKind.Break, span);

public sealed class ContinueStmt(Span span) : Stmt(StmtKind.Continue, span);

public sealed class ImportStmt(Alias[] names, Span span) : Stmt(StmtKind.Import, span)
{
    public readonly Alias[] Names = names;
}

/// <summary>
/// <c>from ..module import names</c>. <see cref="Level"/> counts the leading dots; the module is null when there are
/// only dots; one alias named <c>*</c> imports everything.
/// </summary>
public sealed class ImportFromStmt(string? module, Alias[] names, int level, Span span)
    : Stmt(StmtKind.ImportFrom, span)
{
    public readonly string? Module = module;
    public readonly Alias[] Names = names;
    public readonly int Level = level;
}

/// <summary><c>name as asName</c>; the name may be dotted.</summary>
public sealed class Alias(string name, string? asName, Span span) : Node(span)
{
    public readonly string Name = name;
    public readonly string? AsName = asName;
}

/// <summary><c>type name[typeParams] = value</c></summary>
public sealed class TypeAliasStmt(NameExpr name, TypeParam[] typeParams, Expr value, Span span)
    : Stmt(StmtKind.TypeAlias, span)
{
    public readonly NameExpr Name = name;
    public readonly TypeParam[] TypeParams = typeParams;
    public readonly Expr Value = value;
}
