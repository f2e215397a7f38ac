using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Compound statements and their blocks.</summary>
internal sealed class BlockParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>A compound statement, or null if none begins here or it cannot be read.</summary>
    public Stmt? Compound()
    {
        switch (_t.Kind)
        {
            case TokenKind.If:
                return If();
            case TokenKind.Def:
                return g.Definitions.Function([]);
            case TokenKind.For:
                return For();
            case TokenKind.With:
                return With();
            case TokenKind.Class:
                return g.Definitions.Class([]);
            case TokenKind.Try:
                return Try();
            case TokenKind.While:
                return While();
            case TokenKind.At:
                return g.Definitions.Decorated();
            case TokenKind.Async:
                return _t.SecondKind switch
                {
                    TokenKind.Def => g.Definitions.Function([]),
                    TokenKind.With => With(),
                    TokenKind.For => For(),
                    _ => null,
                };
            case TokenKind.Name when _t.Current.Name == "match":
                return g.Patterns.Match();
            default:
                return null;
        }
    }

    /// <summary>An indented block, or simple statements on the same line.</summary>
    public Stmt[]? Block()
    {
        if (_t.Recall(Rule.Block, out Stmt[]? known))
            return known;
        int start = _t.Mark;
        if (!_t.Enter())
            return null;
        Stmt[]? result = BlockEntered();
        _t.Leave();
        if (result is null)
            _t.Mark = start;
        _t.Remember(Rule.Block, start, result);
        return result;
    }

    private Stmt[]? BlockEntered()
    {
        if (!_t.At(TokenKind.Newline))
            return g.Statements.SimpleStatements();
        _t.Mark++;
        if (_t.Accept(TokenKind.Indent))
        {
            Stmt[]? body = g.Statements.Statements();
            return body is not null && _t.Accept(TokenKind.Dedent) ? body : null;
        }
        if (_t.Diagnosing)
            g.BlockFaults.RaiseNoBlock();
        return null;
    }

    private IfStmt? If()
    {
        // An elif is an if in the else of the one before it: collect them all, then build from the last.
        var branches = new List<Branch>(1);
        Stmt[] orElse = [];
        while (true)
        {
            int start = _t.Mark;
            bool isFirst = branches.Count == 0;
            if (_t.Diagnosing)
            {
                g.BlockFaults.CheckTest(isFirst ? "if" : "elif");
                _t.Mark = start;
            }
            _t.Mark++;
            if (g.Expressions.NamedExpression() is not { } test || !_t.Accept(TokenKind.Colon) || Block() is not { } body)
            {
                if (isFirst)
                    return null;
                _t.Mark = start;
                break;
            }
            branches.Add(new Branch(start, test, body));
            if (_t.At(TokenKind.Elif))
                continue;
            orElse = OptionalElse();
            break;
        }
        return Chain(branches, orElse);
    }

    private IfStmt Chain(List<Branch> branches, Stmt[] orElse)
    {
        int last = branches.Count - 1;
        Span end = _t.SpanFrom(branches[last].Start);
        IfStmt result = new(branches[last].Test, branches[last].Body, orElse, end);
        for (int i = last - 1; i >= 0; i--)
        {
            Span span = Span.Cover(_t.TokenAt(branches[i].Start).Span, end);
            result = new IfStmt(branches[i].Test, branches[i].Body, [result], span);
        }
        return result;
    }

    private readonly record struct Branch(int Start, Expr Test, Stmt[] Body);

    /// <summary>The block of an <c>else</c>; empty if there is none or it cannot be read.</summary>
    private Stmt[] OptionalElse()
    {
        if (!_t.At(TokenKind.Else))
            return [];
        int mark = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckKeyword("else");
            _t.Mark = mark;
        }
        _t.Mark++;
        if (_t.Force(TokenKind.Colon, ":") && Block() is { } body)
            return body;
        _t.Mark = mark;
        return [];
    }

    private WhileStmt? While()
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckTest("while");
            _t.Mark = start;
        }
        _t.Mark++;
        if (g.Expressions.NamedExpression() is not { } test || !_t.Accept(TokenKind.Colon) || Block() is not { } body)
            return null;
        Stmt[] orElse = OptionalElse();
        return new WhileStmt(test, body, orElse, _t.SpanFrom(start));
    }

    private ForStmt? For()
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckFor();
            _t.Mark = start;
        }
        bool isAsync = _t.Accept(TokenKind.Async);
        _t.Mark++;
        if (g.Targets.StarTargets() is not { } target || !_t.Accept(TokenKind.In))
        {
            _t.Mark = start;
            if (_t.Diagnosing)
                g.DisplayFaults.CheckForTarget();
            return null;
        }
        if (g.Expressions.StarExpressions() is not { } iter || !_t.Accept(TokenKind.Colon) || Block() is not { } body)
            return null;
        Stmt[] orElse = OptionalElse();
        return new ForStmt(target, iter, body, orElse, isAsync, _t.SpanFrom(start));
    }

    private WithStmt? With()
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckWithIndent();
            _t.Mark = start;
        }
        bool isAsync = _t.Accept(TokenKind.Async);
        int first = ++_t.Mark;
        WithItem[]? items = ParenthesizedItems();
        if (items is null)
        {
            _t.Mark = first;
            items = WithItems();
        }
        if (items is not null && _t.Accept(TokenKind.Colon) && Block() is { } body)
            return new WithStmt(items, body, isAsync, _t.SpanFrom(start));
        if (_t.Diagnosing)
        {
            _t.Mark = start;
            g.BlockFaults.CheckWith();
        }
        return null;
    }

    /// <summary>Items in parentheses, with the cursor before the colon that must follow.</summary>
    private WithItem[]? ParenthesizedItems()
    {
        if (!_t.Accept(TokenKind.LeftParen) || WithItems() is not { } items)
            return null;
        _t.Accept(TokenKind.Comma);
        return _t.Accept(TokenKind.RightParen) && _t.At(TokenKind.Colon) ? items : null;
    }

    private WithItem[]? WithItems()
    {
        NodeList<WithItem> items = default;
        int end;
        do
        {
            end = _t.Mark;
            if (items.Count > 0)
                _t.Mark++;
            if (WithItem() is not { } item)
            {
                _t.Mark = end;
                break;
            }
            items.Add(item);
        }
        while (_t.At(TokenKind.Comma));
        return items.Count == 0 ? null : items.ToArray();
    }

    private WithItem? WithItem()
    {
        int start = _t.Mark;
        if (g.Expressions.Expression() is not { } context)
            return null;
        if (!_t.At(TokenKind.As))
            return new WithItem(context, null);
        int mark = _t.Mark++;
        if (g.Targets.StarTarget() is { } target
            && _t.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon)
        {
            return new WithItem(context, target);
        }
        if (_t.Diagnosing)
        {
            _t.Mark = start;
            g.BlockFaults.CheckWithItem();
        }
        _t.Mark = mark;
        return new WithItem(context, null);
    }

    private TryStmt? Try()
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckTry();
            _t.Mark = start;
        }
        _t.Mark++;
        if (!_t.Force(TokenKind.Colon, ":") || Block() is not { } body)
            return null;
        NodeList<ExceptHandler> handlers = default;
        bool isStar = false;
        while (_t.At(TokenKind.Except))
        {
            int mark = _t.Mark;
            bool star = _t.SecondKind == TokenKind.Star;
            if ((handlers.Count > 0 && star != isStar) || Except(star) is not { } handler)
            {
                _t.Mark = mark;
                break;
            }
            isStar = star;
            handlers.Add(handler);
        }
        Stmt[] orElse = handlers.Count > 0 ? OptionalElse() : [];
        Stmt[] finalBody = OptionalFinally();
        if (handlers.Count == 0 && finalBody.Length == 0)
            return null;
        return new TryStmt(body, handlers.ToArray(), orElse, finalBody, isStar, _t.SpanFrom(start));
    }

    /// <summary>A handler; its keyword is next.</summary>
    public ExceptHandler? Except(bool isStar)
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckExceptIndent(isStar);
            _t.Mark = start;
        }
        if (ExceptUnchecked(isStar, start) is { } handler)
            return handler;
        if (_t.Diagnosing)
        {
            _t.Mark = start;
            g.BlockFaults.CheckExcept(isStar);
        }
        return null;
    }

    private ExceptHandler? ExceptUnchecked(bool isStar, int start)
    {
        _t.Mark += isStar ? 2 : 1;
        Expr? type = null;
        string? name = null;
        if (isStar || !_t.At(TokenKind.Colon))
        {
            type = g.Expressions.Expression();
            if (type is null)
                return null;
            if (_t.Accept(TokenKind.As))
            {
                if (!_t.Accept(TokenKind.Name))
                    return null;
                name = _t.Previous.Name;
            }
        }
        if (!_t.Accept(TokenKind.Colon) || Block() is not { } body)
            return null;
        return new ExceptHandler(type, name, body, _t.SpanFrom(start));
    }

    /// <summary>The block of a <c>finally</c>; empty if there is none or it cannot be read.</summary>
    private Stmt[] OptionalFinally()
    {
        if (!_t.At(TokenKind.Finally))
            return [];
        int mark = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckKeyword("finally");
            _t.Mark = mark;
        }
        _t.Mark++;
        if (_t.Force(TokenKind.Colon, ":") && Block() is { } body)
            return body;
        _t.Mark = mark;
        return [];
    }
}
