using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>The values of numbers and of single string tokens.</summary>
internal sealed class LiteralReader(TokenCursor tokens, DiagnosticBag diagnostics)
{
    // Rules may come by a token twice; its warning is given once.
    private int _warnedUpTo = -1;

    public ConstantExpr? Number()
    {
        ref readonly Token token = ref tokens.Current;
        ReadOnlySpan<byte> text = tokens.TextOf(token);
        ConstantExpr? result = text.Contains((byte)'_') ? NumberWithUnderscores(text, token) : Number(text, token);
        if (result is not null)
            tokens.Mark++;
        return result;
    }

    private ConstantExpr? NumberWithUnderscores(ReadOnlySpan<byte> text, in Token token)
    {
        byte[] digits = new byte[text.Length];
        int count = 0;
        foreach (byte c in text)
        {
            if (c != '_')
                digits[count++] = c;
        }
        return Number(digits.AsSpan(0, count), token);
    }

    private ConstantExpr? Number(ReadOnlySpan<byte> text, in Token token)
    {
        if (text.Length > 1 && text[0] == '0')
        {
            int bitsPerDigit = (text[1] | 0x20) switch { 'x' => 4, 'o' => 3, 'b' => 1, _ => 0 };
            if (bitsPerDigit != 0)
                return RadixInteger(text[2..], bitsPerDigit, token.Span);
        }
        if ((text[^1] | 0x20) == 'j')
        {
            double imaginary = double.Parse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture);
            return new ConstantExpr(ConstantKind.Complex, new Complex(0, imaginary), token.Span);
        }
        if (text.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
        {
            double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return new ConstantExpr(ConstantKind.Float, value, token.Span);
        }
        return DecimalInteger(text, token);
    }

    private ConstantExpr? DecimalInteger(ReadOnlySpan<byte> text, in Token token)
    {
        if (text.Length <= 18)
        {
            long value = 0;
            foreach (byte c in text)
                value = value * 10 + (c - '0');
            return new ConstantExpr(ConstantKind.Int, value, token.Span);
        }
        text = text.TrimStart((byte)'0');
        int limit = tokens.Options.MaxIntegerDigits;
        if (limit > 0 && text.Length > limit)
        {
            tokens.Raise(
                DiagnosticKind.SyntaxError,
                $"Exceeds the limit ({limit} digits) for integer string conversion: value has {text.Length} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                + "literals to avoid decimal conversion limits.",
                token.Line,
                0,
                token.EndLine,
                0);
            return null;
        }
        if (text.IsEmpty)
            return new ConstantExpr(ConstantKind.Int, 0L, token.Span);
        return Integer(BigInteger.Parse(Encoding.ASCII.GetString(text), CultureInfo.InvariantCulture), token.Span);
    }

    private static ConstantExpr Integer(BigInteger value, Span span) => value <= long.MaxValue
        ? new ConstantExpr(ConstantKind.Int, (long)value, span)
        : new ConstantExpr(ConstantKind.BigInt, value, span);

    private static ConstantExpr RadixInteger(ReadOnlySpan<byte> digits, int bitsPerDigit, Span span)
    {
        digits = digits.TrimStart((byte)'0');
        if (digits.Length * bitsPerDigit <= 63)
        {
            long value = 0;
            foreach (byte c in digits)
                value = (value << bitsPerDigit) | (uint)DigitValue(c);
            return new ConstantExpr(ConstantKind.Int, value, span);
        }
        byte[] bytes = new byte[(int)(((long)digits.Length * bitsPerDigit + 7) / 8) + 1];
        long bit = 0;
        for (int i = digits.Length - 1; i >= 0; i--, bit += bitsPerDigit)
        {
            int shifted = DigitValue(digits[i]) << (int)(bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            if (shifted > 0xFF)
                bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
        }
        return Integer(new BigInteger(bytes, isUnsigned: true), span);
    }

    private static int DigitValue(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    /// <summary>The value of the string token that is next, and passes it.</summary>
    public ConstantExpr? String()
    {
        ref readonly Token token = ref tokens.Current;
        int index = tokens.Mark++;
        ReadOnlySpan<byte> text = tokens.TextOf(token);
        bool isBytes = false, isRaw = false;
        int start = 0;
        for (; text[start] is not ((byte)'"' or (byte)'\''); start++)
        {
            isBytes |= (text[start] | 0x20) == 'b';
            isRaw |= (text[start] | 0x20) == 'r';
        }
        bool hasUPrefix = text[0] == 'u';
        byte quote = text[start];
        int quoteSize = text.Length - start >= 6 && text[start + 1] == quote && text[start + 2] == quote ? 3 : 1;
        text = text[(start + quoteSize)..^quoteSize];
        isRaw |= !text.Contains((byte)'\\');
        if (isBytes)
            return Bytes(text, isRaw, index);
        object? value = isRaw ? RawText(text) : DecodeText(text, index, index);
        if (value is null)
            return null;
        ConstantKind kind = value is string ? ConstantKind.Str : ConstantKind.CodePoints;
        return new ConstantExpr(kind, value, token.Span) { HasUPrefix = hasUPrefix };
    }

    /// <summary>Text without escapes; null after an error.</summary>
    public string? RawText(ReadOnlySpan<byte> text) =>
        tokens.IsValidUtf8 || CheckUtf8(text, byRun: false) ? Encoding.UTF8.GetString(text) : null;

    /// <summary>Raises if text is not valid UTF-8. Text with escapes is decoded by runs of characters beyond ASCII.</summary>
    private bool CheckUtf8(ReadOnlySpan<byte> text, bool byRun)
    {
        int start = 0;
        for (int at = 0; at < text.Length;)
        {
            if (text[at] < 0x80 && byRun)
                start = at + 1;
            OperationStatus status = Rune.DecodeFromUtf8(text[at..], out _, out int length);
            if (status != OperationStatus.Done)
            {
                tokens.RaiseLast("(unicode error) " + Utf8Error.Describe(text[start..], at - start));
                return false;
            }
            at += length;
        }
        return true;
    }

    private ConstantExpr? Bytes(ReadOnlySpan<byte> text, bool isRaw, int index)
    {
        Span span = tokens.TokenAt(index).Span;
        if (!Ascii.IsValid(text))
        {
            tokens.RaiseAt(span, "bytes can only contain ASCII literal characters");
            return null;
        }
        if (isRaw)
            return new ConstantExpr(ConstantKind.Bytes, text.ToArray(), span);
        var decoder = new EscapeDecoder(text);
        byte[]? value = decoder.DecodeBytes();
        if (value is null)
        {
            tokens.RaiseLast("(value error) " + decoder.Error);
            return null;
        }
        Warn(in decoder, index, index, isFString: false);
        return new ConstantExpr(ConstantKind.Bytes, value, span);
    }

    /// <summary>
    /// Resolves the escapes of text; a <see cref="string"/>, <see cref="CodePoints"/>, or null after an error.
    /// </summary>
    /// <param name="text">What stands between the quotes.</param>
    /// <param name="index">The token that the text comes from.</param>
    /// <param name="warnAt">The token that a warning points at.</param>
    /// <param name="isFString">Whether the lexer has warned of escaped braces already.</param>
    public object? DecodeText(ReadOnlySpan<byte> text, int index, int warnAt, bool isFString = false)
    {
        if (!tokens.IsValidUtf8 && !CheckUtf8(text, byRun: true))
            return null;
        var decoder = new EscapeDecoder(text);
        object? value = decoder.DecodeText();
        if (value is null)
            tokens.RaiseLast("(unicode error) " + decoder.Error);
        else
            Warn(in decoder, index, warnAt, isFString);
        return value;
    }

    private void Warn(in EscapeDecoder decoder, int index, int warnAt, bool isFString)
    {
        if (decoder.InvalidEscape is not { } escape || tokens.Diagnosing || index <= _warnedUpTo)
            return;
        _warnedUpTo = index;
        if (isFString && escape is "{" or "}")
            return;
        string octal = escape.Length == 3 ? "octal " : "";
        diagnostics.Add(tokens.Place(DiagnosticKind.SyntaxWarning, $"invalid {octal}escape sequence '\\{escape}'", warnAt));
    }
}
