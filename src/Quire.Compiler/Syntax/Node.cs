namespace Quire.Compiler.Syntax;

/// <summary>
/// A node of the syntax tree. The tree follows Python's <c>ast</c> module in shape and in the names of fields. Equal
/// names within one tree are one string object. Child lists are arrays and must not be changed after parsing.
/// </summary>
public abstract class Node(Span span)
{
    public readonly Span Span = span;
}
