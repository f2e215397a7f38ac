namespace Quire.Compiler.Syntax;

/// <summary>
/// Where a node stands: lines are 1-based, columns are 0-based UTF-8 byte offsets into their line, as in
/// Python's own <c>ast</c>. <see cref="Text.SourceText.CharColumn"/> turns a byte column into a character column.
/// </summary>
public readonly struct Span(int line, int col, int endLine, int endCol) : IEquatable<Span>
{
    public readonly int Line = line;
    public readonly int Col = col;
    public readonly int EndLine = endLine;
    public readonly int EndCol = endCol;

    /// <summary>From the start of <paramref name="first"/> to the end of <paramref name="last"/>.</summary>
    public static Span Cover(Span first, Span last) => new(first.Line, first.Col, last.EndLine, last.EndCol);

    public bool Equals(Span other) =>
        Line == other.Line && Col == other.Col && EndLine == other.EndLine && EndCol == other.EndCol;

    public override bool Equals(object? obj) => obj is Span other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Line, Col, EndLine, EndCol);

    public override string ToString() => $"{Line}:{Col}-{EndLine}:{EndCol}";

    public static bool operator ==(Span left, Span right) => left.Equals(right);

    public static bool operator !=(Span left, Span right) => !left.Equals(right);
}
