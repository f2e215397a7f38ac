namespace Quire.Compiler.Parsing;

/// <summary>The rules whose outcome is remembered in the second pass, so that going back stays cheap.</summary>
internal enum Rule : byte
{
    Expression,
    NamedExpression,
    StarExpression,
    Disjunction,
    Conjunction,
    Inversion,
    BitwiseOr,
    Factor,
    Primary,
    Atom,
    Arguments,
    StarTarget,
    SimpleStatement,
    Block,
    ClosedPattern,
}
