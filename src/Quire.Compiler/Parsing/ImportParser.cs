using System.Text;
using Quire.Compiler.Syntax;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary><c>import</c> and <c>from … import</c>.</summary>
internal sealed class ImportParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    public Stmt? Import()
    {
        int start = _t.Mark;
        if (_t.Diagnosing)
        {
            g.StatementFaults.CheckImport();
            _t.Mark = start;
        }
        return _t.At(TokenKind.Import) ? ImportNames() : ImportFrom();
    }

    private ImportStmt? ImportNames()
    {
        int start = _t.Mark;
        NodeList<Alias> names = default;
        do
        {
            int mark = _t.Mark++;
            if (DottedAlias() is not { } alias)
            {
                _t.Mark = mark;
                break;
            }
            names.Add(alias);
        }
        while (_t.At(TokenKind.Comma));
        return names.Count == 0 ? null : new ImportStmt(names.ToArray(), _t.SpanFrom(start));
    }

    private Alias? DottedAlias()
    {
        int start = _t.Mark;
        return DottedName() is { } name ? new Alias(name, AsName(), _t.SpanFrom(start)) : null;
    }

    public string? DottedName()
    {
        if (!_t.Accept(TokenKind.Name))
            return null;
        string first = _t.Previous.Name!;
        if (!AtDottedPart)
            return first;
        var name = new StringBuilder(first);
        while (AtDottedPart)
        {
            _t.Mark += 2;
            name.Append('.').Append(_t.Previous.Name);
        }
        return name.ToString();
    }

    private bool AtDottedPart => _t.At(TokenKind.Dot) && _t.SecondKind == TokenKind.Name;

    private string? AsName()
    {
        if (!_t.At(TokenKind.As) || _t.SecondKind != TokenKind.Name)
            return null;
        _t.Mark += 2;
        return _t.Previous.Name;
    }

    private ImportFromStmt? ImportFrom()
    {
        int start = _t.Mark++;
        int level = 0;
        while (_t.Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += _t.Kind == TokenKind.Dot ? 1 : 3;
            _t.Mark++;
        }
        string? module = DottedName();
        if ((module is null && level == 0) || !_t.Accept(TokenKind.Import) || Targets() is not { } names)
            return null;
        return new ImportFromStmt(module, names, level, _t.SpanFrom(start));
    }

    private Alias[]? Targets()
    {
        int start = _t.Mark;
        Alias[]? names = null;
        if (_t.Accept(TokenKind.LeftParen))
        {
            names = Aliases();
            _t.Accept(TokenKind.Comma);
            if (names is not null && _t.Accept(TokenKind.RightParen))
                return names;
        }
        else if (_t.Accept(TokenKind.Star))
        {
            return [new Alias("*", null, _t.SpanFrom(start))];
        }
        else
        {
            names = Aliases();
            if (names is not null && !_t.At(TokenKind.Comma))
                return names;
        }
        _t.Mark = start;
        if (_t.Diagnosing)
            g.StatementFaults.CheckImportTargets();
        return null;
    }

    /// <summary>Names with their aliases, without the comma that may end them.</summary>
    public Alias[]? Aliases()
    {
        NodeList<Alias> names = default;
        int end;
        do
        {
            end = _t.Mark;
            int start = names.Count == 0 ? end : ++_t.Mark;
            if (!_t.Accept(TokenKind.Name))
            {
                _t.Mark = end;
                break;
            }
            string name = _t.Previous.Name!;
            names.Add(new Alias(name, AsName(), _t.SpanFrom(start)));
        }
        while (_t.At(TokenKind.Comma));
        return names.Count == 0 ? null : names.ToArray();
    }
}
