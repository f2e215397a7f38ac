using Quire.Memory;
using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Objects;

/// <summary>The bytes beneath a standard text stream: what its attribute <c>buffer</c> gives. Both share one <see cref="TextFile"/>.</summary>
[PyType("BufferedStream", TypeIndex.ByteStream, Module = "_io", Flags = TypeFlags.Container | TypeFlags.NoInstances, Doc = "The bytes of a standard stream.")]
internal unsafe partial struct PyByteStream
{
    public PyObject Header;

    /// <summary>The text stream, which keeps the file open.</summary>
    public PyTextStream* Text;

    public static PyObject* New(Interpreter py, PyTextStream* text)
    {
        var self = (PyByteStream*)py.NewObject((nuint)sizeof(PyByteStream), BlockKind.Container, TypeIndex.ByteStream);
        if (self != null)
            self->Text = (PyTextStream*)Ref.New((PyObject*)text);
        return (PyObject*)self;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyByteStream* self)
    {
        Ref.Dec(py, (PyObject*)self->Text);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyByteStream* self, Visitor* visitor) => Visitor.Visit(visitor, self->Text);

    [PyMethod("write($self, data, /)", Doc = "Writes bytes and returns their number.")]
    private static PyObject* Write(Interpreter py, PyByteStream* self, PyObject* data)
    {
        TextFile? file = PyTextStream.Open(py, self->Text);
        if (file == null)
            return null;
        if (PyStr.Check(py, data))
            return Raise.TypeError(py, "a bytes-like object is required, not 'str'");
        if (!ByteView.Get(py, data, out ByteView view))
            return null;
        long count = view.Span.Length;
        try
        {
            file.WriteBytes(view.Span);
            return PyInt.FromLong(py, count);
        }
        catch (IOException error)
        {
            return FileFailure.Raise(py, error);
        }
        finally
        {
            view.Dispose();
        }
    }

    [PyMethod("flush($self, /)", Doc = "Hands on what is buffered.")]
    private static PyObject* Flush(Interpreter py, PyByteStream* self) => PyTextStream.Flush(py, self->Text);

    [PyMethod("read($self, size=-1, /)", Doc = "Reads all there is, or at most size bytes.")]
    private static PyObject* Read(Interpreter py, PyByteStream* self, PyObject* size)
    {
        long bytes = size == null || size == py.None ? -1 : Conversion.IndexAsLong(py, size, TypeIndex.OverflowError);
        if (py.HasError)
            return null;
        TextFile? file = PyTextStream.Open(py, self->Text);
        return file == null ? null : Collect(py, file, bytes, isLine: false);
    }

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line, or at most size bytes of it; nothing at the end.")]
    private static PyObject* ReadLine(Interpreter py, PyByteStream* self, long size)
    {
        TextFile? file = PyTextStream.Open(py, self->Text);
        return file == null ? null : Collect(py, file, size, isLine: true);
    }

    private static PyObject* Collect(Interpreter py, TextFile file, long limit, bool isLine)
    {
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var bytes = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        try
        {
            file.ReadBytes(ref bytes, limit < 0 ? long.MaxValue : limit, isLine);
            return bytes.Finish();
        }
        catch (IOException error)
        {
            bytes.Dispose();
            return FileFailure.Raise(py, error);
        }
    }

    [PyMethod("readlines($self, hint=-1, /)", Doc = "Reads all lines into a list.")]
    private static PyObject* ReadLines(Interpreter py, PyByteStream* self, PyObject* hint) => Iteration.ToList(py, (PyObject*)self);

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyByteStream* self)
    {
        PyObject* line = ReadLine(py, self, -1);
        if (line == null || ((PyBytes*)line)->Length > 0)
            return line;
        Ref.Dec(py, line);
        return null;
    }

    [PyMethod("fileno($self, /)", Doc = "The number of the file descriptor.")]
    private static PyObject* FileNumber(Interpreter py, PyByteStream* self) => PyTextStream.FileNumber(py, self->Text);

    [PyMethod("isatty($self, /)", Doc = "Whether a terminal is at the other end.")]
    private static PyObject* IsTerminal(Interpreter py, PyByteStream* self) => PyTextStream.IsTerminal(py, self->Text);

    [PyMethod("readable($self, /)", Doc = "Whether it can be read.")]
    private static PyObject* Readable(Interpreter py, PyByteStream* self) => PyTextStream.Readable(py, self->Text);

    [PyMethod("writable($self, /)", Doc = "Whether it can be written.")]
    private static PyObject* Writable(Interpreter py, PyByteStream* self) => PyTextStream.Writable(py, self->Text);

    [PyMethod("close($self, /)", Doc = "Flushes and closes.")]
    private static PyObject* Close(Interpreter py, PyByteStream* self) => PyTextStream.Close(py, self->Text);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyByteStream* self) => PyTextStream.ReprOfBytes(py, self->Text);

    [PyProperty("closed", Doc = "Whether it was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyByteStream* self) => PyTextStream.GetClosed(py, self->Text);

    [PyProperty("name", Doc = "The name shown for it.")]
    private static PyObject* GetName(Interpreter py, PyByteStream* self) => PyTextStream.GetName(py, self->Text);

    [PyProperty("mode", Doc = "rb or wb.")]
    private static PyObject* GetMode(Interpreter py, PyByteStream* self)
    {
        using var mode = new PyOwned(py, PyTextStream.GetMode(py, self->Text));
        return mode.IsNull ? null : PyStr.FromString(py, Conversion.Text(mode.Pointer) + "b");
    }
}
