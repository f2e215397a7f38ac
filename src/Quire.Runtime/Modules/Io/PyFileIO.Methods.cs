using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

internal unsafe partial struct PyFileIO
{
    private const int SmallPart = 8192;

    private static PyObject* ClosedError(Interpreter py) => Raise.ValueError(py, IoErrors.ClosedFile);

    private static bool CanRead(Interpreter py, PyFileIO* self)
    {
        if (DescriptorOf(self) < 0)
            return ClosedError(py) != null;
        return self->_reads || IoErrors.Unsupported(py, "File not open for reading") != null;
    }

    private static bool CanWrite(Interpreter py, PyFileIO* self)
    {
        if (DescriptorOf(self) < 0)
            return ClosedError(py) != null;
        return self->_writes || IoErrors.Unsupported(py, "File not open for writing") != null;
    }

    /// <summary>Reads once into memory that stays where it is; −1 with an exception.</summary>
    public static long ReadInto(Interpreter py, PyFileIO* self, byte* buffer, long count)
    {
        if (!CanRead(py, self))
            return -1;
        long taken = SystemFiles.Of(py).Read(DescriptorOf(self), buffer, count, self->_mayBlock);
        if (taken < 0)
            IoErrors.System(py, taken);
        return Math.Max(taken, -1);
    }

    /// <summary>Writes once; −1 with an exception.</summary>
    public static long WriteFrom(Interpreter py, PyFileIO* self, byte* data, long count)
    {
        if (!CanWrite(py, self))
            return -1;
        long written = SystemFiles.Of(py).Write(DescriptorOf(self), data, count, self->_mayBlock);
        if (written < 0)
            IoErrors.System(py, written);
        return Math.Max(written, -1);
    }

    [PyMethod("readinto($self, buffer, /)", Doc = "Reads bytes into a buffer and returns their number.")]
    private static PyObject* ReadIntoMethod(Interpreter py, PyFileIO* self, PyObject* buffer)
    {
        if (!BufferView.GetWritable(py, buffer, "readinto() argument 1", out BufferView view))
            return null;
        using BufferView target = view;
        long count = ReadInto(py, self, target.Data, target.Length);
        return count < 0 ? null : PyInt.FromLong(py, count);
    }

    [PyMethod("read($self, size=-1, /)", Doc = "Reads at most size bytes with one call of the system, or all there is.")]
    private static PyObject* Read(Interpreter py, PyFileIO* self, PyObject* size)
    {
        if (!CanRead(py, self) || !IoArguments.Size(py, size, out long limit))
            return null;
        if (limit < 0)
            return ReadAll(py, self);
        PyBytes* bytes = PyBytes.Allocate(py, Math.Min(limit, int.MaxValue - 4096));
        if (bytes == null)
            return null;
        using var owner = new PyOwned(py, (PyObject*)bytes);
        long count = ReadInto(py, self, PyBytes.Data(bytes), bytes->Length);
        if (count < 0)
            return null;
        return count == bytes->Length && count > 1 ? owner.Move() : PyBytes.New(py, new ReadOnlySpan<byte>(PyBytes.Data(bytes), (int)count));
    }

    [PyMethod("readall($self, /)", Doc = "Reads until the end.")]
    internal static PyObject* ReadAll(Interpreter py, PyFileIO* self)
    {
        if (DescriptorOf(self) < 0)
            return ClosedError(py);
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var all = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        all.Expect(LeftToRead(py, self) + 1);
        while (!all.HasFailed)
        {
            Span<byte> room = all.Room(SmallPart);
            if (room.IsEmpty)
                break;
            long count;
            fixed (byte* start = room)
                count = SystemFiles.Of(py).Read(DescriptorOf(self), start, room.Length, self->_mayBlock);
            if (count < 0)
            {
                all.Dispose();
                return IoErrors.System(py, count);
            }
            if (count == 0)
                break;
            all.Taken((int)count);
        }
        return all.Finish();
    }

    // What a file on a disk probably still has; 0 when that cannot be told.
    private static long LeftToRead(Interpreter py, PyFileIO* self)
    {
        SystemFiles files = SystemFiles.Of(py);
        if (self->_mayBlock || files.Describe(DescriptorOf(self), out FileFacts facts) < 0)
            return 0;
        long place = files.Seek(DescriptorOf(self), 0, 1);
        return place >= 0 && facts.Size > place ? Math.Min(facts.Size - place, PyBytes.MaxLength) : 0;
    }

    [PyMethod("write($self, b, /)", Doc = "Writes bytes and returns how many got out.")]
    private static PyObject* Write(Interpreter py, PyFileIO* self, PyObject* b)
    {
        if (!CanWrite(py, self) || !BufferView.Get(py, b, out BufferView view))
            return null;
        using BufferView source = view;
        long count = WriteFrom(py, self, source.Data, source.Length);
        return count < 0 ? null : PyInt.FromLong(py, count);
    }

    [PyMethod("seek($self, pos, whence=0, /)", Doc = "Moves to a place and returns it.")]
    private static PyObject* Seek(Interpreter py, PyFileIO* self, PyObject* pos, int whence)
    {
        if (DescriptorOf(self) < 0)
            return ClosedError(py);
        return IoArguments.Offset(py, pos, out long offset) ? MoveTo(py, self, offset, whence) : null;
    }

    private static PyObject* MoveTo(Interpreter py, PyFileIO* self, long offset, int whence)
    {
        long place = SystemFiles.Of(py).Seek(DescriptorOf(self), offset, whence);
        if (self->_seekable < 0)
            self->_seekable = (sbyte)(place >= 0 ? 1 : 0);
        return place < 0 ? IoErrors.System(py, place) : PyInt.FromLong(py, place);
    }

    [PyMethod("tell($self, /)", Doc = "The place in the file.")]
    private static PyObject* Tell(Interpreter py, PyFileIO* self) => DescriptorOf(self) < 0 ? ClosedError(py) : MoveTo(py, self, 0, 1);

    [PyMethod("truncate($self, size=None, /)", Doc = "Changes the size of the file, to the place it stands at if none is given.")]
    private static PyObject* Truncate(Interpreter py, PyFileIO* self, PyObject* size)
    {
        if (!CanWrite(py, self))
            return null;
        using var wanted = new PyOwned(py, size == null || size == py.None ? Tell(py, self) : Ref.New(size));
        if (wanted.IsNull || !IoArguments.Offset(py, wanted.Pointer, out long length))
            return null;
        int result = SystemFiles.Of(py).Truncate(DescriptorOf(self), length);
        return result < 0 ? IoErrors.System(py, result) : wanted.Move();
    }

    [PyMethod("seekable($self, /)", Doc = "Whether the file can be moved in.")]
    private static PyObject* Seekable(Interpreter py, PyFileIO* self)
    {
        if (DescriptorOf(self) < 0)
            return ClosedError(py);
        if (self->_seekable < 0)
            self->_seekable = (sbyte)(SystemFiles.Of(py).Seek(DescriptorOf(self), 0, 1) >= 0 ? 1 : 0);
        return PyBool.From(py, self->_seekable > 0);
    }

    [PyMethod("readable($self, /)", Doc = "Whether it was opened to be read.")]
    private static PyObject* Readable(Interpreter py, PyFileIO* self) =>
        DescriptorOf(self) < 0 ? ClosedError(py) : PyBool.From(py, self->_reads);

    [PyMethod("writable($self, /)", Doc = "Whether it was opened to be written.")]
    private static PyObject* Writable(Interpreter py, PyFileIO* self) =>
        DescriptorOf(self) < 0 ? ClosedError(py) : PyBool.From(py, self->_writes);

    [PyMethod("fileno($self, /)", Doc = "The number of the file descriptor.")]
    private static PyObject* FileNumber(Interpreter py, PyFileIO* self) =>
        DescriptorOf(self) < 0 ? ClosedError(py) : PyInt.FromLong(py, DescriptorOf(self));

    [PyMethod("isatty($self, /)", Doc = "Whether a terminal is at the other end.")]
    private static PyObject* IsTerminal(Interpreter py, PyFileIO* self) =>
        DescriptorOf(self) < 0 ? ClosedError(py) : PyBool.From(py, SystemFiles.Of(py).IsTerminal(DescriptorOf(self)));

    [PyMethod("__reduce__($self, /)", Doc = "Refuses: an open file cannot be copied.")]
    private static PyObject* Reduce(Interpreter py, PyFileIO* self) => IoErrors.CannotPickle(py, (PyObject*)self);

    [PyMethod("__reduce_ex__($self, protocol, /)", Doc = "Refuses: an open file cannot be copied.")]
    private static PyObject* ReduceWith(Interpreter py, PyFileIO* self, PyObject* protocol) => IoErrors.CannotPickle(py, (PyObject*)self);

    [PyProperty("closed", Doc = "Whether it was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyFileIO* self) => PyBool.From(py, DescriptorOf(self) < 0);

    [PyProperty("closefd", Doc = "Whether closing it closes the descriptor.")]
    private static PyObject* GetClosesDescriptor(Interpreter py, PyFileIO* self) => PyBool.From(py, self->_closesDescriptor);

    [PyProperty("mode", Doc = "How it was opened.")]
    private static PyObject* GetMode(Interpreter py, PyFileIO* self) => PyStr.FromString(py, ModeText(self));

    [PyProperty("_blksize", IsMember = true, Doc = "How much to read at once.")]
    private static PyObject* GetBlockSize(Interpreter py, PyFileIO* self) => PyInt.FromLong(py, self->_blockSize);

    [PyPropertySetter("_blksize")]
    private static int SetBlockSize(Interpreter py, PyFileIO* self, PyObject* value)
    {
        if (value == null)
            return Fail(Raise.TypeError(py, "can't delete numeric/char attribute"));
        return ArgumentBinding.ToInt(py, value, out self->_blockSize) ? 0 : -1;
    }

    [PyProperty("_finalizing", IsMember = true, Doc = "Whether its finalizer runs.")]
    private static PyObject* GetFinalizing(Interpreter py, PyFileIO* self) => PyBool.From(py, self->_isFinalizing);

    [PyPropertySetter("_finalizing")]
    private static int SetFinalizing(Interpreter py, PyFileIO* self, PyObject* value) => IoFinalizing.Set(py, value, out self->_isFinalizing);
}
