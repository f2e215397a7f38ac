using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>str to bytes and back, by the name of an encoding and of an error handler.</summary>
internal static unsafe class TextCodecs
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];
    private static ReadOnlySpan<byte> Utf16Mark => [0xFF, 0xFE];
    private static ReadOnlySpan<byte> Utf32Mark => [0xFF, 0xFE, 0, 0];

    /// <summary>A str of text in UTF-8 (owned).</summary>
    public static PyObject* Decode(Interpreter py, ReadOnlySpan<byte> data) =>
        data.IsEmpty ? StrMaking.Empty(py) : DecodeUtf8(py, data, 0, "strict");

    /// <summary>A str of encoded text (owned).</summary>
    public static PyObject* Decode(Interpreter py, ReadOnlySpan<byte> data, string encoding, string errors = "strict")
    {
        if (data.IsEmpty)
            return StrMaking.Empty(py);
        switch (CodecNames.Find(encoding))
        {
            case CodecKind.Utf8:
                return DecodeUtf8(py, data, 0, errors);
            case CodecKind.Utf8Sig:
                return DecodeUtf8(py, data, data.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0, errors);
            case CodecKind.Ascii:
                return System.Text.Ascii.IsValid(data) ? StrMaking.FromLatin1(py, data) : Decoding<Ascii>.Run(py, data, 0, "ascii", errors);
            case CodecKind.Latin1:
                return StrMaking.FromLatin1(py, data);
            case CodecKind.Cp1252:
                return Decoding<Cp1252>.Run(py, data, 0, "charmap", errors);
            case CodecKind.Utf16:
                return DecodeUtf16(py, data, errors);
            case CodecKind.Utf16Little:
                return Decoding<Utf16Little>.Run(py, data, 0, "utf-16-le", errors);
            case CodecKind.Utf16Big:
                return Decoding<Utf16Big>.Run(py, data, 0, "utf-16-be", errors);
            case CodecKind.Utf32:
                return DecodeUtf32(py, data, errors);
            case CodecKind.Utf32Little:
                return Decoding<Utf32Little>.Run(py, data, 0, "utf-32-le", errors);
            case CodecKind.Utf32Big:
                return Decoding<Utf32Big>.Run(py, data, 0, "utf-32-be", errors);
            default:
                return CodecErrors.UnknownEncoding(py, encoding, "decode");
        }
    }

    /// <summary>A bytes object of a str's text (owned).</summary>
    public static PyObject* Encode(Interpreter py, PyStr* s, string encoding = "utf-8", string errors = "strict")
    {
        CodecKind kind = CodecNames.Find(encoding);
        bool plain = PyStr.IsAscii(s) ? kind is CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1 or CodecKind.Cp1252
            : kind == CodecKind.Latin1 && s->Width == 1;
        if (plain)
            return PyBytes.New(py, PyStr.Bytes(s));
        switch (kind)
        {
            case CodecKind.Utf8:
                return HasSurrogates(s) ? Encoding<Utf8>.Run(py, s, default, "utf-8", errors) : EncodeUtf8(py, s);
            case CodecKind.Utf8Sig:
                return Encoding<Utf8>.Run(py, s, Utf8Mark, "utf-8", errors);
            case CodecKind.Ascii:
                return Encoding<Ascii>.Run(py, s, default, "ascii", errors);
            case CodecKind.Latin1:
                return Encoding<Latin1>.Run(py, s, default, "latin-1", errors);
            case CodecKind.Cp1252:
                return Encoding<Cp1252>.Run(py, s, default, "charmap", errors);
            case CodecKind.Utf16:
                return Encoding<Utf16Little>.Run(py, s, Utf16Mark, "utf-16", errors);
            case CodecKind.Utf16Little:
                return Encoding<Utf16Little>.Run(py, s, default, "utf-16-le", errors);
            case CodecKind.Utf16Big:
                return Encoding<Utf16Big>.Run(py, s, default, "utf-16-be", errors);
            case CodecKind.Utf32:
                return Encoding<Utf32Little>.Run(py, s, Utf32Mark, "utf-32", errors);
            case CodecKind.Utf32Little:
                return Encoding<Utf32Little>.Run(py, s, default, "utf-32-le", errors);
            case CodecKind.Utf32Big:
                return Encoding<Utf32Big>.Run(py, s, default, "utf-32-be", errors);
            default:
                return CodecErrors.UnknownEncoding(py, encoding, "encode");
        }
    }

    private static PyObject* DecodeUtf8(Interpreter py, ReadOnlySpan<byte> data, int start, string errors)
    {
        if (Utf8Codec.TryDecode(py, data[start..], out PyObject* result))
            return result;
        return Decoding<Utf8>.Run(py, data, start, "utf-8", errors);
    }

    private static PyObject* DecodeUtf16(Interpreter py, ReadOnlySpan<byte> data, string errors)
    {
        if (data.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Decoding<Utf16Big>.Run(py, data, 2, "utf-16-be", errors);
        return Decoding<Utf16Little>.Run(py, data, data.StartsWith(Utf16Mark) ? 2 : 0, "utf-16-le", errors);
    }

    private static PyObject* DecodeUtf32(Interpreter py, ReadOnlySpan<byte> data, string errors)
    {
        if (data.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return Decoding<Utf32Big>.Run(py, data, 4, "utf-32-be", errors);
        return Decoding<Utf32Little>.Run(py, data, data.StartsWith(Utf32Mark) ? 4 : 0, "utf-32-le", errors);
    }

    private static bool HasSurrogates(PyStr* s) => s->Width switch
    {
        1 => false,
        2 => new ReadOnlySpan<ushort>(PyStr.Data(s), s->Length).ContainsAnyInRange((ushort)0xD800, (ushort)0xDFFF),
        _ => new ReadOnlySpan<uint>(PyStr.Data(s), s->Length).ContainsAnyInRange(0xD800u, 0xDFFFu),
    };

    // Text without surrogates: the length is known, so the object is made at once.
    private static PyObject* EncodeUtf8(Interpreter py, PyStr* s)
    {
        long length = Utf8Codec.EncodedLength(s);
        PyBytes* bytes = PyBytes.Allocate(py, length);
        if (bytes == null)
            return null;
        if (s->Width == 2)
            System.Text.Unicode.Utf8.FromUtf16(new ReadOnlySpan<char>(PyStr.Data(s), s->Length), new Span<byte>(PyBytes.Data(bytes), (int)length), out _, out _);
        else
            Utf8Codec.Write(s, PyBytes.Data(bytes));
        return (PyObject*)bytes;
    }
}
