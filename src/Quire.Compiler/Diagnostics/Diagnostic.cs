namespace Quire.Compiler.Diagnostics;

public enum Severity : byte
{
    Error,
    Warning,
}

/// <summary>Which Python exception, or warning category, a diagnostic becomes.</summary>
public enum DiagnosticKind : byte
{
    SyntaxError,
    IndentationError,
    TabError,

    /// <summary>The text ends too early; only with <c>ParseOptions.AllowIncomplete</c>.</summary>
    IncompleteInput,

    /// <summary>Nested deeper than the compiler's stack allows: a MemoryError, as in CPython's parser.</summary>
    TooComplex,

    /// <summary>Nested deeper than the later passes allow: a RecursionError.</summary>
    RecursionError,

    SyntaxWarning,
    DeprecationWarning,
}

/// <summary>
/// One finding. Lines are 1-based and offsets are 1-based characters, ready to become the attributes of a
/// SyntaxError. A line of 0 without text means that no place is known: the exception then has its message alone,
/// unless the offset is -1, when it has the file's name, 0, -1 and None.
/// </summary>
public sealed record Diagnostic(
    DiagnosticKind Kind, string Message, int Line, int Offset, int EndLine, int EndOffset, string? Text)
{
    public Severity Severity => Kind >= DiagnosticKind.SyntaxWarning ? Severity.Warning : Severity.Error;
}
