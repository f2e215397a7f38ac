namespace Quire.Compiler.Text;

/// <summary>The names of characters, for <c>\N{…}</c>.</summary>
internal static class UnicodeNames
{
    /// <summary>The character of this name, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> name) => -1;
}
