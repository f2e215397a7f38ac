namespace Quire.Bytecode;

/// <summary>
/// What the compiler makes of one scope: immutable, managed, independent of any interpreter. The runtime materialises it in a heap.
/// </summary>
/// <remarks>
/// Constants are: null (None), bool, long, System.Numerics.BigInteger, double, System.Numerics.Complex, string,
/// <see cref="CodePoints"/>, byte[], <see cref="EllipsisConstant"/>, <see cref="TupleConstant"/>, <see cref="FrozenSetConstant"/>, <see cref="CodeUnit"/>.
/// </remarks>
public sealed class CodeUnit
{
    public required string Name { get; init; }
    public required string QualName { get; init; }
    public required string FileName { get; init; }
    public required int FirstLine { get; init; }
    public required CodeFlags Flags { get; init; }
    public required int ArgumentCount { get; init; }
    public required int PositionalOnlyCount { get; init; }
    public required int KeywordOnlyCount { get; init; }

    /// <summary>Operands the scope needs at most at a time.</summary>
    public required int StackSize { get; init; }

    /// <summary>Inline caches that the instructions number.</summary>
    public required int CacheCount { get; init; }
    public required Instruction[] Instructions { get; init; }

    /// <summary>One per instruction.</summary>
    public required SourcePosition[] Positions { get; init; }

    /// <summary>Innermost ranges first.</summary>
    public required ExceptionRange[] ExceptionTable { get; init; }
    public required object?[] Constants { get; init; }
    public required string[] Names { get; init; }

    /// <summary>Names of the local slots: arguments (positional, keyword-only, *args, **kwargs), other locals, cells that are no arguments, free variables.</summary>
    public required string[] LocalNames { get; init; }
    public required LocalKind[] LocalKinds { get; init; }

    /// <summary>The scope's docstring, or null. It is also constant 0 of functions that have one (CodeFlags.HasDocstring).</summary>
    public string? Docstring { get; init; }
}

/// <summary>What a local slot is.</summary>
[Flags]
public enum LocalKind : byte
{
    None = 0,
    Local = 1,

    /// <summary>Holds a cell (MAKE_CELL made it); may be an argument as well.</summary>
    Cell = 2,

    /// <summary>Holds a cell of the closure.</summary>
    Free = 4,

    /// <summary>Belongs to an inlined comprehension or is otherwise not shown by locals().</summary>
    Hidden = 8,
}

/// <summary>As inspect.CO_*; <see cref="HasDocstring"/> and others have Python's own values.</summary>
[Flags]
public enum CodeFlags
{
    None = 0,
    Optimized = 0x1,
    NewLocals = 0x2,
    VarArgs = 0x4,
    VarKeywords = 0x8,
    Nested = 0x10,
    Generator = 0x20,
    Coroutine = 0x80,
    IterableCoroutine = 0x100,
    AsyncGenerator = 0x200,
    FutureAnnotations = 0x1000000,
    HasDocstring = 0x4000000,
    Method = 0x8000000,
}

/// <summary>
/// A handler: an exception at Start ≤ instruction &lt; End unwinds the stack to Depth and goes to Target. PushLast: the index of
/// the failing instruction is pushed below the exception.
/// </summary>
public readonly record struct ExceptionRange(int Start, int End, int Target, int Depth, bool PushLast);

/// <summary>Where an instruction comes from. Lines count from 1 (0: none); columns are UTF-8 byte offsets from 0, or −1.</summary>
public readonly record struct SourcePosition(int Line, int EndLine, int Column, int EndColumn);

/// <summary>A str constant that .NET text cannot hold: it has lone surrogates.</summary>
public sealed record CodePoints(int[] Values);

public sealed class EllipsisConstant
{
    public static readonly EllipsisConstant Instance = new();

    private EllipsisConstant()
    {
    }
}

public sealed record TupleConstant(object?[] Items);

public sealed record FrozenSetConstant(object?[] Items);
