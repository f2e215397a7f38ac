namespace Quire.Compiler.Tokens;

/// <summary>
/// What a token is. Every operator and keyword has a kind of its own; the order within the groups matters to the
/// tests in <see cref="TokenKinds"/>.
/// </summary>
internal enum TokenKind : byte
{
    /// <summary>The text cannot be read further; the lexer knows why.</summary>
    Error,
    EndMarker,
    Newline,
    Indent,
    Dedent,

    Name,
    Number,
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,

    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Colon,
    Comma,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    ColonEqual,
    Exclamation,

    /// <summary>An ASCII character that begins no token: <c>$ ? `</c>.</summary>
    Unknown,

    Plus,
    Minus,
    Star,
    Slash,
    DoubleSlash,
    Percent,
    At,
    DoubleStar,
    LeftShift,
    RightShift,
    Pipe,
    Caret,
    Ampersand,
    Tilde,

    Equal,
    PlusEqual,
    MinusEqual,
    StarEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,
    AtEqual,
    DoubleStarEqual,
    LeftShiftEqual,
    RightShiftEqual,
    PipeEqual,
    CaretEqual,
    AmpersandEqual,

    EqualEqual,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,

    False,
    None,
    True,
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,
    Yield,
}

internal static class TokenKinds
{
    /// <summary>Tokens that end no node: a statement's span stops at the token before them.</summary>
    public static bool IsLayout(this TokenKind kind) => kind is >= TokenKind.EndMarker and <= TokenKind.Dedent;

    public static bool IsAugmentedAssignment(this TokenKind kind) =>
        kind is >= TokenKind.PlusEqual and <= TokenKind.AmpersandEqual;

    public static bool IsKeyword(this TokenKind kind) => kind >= TokenKind.False;
}
