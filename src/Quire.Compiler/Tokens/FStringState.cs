namespace Quire.Compiler.Tokens;

/// <summary>An f-string that the lexer is inside of.</summary>
internal sealed class FStringState
{
    public byte Quote;
    public int QuoteSize;
    public bool IsRaw;

    /// <summary>The offset of the opening prefix, with the line it stands on.</summary>
    public int Start;
    public int StartLine;
    public int StartLineStart;

    /// <summary>True between replacement fields, false inside of one.</summary>
    public bool InText;

    /// <summary>How many brackets are open since the f-string began.</summary>
    public int BracketDepth;

    /// <summary>How many replacement fields are open, less one; -1 outside of all.</summary>
    public int FieldDepth;
    public bool InFormatSpec;
}
