using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>BufferedRandom: the table of its methods; the work is in <see cref="BufferedFile"/> and its neighbours.</summary>
[PyType("BufferedRandom", TypeIndex.BufferedRandom, Base = TypeIndex.BufferedIOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Signature = "(raw, buffer_size=DEFAULT_BUFFER_SIZE)", Doc = "A file of bytes to be read and written at any place, with a buffer over another file.")]
internal unsafe partial struct PyBufferedRandom
{
    public PyBuffered Body;

    [PySlot(Slot.Init)]
    private static int Init(Interpreter py, PyBuffered* self, PyObject* raw, PyObject* buffer_size)
    {
        self->IsReady = false;
        self->IsDetached = false;
        using var seekable = new PyOwned(py, PyIOBase.Check(py, raw, Name.seekable, "File or stream is not seekable."));
        if (seekable.IsNull)
            return -1;
        using var readable = new PyOwned(py, PyIOBase.Check(py, raw, Name.readable, "File or stream is not readable."));
        if (readable.IsNull)
            return -1;
        using var writable = new PyOwned(py, PyIOBase.Check(py, raw, Name.writable, "File or stream is not writable."));
        if (writable.IsNull)
            return -1;
        return PyBuffered.Init(py, self, raw, buffer_size, canRead: true, canWrite: true);
    }

    [PyMethod("readable($self, /)", Doc = "Whether the file beneath can be read.")]
    private static PyObject* Readable(Interpreter py, PyBuffered* self) => BufferedFile.Forward(py, self, Name.readable);

    [PyMethod("read($self, size=-1, /)", Doc = "Reads size bytes, fewer only at the end, or all there is.")]
    private static PyObject* Read(Interpreter py, PyBuffered* self, PyObject* size) => BufferedReading.Read(py, self, size);

    [PyMethod("peek($self, size=0, /)", Doc = "What can be read without waiting, without moving; reads beneath at most once.")]
    private static PyObject* Peek(Interpreter py, PyBuffered* self, long size) => BufferedReading.Peek(py, self);

    [PyMethod("read1($self, size=-1, /)", Doc = "Reads at most size bytes, beneath at most once.")]
    private static PyObject* ReadOnce(Interpreter py, PyBuffered* self, PyObject* size) => BufferedReading.ReadOnce(py, self, size);

    [PyMethod("readinto($self, buffer, /)", Doc = "Reads bytes into a buffer and returns their number.")]
    private static PyObject* ReadInto(Interpreter py, PyBuffered* self, PyObject* buffer) => BufferedReading.ReadInto(py, self, buffer, "readinto");

    [PyMethod("readinto1($self, buffer, /)", Doc = "Reads bytes into a buffer, beneath at most once.")]
    private static PyObject* ReadIntoOnce(Interpreter py, PyBuffered* self, PyObject* buffer) => BufferedReading.ReadInto(py, self, buffer, "readinto1");

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line, or at most size bytes of it; nothing at the end.")]
    private static PyObject* ReadLine(Interpreter py, PyBuffered* self, PyObject* size) => BufferedReading.ReadLine(py, self, size);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyObject* self) => BufferedReading.Next(py, self);

    [PyMethod("writable($self, /)", Doc = "Whether the file beneath can be written.")]
    private static PyObject* Writable(Interpreter py, PyBuffered* self) => BufferedFile.Forward(py, self, Name.writable);

    [PyMethod("write($self, buffer, /)", Doc = "Writes bytes and returns their number.")]
    private static PyObject* Write(Interpreter py, PyBuffered* self, PyObject* buffer) => BufferedWriting.Write(py, self, buffer);

    [PyMethod("flush($self, /)", Doc = "Hands on what waits in the buffer.")]
    private static PyObject* Flush(Interpreter py, PyBuffered* self) => BufferedFile.Flush(py, self);

    [PyMethod("close($self, /)", Doc = "Writes what waits and closes the file; a second time does nothing.")]
    private static PyObject* Close(Interpreter py, PyBuffered* self) => BufferedFile.Close(py, self);

    [PyMethod("detach($self, /)", Doc = "Gives the file beneath away; this one can no longer be used.")]
    private static PyObject* Detach(Interpreter py, PyBuffered* self) => BufferedFile.Detach(py, self);

    [PyMethod("seekable($self, /)", Doc = "Whether the file beneath can be moved in.")]
    private static PyObject* Seekable(Interpreter py, PyBuffered* self) => BufferedFile.Forward(py, self, Name.seekable);

    [PyMethod("fileno($self, /)", Doc = "The number of the file descriptor.")]
    private static PyObject* FileNumber(Interpreter py, PyBuffered* self) => BufferedFile.Forward(py, self, Name.fileno);

    [PyMethod("isatty($self, /)", Doc = "Whether a terminal is at the other end.")]
    private static PyObject* IsTerminal(Interpreter py, PyBuffered* self) => BufferedFile.Forward(py, self, Name.isatty);

    [PyMethod("_dealloc_warn($self, source, /)", Doc = "Warns that a file was not closed.")]
    private static PyObject* DeallocWarn(Interpreter py, PyBuffered* self, PyObject* source)
    {
        BufferedFile.WarnUnclosed(py, self, source);
        return Ref.New(py.None);
    }

    [PyMethod("seek($self, target, whence=0, /)", Doc = "Moves to a place and returns it.")]
    private static PyObject* Seek(Interpreter py, PyBuffered* self, PyObject* target, int whence) => BufferedFile.Seek(py, self, target, whence);

    [PyMethod("tell($self, /)", Doc = "The place in the file.")]
    private static PyObject* Tell(Interpreter py, PyBuffered* self) => BufferedFile.Tell(py, self);

    [PyMethod("truncate($self, pos=None, /)", Doc = "Changes the size of the file, to the place it stands at if none is given.")]
    private static PyObject* Truncate(Interpreter py, PyBuffered* self, PyObject* pos) =>
        BufferedFile.Truncate(py, self, pos == null ? py.None : pos);

    [PyMethod("__sizeof__($self, /)", Doc = "Bytes of the object and its buffer.")]
    private static PyObject* SizeOf(Interpreter py, PyBuffered* self) => BufferedFile.SizeOf(py, self);

    [PyMethod("__reduce__($self, /)", Doc = "Refuses: an open file cannot be copied.")]
    private static PyObject* Reduce(Interpreter py, PyBuffered* self) => IoErrors.CannotPickle(py, (PyObject*)self);

    [PyMethod("__reduce_ex__($self, protocol, /)", Doc = "Refuses: an open file cannot be copied.")]
    private static PyObject* ReduceWith(Interpreter py, PyBuffered* self, PyObject* protocol) => IoErrors.CannotPickle(py, (PyObject*)self);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyBuffered* self) => BufferedFile.Repr(py, self);

    [PyProperty("raw", IsMember = true, Doc = "The file beneath.")]
    private static PyObject* GetRaw(Interpreter py, PyBuffered* self) => BufferedFile.GetRaw(py, self);

    [PyProperty("closed", Doc = "Whether it was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyBuffered* self) => BufferedFile.Get(py, self, Name.closed);

    [PyProperty("name", Doc = "The name of the file beneath.")]
    private static PyObject* GetName(Interpreter py, PyBuffered* self) => BufferedFile.Get(py, self, Name.name);

    [PyProperty("mode", Doc = "How the file beneath was opened.")]
    private static PyObject* GetMode(Interpreter py, PyBuffered* self) => BufferedFile.Get(py, self, Name.mode);

    [PyProperty("_finalizing", IsMember = true, Doc = "Whether its finalizer runs.")]
    private static PyObject* GetFinalizing(Interpreter py, PyBuffered* self) => PyBool.From(py, self->IsFinalizing);

    [PyPropertySetter("_finalizing")]
    private static int SetFinalizing(Interpreter py, PyBuffered* self, PyObject* value) => IoFinalizing.Set(py, value, out self->IsFinalizing);

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyBuffered* self) => PyBuffered.Dealloc(py, self);

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyBuffered* self, Visitor* visitor) => PyBuffered.Traverse(self, visitor);

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyBuffered* self) => PyBuffered.Clear(py, self);
}
