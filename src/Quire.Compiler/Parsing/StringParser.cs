using System.Text;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Adjacent strings, plain and formatted, joined into one expression.</summary>
internal sealed class StringParser(Grammar g)
{
    private readonly TokenCursor _t = g.Tokens;

    /// <summary>One or more string tokens; the first must be next.</summary>
    public Expr? Strings()
    {
        if (_t.Recall(Rule.Atom, out Expr? known))
            return known;
        int start = _t.Mark;
        Expr? result = JoinedStrings();
        if (result is null)
            _t.Mark = start;
        _t.Remember(Rule.Atom, start, result);
        return result;
    }

    private Expr? JoinedStrings()
    {
        int start = _t.Mark;
        Expr? first = OneString();
        if (first is null || _t.Kind is not (TokenKind.String or TokenKind.FStringStart))
            return first is JoinedStrExpr single ? Join([single], _t.SpanFrom(start)) : first;
        NodeList<Expr> parts = default;
        parts.Add(first);
        while (_t.Kind is TokenKind.String or TokenKind.FStringStart)
        {
            int mark = _t.Mark;
            if (OneString() is not { } next)
            {
                _t.Mark = mark;
                break;
            }
            parts.Add(next);
        }
        return Concatenate(parts.ToArray(), _t.SpanFrom(start));
    }

    private Expr? OneString() => _t.At(TokenKind.String) ? g.Literals.String() : FString();

    private Expr? Concatenate(Expr[] parts, Span span)
    {
        int bytesParts = 0;
        bool isFormatted = false;
        foreach (Expr part in parts)
        {
            bytesParts += part is ConstantExpr { Constant: ConstantKind.Bytes } ? 1 : 0;
            isFormatted |= part.Kind == ExprKind.JoinedStr;
        }
        if (bytesParts == parts.Length)
            return new ConstantExpr(ConstantKind.Bytes, ConcatBytes(parts), span);
        if (bytesParts != 0)
        {
            _t.RaiseLast("cannot mix bytes and nonbytes literals");
            return null;
        }
        return isFormatted ? Join(parts, span) : Fold(parts, 0, parts.Length);
    }

    private static byte[] ConcatBytes(Expr[] parts)
    {
        int length = 0;
        foreach (Expr part in parts)
            length += ((ConstantExpr)part).BytesValue.Length;
        byte[] result = new byte[length];
        int at = 0;
        foreach (Expr part in parts)
        {
            byte[] bytes = ((ConstantExpr)part).BytesValue;
            bytes.CopyTo(result, at);
            at += bytes.Length;
        }
        return result;
    }

    /// <summary>Joins neighbouring constants into one; the first decides about the prefix <c>u</c>.</summary>
    private static ConstantExpr Fold(Expr[] parts, int start, int count)
    {
        var first = (ConstantExpr)parts[start];
        if (count == 1)
            return first;
        var constants = new ConstantExpr[count];
        for (int i = 0; i < count; i++)
            constants[i] = (ConstantExpr)parts[start + i];
        object value = CodePointText.Concat(constants);
        ConstantKind kind = value is string ? ConstantKind.Str : ConstantKind.CodePoints;
        return new ConstantExpr(kind, value, Span.Cover(first.Span, constants[^1].Span)) { HasUPrefix = first.HasUPrefix };
    }

    /// <summary>A formatted string of these parts: inner ones opened, constants folded, empty text left out.</summary>
    private static JoinedStrExpr Join(Expr[] parts, Span span)
    {
        NodeList<Expr> flat = default;
        foreach (Expr part in parts)
        {
            if (part is JoinedStrExpr inner)
            {
                foreach (Expr value in inner.Values)
                    flat.Add(value);
            }
            else
            {
                flat.Add(part);
            }
        }
        Expr[] items = flat.ToArray();
        NodeList<Expr> values = default;
        for (int i = 0; i < items.Length;)
        {
            int end = i;
            while (end < items.Length && items[end].Kind == ExprKind.Constant)
                end++;
            if (end == i)
            {
                values.Add(items[i++]);
                continue;
            }
            ConstantExpr text = Fold(items, i, end - i);
            if (!CodePointText.IsEmpty(text.Value!))
                values.Add(text);
            i = end;
        }
        return new JoinedStrExpr(values.ToArray(), span);
    }

    /// <summary>One formatted string; debug fields are opened into it, its text is decoded but not yet folded.</summary>
    private JoinedStrExpr? FString()
    {
        if (!_t.Enter())
            return null;
        JoinedStrExpr? result = FStringEntered();
        _t.Leave();
        return result;
    }

    private JoinedStrExpr? FStringEntered()
    {
        int start = _t.Mark++;
        bool isRaw = _t.TextOf(in _t.TokenAt(start)).ContainsAny((byte)'r', (byte)'R');
        var parts = new List<FStringPart>();
        while (true)
        {
            if (_t.At(TokenKind.FStringMiddle))
            {
                parts.Add(new FStringPart(null, _t.Mark++));
                continue;
            }
            int mark = _t.Mark;
            if (!_t.At(TokenKind.LeftBrace) || ReplacementField() is not { } field)
            {
                _t.Mark = mark;
                break;
            }
            AddField(parts, field);
        }
        if (!_t.Accept(TokenKind.FStringEnd))
            return null;
        Expr[]? values = DecodeParts(parts, isRaw, _t.Mark - 1);
        return values is null ? null : new JoinedStrExpr(values, _t.SpanFrom(start));
    }

    private static void AddField(List<FStringPart> parts, Expr field)
    {
        if (field is JoinedStrExpr debug)
        {
            foreach (Expr value in debug.Values)
                parts.Add(new FStringPart(value, -1));
        }
        else
        {
            parts.Add(new FStringPart(field, -1));
        }
    }

    private Expr[]? DecodeParts(List<FStringPart> parts, bool isRaw, int endToken)
    {
        NodeList<Expr> values = default;
        foreach (FStringPart part in parts)
        {
            Expr? value = part.Value ?? Text(part.Token, isRaw, endToken);
            if (value is null)
                return null;
            if (value is not ConstantExpr { Value: { } text } || !CodePointText.IsEmpty(text))
                values.Add(value);
        }
        return values.ToArray();
    }

    private ConstantExpr? Text(int tokenIndex, bool isRaw, int warnAt)
    {
        ref readonly Token token = ref _t.TokenAt(tokenIndex);
        ReadOnlySpan<byte> text = _t.TextOf(token);
        object? value = isRaw || !text.Contains((byte)'\\')
            ? g.Literals.RawText(text)
            : g.Literals.DecodeText(text, tokenIndex, warnAt, isFString: true);
        if (value is null)
            return null;
        return new ConstantExpr(value is string ? ConstantKind.Str : ConstantKind.CodePoints, value, token.Span);
    }

    /// <summary><c>{value=!r:spec}</c>. With <c>=</c> the result is a joined string of the source text and the value.</summary>
    private Expr? ReplacementField()
    {
        int start = _t.Mark++;
        Expr? result = g.Expressions.YieldOrStarExpressions() is { } value ? RestOfField(value, start) : null;
        if (result is null && _t.Diagnosing)
        {
            _t.Mark = start;
            g.FStringFaults.CheckField();
        }
        return result;
    }

    private Expr? RestOfField(Expr value, int start)
    {
        bool isDebug = _t.Accept(TokenKind.Equal);
        int textEnd = _t.Mark;
        if (!TryConversion(out int conversion))
            return null;
        int conversionToken = _t.Mark - 1;
        JoinedStrExpr? spec = null;
        if (_t.At(TokenKind.Colon))
        {
            int mark = _t.Mark;
            spec = FormatSpec();
            if (spec is null)
                _t.Mark = mark;
        }
        if (!_t.Accept(TokenKind.RightBrace) || (conversion >= 0 && !CheckConversion(in _t.TokenAt(conversionToken))))
            return null;
        if (isDebug && spec is null && conversion < 0)
            return DebugField(value, 'r', null, start, textEnd, _t.SpanFrom(start));
        if (!isDebug)
            return new FormattedValueExpr(value, conversion, spec, _t.SpanFrom(start));
        Span span = _t.SpanFrom(start);
        if (conversion >= 0)
        {
            ref readonly Token name = ref _t.TokenAt(conversionToken);
            span = new Span(span.Line, span.Col, name.Line, name.Col);
        }
        else
        {
            span = new Span(span.Line, span.Col, spec!.Span.Line, spec.Span.Col + 1);
        }
        return DebugField(value, conversion, spec, start, textEnd, span);
    }

    /// <summary>
    /// The field and, before it, its source: from the brace at token <paramref name="start"/> to where token
    /// <paramref name="end"/> begins. <paramref name="span"/> reaches from the brace to just behind that source.
    /// </summary>
    private JoinedStrExpr DebugField(Expr value, int conversion, JoinedStrExpr? spec, int start, int end, Span span)
    {
        var field = new FormattedValueExpr(value, conversion, spec, _t.SpanFrom(start));
        string text = SourceWithoutComments(_t.TextBetween(_t.TokenAt(start).End, _t.TokenAt(end).Start));
        var textSpan = new Span(span.Line, span.Col + 1, span.EndLine, span.EndCol - 1);
        return new JoinedStrExpr([new ConstantExpr(ConstantKind.Str, text, textSpan), field], span);
    }

    private static string SourceWithoutComments(ReadOnlySpan<byte> source)
    {
        string text = Encoding.UTF8.GetString(source);
        if (!text.Contains('#'))
            return text;
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '#')
            {
                result.Append(text[i]);
                continue;
            }
            int end = text.IndexOf('\n', i);
            if (end < 0)
                break;
            result.Append('\n');
            i = end;
        }
        return result.ToString();
    }

    /// <summary>A conversion if there is one, else -1; false if there is half of one.</summary>
    private bool TryConversion(out int conversion)
    {
        conversion = -1;
        if (!_t.At(TokenKind.Exclamation) || _t.SecondKind != TokenKind.Name)
            return true;
        Token mark = _t.Current;
        _t.Mark++;
        Token name = _t.Current;
        if (mark.Line != name.Line || mark.EndCol != name.Col)
        {
            _t.RaiseRange(mark.Span, name.Span, "f-string: conversion type must come right after the exclamanation mark");
            return false;
        }
        _t.Mark++;
        conversion = name.Name![0];
        return true;
    }

    private bool CheckConversion(in Token name)
    {
        if (name.Name is "s" or "r" or "a")
            return true;
        _t.RaiseAt(name.Span, $"f-string: invalid conversion character '{name.Name}': expected 's', 'r', or 'a'");
        return false;
    }

    private JoinedStrExpr? FormatSpec()
    {
        int start = _t.Mark++;
        NodeList<Expr> parts = default;
        while (FormatSpecPart() is { } part)
        {
            if (part is not ConstantExpr { Value: { } text } || !CodePointText.IsEmpty(text))
                parts.Add(part);
        }
        if (_t.At(TokenKind.Error))
            return null;
        Expr[] items = parts.ToArray();
        Span span = _t.SpanFrom(start);
        return items is [] or [ConstantExpr] ? new JoinedStrExpr(items, span) : Join(items, span);
    }

    /// <summary>A piece of a format specification, or null, with the cursor unmoved, if there is none.</summary>
    public Expr? FormatSpecPart()
    {
        int mark = _t.Mark;
        if (_t.At(TokenKind.FStringMiddle))
            return Text(_t.Mark++, isRaw: false, mark);
        if (_t.At(TokenKind.LeftBrace) && ReplacementField() is { } field)
            return field;
        _t.Mark = mark;
        return null;
    }

    private readonly record struct FStringPart(Expr? Value, int Token);
}
