using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>The <c>match</c> statement and its patterns.</summary>
internal sealed class PatternParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>A match statement, if the name that is next begins one.</summary>
    public MatchStmt? Match()
    {
        int start = _t.Mark;
        if (MatchUnchecked(start) is { } match)
            return match;
        if (_t.Diagnosing)
        {
            _t.Mark = start;
            g.PatternFaults.CheckMatch();
        }
        return null;
    }

    private MatchStmt? MatchUnchecked(int start)
    {
        _t.Mark++;
        if (Subject() is not { } subject
            || !_t.Accept(TokenKind.Colon)
            || !_t.Accept(TokenKind.Newline)
            || !_t.Accept(TokenKind.Indent))
        {
            return null;
        }
        NodeList<MatchCase> cases = default;
        while (_t.AtName("case"))
        {
            int mark = _t.Mark;
            if (Case() is not { } matchCase)
            {
                _t.Mark = mark;
                break;
            }
            cases.Add(matchCase);
        }
        return cases.Count > 0 && _t.Accept(TokenKind.Dedent)
            ? new MatchStmt(subject, cases.ToArray(), _t.SpanFrom(start))
            : null;
    }

    public Expr? Subject()
    {
        int start = _t.Mark;
        Expr? first = g.Expressions.StarNamedExpression();
        if (first is not null && _t.Accept(TokenKind.Comma))
        {
            Expr[] rest = g.Displays.StarNamedExpressions() ?? [];
            return new TupleExpr([first, .. rest], _t.SpanFrom(start));
        }
        return first is { Kind: ExprKind.Starred } ? null : first;
    }

    private MatchCase? Case()
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.PatternFaults.CheckCase();
            _t.Mark = start;
        }
        _t.Mark++;
        if (Patterns() is not { } pattern)
            return null;
        Expr? guard = OptionalGuard();
        if (!_t.Accept(TokenKind.Colon) || g.Blocks.Block() is not { } body)
            return null;
        return new MatchCase(pattern, guard, body);
    }

    /// <summary>The condition of a case; half of one is left unread.</summary>
    public Expr? OptionalGuard()
    {
        int mark = _t.Mark;
        if (!_t.Accept(TokenKind.If))
            return null;
        Expr? guard = g.Expressions.NamedExpression();
        if (guard is null)
            _t.Mark = mark;
        return guard;
    }

    /// <summary>A pattern, or several with commas that make a sequence.</summary>
    public Pattern? Patterns()
    {
        int start = _t.Mark;
        Pattern? first = MaybeStar();
        if (first is null)
            return null;
        if (!_t.Accept(TokenKind.Comma))
            return first.Kind == PatternKind.Star ? null : first;
        Pattern[] rest = Sequence();
        return new SequencePattern([first, .. rest], _t.SpanFrom(start));
    }

    /// <summary>Patterns with commas between them; a comma may end them.</summary>
    private Pattern[] Sequence()
    {
        NodeList<Pattern> items = default;
        do
        {
            int mark = _t.Mark;
            if (MaybeStar() is not { } item)
            {
                _t.Mark = mark;
                break;
            }
            items.Add(item);
        }
        while (_t.Accept(TokenKind.Comma));
        return items.ToArray();
    }

    private Pattern? MaybeStar()
    {
        if (!_t.At(TokenKind.Star))
            return Pattern();
        int start = _t.Mark++;
        if (_t.At(TokenKind.Name))
        {
            string name = _t.Current.Name!;
            if (name == "_" || TryCaptureTarget(out _))
            {
                _t.Mark = start + 2;
                return new StarPattern(name == "_" ? null : name, _t.SpanFrom(start));
            }
        }
        _t.Mark = start;
        return null;
    }

    public Pattern? Pattern()
    {
        int start = _t.Mark;
        Pattern? pattern = Or();
        if (pattern is null || !_t.At(TokenKind.As))
            return pattern;
        int mark = _t.Mark++;
        if (TryCaptureTarget(out string? name))
            return new AsPattern(pattern, name, _t.SpanFrom(start));
        _t.Mark = start;
        if (_t.Diagnosing)
            g.PatternFaults.CheckAs();
        _t.Mark = mark;
        return pattern;
    }

    /// <summary>Passes a name that a pattern may bind.</summary>
    private bool TryCaptureTarget(out string? name)
    {
        name = null;
        if (!_t.At(TokenKind.Name) || _t.Current.Name == "_")
            return false;
        if (_t.SecondKind is TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal)
            return false;
        name = _t.Current.Name;
        _t.Mark++;
        return true;
    }

    public Pattern? Or()
    {
        int start = _t.Mark;
        Pattern? first = Closed();
        if (first is null || !_t.At(TokenKind.Pipe))
            return first;
        NodeList<Pattern> items = default;
        items.Add(first);
        while (_t.At(TokenKind.Pipe))
        {
            int mark = _t.Mark++;
            if (Closed() is not { } next)
            {
                _t.Mark = mark;
                break;
            }
            items.Add(next);
        }
        return items.Count == 1 ? first : new OrPattern(items.ToArray(), _t.SpanFrom(start));
    }

    private Pattern? Closed()
    {
        if (_t.Recall(Rule.ClosedPattern, out Pattern? known))
            return known;
        int start = _t.Mark;
        if (!_t.Enter())
            return null;
        Pattern? result = ClosedEntered(start);
        _t.Leave();
        if (result is null)
            _t.Mark = start;
        _t.Remember(Rule.ClosedPattern, start, result);
        return result;
    }

    private Pattern? ClosedEntered(int start)
    {
        switch (_t.Kind)
        {
            case TokenKind.None:
                _t.Mark++;
                return new SingletonPattern(ConstantKind.None, _t.SpanFrom(start));
            case TokenKind.True:
                _t.Mark++;
                return new SingletonPattern(ConstantKind.True, _t.SpanFrom(start));
            case TokenKind.False:
                _t.Mark++;
                return new SingletonPattern(ConstantKind.False, _t.SpanFrom(start));
            case TokenKind.Number:
            case TokenKind.Minus:
            case TokenKind.String:
            case TokenKind.FStringStart:
                return LiteralValue() is { } literal ? new ValuePattern(literal, _t.SpanFrom(start)) : null;
            case TokenKind.Name:
                return NameValueOrClass(start);
            case TokenKind.LeftParen:
                return GroupOrSequence(start);
            case TokenKind.LeftBracket:
                return List(start);
            case TokenKind.LeftBrace:
                return Mapping(start);
            default:
                return null;
        }
    }

    /// <summary>A string, a number that may have a sign, or a sum of a real and an imaginary one.</summary>
    private Expr? LiteralValue()
    {
        if (_t.Kind is TokenKind.String or TokenKind.FStringStart)
            return g.Strings.Strings();
        int start = _t.Mark;
        bool isNegative = _t.Accept(TokenKind.Minus);
        if (!_t.At(TokenKind.Number) || g.Literals.Number() is not { } number)
            return null;
        Expr value = isNegative ? new UnaryOpExpr(UnaryOperator.USub, number, _t.SpanFrom(start)) : number;
        if (_t.Kind is not (TokenKind.Plus or TokenKind.Minus))
            return value;
        BinaryOperator op = _t.At(TokenKind.Plus) ? BinaryOperator.Add : BinaryOperator.Sub;
        if (number.Constant == ConstantKind.Complex)
        {
            _t.RaiseAt(number.Span, "real number required in complex literal");
            return null;
        }
        _t.Mark++;
        if (!_t.At(TokenKind.Number) || g.Literals.Number() is not { } imaginary)
            return null;
        if (imaginary.Constant != ConstantKind.Complex)
        {
            _t.RaiseAt(imaginary.Span, "imaginary number required in complex literal");
            return null;
        }
        return new BinOpExpr(value, op, imaginary, _t.SpanFrom(start));
    }

    private Pattern? NameValueOrClass(int start)
    {
        if (TryCaptureTarget(out string? capture))
            return new AsPattern(null, capture, _t.SpanFrom(start));
        if (_t.Current.Name == "_")
        {
            _t.Mark++;
            return new AsPattern(null, null, _t.SpanFrom(start));
        }
        Expr value = NameOrAttribute();
        if (_t.At(TokenKind.LeftParen))
            return Class(value, start);
        bool isValue = value.Kind == ExprKind.Attribute && _t.Kind is not (TokenKind.Dot or TokenKind.Equal);
        return isValue ? new ValuePattern(value, _t.SpanFrom(start)) : null;
    }

    public Expr NameOrAttribute()
    {
        int start = _t.Mark++;
        Expr value = new NameExpr(_t.Previous.Name!, ExprContext.Load, _t.Previous.Span);
        while (_t.At(TokenKind.Dot) && _t.SecondKind == TokenKind.Name)
        {
            _t.Mark += 2;
            value = new AttributeExpr(value, _t.Previous.Name!, _t.SpanFrom(start));
        }
        return value;
    }

    private Pattern? GroupOrSequence(int start)
    {
        _t.Mark++;
        if (_t.Accept(TokenKind.RightParen))
            return new SequencePattern([], _t.SpanFrom(start));
        Pattern? first = MaybeStar();
        if (first is null)
            return null;
        if (first.Kind != PatternKind.Star && _t.Accept(TokenKind.RightParen))
            return first;
        if (!_t.Accept(TokenKind.Comma))
            return null;
        Pattern[] rest = Sequence();
        return _t.Accept(TokenKind.RightParen) ? new SequencePattern([first, .. rest], _t.SpanFrom(start)) : null;
    }

    private SequencePattern? List(int start)
    {
        _t.Mark++;
        Pattern[] items = Sequence();
        return _t.Accept(TokenKind.RightBracket) ? new SequencePattern(items, _t.SpanFrom(start)) : null;
    }

    private MappingPattern? Mapping(int start)
    {
        _t.Mark++;
        NodeList<Expr> keys = default;
        NodeList<Pattern> patterns = default;
        string? rest = null;
        do
        {
            if (TryMappingRest(out rest))
            {
                _t.Accept(TokenKind.Comma);
                break;
            }
        }
        while (TryMappingItem(ref keys, ref patterns) && _t.Accept(TokenKind.Comma));
        return _t.Accept(TokenKind.RightBrace)
            ? new MappingPattern(keys.ToArray(), patterns.ToArray(), rest, _t.SpanFrom(start))
            : null;
    }

    private bool TryMappingRest(out string? rest)
    {
        rest = null;
        int mark = _t.Mark;
        if (_t.Accept(TokenKind.DoubleStar) && TryCaptureTarget(out rest))
            return true;
        _t.Mark = mark;
        return false;
    }

    private bool TryMappingItem(ref NodeList<Expr> keys, ref NodeList<Pattern> patterns)
    {
        int mark = _t.Mark;
        if (MappingKey() is { } key && _t.Accept(TokenKind.Colon) && Pattern() is { } pattern)
        {
            keys.Add(key);
            patterns.Add(pattern);
            return true;
        }
        _t.Mark = mark;
        return false;
    }

    private Expr? MappingKey()
    {
        switch (_t.Kind)
        {
            case TokenKind.None:
            case TokenKind.True:
            case TokenKind.False:
                return g.Primaries.Atom();
            case TokenKind.Name:
                Expr name = NameOrAttribute();
                return name.Kind == ExprKind.Attribute ? name : null;
            case TokenKind.Number:
            case TokenKind.Minus:
            case TokenKind.String:
            case TokenKind.FStringStart:
                return LiteralValue();
            default:
                return null;
        }
    }

    private ClassPattern? Class(Expr cls, int start)
    {
        _t.Mark++;
        NodeList<Pattern> patterns = default;
        NodeList<string> names = default;
        NodeList<Pattern> values = default;
        while (!_t.At(TokenKind.RightParen))
        {
            if (!TryKeywordPattern(ref names, ref values))
            {
                if (names.Count > 0 || Pattern() is not { } positional)
                    break;
                patterns.Add(positional);
            }
            if (!_t.Accept(TokenKind.Comma))
                break;
        }
        // A comma alone is no argument list.
        bool isClosed = _t.Previous.Kind != TokenKind.Comma || patterns.Count + names.Count > 0;
        if (isClosed && _t.Accept(TokenKind.RightParen))
            return new ClassPattern(cls, patterns.ToArray(), names.ToArray(), values.ToArray(), _t.SpanFrom(start));
        if (_t.Diagnosing)
        {
            _t.Mark = start;
            g.PatternFaults.CheckClass();
        }
        return null;
    }

    public bool TryKeywordPattern(ref NodeList<string> names, ref NodeList<Pattern> values)
    {
        if (!_t.At(TokenKind.Name) || _t.SecondKind != TokenKind.Equal)
            return false;
        int mark = _t.Mark;
        string name = _t.Current.Name!;
        _t.Mark += 2;
        if (Pattern() is { } value)
        {
            names.Add(name);
            values.Add(value);
            return true;
        }
        _t.Mark = mark;
        return false;
    }
}
