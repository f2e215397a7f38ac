using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Quire.Generators.Model;

/// <summary>A diagnostic as data: a rule, its words, and a place that holds on to no syntax tree.</summary>
internal sealed record ProblemModel(string Id, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static ProblemModel At(ISymbol symbol, string id, string message)
    {
        Location location = symbol.Locations.FirstOrDefault(l => l.IsInSource) ?? Location.None;
        FileLinePositionSpan lines = location.GetLineSpan();
        return new ProblemModel(id, message, lines.Path ?? "", location.SourceSpan, lines.Span);
    }

    public Diagnostic ToDiagnostic()
    {
        Location location = Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines);
        return Diagnostic.Create(Rules.Find(Id), location, Message);
    }
}
