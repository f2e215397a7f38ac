namespace Quire.Compiler.Syntax;

/// <summary>What kind of text was parsed: a file, one interactive statement, or an expression.</summary>
public enum ParseMode : byte
{
    Exec,
    Single,
    Eval,
}

/// <summary>
/// The root. In <see cref="ParseMode.Eval"/> the <see cref="Expression"/> is set and <see cref="Body"/> is empty;
/// otherwise it is the other way round.
/// </summary>
public sealed class SyntaxTree(ParseMode mode, Stmt[] body, Expr? expression, Text.SourceText source)
{
    public readonly ParseMode Mode = mode;
    public readonly Stmt[] Body = body;
    public readonly Expr? Expression = expression;
    public readonly Text.SourceText Source = source;
}
