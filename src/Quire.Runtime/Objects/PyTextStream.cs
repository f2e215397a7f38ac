using Quire.Memory;
using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Objects;

/// <summary>The text streams sys.stdin, sys.stdout and sys.stderr: UTF-8 text over a stream of the host.</summary>
[PyType("TextIOWrapper", TypeIndex.TextStream, Module = "_io", Flags = TypeFlags.NoInstances | TypeFlags.Weakly, Doc = "A stream of text.")]
internal unsafe partial struct PyTextStream
{
    public PyObject Header;

    /// <summary>Index of a <see cref="TextFile"/> in the interpreter's handles.</summary>
    public int Handle;

    public static PyObject* New(Interpreter py, TextFile file)
    {
        var self = (PyTextStream*)py.NewObject((nuint)sizeof(PyTextStream), BlockKind.Atomic, TypeIndex.TextStream);
        if (self == null)
            return null;
        self->Handle = py.Handles.Add(file);
        file.SetInterrupt(() => Interrupts.IsPending(py));
        return (PyObject*)self;
    }

    private static TextFile FileOf(Interpreter py, PyTextStream* self) => py.Handles.Get<TextFile>(self->Handle);

    // Null with ValueError when closed.
    internal static TextFile? Open(Interpreter py, PyTextStream* self)
    {
        TextFile file = FileOf(py, self);
        if (!file.IsClosed)
            return file;
        Raise.ValueError(py, "I/O operation on closed file.");
        return null;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyTextStream* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        try
        {
            FileOf(py, self).Dispose();
        }
        catch (IOException)
        {
            // As when a file object is dropped: nobody asked for the result.
        }
        py.Handles.Remove(self->Handle);
        py.Heap.Free(self);
    }

    private static PyObject* Failed(Interpreter py, IOException error) => FileFailure.Raise(py, error);

    [PyMethod("write($self, text, /)", Doc = "Writes text and returns the number of characters.")]
    private static PyObject* Write(Interpreter py, PyTextStream* self, PyObject* text)
    {
        if (!PyStr.Check(py, text))
            return Raise.TypeError(py, $"write() argument must be str, not {Types.NameOf(py, text)}");
        TextFile? file = Open(py, self);
        if (file == null || WriteText(py, file, (PyStr*)text) < 0)
            return null;
        return PyInt.FromLong(py, ((PyStr*)text)->Length);
    }

    private static int WriteText(Interpreter py, TextFile file, PyStr* text)
    {
        try
        {
            if (PyStr.IsAscii(text))
            {
                file.Write(new ReadOnlySpan<byte>(PyStr.Data(text), text->Length));
                return 0;
            }
            using var encoded = new PyOwned(py, StreamEncoding.Encode(py, (PyObject*)text, file.Errors));
            if (encoded.IsNull)
                return -1;
            var bytes = (PyBytes*)encoded.Pointer;
            file.Write(new ReadOnlySpan<byte>(PyBytes.Data(bytes), (int)bytes->Length));
            return 0;
        }
        catch (IOException error)
        {
            Failed(py, error);
            return -1;
        }
    }

    [PyMethod("writelines($self, lines, /)", Doc = "Writes each text of an iterable.")]
    private static PyObject* WriteLines(Interpreter py, PyTextStream* self, PyObject* lines)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, lines));
        if (iterator.IsNull)
            return null;
        while (true)
        {
            using var line = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (line.IsNull)
                return py.HasError ? null : Ref.New(py.None);
            using var written = new PyOwned(py, Write(py, self, line.Pointer));
            if (written.IsNull)
                return null;
        }
    }

    [PyMethod("flush($self, /)", Doc = "Hands on what is buffered.")]
    internal static PyObject* Flush(Interpreter py, PyTextStream* self)
    {
        TextFile? file = Open(py, self);
        if (file == null)
            return null;
        try
        {
            file.Flush();
            return Ref.New(py.None);
        }
        catch (IOException error)
        {
            return Failed(py, error);
        }
    }

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line, or at most size characters of it; empty text at the end.")]
    private static PyObject* ReadLine(Interpreter py, PyTextStream* self, long size)
    {
        TextFile? file = Open(py, self);
        if (file == null)
            return null;
        return Collect(py, file, size, isLine: true);
    }

    [PyMethod("read($self, size=-1, /)", Doc = "Reads all there is, or at most size characters.")]
    private static PyObject* Read(Interpreter py, PyTextStream* self, PyObject* size)
    {
        long characters = -1;
        if (size != null && size != py.None)
        {
            if (py.TypeOf(size)->Number->Index == null)
                return Raise.TypeError(py, $"argument should be integer or None, not '{Types.NameOf(py, size)}'");
            characters = Conversion.IndexAsLong(py, size, TypeIndex.OverflowError);
            if (py.HasError)
                return null;
        }
        TextFile? file = Open(py, self);
        if (file == null)
            return null;
        return Collect(py, file, characters, isLine: false);
    }

    // The bytes are gathered in the heap, so that a line of any length counts against its limit.
    private static PyObject* Collect(Interpreter py, TextFile file, long limit, bool isLine)
    {
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var bytes = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        limit = limit < 0 ? long.MaxValue : limit;
        try
        {
            if (isLine)
                file.ReadLine(ref bytes, limit);
            else
                file.Read(ref bytes, limit);
            PyObject* text = bytes.HasFailed ? null : PyStr.FromUtf8(py, bytes.Written);
            bytes.Dispose();
            return text;
        }
        catch (IOException error)
        {
            bytes.Dispose();
            return Failed(py, error);
        }
    }

    [PyMethod("readlines($self, hint=-1, /)", Doc = "Reads lines into a list: all, or until they have more than hint characters.")]
    private static PyObject* ReadLines(Interpreter py, PyTextStream* self, PyObject* hint)
    {
        long bound = hint == null || hint == py.None ? -1 : Conversion.IndexAsLong(py, hint, TypeIndex.OverflowError);
        if (py.HasError)
            return null;
        using var lines = new PyOwned(py, bound <= 0 ? Iteration.ToList(py, (PyObject*)self) : (PyObject*)PyList.New(py, 0));
        for (long taken = 0; bound > 0 && !lines.IsNull && taken <= bound;)
        {
            PyObject* line = Next(py, self);
            if (line == null)
                return py.HasError ? null : lines.Move();
            taken += ((PyStr*)line)->Length;
            if (PyList.AppendStolen(py, (PyList*)lines.Pointer, line) < 0)
                return null;
        }
        return lines.Move();
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyTextStream* self)
    {
        PyObject* line = ReadLine(py, self, -1);
        if (line == null || ((PyStr*)line)->Length > 0)
            return line;
        Ref.Dec(py, line);
        return null;
    }

    [PyMethod("fileno($self, /)", Doc = "The number of the file descriptor.")]
    internal static PyObject* FileNumber(Interpreter py, PyTextStream* self) => PyInt.FromLong(py, FileOf(py, self).Descriptor);

    [PyMethod("isatty($self, /)", Doc = "Whether a terminal is at the other end.")]
    internal static PyObject* IsTerminal(Interpreter py, PyTextStream* self)
    {
        bool isRedirected = FileOf(py, self).Descriptor switch
        {
            0 => Console.IsInputRedirected,
            1 => Console.IsOutputRedirected,
            _ => Console.IsErrorRedirected,
        };
        return PyBool.From(py, !isRedirected);
    }

    [PyMethod("readable($self, /)", Doc = "Whether it can be read.")]
    internal static PyObject* Readable(Interpreter py, PyTextStream* self) => PyBool.From(py, FileOf(py, self).Mode == "r");

    [PyMethod("writable($self, /)", Doc = "Whether it can be written.")]
    internal static PyObject* Writable(Interpreter py, PyTextStream* self) => PyBool.From(py, FileOf(py, self).Mode == "w");

    [PyMethod("close($self, /)", Doc = "Flushes and closes.")]
    internal static PyObject* Close(Interpreter py, PyTextStream* self)
    {
        try
        {
            FileOf(py, self).Dispose();
            return Ref.New(py.None);
        }
        catch (IOException error)
        {
            return Failed(py, error);
        }
    }

    [PyProperty("buffer", Doc = "The same stream as bytes.")]
    private static PyObject* GetBuffer(Interpreter py, PyTextStream* self) => PyByteStream.New(py, self);

    [PyProperty("line_buffering", Doc = "Whether what is written is handed on after each line.")]
    private static PyObject* GetLineBuffering(Interpreter py, PyTextStream* self) => PyBool.From(py, FileOf(py, self).IsLineBuffered);

    internal static PyObject* ReprOfBytes(Interpreter py, PyTextStream* self)
    {
        TextFile file = FileOf(py, self);
        return PyStr.FromString(py, $"<_io.Buffered{(file.Mode == "r" ? "Reader" : "Writer")} name='{file.Name}'>");
    }

    [PyProperty("closed", Doc = "Whether it was closed.")]
    internal static PyObject* GetClosed(Interpreter py, PyTextStream* self) => PyBool.From(py, FileOf(py, self).IsClosed);

    [PyProperty("name", Doc = "The name shown for it.")]
    internal static PyObject* GetName(Interpreter py, PyTextStream* self) => PyStr.FromString(py, FileOf(py, self).Name);

    [PyProperty("mode", Doc = "r or w.")]
    internal static PyObject* GetMode(Interpreter py, PyTextStream* self) => PyStr.FromString(py, FileOf(py, self).Mode);

    [PyProperty("encoding", IsMember = true, Doc = "Always utf-8.")]
    private static PyObject* GetEncoding(Interpreter py, PyTextStream* self) => PyStr.FromString(py, "utf-8");

    [PyProperty("errors", Doc = "What happens to characters that cannot be encoded.")]
    private static PyObject* GetErrors(Interpreter py, PyTextStream* self) => PyStr.FromString(py, FileOf(py, self).Errors);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyTextStream* self) =>
        PyStr.FromString(py, $"<_io.TextIOWrapper name='{FileOf(py, self).Name}' mode='{FileOf(py, self).Mode}' encoding='utf-8'>");
}
