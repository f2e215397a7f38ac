using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

internal enum FblockKind : byte
{
    WhileLoop,
    ForLoop,
    TryExcept,
    FinallyTry,
    FinallyEnd,
    With,
    AsyncWith,
    HandlerCleanup,
    PopValue,
    ExceptionHandler,
    ExceptionGroupHandler,
    AsyncComprehension,
    StopIteration,
}

/// <summary>A statement that break, continue or return must unwind on its way out.</summary>
internal sealed class Fblock(FblockKind kind, Span at)
{
    public readonly FblockKind Kind = kind;
    public readonly Span At = at;

    /// <summary>Where continue goes.</summary>
    public Label Start = Label.None;

    /// <summary>Where break goes.</summary>
    public Label Exit = Label.None;

    /// <summary>The handler that watches the code around the statement.</summary>
    public int OuterHandler = -1;

    public Stmt[]? FinalBody;

    /// <summary>The name that an except clause unbinds.</summary>
    public string? Name;

    public bool IsLoop => Kind is FblockKind.WhileLoop or FblockKind.ForLoop;
}
