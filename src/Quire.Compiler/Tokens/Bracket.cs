namespace Quire.Compiler.Tokens;

/// <summary>An open bracket and the byte column it stands at.</summary>
internal struct Bracket
{
    public byte Char;
    public int Line;
    public int Col;
}
