namespace Quire.Compiler.Scopes;

/// <summary>What a block does with a name.</summary>
[Flags]
internal enum SymbolFlags
{
    None = 0,
    Global = 1,
    Local = 2,
    Param = 4,
    Nonlocal = 8,
    Use = 16,

    /// <summary>Bound in a class body and free in a method of it: the class passes the outer variable on.</summary>
    FreeClass = 32,
    Import = 64,
    Annotated = 128,

    /// <summary>A target of a comprehension's <c>for</c>.</summary>
    ComprehensionTarget = 256,
    TypeParam = 512,

    /// <summary>A cell that an inlined comprehension brought along.</summary>
    ComprehensionCell = 1024,

    /// <summary>Known only because a comprehension was inlined: blocks inside do not see it.</summary>
    Inlined = 2048,

    Bound = Local | Param | Import | TypeParam,
}

/// <summary>Where the value of a name lives, seen from one block.</summary>
internal enum NameScope : byte
{
    /// <summary>The block does not know the name.</summary>
    Unknown,
    Local,
    GlobalExplicit,
    GlobalImplicit,
    Free,
    Cell,
}

internal enum ScopeKind : byte
{
    Module,
    Class,
    Function,

    /// <summary>Holds the type parameters of a generic function, class or alias.</summary>
    TypeParams,

    /// <summary>Computes the value of a type alias.</summary>
    TypeAlias,

    /// <summary>Computes a bound, a constraint or a default of a type parameter.</summary>
    TypeVariable,
}

internal enum ComprehensionKind : byte
{
    None,
    List,
    Dict,
    Set,
    Generator,
}
