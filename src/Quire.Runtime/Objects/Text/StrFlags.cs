namespace Quire.Runtime.Objects.Text;

/// <summary>Bits of <see cref="PyStr.Flags"/>.</summary>
internal static class StrFlags
{
    /// <summary>The interpreter's table of interned strs points here.</summary>
    public const byte Interned = 1;

    /// <summary>It is known whether the text is ASCII; without this bit <see cref="Ascii"/> means nothing.</summary>
    public const byte AsciiKnown = 2;

    public const byte Ascii = 4;
}
