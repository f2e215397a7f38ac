namespace Quire.Compiler.Syntax;

public sealed class ListExpr(Expr[] elements, Span span) : Expr(ExprKind.List, span)
{
    public readonly Expr[] Elements = elements;
    public ExprContext Context { get; internal set; }
}

public sealed class TupleExpr(Expr[] elements, Span span) : Expr(ExprKind.Tuple, span)
{
    public readonly Expr[] Elements = elements;
    public ExprContext Context { get; internal set; }
}

public sealed class SetExpr(Expr[] elements, Span span) : Expr(ExprKind.Set, span)
{
    public readonly Expr[] Elements = elements;
}

/// <summary>A null key means <c>**value</c>; both arrays have one length.</summary>
public sealed class DictExpr(Expr?[] keys, Expr[] values, Span span) : Expr(ExprKind.Dict, span)
{
    public readonly Expr?[] Keys = keys;
    public readonly Expr[] Values = values;
}

public sealed class ListCompExpr(Expr element, Comprehension[] generators, Span span) : Expr(ExprKind.ListComp, span)
{
    public readonly Expr Element = element;
    public readonly Comprehension[] Generators = generators;
}

public sealed class SetCompExpr(Expr element, Comprehension[] generators, Span span) : Expr(ExprKind.SetComp, span)
{
    public readonly Expr Element = element;
    public readonly Comprehension[] Generators = generators;
}

public sealed class GeneratorExpr(Expr element, Comprehension[] generators, Span span) : Expr(ExprKind.Generator, span)
{
    public readonly Expr Element = element;
    public readonly Comprehension[] Generators = generators;
}

public sealed class DictCompExpr(Expr key, Expr value, Comprehension[] generators, Span span)
    : Expr(ExprKind.DictComp, span)
{
    public readonly Expr Key = key;
    public readonly Expr Value = value;
    public readonly Comprehension[] Generators = generators;
}

/// <summary><c>for target in iter if … if …</c></summary>
public sealed class Comprehension(Expr target, Expr iter, Expr[] ifs, bool isAsync)
{
    public readonly Expr Target = target;
    public readonly Expr Iter = iter;
    public readonly Expr[] Ifs = ifs;
    public readonly bool IsAsync = isAsync;
}
