namespace Quire.Compiler.Tokens;

internal static class Keywords
{
    /// <summary>The keyword that a word is, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind Classify(ReadOnlySpan<byte> word) => word.Length switch
    {
        2 => OfLength2(word),
        3 => OfLength3(word),
        4 => OfLength4(word),
        5 => OfLength5(word),
        6 => OfLength6(word),
        7 => word.SequenceEqual("finally"u8) ? TokenKind.Finally : TokenKind.Name,
        8 => word.SequenceEqual("continue"u8) ? TokenKind.Continue
            : word.SequenceEqual("nonlocal"u8) ? TokenKind.Nonlocal
            : TokenKind.Name,
        _ => TokenKind.Name,
    };

    private static TokenKind OfLength2(ReadOnlySpan<byte> word) => (word[0], word[1]) switch
    {
        ((byte)'a', (byte)'s') => TokenKind.As,
        ((byte)'i', (byte)'f') => TokenKind.If,
        ((byte)'i', (byte)'n') => TokenKind.In,
        ((byte)'i', (byte)'s') => TokenKind.Is,
        ((byte)'o', (byte)'r') => TokenKind.Or,
        _ => TokenKind.Name,
    };

    private static TokenKind OfLength3(ReadOnlySpan<byte> word) => word[0] switch
    {
        (byte)'a' => word.SequenceEqual("and"u8) ? TokenKind.And : TokenKind.Name,
        (byte)'d' => word.SequenceEqual("def"u8) ? TokenKind.Def
            : word.SequenceEqual("del"u8) ? TokenKind.Del
            : TokenKind.Name,
        (byte)'f' => word.SequenceEqual("for"u8) ? TokenKind.For : TokenKind.Name,
        (byte)'n' => word.SequenceEqual("not"u8) ? TokenKind.Not : TokenKind.Name,
        (byte)'t' => word.SequenceEqual("try"u8) ? TokenKind.Try : TokenKind.Name,
        _ => TokenKind.Name,
    };

    private static TokenKind OfLength4(ReadOnlySpan<byte> word) => word[0] switch
    {
        (byte)'e' => word.SequenceEqual("else"u8) ? TokenKind.Else
            : word.SequenceEqual("elif"u8) ? TokenKind.Elif
            : TokenKind.Name,
        (byte)'f' => word.SequenceEqual("from"u8) ? TokenKind.From : TokenKind.Name,
        (byte)'p' => word.SequenceEqual("pass"u8) ? TokenKind.Pass : TokenKind.Name,
        (byte)'w' => word.SequenceEqual("with"u8) ? TokenKind.With : TokenKind.Name,
        (byte)'N' => word.SequenceEqual("None"u8) ? TokenKind.None : TokenKind.Name,
        (byte)'T' => word.SequenceEqual("True"u8) ? TokenKind.True : TokenKind.Name,
        _ => TokenKind.Name,
    };

    private static TokenKind OfLength5(ReadOnlySpan<byte> word) => word[0] switch
    {
        (byte)'a' => word.SequenceEqual("async"u8) ? TokenKind.Async
            : word.SequenceEqual("await"u8) ? TokenKind.Await
            : TokenKind.Name,
        (byte)'b' => word.SequenceEqual("break"u8) ? TokenKind.Break : TokenKind.Name,
        (byte)'c' => word.SequenceEqual("class"u8) ? TokenKind.Class : TokenKind.Name,
        (byte)'r' => word.SequenceEqual("raise"u8) ? TokenKind.Raise : TokenKind.Name,
        (byte)'w' => word.SequenceEqual("while"u8) ? TokenKind.While : TokenKind.Name,
        (byte)'y' => word.SequenceEqual("yield"u8) ? TokenKind.Yield : TokenKind.Name,
        (byte)'F' => word.SequenceEqual("False"u8) ? TokenKind.False : TokenKind.Name,
        _ => TokenKind.Name,
    };

    private static TokenKind OfLength6(ReadOnlySpan<byte> word) => word[0] switch
    {
        (byte)'a' => word.SequenceEqual("assert"u8) ? TokenKind.Assert : TokenKind.Name,
        (byte)'e' => word.SequenceEqual("except"u8) ? TokenKind.Except : TokenKind.Name,
        (byte)'g' => word.SequenceEqual("global"u8) ? TokenKind.Global : TokenKind.Name,
        (byte)'i' => word.SequenceEqual("import"u8) ? TokenKind.Import : TokenKind.Name,
        (byte)'l' => word.SequenceEqual("lambda"u8) ? TokenKind.Lambda : TokenKind.Name,
        (byte)'r' => word.SequenceEqual("return"u8) ? TokenKind.Return : TokenKind.Name,
        _ => TokenKind.Name,
    };
}
