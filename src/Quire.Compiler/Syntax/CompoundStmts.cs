namespace Quire.Compiler.Syntax;

/// <summary>An <c>elif</c> is a lone <see cref="IfStmt"/> in <see cref="OrElse"/>; walk such chains with a loop.</summary>
public sealed class IfStmt(Expr test, Stmt[] body, Stmt[] orElse, Span span) : Stmt(StmtKind.If, span)
{
    public readonly Expr Test = test;
    public readonly Stmt[] Body = body;
    public readonly Stmt[] OrElse = orElse;
}

public sealed class WhileStmt(Expr test, Stmt[] body, Stmt[] orElse, Span span) : Stmt(StmtKind.While, span)
{
    public readonly Expr Test = test;
    public readonly Stmt[] Body = body;
    public readonly Stmt[] OrElse = orElse;
}

public sealed class ForStmt(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, bool isAsync, Span span)
    : Stmt(StmtKind.For, span)
{
    public readonly Expr Target = target;
    public readonly Expr Iter = iter;
    public readonly Stmt[] Body = body;
    public readonly Stmt[] OrElse = orElse;
    public readonly bool IsAsync = isAsync;
}

public sealed class WithStmt(WithItem[] items, Stmt[] body, bool isAsync, Span span) : Stmt(StmtKind.With, span)
{
    public readonly WithItem[] Items = items;
    public readonly Stmt[] Body = body;
    public readonly bool IsAsync = isAsync;
}

/// <summary><c>context as target</c></summary>
public sealed class WithItem(Expr context, Expr? target)
{
    public readonly Expr Context = context;
    public readonly Expr? Target = target;
}

/// <summary><c>try</c>; <see cref="IsStar"/> when its handlers are written <c>except*</c>.</summary>
public sealed class TryStmt(
    Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, bool isStar, Span span)
    : Stmt(StmtKind.Try, span)
{
    public readonly Stmt[] Body = body;
    public readonly ExceptHandler[] Handlers = handlers;
    public readonly Stmt[] OrElse = orElse;
    public readonly Stmt[] FinalBody = finalBody;
    public readonly bool IsStar = isStar;
}

/// <summary><c>except type as name:</c>; a null type catches everything.</summary>
public sealed class ExceptHandler(Expr? type, string? name, Stmt[] body, Span span) : Node(span)
{
    public readonly Expr? Type = type;
    public readonly string? Name = name;
    public readonly Stmt[] Body = body;
}

public sealed class MatchStmt(Expr subject, MatchCase[] cases, Span span) : Stmt(StmtKind.Match, span)
{
    public readonly Expr Subject = subject;
    public readonly MatchCase[] Cases = cases;
}

/// <summary><c>case pattern if guard:</c></summary>
public sealed class MatchCase(Pattern pattern, Expr? guard, Stmt[] body)
{
    public readonly Pattern Pattern = pattern;
    public readonly Expr? Guard = guard;
    public readonly Stmt[] Body = body;
}
