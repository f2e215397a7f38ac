using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Functions, classes, their decorators and type parameters, and type aliases.</summary>
internal sealed class DefinitionParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>Decorators and what they decorate; the <c>@</c> is next.</summary>
    public Stmt? Decorated()
    {
        NodeList<Expr> decorators = default;
        while (_t.At(TokenKind.At))
        {
            int mark = _t.Mark++;
            if (g.Expressions.NamedExpression() is not { } decorator || !_t.Accept(TokenKind.Newline))
            {
                _t.Mark = mark;
                return null;
            }
            decorators.Add(decorator);
        }
        Expr[] list = decorators.ToArray();
        return _t.Kind switch
        {
            TokenKind.Def => Function(list),
            TokenKind.Async when _t.SecondKind == TokenKind.Def => Function(list),
            TokenKind.Class => Class(list),
            _ => null,
        };
    }

    public FunctionDefStmt? Function(Expr[] decorators)
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckFunction();
            _t.Mark = start;
        }
        bool isAsync = _t.Accept(TokenKind.Async);
        _t.Mark++;
        if (!_t.Accept(TokenKind.Name))
            return null;
        string name = _t.Previous.Name!;
        TypeParam[] typeParams = OptionalTypeParams();
        if (!_t.Accept(TokenKind.LeftParen)
            || g.Parameters.Parse(isLambda: false) is not { } args
            || !_t.Accept(TokenKind.RightParen)
            || !TryReturns(out Expr? returns)
            || !_t.Accept(TokenKind.Colon)
            || g.Blocks.Block() is not { } body)
        {
            return null;
        }
        return new FunctionDefStmt(name, typeParams, args, returns, body, decorators, isAsync, _t.SpanFrom(start));
    }

    /// <summary>The annotation of the result if there is one; half of one is left unread.</summary>
    public bool TryReturns(out Expr? returns)
    {
        returns = null;
        int mark = _t.Mark;
        if (_t.Accept(TokenKind.Arrow))
        {
            returns = g.Expressions.Expression();
            if (returns is null)
                _t.Mark = mark;
        }
        return true;
    }

    public ClassDefStmt? Class(Expr[] decorators)
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckClass();
            _t.Mark = start;
        }
        _t.Mark++;
        if (!_t.Accept(TokenKind.Name))
            return null;
        string name = _t.Previous.Name!;
        TypeParam[] typeParams = OptionalTypeParams();
        CallArguments? bases = OptionalBases();
        if (!_t.Accept(TokenKind.Colon) || g.Blocks.Block() is not { } body)
            return null;
        return new ClassDefStmt(
            name, typeParams, bases?.Args ?? [], bases?.Keywords ?? [], body, decorators, _t.SpanFrom(start));
    }

    /// <summary>The bases of a class in parentheses; half of them are left unread.</summary>
    public CallArguments? OptionalBases()
    {
        int mark = _t.Mark;
        if (!_t.Accept(TokenKind.LeftParen))
            return null;
        CallArguments? bases = _t.At(TokenKind.RightParen) ? null : g.Calls.Arguments();
        if (!_t.Accept(TokenKind.RightParen))
            _t.Mark = mark;
        return bases;
    }

    /// <summary><c>type name[…] = value</c>; the word and a name are next.</summary>
    public TypeAliasStmt? TypeAlias()
    {
        int start = _t.Mark++;
        var name = new NameExpr(_t.Current.Name!, ExprContext.Store, _t.Current.Span);
        _t.Mark++;
        TypeParam[] typeParams = OptionalTypeParams();
        if (!_t.Accept(TokenKind.Equal) || g.Expressions.Expression() is not { } value)
            return null;
        return new TypeAliasStmt(name, typeParams, value, _t.SpanFrom(start));
    }

    /// <summary>Type parameters in brackets; half of them are left unread.</summary>
    public TypeParam[] OptionalTypeParams()
    {
        if (!_t.At(TokenKind.LeftBracket))
            return [];
        int mark = _t.Mark;
        if (_t.Diagnosing)
        {
            g.BlockFaults.CheckTypeParams();
            _t.Mark = mark;
        }
        NodeList<TypeParam> result = default;
        do
        {
            int item = ++_t.Mark;
            if (TypeParam() is not { } param)
            {
                _t.Mark = item;
                break;
            }
            result.Add(param);
        }
        while (_t.At(TokenKind.Comma));
        if (result.Count > 0 && _t.Accept(TokenKind.RightBracket))
            return result.ToArray();
        _t.Mark = mark;
        return [];
    }

    private TypeParam? TypeParam()
    {
        int start = _t.Mark;
        TypeParamKind kind = _t.Kind switch
        {
            TokenKind.Star => TypeParamKind.TypeVarTuple,
            TokenKind.DoubleStar => TypeParamKind.ParamSpec,
            _ => TypeParamKind.TypeVar,
        };
        if (kind != TypeParamKind.TypeVar)
        {
            g.BlockFaults.CheckTypeParam();
            _t.Mark = start + 1;
        }
        if (!_t.Accept(TokenKind.Name))
            return null;
        string name = _t.Previous.Name!;
        Expr? bound = kind == TypeParamKind.TypeVar ? Optional(TokenKind.Colon, starred: false) : null;
        Expr? defaultValue = Optional(TokenKind.Equal, starred: kind == TypeParamKind.TypeVarTuple);
        return new TypeParam(kind, name, bound, defaultValue, _t.SpanFrom(start));
    }

    private Expr? Optional(TokenKind mark, bool starred)
    {
        int start = _t.Mark;
        if (!_t.Accept(mark))
            return null;
        Expr? value = starred ? g.Expressions.StarExpression() : g.Expressions.Expression();
        if (value is null)
            _t.Mark = start;
        return value;
    }
}
