using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Statements one after the other, and the simple ones among them.</summary>
internal sealed class StatementParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>Statements up to one that cannot be read, a dedent or the end; null if there is none.</summary>
    public Stmt[]? Statements()
    {
        NodeList<Stmt> statements = default;
        while (_t.Kind is not (TokenKind.Dedent or TokenKind.EndMarker or TokenKind.Error))
        {
            int mark = _t.Mark;
            if (!Statement(ref statements))
            {
                _t.Mark = mark;
                break;
            }
        }
        return statements.Count == 0 ? null : statements.ToArray();
    }

    private bool Statement(ref NodeList<Stmt> into)
    {
        int mark = _t.Mark;
        if (g.Blocks.Compound() is { } compound)
        {
            into.Add(compound);
            return true;
        }
        _t.Mark = mark;
        return SimpleStatements(ref into);
    }

    /// <summary>The one statement of interactive text.</summary>
    public Stmt[]? Interactive()
    {
        if (g.Blocks.Compound() is { } compound)
        {
            if (_t.Accept(TokenKind.Newline))
                return [compound];
        }
        _t.Mark = 0;
        NodeList<Stmt> statements = default;
        if (SimpleStatements(ref statements))
            return statements.ToArray();
        _t.Mark = 0;
        return _t.Accept(TokenKind.Newline) ? [new PassStmt(_t.SpanFrom(0))] : null;
    }

    public Stmt[]? SimpleStatements()
    {
        NodeList<Stmt> statements = default;
        return SimpleStatements(ref statements) ? statements.ToArray() : null;
    }

    /// <summary>Simple statements on one line.</summary>
    private bool SimpleStatements(ref NodeList<Stmt> into)
    {
        int before = into.Count;
        do
        {
            int mark = _t.Mark;
            if (SimpleStatement() is not { } statement)
            {
                _t.Mark = mark;
                break;
            }
            into.Add(statement);
        }
        while (_t.Accept(TokenKind.Semicolon));
        return into.Count > before && _t.Accept(TokenKind.Newline);
    }

    public Stmt? SimpleStatement()
    {
        if (_t.Recall(Rule.SimpleStatement, out Stmt? known))
            return known;
        int start = _t.Mark;
        Stmt? result = SimpleStatementUnchecked();
        if (result is null)
            _t.Mark = start;
        _t.Remember(Rule.SimpleStatement, start, result);
        return result;
    }

    private Stmt? SimpleStatementUnchecked()
    {
        int start = _t.Mark;
        switch (_t.Kind)
        {
            case TokenKind.Return:
                return Return();
            case TokenKind.Import:
            case TokenKind.From:
                return Import();
            case TokenKind.Raise:
                return Raise();
            case TokenKind.Pass:
                _t.Mark++;
                return new PassStmt(_t.SpanFrom(start));
            case TokenKind.Del:
                return Delete();
            case TokenKind.Assert:
                return Assert();
            case TokenKind.Break:
                _t.Mark++;
                return new BreakStmt(_t.SpanFrom(start));
            case TokenKind.Continue:
                _t.Mark++;
                return new ContinueStmt(_t.SpanFrom(start));
            case TokenKind.Global:
                return Names() is { } globals ? new GlobalStmt(globals, _t.SpanFrom(start)) : null;
            case TokenKind.Nonlocal:
                return Names() is { } nonlocals ? new NonlocalStmt(nonlocals, _t.SpanFrom(start)) : null;
            default:
                return AssignmentOrExpression();
        }
    }

    private Stmt? AssignmentOrExpression()
    {
        int start = _t.Mark;
        bool atName = _t.At(TokenKind.Name);
        if (atName && _t.SecondKind == TokenKind.Colon && Annotated() is { } annotated)
            return annotated;
        _t.Mark = start;
        bool mayBeAlias = atName && _t.Current.Name == "type" && _t.SecondKind == TokenKind.Name;
        if (mayBeAlias && !_t.Diagnosing && g.Definitions.TypeAlias() is { } alias)
            return alias;
        _t.Mark = start;
        Expr? first = g.Expressions.YieldOrStarExpressions();
        int end = _t.Mark;
        bool committed = false;
        if (first is not null && Assignment(first, start, ref committed) is { } assignment)
            return assignment;
        if (_t.Diagnosing)
            CheckAssignment(start, committed);
        if (mayBeAlias && _t.Diagnosing)
        {
            _t.Mark = start;
            if (g.Definitions.TypeAlias() is { } late)
                return late;
        }
        _t.Mark = end;
        return first is null ? null : new ExprStmt(first, _t.SpanFrom(start));
    }

    private void CheckAssignment(int start, bool committed)
    {
        _t.Mark = start;
        if (!committed)
            g.StatementFaults.CheckAssignment();
    }

    /// <summary><c>name: annotation = value</c>; the name and the colon are next.</summary>
    private AnnAssignStmt? Annotated()
    {
        int start = _t.Mark;
        var target = new NameExpr(_t.Current.Name!, ExprContext.Store, _t.Current.Span);
        _t.Mark++;
        return Annotation(target, isSimple: true, start);
    }

    private AnnAssignStmt? Annotation(Expr target, bool isSimple, int start)
    {
        _t.Mark++;
        if (g.Expressions.Expression() is not { } annotation)
            return null;
        int mark = _t.Mark;
        Expr? value = null;
        if (_t.Accept(TokenKind.Equal))
        {
            value = g.Expressions.YieldOrStarExpressions();
            if (value is null)
                _t.Mark = mark;
        }
        return new AnnAssignStmt(target, annotation, value, isSimple, _t.SpanFrom(start));
    }

    /// <summary>
    /// The assignment that begins with an expression, or null if it begins none. Sets <paramref name="committed"/> when
    /// it must be an augmented assignment even if it cannot be read.
    /// </summary>
    private Stmt? Assignment(Expr first, int start, ref bool committed)
    {
        TokenKind kind = _t.Kind;
        if (kind == TokenKind.Equal)
            return PlainAssignment(first, start);
        if (kind == TokenKind.Colon)
        {
            bool isBareName = first.Kind == ExprKind.Name && _t.TokenAt(start).Kind == TokenKind.Name;
            return !isBareName && TargetParser.TryMakeSingleTarget(first) ? Annotation(first, isSimple: false, start) : null;
        }
        if (!kind.IsAugmentedAssignment() || !TargetParser.TryMakeSingleTarget(first))
            return null;
        committed = true;
        _t.Mark++;
        if (g.Expressions.YieldOrStarExpressions() is not { } value)
            return null;
        return new AugAssignStmt(first, ExpressionParser.AugmentedOperator(kind), value, _t.SpanFrom(start));
    }

    private AssignStmt? PlainAssignment(Expr first, int start)
    {
        NodeList<Expr> targets = default;
        Expr? value = first;
        while (_t.Accept(TokenKind.Equal))
        {
            if (!TargetParser.TryMakeTarget(value))
                return null;
            targets.Add(value);
            value = g.Expressions.YieldOrStarExpressions();
            if (value is null)
                return null;
        }
        return new AssignStmt(targets.ToArray(), value, _t.SpanFrom(start));
    }

    private ReturnStmt Return()
    {
        int start = _t.Mark++;
        int mark = _t.Mark;
        Expr? value = g.Expressions.StarExpressions();
        if (value is null)
            _t.Mark = mark;
        return new ReturnStmt(value, _t.SpanFrom(start));
    }

    private RaiseStmt Raise()
    {
        int start = _t.Mark++;
        int mark = _t.Mark;
        Expr? exception = g.Expressions.Expression();
        Expr? cause = null;
        if (exception is null)
        {
            _t.Mark = mark;
        }
        else if (_t.At(TokenKind.From))
        {
            mark = _t.Mark++;
            cause = g.Expressions.Expression();
            if (cause is null)
                _t.Mark = mark;
        }
        return new RaiseStmt(exception, cause, _t.SpanFrom(start));
    }

    private DeleteStmt? Delete()
    {
        int start = _t.Mark;
        NodeList<Expr> targets = default;
        do
        {
            int mark = ++_t.Mark;
            if (g.Primaries.Primary() is not { } target || !TargetParser.TryMakeDeleted(target))
            {
                _t.Mark = mark;
                break;
            }
            targets.Add(target);
        }
        while (_t.At(TokenKind.Comma));
        if (targets.Count > 0 && _t.Kind is TokenKind.Semicolon or TokenKind.Newline)
            return new DeleteStmt(targets.ToArray(), _t.SpanFrom(start));
        if (_t.Diagnosing)
        {
            _t.Mark = start;
            g.StatementFaults.CheckDelete();
        }
        return null;
    }

    private AssertStmt? Assert()
    {
        int start = _t.Mark++;
        if (g.Expressions.Expression() is not { } test)
            return null;
        int mark = _t.Mark;
        Expr? message = null;
        if (_t.Accept(TokenKind.Comma))
        {
            message = g.Expressions.Expression();
            if (message is null)
                _t.Mark = mark;
        }
        return new AssertStmt(test, message, _t.SpanFrom(start));
    }

    /// <summary>The names of <c>global</c> or <c>nonlocal</c>, whose keyword is next.</summary>
    private string[]? Names()
    {
        NodeList<string> names = default;
        int mark;
        do
        {
            mark = _t.Mark++;
            if (!_t.Accept(TokenKind.Name))
            {
                _t.Mark = mark;
                break;
            }
            names.Add(_t.Previous.Name!);
        }
        while (_t.At(TokenKind.Comma));
        return names.Count == 0 ? null : names.ToArray();
    }

    private Stmt? Import() => g.Imports.Import();
}
