namespace Quire.Compiler.Tokens;

/// <summary>Why the lexer stopped.</summary>
internal enum LexErrorKind : byte
{
    None,

    /// <summary>A SyntaxError that the lexer has placed itself.</summary>
    Syntax,

    /// <summary>The text ends inside brackets or after a continuation.</summary>
    EndOfText,

    /// <summary>A name is not valid UTF-8.</summary>
    Undecodable,
    InconsistentDedent,
    InconsistentTabs,
    TooDeep,
    BadContinuation,
}

/// <summary>An error of the lexer. Offsets are 1-based characters and set only for <see cref="LexErrorKind.Syntax"/>.</summary>
internal readonly record struct LexError(LexErrorKind Kind, string Message, int Line, int Offset, int EndOffset);
