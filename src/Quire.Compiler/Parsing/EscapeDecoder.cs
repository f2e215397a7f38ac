using System.Buffers;
using System.Text;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;

namespace Quire.Compiler.Parsing;

/// <summary>Resolves backslash escapes in the text of one literal.</summary>
internal ref struct EscapeDecoder(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _pos;

    // CPython decodes a copy in which each character beyond ASCII is written with ten; its messages count those.
    private int _extra;
    private int _count;
    private bool _hasSurrogate;

    /// <summary>Why decoding failed.</summary>
    public string? Error { get; private set; }

    /// <summary>The first escape that means nothing: a character, or three octal digits beyond 255.</summary>
    public string? InvalidEscape { get; private set; }

    /// <summary>A <see cref="string"/>, or <see cref="CodePoints"/> if an escape makes a surrogate; null after an error.</summary>
    public object? DecodeText()
    {
        int[] buffer = ArrayPool<int>.Shared.Rent(_text.Length);
        object? result = null;
        if (DecodeInto(buffer))
        {
            ReadOnlySpan<int> values = buffer.AsSpan(0, _count);
            result = _hasSurrogate ? new CodePoints(values.ToArray()) : CodePointText.ToString(values);
        }
        ArrayPool<int>.Shared.Return(buffer);
        return result;
    }

    private bool DecodeInto(int[] buffer)
    {
        while (_pos < _text.Length)
        {
            byte c = _text[_pos];
            if (c == '\\')
            {
                if (!DecodeEscape(buffer))
                    return false;
            }
            else if (c < 0x80)
            {
                buffer[_count++] = c;
                _pos++;
            }
            else
            {
                Rune.DecodeFromUtf8(_text[_pos..], out Rune rune, out int length);
                buffer[_count++] = rune.Value;
                _pos += length;
                _extra += 10 - length;
            }
        }
        return true;
    }

    private bool DecodeEscape(int[] buffer)
    {
        int start = _pos++;
        if (_pos == _text.Length || _text[_pos] >= 0x80)
        {
            // Not an escape. A format specification may end in a backslash.
            buffer[_count++] = '\\';
            _extra += 5;
            return true;
        }
        byte c = _text[_pos++];
        switch (c)
        {
            case (byte)'x':
                return DecodeHex(start, 2, "truncated \\xXX escape", buffer);
            case (byte)'u':
                return DecodeHex(start, 4, "truncated \\uXXXX escape", buffer);
            case (byte)'U':
                return DecodeHex(start, 8, "truncated \\UXXXXXXXX escape", buffer);
            case (byte)'N':
                return DecodeName(start, buffer);
            case (byte)'\n':
                return true;
            default:
                DecodeSimple(c, buffer);
                return true;
        }
    }

    private void DecodeSimple(byte c, int[] buffer)
    {
        int value = SimpleValue(c);
        if (value < 0)
        {
            InvalidEscape ??= ((char)c).ToString();
            buffer[_count++] = '\\';
            value = c;
        }
        buffer[_count++] = value;
    }

    /// <summary>What a one-letter or octal escape stands for; -1 if it is neither.</summary>
    private int SimpleValue(byte c) => c switch
    {
        (byte)'\\' or (byte)'\'' or (byte)'"' => c,
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'t' => 9,
        (byte)'n' => 10,
        (byte)'v' => 11,
        (byte)'f' => 12,
        (byte)'r' => 13,
        >= (byte)'0' and <= (byte)'7' => DecodeOctal(c),
        _ => -1,
    };

    private int DecodeOctal(byte first)
    {
        int value = first - '0';
        int start = _pos - 1;
        while (_pos < start + 3 && _pos < _text.Length && _text[_pos] is >= (byte)'0' and <= (byte)'7')
            value = value * 8 + (_text[_pos++] - '0');
        if (value > 255)
            InvalidEscape ??= Encoding.ASCII.GetString(_text[start.._pos]);
        return value;
    }

    private bool DecodeHex(int start, int digits, string message, int[] buffer)
    {
        uint value = 0;
        for (int i = 0; i < digits; i++, _pos++)
        {
            int digit = _pos < _text.Length ? HexValue(_text[_pos]) : -1;
            if (digit < 0)
                return Fail(start, message);
            value = (value << 4) | (uint)digit;
        }
        if (value > 0x10FFFF)
            return Fail(start, "illegal Unicode character");
        _hasSurrogate |= value is >= 0xD800 and <= 0xDFFF;
        buffer[_count++] = (int)value;
        return true;
    }

    private static int HexValue(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => -1,
    };

    private bool DecodeName(int start, int[] buffer)
    {
        if (_pos == _text.Length || _text[_pos] != '{')
            return Fail(start, "malformed \\N character escape");
        int nameStart = ++_pos;
        while (_pos < _text.Length && _text[_pos] != '}')
            _pos++;
        ReadOnlySpan<byte> name = _text[nameStart.._pos];
        if (name.IsEmpty || _pos == _text.Length)
            return FailInName(start, name, "malformed \\N character escape");
        _pos++;
        int value = UnicodeNames.Find(name);
        if (value < 0)
            return FailInName(start, name, "unknown Unicode character name");
        buffer[_count++] = value;
        return true;
    }

    private bool FailInName(int start, ReadOnlySpan<byte> name, string message)
    {
        start += _extra;
        for (int i = 0; i < name.Length; i++)
        {
            byte c = name[i];
            if (c >= 0x80)
                _extra += c < 0xC0 ? -1 : 9;
            else if (c == '\\' && i + 1 < name.Length && name[i + 1] >= 0x80)
                _extra += 5;
        }
        return FailAt(start, message);
    }

    private bool Fail(int start, string message) => FailAt(start + _extra, message);

    private bool FailAt(int start, string message)
    {
        int last = _pos + _extra - 1;
        Error = last == start
            ? $"'unicodeescape' codec can't decode byte 0x5c in position {start}: {message}"
            : $"'unicodeescape' codec can't decode bytes in position {start}-{last}: {message}";
        return false;
    }

    /// <summary>The bytes that ASCII text with escapes stands for; null after an error.</summary>
    public byte[]? DecodeBytes()
    {
        byte[] buffer = new byte[_text.Length];
        while (_pos < _text.Length)
        {
            byte c = _text[_pos++];
            if (c != '\\')
            {
                buffer[_count++] = c;
                continue;
            }
            c = _text[_pos++];
            if (c == '\n')
                continue;
            if (c == 'x')
            {
                if (!DecodeHexByte(buffer))
                    return null;
                continue;
            }
            int value = SimpleValue(c);
            if (value < 0)
            {
                InvalidEscape ??= ((char)c).ToString();
                buffer[_count++] = (byte)'\\';
                value = c;
            }
            buffer[_count++] = (byte)value;
        }
        return buffer.AsSpan(0, _count).ToArray();
    }

    private bool DecodeHexByte(byte[] buffer)
    {
        int high = _pos < _text.Length ? HexValue(_text[_pos]) : -1;
        int low = _pos + 1 < _text.Length ? HexValue(_text[_pos + 1]) : -1;
        if (high < 0 || low < 0)
        {
            Error = $"invalid \\x escape at position {_pos - 2}";
            return false;
        }
        buffer[_count++] = (byte)(high * 16 + low);
        _pos += 2;
        return true;
    }
}
