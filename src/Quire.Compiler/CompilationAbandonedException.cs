namespace Quire.Compiler;

/// <summary>
/// Thrown by a <see cref="CompilerOptions.Checkpoint"/> to end a compilation that may not go on. It passes through the compiler, which
/// leaves nothing behind, to whoever asked for the compilation.
/// </summary>
public sealed class CompilationAbandonedException : Exception;
