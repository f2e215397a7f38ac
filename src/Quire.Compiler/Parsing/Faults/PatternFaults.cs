using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Known mistakes in <c>match</c> statements and patterns.</summary>
internal sealed class PatternFaults(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>Checks the <c>match</c> that is next.</summary>
    public void CheckMatch()
    {
        int line = _t.Current.Line;
        int start = _t.Mark++;
        if (g.Patterns.Subject() is not null)
            CheckHeader("match", line);
        _t.Mark = start;
    }

    /// <summary>Checks the <c>case</c> that is next.</summary>
    public void CheckCase()
    {
        int line = _t.Current.Line;
        int start = _t.Mark++;
        if (g.Patterns.Patterns() is not null)
        {
            g.Patterns.OptionalGuard();
            CheckHeader("case", line);
        }
        _t.Mark = start;
    }

    private void CheckHeader(string keyword, int line)
    {
        if (_t.At(TokenKind.Newline))
            _t.RaiseLast("expected ':'");
        if (_t.Accept(TokenKind.Colon) && _t.Accept(TokenKind.Newline) && !_t.At(TokenKind.Indent))
        {
            _t.RaiseLast(
                DiagnosticKind.IndentationError,
                $"expected an indented block after '{keyword}' statement on line {line}");
        }
    }

    /// <summary>Checks the target of an <c>as</c> pattern, which is next.</summary>
    public void CheckAs()
    {
        if (g.Patterns.Or() is null || !_t.Accept(TokenKind.As))
            return;
        if (_t.AtName("_"))
            _t.RaiseAt(_t.Current.Span, "cannot use '_' as a target");
        else if (!_t.At(TokenKind.Name) && g.Expressions.Expression() is { } target)
            _t.RaiseAt(target.Span, "invalid pattern target");
    }

    /// <summary>Checks the arguments of a class pattern, whose name is next.</summary>
    public void CheckClass()
    {
        g.Patterns.NameOrAttribute();
        if (!_t.Accept(TokenKind.LeftParen))
            return;
        NodeList<string> names = default;
        NodeList<Pattern> values = default;
        while (names.Count == 0)
        {
            if (!g.Patterns.TryKeywordPattern(ref names, ref values) && g.Patterns.Pattern() is null)
                return;
            if (!_t.Accept(TokenKind.Comma))
                return;
        }
        while (g.Patterns.TryKeywordPattern(ref names, ref values))
        {
            if (!_t.Accept(TokenKind.Comma))
                return;
        }
        CheckPositional();
    }

    private void CheckPositional()
    {
        Pattern? first = null, last = null;
        while (g.Patterns.Pattern() is { } pattern)
        {
            first ??= pattern;
            last = pattern;
            if (!_t.Accept(TokenKind.Comma))
                break;
        }
        if (first is not null)
            _t.RaiseRange(first.Span, last!.Span, "positional patterns follow keyword patterns");
    }
}
