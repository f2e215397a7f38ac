using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Known mistakes in compound statements: a colon or an indented block is missing. The keyword is next.</summary>
internal sealed class BlockFaults(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    public void RaiseNoBlock() => _t.RaiseLast(DiagnosticKind.IndentationError, "expected an indented block");

    /// <summary>Passes <c>:</c> and a line end; raises if no block follows.</summary>
    private void CheckIndent(string after, int line)
    {
        if (_t.Accept(TokenKind.Colon))
            CheckNewlineIndent(after, line);
    }

    private void CheckNewlineIndent(string after, int line)
    {
        if (_t.Accept(TokenKind.Newline) && !_t.At(TokenKind.Indent))
        {
            _t.RaiseLast(
                DiagnosticKind.IndentationError, $"expected an indented block after {after} on line {line}");
        }
    }

    private void RaiseIfNewline()
    {
        if (_t.At(TokenKind.Newline))
            _t.RaiseLast("expected ':'");
    }

    /// <summary>Checks <c>if</c>, <c>elif</c> and <c>while</c>.</summary>
    public void CheckTest(string keyword)
    {
        int line = _t.Current.Line;
        _t.Mark++;
        if (g.Expressions.NamedExpression() is null)
            return;
        RaiseIfNewline();
        CheckIndent($"'{keyword}' statement", line);
    }

    /// <summary>Checks <c>else</c> and <c>finally</c>.</summary>
    public void CheckKeyword(string keyword)
    {
        int line = _t.Current.Line;
        _t.Mark++;
        CheckIndent($"'{keyword}' statement", line);
    }

    public void CheckFor()
    {
        _t.Accept(TokenKind.Async);
        int line = _t.Current.Line;
        _t.Mark++;
        if (g.Targets.StarTargets() is null
            || !_t.Accept(TokenKind.In)
            || g.Expressions.StarExpressions() is null)
        {
            return;
        }
        RaiseIfNewline();
        CheckIndent("'for' statement", line);
    }

    public void CheckFunction()
    {
        int start = _t.Mark;
        int line = SkipFunctionName();
        if (line > 0 && _t.Accept(TokenKind.LeftParen) && SkipSignature())
            CheckIndent("function definition", line);
        _t.Mark = start;
        if (SkipFunctionName() > 0
            && _t.Force(TokenKind.LeftParen, "(")
            && SkipSignature()
            && _t.Force(TokenKind.Colon, ":"))
        {
            g.Blocks.Block();
        }
    }

    /// <summary>Passes the keyword, the name and the type parameters; the line of the keyword, or 0 without a name.</summary>
    private int SkipFunctionName()
    {
        _t.Accept(TokenKind.Async);
        int line = _t.Current.Line;
        _t.Mark++;
        if (!_t.Accept(TokenKind.Name))
            return 0;
        g.Definitions.OptionalTypeParams();
        return line;
    }

    private bool SkipSignature()
    {
        g.Parameters.Parse(isLambda: false);
        return _t.Accept(TokenKind.RightParen) && g.Definitions.TryReturns(out _);
    }

    public void CheckClass()
    {
        int line = _t.Current.Line;
        _t.Mark++;
        if (!_t.Accept(TokenKind.Name))
            return;
        g.Definitions.OptionalTypeParams();
        g.Definitions.OptionalBases();
        RaiseIfNewline();
        CheckIndent("class definition", line);
    }

    public void CheckTypeParams()
    {
        _t.Mark++;
        if (_t.At(TokenKind.RightBracket))
            _t.RaiseFrom(_t.Current.Span, "Type parameter list cannot be empty");
    }

    /// <summary>Checks a starred type parameter.</summary>
    public void CheckTypeParam()
    {
        string kind = _t.At(TokenKind.Star) ? "TypeVarTuple" : "ParamSpec";
        _t.Mark++;
        if (!_t.Accept(TokenKind.Name) || !_t.At(TokenKind.Colon))
            return;
        Span colon = _t.Current.Span;
        _t.Mark++;
        if (g.Expressions.Expression() is { } bound)
        {
            string what = bound.Kind == ExprKind.Tuple ? "constraints" : "bound";
            _t.RaiseFrom(colon, $"cannot use {what} with {kind}");
        }
    }

    public void CheckWithIndent()
    {
        _t.Accept(TokenKind.Async);
        int line = _t.Current.Line;
        int start = ++_t.Mark;
        if (SkipItems(parenthesized: false))
            CheckIndent("'with' statement", line);
        _t.Mark = start;
        if (SkipItems(parenthesized: true))
            CheckIndent("'with' statement", line);
    }

    public void CheckWith()
    {
        _t.Accept(TokenKind.Async);
        int start = ++_t.Mark;
        if (SkipItems(parenthesized: false))
            RaiseIfNewline();
        _t.Mark = start;
        if (SkipItems(parenthesized: true))
            RaiseIfNewline();
    }

    private bool SkipItems(bool parenthesized)
    {
        if (parenthesized && !_t.Accept(TokenKind.LeftParen))
            return false;
        bool any = false;
        while (true)
        {
            int mark = _t.Mark;
            if (any && !_t.Accept(TokenKind.Comma))
                break;
            if ((parenthesized ? g.Expressions.Expressions() : g.Expressions.Expression()) is null)
            {
                _t.Mark = mark;
                break;
            }
            any = true;
            mark = _t.Mark;
            if (_t.Accept(TokenKind.As) && g.Targets.StarTarget() is null)
                _t.Mark = mark;
        }
        if (!any || !parenthesized)
            return any;
        _t.Accept(TokenKind.Comma);
        return _t.Accept(TokenKind.RightParen);
    }

    /// <summary>Checks an item of <c>with</c> whose target could not be read; the item is next.</summary>
    public void CheckWithItem()
    {
        if (g.Expressions.Expression() is not null
            && _t.Accept(TokenKind.As)
            && g.Expressions.Expression() is { } target
            && _t.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon)
        {
            InvalidTargets.Raise(_t, target, InvalidTargets.Use.Assign);
        }
    }

    public void CheckTry()
    {
        int start = _t.Mark;
        int line = _t.Current.Line;
        _t.Mark++;
        CheckIndent("'try' statement", line);
        _t.Mark = start + 1;
        if (_t.Accept(TokenKind.Colon)
            && g.Blocks.Block() is not null
            && _t.Kind is not (TokenKind.Except or TokenKind.Finally))
        {
            _t.RaiseLast("expected 'except' or 'finally' block");
        }
        _t.Mark = start + 1;
        CheckMixedHandlers(firstIsStar: false);
        _t.Mark = start + 1;
        CheckMixedHandlers(firstIsStar: true);
    }

    private void CheckMixedHandlers(bool firstIsStar)
    {
        if (!_t.Accept(TokenKind.Colon))
            return;
        while (g.Blocks.Block() is not null)
        {
        }
        bool any = false;
        int mark = _t.Mark;
        while (_t.At(TokenKind.Except) && (_t.SecondKind == TokenKind.Star) == firstIsStar)
        {
            if (g.Blocks.Except(firstIsStar) is null)
            {
                _t.Mark = mark;
                break;
            }
            any = true;
            mark = _t.Mark;
        }
        if (any && _t.At(TokenKind.Except))
            CheckOtherHandler(isStar: !firstIsStar);
    }

    private void CheckOtherHandler(bool isStar)
    {
        Span keyword = _t.Current.Span;
        Span last = keyword;
        _t.Mark++;
        if (isStar)
        {
            if (!_t.Accept(TokenKind.Star))
                return;
            last = _t.Previous.Span;
        }
        bool hasType = g.Expressions.Expression() is not null;
        if (hasType && _t.At(TokenKind.As) && _t.SecondKind == TokenKind.Name)
            _t.Mark += 2;
        if (_t.At(TokenKind.Colon) && (hasType || !isStar))
            _t.RaiseRange(keyword, last, "cannot have both 'except' and 'except*' on the same 'try'");
    }

    public void CheckExceptIndent(bool isStar)
    {
        int line = _t.Current.Line;
        _t.Mark += isStar ? 2 : 1;
        bool hasType = g.Expressions.Expression() is not null;
        if (hasType && _t.At(TokenKind.As) && _t.SecondKind == TokenKind.Name)
            _t.Mark += 2;
        if (hasType || !isStar)
            CheckIndent(isStar ? "'except*' statement" : "'except' statement", line);
    }

    public void CheckExcept(bool isStar)
    {
        int start = _t.Mark += isStar ? 2 : 1;
        if (g.Expressions.Expression() is { } type && _t.Accept(TokenKind.Comma) && g.Expressions.Expressions() is not null)
        {
            SkipAsName();
            if (_t.At(TokenKind.Colon))
                _t.RaiseFrom(type.Span, "multiple exception types must be parenthesized");
        }
        _t.Mark = start;
        if (g.Expressions.Expression() is not null)
        {
            SkipAsName();
            RaiseIfNewline();
        }
        _t.Mark = start;
        if (isStar && _t.Kind is TokenKind.Newline or TokenKind.Colon)
            _t.RaiseLast("expected one or more exception types");
        if (!isStar)
            RaiseIfNewline();
    }

    private void SkipAsName()
    {
        if (_t.At(TokenKind.As) && _t.SecondKind == TokenKind.Name)
            _t.Mark += 2;
    }
}
