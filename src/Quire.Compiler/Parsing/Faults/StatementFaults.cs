using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Known mistakes in simple statements.</summary>
internal sealed class StatementFaults(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    public void CheckAssignment()
    {
        int start = _t.Mark;
        CheckAnnotatedDisplay();
        _t.Mark = start;
        CheckAnnotatedTuple();
        _t.Mark = start;
        CheckAnnotatedExpression();
        _t.Mark = start;
        SkipTargets();
        if (g.Expressions.StarExpressions() is { } target && _t.At(TokenKind.Equal))
            InvalidTargets.Raise(_t, target, InvalidTargets.Use.Assign);
        _t.Mark = start;
        SkipTargets();
        if (g.Expressions.YieldExpression() is { } yield && _t.At(TokenKind.Equal))
            _t.RaiseAt(yield.Span, "assignment to yield expression not possible");
        _t.Mark = start;
        CheckAugmented();
        _t.Mark = start;
    }

    private void CheckAnnotatedDisplay()
    {
        if (_t.Kind is not (TokenKind.LeftParen or TokenKind.LeftBracket)
            || g.Primaries.Atom() is not { Kind: ExprKind.List or ExprKind.Tuple } display)
        {
            return;
        }
        if (_t.Accept(TokenKind.Colon) && g.Expressions.Expression() is not null)
            _t.RaiseAt(display.Span, $"only single target (not {InvalidTargets.NameOf(display)}) can be annotated");
    }

    private void CheckAnnotatedTuple()
    {
        if (g.Expressions.StarNamedExpression() is not { } first || !_t.Accept(TokenKind.Comma))
            return;
        while (g.Displays.StarNamedExpressions() is not null)
        {
        }
        if (_t.Accept(TokenKind.Colon) && g.Expressions.Expression() is not null)
            _t.RaiseAt(first.Span, "only single target (not tuple) can be annotated");
    }

    private void CheckAnnotatedExpression()
    {
        if (g.Expressions.Expression() is { } target
            && _t.Accept(TokenKind.Colon)
            && g.Expressions.Expression() is not null)
        {
            _t.RaiseAt(target.Span, "illegal target for annotation");
        }
    }

    private void SkipTargets()
    {
        while (true)
        {
            int mark = _t.Mark;
            if (g.Targets.StarTargets() is null || !_t.Accept(TokenKind.Equal))
            {
                _t.Mark = mark;
                return;
            }
        }
    }

    private void CheckAugmented()
    {
        if (g.Expressions.StarExpressions() is not { } target || !_t.Kind.IsAugmentedAssignment())
            return;
        _t.Mark++;
        if (g.Expressions.YieldOrStarExpressions() is not null)
        {
            string name = InvalidTargets.NameOf(target);
            _t.RaiseAt(target.Span, $"'{name}' is an illegal expression for augmented assignment");
        }
    }

    /// <summary>Checks the <c>del</c> that is next.</summary>
    public void CheckDelete()
    {
        int start = _t.Mark++;
        if (g.Expressions.StarExpressions() is { } targets)
            InvalidTargets.Raise(_t, targets, InvalidTargets.Use.Delete);
        _t.Mark = start;
    }

    public void CheckImport()
    {
        if (!_t.At(TokenKind.Import))
            return;
        Span import = _t.Current.Span;
        _t.Mark++;
        if (_t.At(TokenKind.Newline))
        {
            RaiseNoNames();
            return;
        }
        if (g.Imports.DottedName() is null)
            return;
        while (_t.At(TokenKind.Comma) && _t.SecondKind == TokenKind.Name)
        {
            _t.Mark++;
            g.Imports.DottedName();
        }
        if (_t.Accept(TokenKind.From) && g.Imports.DottedName() is not null)
            _t.RaiseFrom(import, "Did you mean to use 'from ... import ...' instead?");
    }

    /// <summary>Checks what follows <c>from … import</c>.</summary>
    public void CheckImportTargets()
    {
        int start = _t.Mark;
        if (g.Imports.Aliases() is not null && _t.Accept(TokenKind.Comma) && _t.At(TokenKind.Newline))
            _t.RaiseLast("trailing comma not allowed without surrounding parentheses");
        _t.Mark = start;
        if (_t.At(TokenKind.Newline))
            RaiseNoNames();
    }

    private void RaiseNoNames() => _t.RaiseFrom(_t.Current.Span, "Expected one or more names after 'import'");
}
