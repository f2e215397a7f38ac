using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Modules.Io;

/// <summary>Reading text.</summary>
internal static unsafe class TextReading
{
    /// <summary>The flags of the decoder and of the line ends together.</summary>
    public static int FlagsOf(PyTextIOWrapper* self, in TextDecoder decoder, in NewlineState newlines) =>
        self->Ends.IsUniversal ? (decoder.Flags << 1) | (newlines.HasPendingReturn ? 1 : 0) : decoder.Flags;

    public static void SetFlags(PyTextIOWrapper* self, TextDecoder* decoder, NewlineState* newlines, int flags)
    {
        decoder->SetFlags(self->Ends.IsUniversal ? flags >> 1 : flags);
        newlines->HasPendingReturn = self->Ends.IsUniversal && (flags & 1) != 0;
    }

    /// <summary>Decodes a part with a state that need not be the file's own (owned).</summary>
    public static PyObject* Decode(
        Interpreter py, PyTextIOWrapper* self, TextDecoder* decoder, NewlineState* newlines, ReadOnlySpan<byte> part, bool isLast)
    {
        string errors = PyStr.EqualsText((PyObject*)self->ErrorsName, "strict") ? "strict" : Conversion.Shown(self->ErrorsName);
        TextDecoder before = *decoder;
        using var text = new PyOwned(py, TextDecoder.Decode(py, decoder, part, errors, isLast));
        if (text.IsNull || !self->Ends.IsUniversal)
            return text.Move();
        PyObject* result = NewlineState.Next(py, newlines, text.Pointer, isLast);
        if (result == null)
            *decoder = before;
        return result;
    }

    public static bool CheckReadable(Interpreter py, PyTextIOWrapper* self) =>
        self->CanDecode || IoErrors.Unsupported(py, "not readable") != null;

    /// <summary>Reads and decodes the next part: 1, 0 at the end, −1 with an exception. Before: nothing is read ahead.</summary>
    private static int ReadPart(Interpreter py, PyTextIOWrapper* self, long hint)
    {
        using var before = new PyOwned(py, self->IsTelling ? TextDecoder.PendingBytes(py, &self->Decoder) : null);
        if (self->IsTelling && before.IsNull)
            return -1;
        if (!PyTextIOWrapper.CheckAttached(py, self))
            return -1;
        int flags = FlagsOf(self, in self->Decoder, in self->Newlines);
        if (hint > 0)
            hint = (long)(Math.Max(self->BytesPerCharacter, 1.0) * hint);
        Name method = self->HasReadOnce ? Name.read1 : Name.read;
        using var size = new PyOwned(py, PyInt.FromLong(py, Math.Max(self->ChunkSize, hint)));
        using var input = new PyOwned(py, size.IsNull ? null : Call.Method(py, self->Buffer, method, size.Pointer));
        if (input.IsNull)
            return -1;
        int isBytes = ByteView.TryGet(py, input.Pointer, out ByteView view);
        if (isBytes == 0)
        {
            string name = self->HasReadOnce ? "read1" : "read";
            Raise.TypeError(py, $"underlying {name}() should have returned a bytes-like object, not '{Types.NameOf(py, input.Pointer)}'");
        }
        if (isBytes <= 0)
            return -1;
        using ByteView bytes = view;
        bool isEnd = bytes.Span.IsEmpty;
        PyObject* text = Decode(py, self, &self->Decoder, &self->Newlines, bytes.Span, isEnd);
        if (text == null)
            return -1;
        Ref.Set(py, (PyObject**)&self->Decoded, text);
        self->DecodedUsed = 0;
        int length = self->Decoded->Length;
        self->BytesPerCharacter = length > 0 ? (double)bytes.Span.Length / length : 0;
        if (!self->IsTelling)
            return isEnd && length == 0 ? 0 : 1;
        PyObject* follows = before.Pointer == py.EmptyBytes && PyBytes.Check(py, input.Pointer)
            ? Ref.New(input.Pointer)
            : Numbers.Binary(py, BinaryOperator.Add, before.Pointer, input.Pointer);
        if (follows == null)
            return -1;
        Ref.Set(py, &self->SnapshotInput, follows);
        self->SnapshotFlags = flags;
        return isEnd && length == 0 ? 0 : 1;
    }

    // At most so many characters of what is read ahead (owned).
    private static PyObject* Take(Interpreter py, PyTextIOWrapper* self, int count)
    {
        if (self->Decoded == null)
            return StrMaking.Empty(py);
        count = Math.Min(count, self->Available);
        PyObject* text = PyStr.Substring(py, (PyObject*)self->Decoded, self->DecodedUsed, self->DecodedUsed + count);
        if (text != null)
            self->DecodedUsed += count;
        return text;
    }

    public static PyObject* Read(Interpreter py, PyTextIOWrapper* self, PyObject* size)
    {
        if (!IoArguments.Size(py, size, out long count) || !PyTextIOWrapper.CheckOpen(py, self) || !CheckReadable(py, self))
            return null;
        if (TextWriting.WritePending(py, self) < 0)
            return null;
        return count < 0 ? ReadAll(py, self) : ReadMany(py, self, count);
    }

    private static PyObject* ReadAll(Interpreter py, PyTextIOWrapper* self)
    {
        using var input = new PyOwned(py, Call.Method(py, self->Buffer, Name.read));
        if (input.IsNull)
            return null;
        if (input.Pointer == py.None)
            return Raise.TypeError(py, "underlying read() should have returned a bytes-like object, not 'NoneType'");
        if (!ByteView.Get(py, input.Pointer, out ByteView view))
            return null;
        using ByteView bytes = view;
        using var rest = new PyOwned(py, Decode(py, self, &self->Decoder, &self->Newlines, bytes.Span, isLast: true));
        using var ahead = new PyOwned(py, rest.IsNull ? null : Take(py, self, int.MaxValue));
        if (ahead.IsNull)
            return null;
        PyTextIOWrapper.Forget(py, self);
        return ((PyStr*)ahead.Pointer)->Length == 0 ? rest.Move() : PyStr.Concat(py, ahead.Pointer, rest.Pointer);
    }

    private static PyObject* ReadMany(Interpreter py, PyTextIOWrapper* self, long count)
    {
        if (self->Available >= count)
            return Take(py, self, (int)count);
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        while (!text.HasFailed)
        {
            int part = (int)Math.Min(self->Available, count - text.Length);
            if (part > 0)
            {
                text.Add(self->Decoded, self->DecodedUsed, self->DecodedUsed + part);
                self->DecodedUsed += part;
            }
            if (text.Length >= count)
                break;
            int read = ReadPart(py, self, count - text.Length);
            if (read < 0)
            {
                text.Dispose();
                return null;
            }
            if (read == 0)
                break;
        }
        return text.Finish();
    }

    public static PyObject* ReadLine(Interpreter py, PyTextIOWrapper* self, long limit)
    {
        if (!PyTextIOWrapper.CheckOpen(py, self) || TextWriting.WritePending(py, self) < 0)
            return null;
        limit = limit < 0 ? long.MaxValue : limit;
        if (self->Available > 0)
        {
            int end = FindEnd(self, limit, out _);
            bool isCut = end < 0 && limit <= self->Available;
            if (end >= 0 || isCut)
                return Take(py, self, end >= 0 ? end - self->DecodedUsed : (int)limit);
        }
        if (!CheckReadable(py, self))
            return null;
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var line = new StrBuilder(py, scratch, StrBuilder.Scratch);
        if (GatherLine(py, self, ref line, limit))
            return line.Finish();
        line.Dispose();
        return null;
    }

    // The place behind the next line end of what is read ahead, if it comes within the limit; else −1.
    private static int FindEnd(PyTextIOWrapper* self, long limit, out int consumed)
    {
        PyStr* text = self->Decoded;
        int until = (int)Math.Min(text->Length, self->DecodedUsed + Math.Min(limit, int.MaxValue - self->DecodedUsed));
        return self->Ends.FindEnd(PyStr.Data(text), text->Width, self->DecodedUsed, until, out consumed);
    }

    // A "\r" that "\n" may follow in the next part is written at once, and the part looked at for that.
    private static bool GatherLine(Interpreter py, PyTextIOWrapper* self, ref StrBuilder line, long limit)
    {
        bool endsWithReturn = false;
        do
        {
            while (self->Available == 0)
            {
                int read = ReadPart(py, self, 0);
                if (read < 0)
                    return false;
                if (read > 0)
                    continue;
                PyTextIOWrapper.Forget(py, self);
                return true;
            }
            int start = self->DecodedUsed;
            bool isSecondHalf = endsWithReturn && PyStr.At(self->Decoded, start) == '\n';
            int end = isSecondHalf ? start + 1 : FindEnd(self, limit - line.Length, out int consumed);
            int until = end >= 0 ? end : (int)Math.Min(self->Decoded->Length, start + Math.Min(limit - line.Length, int.MaxValue - start));
            endsWithReturn = end < 0 && until > start && self->Ends.Written == "\r\n" && PyStr.At(self->Decoded, until - 1) == '\r';
            line.Add(self->Decoded, start, until);
            self->DecodedUsed = until;
            if (end >= 0)
                break;
        }
        while (line.Length < limit && !line.HasFailed);
        return true;
    }

    public static PyObject* Next(Interpreter py, PyObject* o)
    {
        var self = (PyTextIOWrapper*)o;
        if (!PyTextIOWrapper.CheckAttached(py, self))
            return null;
        self->IsTelling = false;
        using var line = new PyOwned(py, o->Is(TypeIndex.TextIOWrapper) ? ReadLine(py, self, -1) : IoLines.FromMethod(py, o));
        if (line.IsNull)
            return null;
        if (((PyStr*)line.Pointer)->Length > 0)
            return line.Move();
        Ref.Clear(py, &self->SnapshotInput);
        self->IsTelling = self->IsSeekable;
        return null;
    }
}
