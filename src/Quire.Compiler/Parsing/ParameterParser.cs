using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>
/// The parameters of <c>def</c>, which may be annotated and end at <c>)</c>, and of <c>lambda</c>, which end at
/// <c>:</c>.
/// </summary>
internal sealed class ParameterParser(Grammar g)
{
    private static readonly Arguments NoArguments = new([], [], null, [], [], null, []);

    private readonly TokenCursor _t = g.Tokens;

    /// <summary>Parameters before their closing token; empty if there are none, null if they cannot be read.</summary>
    public Arguments? Parse(bool isLambda)
    {
        TokenKind end = isLambda ? TokenKind.Colon : TokenKind.RightParen;
        if (_t.At(end))
            return NoArguments;
        int start = _t.Mark;
        if (_t.Diagnosing)
            g.ParameterFaults.Check(isLambda);
        var state = new State { IsLambda = isLambda, End = end };
        while (!_t.At(end))
        {
            if (!Parameter(ref state))
            {
                _t.Mark = start;
                return null;
            }
        }
        return state.NeedsKeyword ? null : state.ToArguments();
    }

    private bool Parameter(ref State state) => _t.Kind switch
    {
        _ when state.KwArg is not null => false,
        TokenKind.Name => NamedParameter(ref state),
        TokenKind.Slash => Slash(ref state),
        TokenKind.Star => Star(ref state),
        TokenKind.DoubleStar => DoubleStar(ref state),
        _ => false,
    };

    /// <summary>A parameter is followed by a comma or by the end.</summary>
    private bool Separator(in State state) => _t.Accept(TokenKind.Comma) || _t.At(state.End);

    private bool NamedParameter(ref State state)
    {
        if (Param(state.IsLambda) is not { } arg || !TryDefault(state.End, out Expr? value))
            return false;
        if (state.SeenStar)
        {
            state.NeedsKeyword = false;
            state.KwOnlyArgs.Add(arg);
            state.KwDefaults.Add(value);
        }
        else
        {
            if (value is null && state.Defaults.Count > 0)
                return false;
            state.Args.Add(arg);
            if (value is not null)
                state.Defaults.Add(value);
        }
        return Separator(in state);
    }

    private bool Slash(ref State state)
    {
        if (state.SeenStar || state.PosOnlyArgs is not null || state.Args.Count == 0)
            return false;
        _t.Mark++;
        state.PosOnlyArgs = state.Args.ToArray();
        state.Args = default;
        return Separator(in state);
    }

    private bool Star(ref State state)
    {
        if (state.SeenStar)
            return false;
        if (_t.Diagnosing)
            g.ParameterFaults.CheckStar(state.IsLambda);
        _t.Mark++;
        state.SeenStar = true;
        if (_t.Accept(TokenKind.Comma))
        {
            state.NeedsKeyword = true;
            return true;
        }
        state.VarArg = StarParam(state.IsLambda);
        return state.VarArg is not null && Separator(in state);
    }

    private bool DoubleStar(ref State state)
    {
        if (_t.Diagnosing)
            g.ParameterFaults.CheckDoubleStar(state.IsLambda);
        if (state.NeedsKeyword)
            return false;
        _t.Mark++;
        state.KwArg = Param(state.IsLambda);
        return state.KwArg is not null && Separator(in state);
    }

    /// <summary>A name with its annotation.</summary>
    public Arg? Param(bool isLambda)
    {
        if (!_t.At(TokenKind.Name))
            return null;
        int start = _t.Mark++;
        string name = _t.Previous.Name!;
        Expr? annotation = null;
        if (!isLambda && _t.At(TokenKind.Colon))
        {
            _t.Mark++;
            annotation = g.Expressions.Expression();
            if (annotation is null)
            {
                _t.Mark = start;
                return null;
            }
        }
        return new Arg(name, annotation, _t.SpanFrom(start));
    }

    // Only the annotation of *args may itself be starred.
    private Arg? StarParam(bool isLambda)
    {
        if (isLambda || !_t.At(TokenKind.Name) || _t.SecondKind != TokenKind.Colon)
            return Param(isLambda);
        int start = _t.Mark;
        string name = _t.Current.Name!;
        _t.Mark += 2;
        return g.Expressions.StarExpression() is { } annotation ? new Arg(name, annotation, _t.SpanFrom(start)) : null;
    }

    /// <summary>A default if there is one; false if there is half of one.</summary>
    public bool TryDefault(TokenKind end, out Expr? value)
    {
        value = null;
        if (!_t.At(TokenKind.Equal))
            return true;
        int mark = _t.Mark++;
        value = g.Expressions.Expression();
        if (value is not null)
            return true;
        _t.Mark = mark;
        if (_t.Diagnosing)
            g.ParameterFaults.CheckDefault();
        return false;
    }

    private struct State
    {
        public bool IsLambda;
        public TokenKind End;
        public bool SeenStar;

        /// <summary>After a bare star a keyword-only parameter must come.</summary>
        public bool NeedsKeyword;
        public Arg[]? PosOnlyArgs;
        public NodeList<Arg> Args;
        public NodeList<Expr> Defaults;
        public Arg? VarArg;
        public NodeList<Arg> KwOnlyArgs;
        public NodeList<Expr?> KwDefaults;
        public Arg? KwArg;

        public readonly Arguments ToArguments() => new(
            PosOnlyArgs ?? [],
            Args.ToArray(),
            VarArg,
            KwOnlyArgs.ToArray(),
            KwDefaults.ToArray(),
            KwArg,
            Defaults.ToArray());
    }
}
