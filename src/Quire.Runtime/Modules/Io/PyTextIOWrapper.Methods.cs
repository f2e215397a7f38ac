using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

internal unsafe partial struct PyTextIOWrapper
{
    [PyMethod("write($self, text, /)", Doc = "Writes text and returns the number of characters.")]
    private static PyObject* Write(Interpreter py, PyTextIOWrapper* self, PyObject* text) => TextWriting.Write(py, self, text);

    [PyMethod("read($self, size=-1, /)", Doc = "Reads size characters, fewer only at the end, or all there is.")]
    private static PyObject* Read(Interpreter py, PyTextIOWrapper* self, PyObject* size) => TextReading.Read(py, self, size);

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line, or at most size characters of it; empty text at the end.")]
    private static PyObject* ReadLine(Interpreter py, PyTextIOWrapper* self, long size) => TextReading.ReadLine(py, self, size);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyObject* self) => TextReading.Next(py, self);

    [PyMethod("tell($self, /)", Doc = "The place in the file, as a number for seek.")]
    private static PyObject* Tell(Interpreter py, PyTextIOWrapper* self) => TextSeeking.Tell(py, self);

    [PyMethod("seek($self, cookie, whence=0, /)", Doc = "Moves to a place that tell gave, or to the end.")]
    private static PyObject* Seek(Interpreter py, PyTextIOWrapper* self, PyObject* cookie, int whence) => TextSeeking.Seek(py, self, cookie, whence);

    [PyMethod("truncate($self, pos=None, /)", Doc = "Changes the size of the file beneath.")]
    private static PyObject* Truncate(Interpreter py, PyTextIOWrapper* self, PyObject* pos)
    {
        if (!CheckAttached(py, self))
            return null;
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        if (flushed.IsNull || !CheckAttached(py, self))
            return null;
        PyObject* size = pos == null ? py.None : pos;
        return Call.MethodWith(py, self->Buffer, Name.truncate, &size, 1);
    }

    [PyMethod("flush($self, /)", Doc = "Hands on what waits.")]
    private static PyObject* Flush(Interpreter py, PyTextIOWrapper* self)
    {
        if (!CheckOpen(py, self))
            return null;
        self->IsTelling = self->IsSeekable;
        return TextWriting.WritePending(py, self) < 0 || !CheckAttached(py, self) ? null : Call.Method(py, self->Buffer, Name.flush);
    }

    [PyMethod("close($self, /)", Doc = "Writes what waits and closes the file; a second time does nothing.")]
    private static PyObject* Close(Interpreter py, PyTextIOWrapper* self)
    {
        if (!CheckAttached(py, self))
            return null;
        int closed = IsClosed(py, self->Buffer);
        if (closed != 0)
            return closed < 0 ? null : Ref.New(py.None);
        using var buffer = new PyOwned(py, Ref.New(self->Buffer));
        if (self->IsFinalizing)
        {
            using var warned = new PyOwned(py, Call.Method(py, buffer.Pointer, Name._dealloc_warn, (PyObject*)self));
            Errors.Clear(py);
        }
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        PyObject* failure = Errors.Take(py);
        using var result = new PyOwned(py, Call.Method(py, buffer.Pointer, Name.close));
        bool isClean = failure == null;
        IoErrors.Chain(py, failure);
        return isClean ? result.Move() : null;
    }

    [PyMethod("detach($self, /)", Doc = "Gives the file beneath away; this one can no longer be used.")]
    private static PyObject* Detach(Interpreter py, PyTextIOWrapper* self)
    {
        if (!CheckAttached(py, self))
            return null;
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        if (flushed.IsNull || !CheckAttached(py, self))
            return null;
        PyObject* buffer = self->Buffer;
        self->Buffer = null;
        self->IsDetached = true;
        return buffer;
    }

    [PyMethod("reconfigure($self, /, *, encoding=None, errors=None, newline=<unrepresentable>, line_buffering=None, write_through=None)",
        Doc = "Changes how text is written and read from here on.")]
    private static PyObject* Reconfigure(
        Interpreter py, PyTextIOWrapper* self, PyObject* encoding, PyObject* errors, PyObject* newline, PyObject* line_buffering, PyObject* write_through)
    {
        if (!CheckAttached(py, self))
            return null;
        bool hasEncoding = encoding != null && encoding != py.None;
        bool hasErrors = errors != null && errors != py.None;
        bool hasNewline = newline != null;
        if (self->CanDecode && self->Decoded != null && (hasEncoding || hasErrors || hasNewline))
            return IoErrors.Unsupported(py, "It is not possible to set the encoding or newline of stream after the first read");
        if (!CheckText(py, "encoding", hasEncoding ? encoding : null) || !CheckText(py, "errors", hasErrors ? errors : null))
            return null;
        LineEnds ends = self->Ends;
        bool isText = !hasNewline || newline == py.None || PyStr.Check(py, newline);
        if (!isText)
            return Raise.TypeError(py, $"reconfigure() argument 'newline' must be str or None, not {Types.NameOf(py, newline)}");
        if (hasNewline && !LineEnds.Parse(py, newline == py.None ? null : (PyStr*)newline, out ends))
            return null;
        int lines = self->IsLineBuffered ? 1 : 0;
        int through = self->WritesThrough ? 1 : 0;
        if (!Choice(py, line_buffering, ref lines) || !Choice(py, write_through, ref through))
            return null;
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        if (flushed.IsNull || !CheckAttached(py, self))
            return null;
        PyStr* handler = hasErrors ? (PyStr*)errors : hasEncoding ? null : self->ErrorsName;
        bool isChanged = hasEncoding || hasErrors || hasNewline;
        if (isChanged && TextEncodings.Choose(py, self, hasEncoding ? (PyStr*)encoding : self->Encoding, handler) < 0)
            return null;
        self->Ends = ends;
        self->IsLineBuffered = lines > 0;
        self->WritesThrough = through > 0;
        if (isChanged)
            TextEncodings.Reset(self);
        return isChanged && TextEncodings.FindStart(py, self) < 0 ? null : Ref.New(py.None);
    }

    private static bool CheckText(Interpreter py, string name, PyObject* value) =>
        value == null || PyStr.Check(py, value)
        || Raise.TypeError(py, $"reconfigure() argument '{name}' must be str or None, not {Types.NameOf(py, value)}") != null;

    private static bool Choice(Interpreter py, PyObject* value, ref int choice)
    {
        if (value == null || value == py.None)
            return true;
        if (!ArgumentBinding.ToInt(py, value, out int number))
            return false;
        choice = number != 0 ? 1 : 0;
        return true;
    }

    private static PyObject* Forward(Interpreter py, PyTextIOWrapper* self, Name method) =>
        CheckAttached(py, self) ? Call.Method(py, self->Buffer, method) : null;

    [PyMethod("fileno($self, /)", Doc = "The number of the file descriptor.")]
    private static PyObject* FileNumber(Interpreter py, PyTextIOWrapper* self) => Forward(py, self, Name.fileno);

    [PyMethod("seekable($self, /)", Doc = "Whether the file beneath can be moved in.")]
    private static PyObject* Seekable(Interpreter py, PyTextIOWrapper* self) => Forward(py, self, Name.seekable);

    [PyMethod("readable($self, /)", Doc = "Whether the file beneath can be read.")]
    private static PyObject* Readable(Interpreter py, PyTextIOWrapper* self) => Forward(py, self, Name.readable);

    [PyMethod("writable($self, /)", Doc = "Whether the file beneath can be written.")]
    private static PyObject* Writable(Interpreter py, PyTextIOWrapper* self) => Forward(py, self, Name.writable);

    [PyMethod("isatty($self, /)", Doc = "Whether a terminal is at the other end.")]
    private static PyObject* IsTerminal(Interpreter py, PyTextIOWrapper* self) => Forward(py, self, Name.isatty);

    [PyMethod("__reduce__($self, /)", Doc = "Refuses: an open file cannot be copied.")]
    private static PyObject* Reduce(Interpreter py, PyTextIOWrapper* self) => IoErrors.CannotPickle(py, (PyObject*)self);

    [PyMethod("__reduce_ex__($self, protocol, /)", Doc = "Refuses: an open file cannot be copied.")]
    private static PyObject* ReduceWith(Interpreter py, PyTextIOWrapper* self, PyObject* protocol) => IoErrors.CannotPickle(py, (PyObject*)self);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyTextIOWrapper* self)
    {
        if (!self->IsReady)
            return Raise.ValueError(py, "I/O operation on uninitialized object");
        using var encoding = new PyOwned(py, IoRepr.Of(py, (PyObject*)self, (PyObject*)self->Encoding));
        if (encoding.IsNull)
            return null;
        string text = "<_io.TextIOWrapper";
        foreach (Name name in (ReadOnlySpan<Name>)[Name.name, Name.mode])
        {
            PyObject* found;
            int has = Attributes.TryGet(py, (PyObject*)self, name, &found);
            if (has < 0 && !Errors.ClearIf(py, TypeIndex.ValueError))
                return null;
            using var value = new PyOwned(py, has > 0 ? found : null);
            using var shown = new PyOwned(py, has > 0 ? IoRepr.Of(py, (PyObject*)self, value.Pointer) : null);
            if (py.HasError)
                return null;
            if (!shown.IsNull)
                text += $" {(name == Name.name ? "name" : "mode")}={Conversion.Text(shown.Pointer)}";
        }
        return PyStr.FromString(py, $"{text} encoding={Conversion.Text(encoding.Pointer)}>");
    }

    [PyProperty("name", Doc = "The name of the file beneath.")]
    private static PyObject* GetName(Interpreter py, PyTextIOWrapper* self) =>
        CheckAttached(py, self) ? Attributes.Get(py, self->Buffer, Name.name) : null;

    [PyProperty("closed", Doc = "Whether it was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyTextIOWrapper* self) =>
        CheckAttached(py, self) ? Attributes.Get(py, self->Buffer, Name.closed) : null;

    [PyProperty("encoding", IsMember = true, Doc = "The encoding.")]
    private static PyObject* GetEncoding(Interpreter py, PyTextIOWrapper* self) =>
        Ref.New(self->Encoding == null ? py.None : (PyObject*)self->Encoding);

    [PyProperty("errors", Doc = "What happens to text that cannot be decoded or encoded.")]
    private static PyObject* GetErrors(Interpreter py, PyTextIOWrapper* self) =>
        self->IsReady ? Ref.New((PyObject*)self->ErrorsName) : Raise.ValueError(py, "I/O operation on uninitialized object");

    [PyProperty("newlines", Doc = "The line ends met so far.")]
    private static PyObject* GetNewlines(Interpreter py, PyTextIOWrapper* self) =>
        CheckAttached(py, self) ? NewlineState.Kinds(py, self->CanDecode && self->Ends.IsUniversal ? self->Newlines.Met : 0) : null;

    [PyProperty("buffer", IsMember = true, Doc = "The file beneath.")]
    private static PyObject* GetBuffer(Interpreter py, PyTextIOWrapper* self) => Ref.New(self->Buffer == null ? py.None : self->Buffer);

    [PyProperty("line_buffering", IsMember = true, Doc = "Whether a line end that is written flushes.")]
    private static PyObject* GetLineBuffering(Interpreter py, PyTextIOWrapper* self) => PyBool.From(py, self->IsLineBuffered);

    [PyProperty("write_through", IsMember = true, Doc = "Whether nothing that is written waits here.")]
    private static PyObject* GetWriteThrough(Interpreter py, PyTextIOWrapper* self) => PyBool.From(py, self->WritesThrough);

    [PyProperty("_CHUNK_SIZE", Doc = "Bytes that are read or written beneath at once.")]
    private static PyObject* GetChunkSize(Interpreter py, PyTextIOWrapper* self) =>
        CheckAttached(py, self) ? PyInt.FromLong(py, self->ChunkSize) : null;

    [PyPropertySetter("_CHUNK_SIZE")]
    private static int SetChunkSize(Interpreter py, PyTextIOWrapper* self, PyObject* value)
    {
        if (!CheckAttached(py, self))
            return -1;
        if (value == null)
        {
            Raise.New(py, TypeIndex.AttributeError, "cannot delete attribute");
            return -1;
        }
        if (!ArgumentBinding.ToInt(py, value, out int size))
            return -1;
        if (size <= 0)
        {
            Raise.ValueError(py, "a strictly positive integer is required");
            return -1;
        }
        self->ChunkSize = size;
        return 0;
    }

    [PyProperty("_finalizing", IsMember = true, Doc = "Whether its finalizer runs.")]
    private static PyObject* GetFinalizing(Interpreter py, PyTextIOWrapper* self) => PyBool.From(py, self->IsFinalizing);

    [PyPropertySetter("_finalizing")]
    private static int SetFinalizing(Interpreter py, PyTextIOWrapper* self, PyObject* value) => IoFinalizing.Set(py, value, out self->IsFinalizing);
}
