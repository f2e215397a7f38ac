using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>tell and seek of text files.</summary>
internal static unsafe class TextSeeking
{
    public static PyObject* Tell(Interpreter py, PyTextIOWrapper* self)
    {
        if (!PyTextIOWrapper.CheckOpen(py, self))
            return null;
        if (!self->IsSeekable)
            return IoErrors.Unsupported(py, "underlying stream is not seekable");
        if (!self->IsTelling)
            return IoErrors.OSError(py, "telling position disabled by next() call");
        if (TextWriting.WritePending(py, self) < 0 || !FlushSelf(py, self))
            return null;
        using var place = new PyOwned(py, Call.Method(py, self->Buffer, Name.tell));
        if (place.IsNull || !self->CanDecode || self->SnapshotInput == null)
            return place.Move();
        if (!IoArguments.Offset(py, place.Pointer, out long position))
            return null;
        using var input = new PyOwned(py, Ref.New(self->SnapshotInput));
        ReadOnlySpan<byte> bytes = PyBytes.Span((PyBytes*)input.Pointer);
        var cookie = new TextCookie { Start = position - bytes.Length, Flags = self->SnapshotFlags };
        return self->DecodedUsed == 0 || FindPlace(py, self, bytes, self->DecodedUsed, ref cookie) ? cookie.Pack(py) : null;
    }

    private static bool FlushSelf(Interpreter py, PyTextIOWrapper* self)
    {
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        return !flushed.IsNull && PyTextIOWrapper.CheckAttached(py, self);
    }

    // The latest place from which decoding can begin, at or before so many characters behind the snapshot.
    private static bool FindPlace(Interpreter py, PyTextIOWrapper* self, ReadOnlySpan<byte> input, int skip, ref TextCookie cookie)
    {
        TextDecoder decoder = self->Decoder;
        NewlineState newlines = self->Newlines;
        int fed = Guess(py, self, input, ref skip, ref cookie, &decoder, &newlines);
        if (fed < 0)
            return false;
        cookie.Start += fed;
        cookie.Skip = skip;
        if (skip == 0)
            return true;
        int characters = 0;
        for (int i = fed; i < input.Length && characters < cookie.Skip; i++)
        {
            int count = CountDecoded(py, self, &decoder, &newlines, input.Slice(i, 1), isLast: false);
            if (count < 0)
                return false;
            characters += count;
            cookie.Feed++;
            if (decoder.PendingCount != 0 || characters > cookie.Skip)
                continue;
            cookie.Start += cookie.Feed;
            cookie.Skip -= characters;
            cookie.Flags = TextReading.FlagsOf(self, in decoder, in newlines);
            cookie.Feed = 0;
            characters = 0;
        }
        return characters >= cookie.Skip || NeedsEnd(py, self, &decoder, &newlines, characters, ref cookie);
    }

    private static bool NeedsEnd(
        Interpreter py, PyTextIOWrapper* self, TextDecoder* decoder, NewlineState* newlines, int characters, ref TextCookie cookie)
    {
        int count = CountDecoded(py, self, decoder, newlines, default, isLast: true);
        if (count < 0)
            return false;
        cookie.NeedsEnd = true;
        return characters + count >= cookie.Skip || IoErrors.OSError(py, "can't reconstruct logical file position") != null;
    }

    // Tries a place near the right one: how many bytes it is behind the snapshot, 0 if none was found, −1 with an exception.
    private static int Guess(
        Interpreter py, PyTextIOWrapper* self, ReadOnlySpan<byte> input, ref int skip, ref TextCookie cookie, TextDecoder* decoder, NewlineState* newlines)
    {
        int fed = (int)Math.Min(input.Length, skip * self->BytesPerCharacter);
        int back = 1;
        while (fed > 0)
        {
            TextReading.SetFlags(self, decoder, newlines, cookie.Flags);
            int count = CountDecoded(py, self, decoder, newlines, input[..fed], isLast: false);
            if (count < 0)
                return -1;
            if (count > skip)
            {
                fed -= back;
                back *= 2;
                continue;
            }
            if (decoder->PendingCount == 0)
            {
                cookie.Flags = TextReading.FlagsOf(self, in *decoder, in *newlines);
                skip -= count;
                return fed;
            }
            fed -= decoder->PendingCount;
            back = 1;
        }
        TextReading.SetFlags(self, decoder, newlines, cookie.Flags);
        return 0;
    }

    private static int CountDecoded(
        Interpreter py, PyTextIOWrapper* self, TextDecoder* decoder, NewlineState* newlines, ReadOnlySpan<byte> part, bool isLast)
    {
        using var text = new PyOwned(py, TextReading.Decode(py, self, decoder, newlines, part, isLast));
        return text.IsNull ? -1 : ((PyStr*)text.Pointer)->Length;
    }

    public static PyObject* Seek(Interpreter py, PyTextIOWrapper* self, PyObject* target, int whence)
    {
        if (!PyTextIOWrapper.CheckOpen(py, self))
            return null;
        if (!self->IsSeekable)
            return IoErrors.Unsupported(py, "underlying stream is not seekable");
        if (whence is < 0 or > 2)
            return IoErrors.InvalidWhence(py, whence);
        int moves = whence == 0 ? 0 : Conversion.IsTrue(py, target);
        if (moves != 0)
            return moves < 0 ? null : IoErrors.Unsupported(py, $"can't do nonzero {(whence == 1 ? "cur" : "end")}-relative seeks");
        if (whence == 2)
            return SeekEnd(py, self);
        int isNegative = whence == 0 ? IsNegative(py, target) : 0;
        if (isNegative < 0)
            return null;
        // Where it stands already: once more, to bring the file beneath there too.
        using var number = new PyOwned(py, whence == 1 ? Tell(py, self) : NumberConversion.ToInt(py, target));
        if (number.IsNull)
            return null;
        if (isNegative > 0)
            return Raise.ValueError(py, $"negative seek position {Conversion.ReprText(py, number.Pointer)}");
        return FlushSelf(py, self) && TextCookie.Unpack(py, number.Pointer, out TextCookie cookie) && MoveTo(py, self, in cookie)
            ? whence == 0 ? Ref.New(target) : number.Move()
            : null;
    }

    private static int IsNegative(Interpreter py, PyObject* target)
    {
        using var zero = new PyOwned(py, PyInt.FromLong(py, 0));
        return zero.IsNull ? -1 : Comparison.Test(py, target, zero.Pointer, CompareOp.Lt);
    }

    private static PyObject* SeekEnd(Interpreter py, PyTextIOWrapper* self)
    {
        if (!FlushSelf(py, self))
            return null;
        PyTextIOWrapper.Forget(py, self);
        self->Decoder.Reset();
        self->Newlines.HasPendingReturn = false;
        self->Newlines.Met = 0;
        using var zero = new PyOwned(py, PyInt.FromLong(py, 0));
        using var two = new PyOwned(py, zero.IsNull ? null : PyInt.FromLong(py, 2));
        using var place = new PyOwned(py, two.IsNull ? null : Call.Method(py, self->Buffer, Name.seek, zero.Pointer, two.Pointer));
        if (place.IsNull)
            return null;
        int moved = Conversion.IsTrue(py, place.Pointer);
        self->IsAtStart = moved == 0 && self->CanEncode;
        return moved < 0 ? null : place.Move();
    }

    private static bool MoveTo(Interpreter py, PyTextIOWrapper* self, in TextCookie cookie)
    {
        using var start = new PyOwned(py, PyInt.FromLong(py, cookie.Start));
        using var place = new PyOwned(py, start.IsNull ? null : Call.Method(py, self->Buffer, Name.seek, start.Pointer));
        if (place.IsNull)
            return false;
        PyTextIOWrapper.Forget(py, self);
        bool isStart = cookie is { Start: 0, Flags: 0 };
        if (self->CanDecode)
            SetState(self, isStart, cookie.Flags);
        if (cookie.Skip > 0 && !ReadAgain(py, self, in cookie))
            return false;
        if (cookie.Skip == 0 && self->CanDecode)
        {
            Ref.Set(py, &self->SnapshotInput, Ref.New(py.EmptyBytes));
            self->SnapshotFlags = cookie.Flags;
        }
        self->IsAtStart = isStart && self->CanEncode;
        return true;
    }

    private static void SetState(PyTextIOWrapper* self, bool isStart, int flags)
    {
        if (isStart)
        {
            self->Decoder.Reset();
            self->Newlines.HasPendingReturn = false;
            self->Newlines.Met = 0;
        }
        else
        {
            TextReading.SetFlags(self, &self->Decoder, &self->Newlines, flags);
        }
    }

    private static bool ReadAgain(Interpreter py, PyTextIOWrapper* self, in TextCookie cookie)
    {
        using var size = new PyOwned(py, PyInt.FromLong(py, cookie.Feed));
        using var input = new PyOwned(py, size.IsNull || !PyTextIOWrapper.CheckAttached(py, self) ? null : Call.Method(py, self->Buffer, Name.read, size.Pointer));
        if (input.IsNull)
            return false;
        if (!PyBytes.Check(py, input.Pointer))
            return Raise.TypeError(py, $"underlying read() should have returned a bytes object, not '{Types.NameOf(py, input.Pointer)}'") != null;
        Ref.Set(py, &self->SnapshotInput, Ref.New(input.Pointer));
        self->SnapshotFlags = cookie.Flags;
        PyObject* text = TextReading.Decode(py, self, &self->Decoder, &self->Newlines, PyBytes.Span((PyBytes*)input.Pointer), cookie.NeedsEnd);
        if (text == null)
            return false;
        Ref.Set(py, (PyObject**)&self->Decoded, text);
        if (self->Decoded->Length < cookie.Skip)
            return IoErrors.OSError(py, "can't restore logical file position") != null;
        self->DecodedUsed = cookie.Skip;
        return true;
    }
}
