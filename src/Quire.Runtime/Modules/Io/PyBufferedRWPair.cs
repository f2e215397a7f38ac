using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>BufferedRWPair: two buffered files, one to read and one to write, such as the two ends of a conversation.</summary>
[PyType("BufferedRWPair", TypeIndex.BufferedRWPair, Base = TypeIndex.BufferedIOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Signature = "(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)", Doc = "Reads from one file and writes to another.")]
internal unsafe partial struct PyBufferedRWPair
{
    public PyIOBase Head;
    private PyObject* _reader;
    private PyObject* _writer;

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyBufferedRWPair* self, PyObject* reader, PyObject* writer, PyObject* buffer_size)
    {
        using var readable = new PyOwned(py, PyIOBase.Check(py, reader, Name.readable, "File or stream is not readable."));
        if (readable.IsNull)
            return -1;
        using var writable = new PyOwned(py, PyIOBase.Check(py, writer, Name.writable, "File or stream is not writable."));
        if (writable.IsNull)
            return -1;
        using var first = new PyOwned(py, Make(py, TypeIndex.BufferedReader, reader, buffer_size));
        using var second = new PyOwned(py, first.IsNull ? null : Make(py, TypeIndex.BufferedWriter, writer, buffer_size));
        if (second.IsNull)
            return -1;
        Ref.Set(py, &self->_reader, first.Move());
        Ref.Set(py, &self->_writer, second.Move());
        return 0;
    }

    private static PyObject* Make(Interpreter py, int type, PyObject* raw, PyObject* size)
    {
        PyObject** args = stackalloc PyObject*[2] { raw, size };
        return Call.Invoke(py, (PyObject*)py.TypeTable[type], args, size == null ? 1 : 2, null);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyBufferedRWPair* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Clear(py, self);
        PyIOBase.Free(py, (PyIOBase*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyBufferedRWPair* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Head.Dict);
        Visitor.Visit(visitor, self->_reader);
        Visitor.Visit(visitor, self->_writer);
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyBufferedRWPair* self)
    {
        PyIOBase.Clear(py, (PyIOBase*)self);
        Ref.Clear(py, &self->_reader);
        Ref.Clear(py, &self->_writer);
    }

    private static PyObject* Forward(Interpreter py, PyObject* file, Name method, PyObject** args = null, int count = 0)
    {
        if (file == null)
            return Raise.ValueError(py, "I/O operation on uninitialized object");
        using var held = new PyOwned(py, Ref.New(file));
        return Call.MethodWith(py, file, method, args, count);
    }

    private static PyObject* ForwardSized(Interpreter py, PyObject* file, Name method, PyObject* argument) =>
        Forward(py, file, method, &argument, argument == null ? 0 : 1);

    [PyMethod("read($self, size=-1, /)", Doc = "Reads from the one.")]
    private static PyObject* Read(Interpreter py, PyBufferedRWPair* self, PyObject* size) => ForwardSized(py, self->_reader, Name.read, size);

    [PyMethod("peek($self, size=0, /)", Doc = "What can be read from the one without waiting.")]
    private static PyObject* Peek(Interpreter py, PyBufferedRWPair* self, PyObject* size) => ForwardSized(py, self->_reader, Name.peek, size);

    [PyMethod("read1($self, size=-1, /)", Doc = "Reads from the one, beneath at most once.")]
    private static PyObject* ReadOnce(Interpreter py, PyBufferedRWPair* self, PyObject* size) => ForwardSized(py, self->_reader, Name.read1, size);

    [PyMethod("readinto($self, buffer, /)", Doc = "Reads from the one into a buffer.")]
    private static PyObject* ReadInto(Interpreter py, PyBufferedRWPair* self, PyObject* buffer) => self->_reader == null
        ? Forward(py, null, Name.read)
        : BufferedReading.ReadInto(py, (PyBuffered*)self->_reader, buffer, "readinto");

    [PyMethod("readinto1($self, buffer, /)", Doc = "Reads from the one into a buffer, beneath at most once.")]
    private static PyObject* ReadIntoOnce(Interpreter py, PyBufferedRWPair* self, PyObject* buffer) => self->_reader == null
        ? Forward(py, null, Name.read)
        : BufferedReading.ReadInto(py, (PyBuffered*)self->_reader, buffer, "readinto1");

    [PyMethod("write($self, buffer, /)", Doc = "Writes to the other.")]
    private static PyObject* Write(Interpreter py, PyBufferedRWPair* self, PyObject* buffer) => ForwardSized(py, self->_writer, Name.write, buffer);

    [PyMethod("flush($self, /)", Doc = "Hands on what waits for the other.")]
    private static PyObject* Flush(Interpreter py, PyBufferedRWPair* self) => Forward(py, self->_writer, Name.flush);

    [PyMethod("readable($self, /)", Doc = "Whether the one can be read.")]
    private static PyObject* Readable(Interpreter py, PyBufferedRWPair* self) => Forward(py, self->_reader, Name.readable);

    [PyMethod("writable($self, /)", Doc = "Whether the other can be written.")]
    private static PyObject* Writable(Interpreter py, PyBufferedRWPair* self) => Forward(py, self->_writer, Name.writable);

    [PyMethod("close($self, /)", Doc = "Closes both, the one that is written first.")]
    private static PyObject* Close(Interpreter py, PyBufferedRWPair* self)
    {
        using var writer = new PyOwned(py, Forward(py, self->_writer, Name.close));
        PyObject* failure = Errors.Take(py);
        using var reader = new PyOwned(py, Forward(py, self->_reader, Name.close));
        bool isClean = failure == null;
        IoErrors.Chain(py, failure);
        return isClean ? reader.Move() : null;
    }

    [PyMethod("isatty($self, /)", Doc = "Whether a terminal is at one of the other ends.")]
    private static PyObject* IsTerminal(Interpreter py, PyBufferedRWPair* self)
    {
        using var answer = new PyOwned(py, Forward(py, self->_writer, Name.isatty));
        return answer.IsNull || answer.Pointer != py.False ? answer.Move() : Forward(py, self->_reader, Name.isatty);
    }

    [PyProperty("closed", Doc = "Whether the other was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyBufferedRWPair* self) => self->_writer == null
        ? Raise.RuntimeError(py, "the BufferedRWPair object is being garbage-collected")
        : Attributes.Get(py, self->_writer, Name.closed);
}
