using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing.Faults;

/// <summary>Known mistakes in parameter lists.</summary>
internal sealed class ParameterFaults(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;
    private bool _isLambda;

    private TokenKind End => _isLambda ? TokenKind.Colon : TokenKind.RightParen;

    /// <summary>Checks the list that begins here.</summary>
    public void Check(bool isLambda)
    {
        int start = _t.Mark;
        Enter(isLambda, start);
        if (_t.At(TokenKind.Slash) && _t.SecondKind == TokenKind.Comma)
            _t.RaiseAt(_t.Current.Span, "at least one argument must precede /");
        CheckSecondSlash();
        Enter(isLambda, start);
        CheckMissingDefault();
        Enter(isLambda, start);
        CheckParentheses();
        Enter(isLambda, start);
        CheckSlashAfterStar();
        Enter(isLambda, start);
        CheckSlashStar();
        Enter(isLambda, start);
    }

    // Defaults may hold lambdas, whose parameters are checked by this very object.
    private void Enter(bool isLambda, int mark)
    {
        _isLambda = isLambda;
        _t.Mark = mark;
    }

    private void CheckSecondSlash()
    {
        if (!SlashNoDefault() && !SlashWithDefault())
            return;
        SkipMaybeDefaults();
        if (_t.At(TokenKind.Slash))
            _t.RaiseAt(_t.Current.Span, "/ may appear only once");
    }

    private void CheckMissingDefault()
    {
        SlashNoDefault();
        SkipNoDefaults();
        if (!SlashWithDefault() && !SkipWithDefaults())
            return;
        if (NoDefault() is { } param)
            _t.RaiseAt(param.Span, "parameter without a default follows parameter with a default");
    }

    private void CheckParentheses()
    {
        SkipNoDefaults();
        if (!_t.At(TokenKind.LeftParen))
            return;
        Span open = _t.Current.Span;
        _t.Mark++;
        if (!(_isLambda ? SkipNames() : SkipNoDefaults()))
            return;
        _t.Accept(TokenKind.Comma);
        if (_t.At(TokenKind.RightParen))
        {
            string what = _isLambda ? "Lambda expression" : "Function";
            _t.RaiseRange(open, _t.Current.Span, $"{what} parameters cannot be parenthesized");
        }
    }

    private bool SkipNames()
    {
        if (!_t.Accept(TokenKind.Name))
            return false;
        while (_t.At(TokenKind.Comma) && _t.SecondKind == TokenKind.Name)
            _t.Mark += 2;
        return true;
    }

    private void CheckSlashAfterStar()
    {
        if (!SlashNoDefault())
            SlashWithDefault();
        SkipMaybeDefaults();
        if (!_t.Accept(TokenKind.Star) || (!_t.Accept(TokenKind.Comma) && NoDefault() is null))
            return;
        SkipMaybeDefaults();
        if (_t.At(TokenKind.Slash))
            _t.RaiseAt(_t.Current.Span, "/ must be ahead of *");
    }

    private void CheckSlashStar()
    {
        if (SkipMaybeDefaults() && _t.Accept(TokenKind.Slash) && _t.At(TokenKind.Star))
            _t.RaiseAt(_t.Current.Span, "expected comma between / and *");
    }

    /// <summary>Checks what follows the star that is next.</summary>
    public void CheckStar(bool isLambda)
    {
        int start = _t.Mark;
        Enter(isLambda, start);
        Span star = _t.Current.Span;
        _t.Mark++;
        if (_t.At(End) || (_t.Accept(TokenKind.Comma) && (_t.At(End) || _t.At(TokenKind.DoubleStar))))
        {
            const string message = "named arguments must follow bare *";
            if (isLambda)
                _t.RaiseLast(message);
            else
                _t.RaiseAt(star, message);
        }
        Enter(isLambda, start + 1);
        if (g.Parameters.Param(isLambda) is not null && _t.At(TokenKind.Equal))
            _t.RaiseAt(_t.Current.Span, "var-positional argument cannot have default value");
        Enter(isLambda, start + 1);
        if (_t.Accept(TokenKind.Comma) || NoDefault() is not null)
            CheckSecondStar();
        Enter(isLambda, start);
    }

    private void CheckSecondStar()
    {
        SkipMaybeDefaults();
        if (!_t.At(TokenKind.Star))
            return;
        Span star = _t.Current.Span;
        _t.Mark++;
        if (_t.At(TokenKind.Comma) || NoDefault() is not null)
            _t.RaiseAt(star, "* argument may appear only once");
    }

    /// <summary>Checks what follows the double star that is next.</summary>
    public void CheckDoubleStar(bool isLambda)
    {
        int start = _t.Mark;
        Enter(isLambda, start + 1);
        if (g.Parameters.Param(isLambda) is not null)
        {
            if (_t.At(TokenKind.Equal))
                _t.RaiseAt(_t.Current.Span, "var-keyword argument cannot have default value");
            if (_t.Accept(TokenKind.Comma))
                CheckAfterKeywords(isLambda);
        }
        Enter(isLambda, start);
    }

    private void CheckAfterKeywords(bool isLambda)
    {
        const string message = "arguments cannot follow var-keyword argument";
        if (_t.Kind is TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash)
            _t.RaiseAt(_t.Current.Span, message);
        else if (g.Parameters.Param(isLambda) is { } param)
            _t.RaiseAt(param.Span, message);
    }

    /// <summary>Checks the equals sign that is next and has no expression after it.</summary>
    public void CheckDefault()
    {
        if (_t.At(TokenKind.Equal) && _t.SecondKind is TokenKind.RightParen or TokenKind.Comma)
            _t.RaiseAt(_t.Current.Span, "expected default value expression");
    }

    // Pieces of a list. Each passes what it matches, and otherwise leaves the cursor where it was.

    private Arg? Param(bool? wantDefault)
    {
        int start = _t.Mark;
        bool isLambda = _isLambda;
        Arg? param = g.Parameters.Param(isLambda);
        Expr? value = null;
        bool ok = param is not null && (wantDefault == false || g.Parameters.TryDefault(End, out value));
        _isLambda = isLambda;
        if (ok && (wantDefault != true || value is not null) && (_t.Accept(TokenKind.Comma) || _t.At(End)))
            return param;
        _t.Mark = start;
        return null;
    }

    private Arg? NoDefault() => Param(wantDefault: false);

    private bool SkipNoDefaults() => Skip(wantDefault: false);

    private bool SkipWithDefaults() => Skip(wantDefault: true);

    private bool SkipMaybeDefaults() => Skip(wantDefault: null);

    private bool Skip(bool? wantDefault)
    {
        bool any = false;
        while (Param(wantDefault) is not null)
            any = true;
        return any;
    }

    private bool SlashNoDefault()
    {
        int start = _t.Mark;
        if (SkipNoDefaults() && Slash())
            return true;
        _t.Mark = start;
        return false;
    }

    private bool SlashWithDefault()
    {
        int start = _t.Mark;
        SkipNoDefaults();
        if (SkipWithDefaults() && Slash())
            return true;
        _t.Mark = start;
        return false;
    }

    private bool Slash() => _t.Accept(TokenKind.Slash) && (_t.Accept(TokenKind.Comma) || _t.At(End));
}
