using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Parsing;

/// <summary>A tree, or the error that takes its place; warnings come with both.</summary>
public sealed class ParseResult(SyntaxTree? tree, DiagnosticBag diagnostics)
{
    /// <summary>Null exactly when there is an error.</summary>
    public SyntaxTree? Tree { get; } = tree;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public Diagnostic? Error => Diagnostics.FirstError;
}
