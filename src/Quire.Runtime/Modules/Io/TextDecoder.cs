using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// Bytes that come in parts, as text. What a part ends with but does not complete waits for the next one. A plain value: a copy of it is a copy of
/// its state.
/// </summary>
internal unsafe struct TextDecoder
{
    private const int MostPending = 8;
    private const int FlagBigEndian = 1;
    private const int FlagUnknownOrder = 2;

    private CodecKind _kind;

    /// <summary>0 until a byte order mark was read, then 1 for little and 2 for big endian.</summary>
    private byte _order;

    /// <summary>Whether a mark may still come that is no text.</summary>
    private bool _awaitsMark;
    private byte _pendingCount;
    private fixed byte _pending[MostPending];

    private readonly bool HasOrder => _kind is CodecKind.Utf16 or CodecKind.Utf32;

    public readonly int PendingCount => _pendingCount;

    /// <summary>What was added to the state by the parts so far, without the bytes that wait; numbers as of CPython's decoders.</summary>
    public readonly int Flags => HasOrder
        ? _order == 0 ? FlagUnknownOrder : _order == 2 ? FlagBigEndian : 0
        : _awaitsMark ? 1 : 0;

    public static TextDecoder For(CodecKind kind)
    {
        var decoder = new TextDecoder { _kind = kind };
        decoder.Reset();
        return decoder;
    }

    public void Reset()
    {
        _pendingCount = 0;
        _order = 0;
        _awaitsMark = _kind == CodecKind.Utf8Sig;
    }

    /// <summary>The state that <see cref="Flags"/> told, with no bytes waiting.</summary>
    public void SetFlags(int flags)
    {
        _pendingCount = 0;
        _order = (byte)(!HasOrder || flags == FlagUnknownOrder ? 0 : flags == FlagBigEndian ? 2 : 1);
        _awaitsMark = _kind == CodecKind.Utf8Sig && flags != 0;
    }

    /// <summary>The bytes that wait (owned).</summary>
    public static PyObject* PendingBytes(Interpreter py, TextDecoder* self) =>
        PyBytes.New(py, new ReadOnlySpan<byte>(self->_pending, self->_pendingCount));

    /// <summary>The text of the next part (owned); null with an exception, the state being as before.</summary>
    public static PyObject* Decode(Interpreter py, TextDecoder* self, ReadOnlySpan<byte> part, string errors, bool isLast)
    {
        if (self->_pendingCount == 0)
            return DecodeJoined(py, self, part, errors, isLast);
        int length = self->_pendingCount + part.Length;
        var joined = (byte*)py.NewBuffer((nuint)length);
        if (joined == null)
            return null;
        new ReadOnlySpan<byte>(self->_pending, self->_pendingCount).CopyTo(new Span<byte>(joined, length));
        part.CopyTo(new Span<byte>(joined + self->_pendingCount, part.Length));
        PyObject* text = DecodeJoined(py, self, new ReadOnlySpan<byte>(joined, length), errors, isLast);
        py.Heap.Free(joined);
        return text;
    }

    private static PyObject* DecodeJoined(Interpreter py, TextDecoder* self, ReadOnlySpan<byte> data, string errors, bool isLast)
    {
        TextDecoder next = *self;
        int start = next.SkipMark(data, isLast);
        bool lacksMark = self->HasOrder && next._order == 0 && data.Length >= (self->_kind == CodecKind.Utf16 ? 2 : 4);
        if (lacksMark)
            return NoMark(py, self->_kind, data);
        int end = start < 0 ? 0 : isLast ? data.Length : start + next.CompleteLength(data[start..]);
        // With its mark the text is decoded as a whole, so that errors count from there.
        PyObject* text = start > 0
            ? TextCodecs.Decode(py, data[..end], MarkedName(self->_kind), errors)
            : TextCodecs.Decode(py, start < 0 ? default : data[start..end], next.CodecName, errors);
        if (text == null)
            return null;
        ReadOnlySpan<byte> rest = data[end..];
        next._pendingCount = (byte)rest.Length;
        rest.CopyTo(new Span<byte>(next._pending, MostPending));
        *self = next;
        return text;
    }

    private static string MarkedName(CodecKind kind) => kind switch
    {
        CodecKind.Utf8Sig => "utf-8-sig",
        CodecKind.Utf16 => "utf-16",
        _ => "utf-32",
    };

    private static PyObject* NoMark(Interpreter py, CodecKind kind, ReadOnlySpan<byte> data) =>
        CodecErrors.RaiseDecode(py, MarkedName(kind), data, 0, kind == CodecKind.Utf16 ? 2 : 4, "Stream does not start with BOM");

    // Where the text begins; −1 when the mark is not complete.
    private int SkipMark(ReadOnlySpan<byte> data, bool isLast)
    {
        if (_awaitsMark)
        {
            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            bool isCut = data.Length < mark.Length && mark.StartsWith(data);
            if (isCut && !isLast)
                return -1;
            _awaitsMark = false;
            return data.StartsWith(mark) ? mark.Length : 0;
        }
        if (!HasOrder || _order != 0)
            return 0;
        int size = _kind == CodecKind.Utf16 ? 2 : 4;
        if (data.Length < size)
            return isLast ? 0 : -1;
        ReadOnlySpan<byte> little = [0xFF, 0xFE, 0, 0];
        ReadOnlySpan<byte> big = [0, 0, 0xFE, 0xFF];
        if (data.StartsWith(little[..size]))
            _order = 1;
        else if (data.StartsWith(big[(4 - size)..]))
            _order = 2;
        return _order == 0 ? 0 : size;
    }

    private readonly string CodecName => _kind switch
    {
        CodecKind.Utf8 or CodecKind.Utf8Sig => "utf-8",
        CodecKind.Ascii => "ascii",
        CodecKind.Latin1 => "latin-1",
        CodecKind.Cp1252 => "cp1252",
        CodecKind.Utf16 => _order == 2 ? "utf-16-be" : "utf-16-le",
        CodecKind.Utf16Little => "utf-16-le",
        CodecKind.Utf16Big => "utf-16-be",
        CodecKind.Utf32 => _order == 2 ? "utf-32-be" : "utf-32-le",
        CodecKind.Utf32Little => "utf-32-le",
        _ => "utf-32-be",
    };

    // How much of the data is whole characters, or wrong in a way that nothing behind it can mend.
    private readonly int CompleteLength(ReadOnlySpan<byte> data) => _kind switch
    {
        CodecKind.Utf8 or CodecKind.Utf8Sig => CompleteUtf8(data),
        CodecKind.Utf16 => CompleteUtf16(data, isBig: _order == 2),
        CodecKind.Utf16Little => CompleteUtf16(data, isBig: false),
        CodecKind.Utf16Big => CompleteUtf16(data, isBig: true),
        CodecKind.Utf32 or CodecKind.Utf32Little or CodecKind.Utf32Big => data.Length & ~3,
        _ => data.Length,
    };

    private static int CompleteUtf8(ReadOnlySpan<byte> data)
    {
        for (int back = 1; back <= 3 && back <= data.Length; back++)
        {
            byte b = data[^back];
            if (b < 0x80)
                break;
            if (b < 0xC0)
                continue;
            // A surrogate that is cut may be what an error handler wants whole.
            if (b == 0xED && back == 2 && data[^1] is >= 0xA0 and < 0xC0)
                return data.Length - back;
            bool isCut = Utf8Codec.DecodeOne(data, data.Length - back, out _, out string reason) < 0 && reason == Utf8Codec.UnexpectedEnd;
            return isCut ? data.Length - back : data.Length;
        }
        return data.Length;
    }

    private static int CompleteUtf16(ReadOnlySpan<byte> data, bool isBig)
    {
        int whole = data.Length & ~1;
        bool endsHigh = whole >= 2 && (data[isBig ? whole - 2 : whole - 1] & 0xFC) == 0xD8;
        return endsHigh ? whole - 2 : whole;
    }
}
