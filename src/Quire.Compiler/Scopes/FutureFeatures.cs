using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Scopes;

/// <summary>The <c>from __future__ import …</c> statements at the beginning of a file.</summary>
internal sealed class FutureFeatures
{
    public bool Annotations { get; private set; }

    /// <summary>Where the last of them stands; one further on is an error.</summary>
    public Span Last { get; private set; }

    public bool IsMisplaced(ImportFromStmt import) =>
        import is { Level: 0, Module: "__future__" }
        && (import.Span.Line > Last.Line || (import.Span.Line == Last.Line && import.Span.Col > Last.Col));

    public static FutureFeatures Find(SyntaxTree tree, bool inheritAnnotations, DiagnosticBag diagnostics)
    {
        var features = new FutureFeatures { Annotations = inheritAnnotations };
        bool docstringAllowed = true;
        foreach (Stmt stmt in tree.Body)
        {
            if (stmt is ImportFromStmt { Level: 0, Module: "__future__" } import)
                features.Read(import, diagnostics);
            else if (!docstringAllowed || !IsString(stmt))
                break;
            docstringAllowed = false;
        }
        return features;
    }

    private static bool IsString(Stmt stmt) =>
        stmt is ExprStmt { Value: ConstantExpr { Constant: ConstantKind.Str or ConstantKind.CodePoints } };

    private void Read(ImportFromStmt import, DiagnosticBag diagnostics)
    {
        Last = import.Span;
        foreach (Alias alias in import.Names)
        {
            switch (alias.Name)
            {
                case "annotations":
                    Annotations = true;
                    break;
                case "nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement"
                    or "print_function" or "unicode_literals" or "barry_as_FLUFL" or "generator_stop":
                    break;
                case "braces":
                    Report(import.Span.Line, "not a chance", diagnostics);
                    return;
                default:
                    Report(import.Span.Line, $"future feature {alias.Name} is not defined", diagnostics);
                    return;
            }
        }
    }

    /// <summary>Python points at the beginning of the line only.</summary>
    private static void Report(int line, string message, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(
            DiagnosticKind.SyntaxError, message, line, 1, line, 0, diagnostics.Source.LineText(line)));
}
