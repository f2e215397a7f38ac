namespace Quire.Compiler.Syntax;

/// <summary><c>def</c> or <c>async def</c>. The span begins at the keyword, not at the first decorator.</summary>
public sealed class FunctionDefStmt(
    string name, TypeParam[] typeParams, Arguments args, Expr? returns, Stmt[] body, Expr[] decorators, bool isAsync,
    Span span) : Stmt(StmtKind.FunctionDef, span)
{
    public readonly string Name = name;
    public readonly TypeParam[] TypeParams = typeParams;
    public readonly Arguments Args = args;
    public readonly Expr? Returns = returns;
    public readonly Stmt[] Body = body;
    public readonly Expr[] Decorators = decorators;
    public readonly bool IsAsync = isAsync;
}

public sealed class ClassDefStmt(
    string name, TypeParam[] typeParams, Expr[] bases, Keyword[] keywords, Stmt[] body, Expr[] decorators, Span span)
    : Stmt(StmtKind.ClassDef, span)
{
    public readonly string Name = name;
    public readonly TypeParam[] TypeParams = typeParams;
    public readonly Expr[] Bases = bases;
    public readonly Keyword[] Keywords = keywords;
    public readonly Stmt[] Body = body;
    public readonly Expr[] Decorators = decorators;
}

/// <summary>
/// The parameters of a function. <see cref="Defaults"/> belong to the last of the positional ones;
/// <see cref="KwDefaults"/> runs along <see cref="KwOnlyArgs"/> and is null where there is none.
/// </summary>
public sealed class Arguments(
    Arg[] posOnlyArgs, Arg[] args, Arg? varArg, Arg[] kwOnlyArgs, Expr?[] kwDefaults, Arg? kwArg, Expr[] defaults)
{
    public readonly Arg[] PosOnlyArgs = posOnlyArgs;
    public readonly Arg[] Args = args;
    public readonly Arg? VarArg = varArg;
    public readonly Arg[] KwOnlyArgs = kwOnlyArgs;
    public readonly Expr?[] KwDefaults = kwDefaults;
    public readonly Arg? KwArg = kwArg;
    public readonly Expr[] Defaults = defaults;
}

public sealed class Arg(string name, Expr? annotation, Span span) : Node(span)
{
    public readonly string Name = name;
    public readonly Expr? Annotation = annotation;
}

public enum TypeParamKind : byte
{
    TypeVar,
    ParamSpec,
    TypeVarTuple,
}

/// <summary><c>T: bound = default</c>, <c>**P = default</c> or <c>*Ts = default</c>; only a type variable has a bound.</summary>
public sealed class TypeParam(TypeParamKind kind, string name, Expr? bound, Expr? defaultValue, Span span) : Node(span)
{
    public readonly TypeParamKind Kind = kind;
    public readonly string Name = name;
    public readonly Expr? Bound = bound;
    public readonly Expr? DefaultValue = defaultValue;
}
