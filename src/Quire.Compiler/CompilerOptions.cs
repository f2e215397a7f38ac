namespace Quire.Compiler;

/// <summary>What the caller of the compiler decides.</summary>
public sealed record CompilerOptions
{
    public static CompilerOptions Default { get; } = new();

    /// <summary>0 keeps everything, 1 drops asserts, 2 drops docstrings as well.</summary>
    public int OptimizeLevel { get; init; }

    /// <summary>The code that asks for the compilation was itself written under <c>from __future__ import annotations</c>.</summary>
    public bool FutureAnnotations { get; init; }

    /// <summary>A text that ends too early is reported as incomplete rather than wrong.</summary>
    public bool AllowIncomplete { get; init; }

    /// <summary>
    /// Called every few thousand bytes of .NET memory that a compilation takes, with the number of bytes it is about to take at once. It may throw
    /// <see cref="CompilationAbandonedException"/>.
    /// </summary>
    public Action<long>? Checkpoint { get; init; }
}
