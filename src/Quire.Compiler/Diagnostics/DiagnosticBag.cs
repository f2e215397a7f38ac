using Quire.Compiler.Syntax;
using Quire.Compiler.Text;

namespace Quire.Compiler.Diagnostics;

/// <summary>Collects what the passes find in one source text. The first error is the one that Python raises.</summary>
public sealed class DiagnosticBag(SourceText source)
{
    private readonly List<Diagnostic> _items = [];

    public SourceText Source { get; } = source;

    public IReadOnlyList<Diagnostic> Items => _items;

    public Diagnostic? FirstError { get; private set; }

    public bool HasError => FirstError is not null;

    public void Add(Diagnostic diagnostic)
    {
        _items.Add(diagnostic);
        if (diagnostic.Severity == Severity.Error)
            FirstError ??= diagnostic;
    }

    /// <summary>A SyntaxError that a pass after parsing finds at a node.</summary>
    public void Error(Span span, string message) => Add(DiagnosticKind.SyntaxError, span, message);

    // CPython's later passes give byte columns as they are, and know a line only from the file it stands in.
    public void Add(DiagnosticKind kind, Span span, string message) =>
        Add(new Diagnostic(
            kind,
            message,
            span.Line,
            span.Col + 1,
            span.EndLine,
            span.EndCol + 1,
            Source.IsOnDisk ? Source.LineText(span.Line) : null));
}
