using Quire.Compiler.Syntax;

namespace Quire.Compiler.Tokens;

/// <summary>
/// A token and its place. A column of -1 means that the token has no text of its own (indents, dedents, the end).
/// </summary>
internal struct Token
{
    public TokenKind Kind;

    /// <summary>How many brackets are open after this token.</summary>
    public short Level;

    /// <summary>Byte offsets of the token's text in the lexer's buffer.</summary>
    public int Start;
    public int End;

    public int Line;
    public int Col;
    public int EndLine;
    public int EndCol;

    /// <summary>The normalised identifier of a <see cref="TokenKind.Name"/>.</summary>
    public string? Name;

    public readonly Span Span => new(Line, Col, EndLine, EndCol);
}
