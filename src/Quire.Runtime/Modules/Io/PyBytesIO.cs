using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>BytesIO: a file of bytes in memory. They lie in a bytearray, so that a view from getbuffer keeps their size fixed.</summary>
[PyType("BytesIO", TypeIndex.BytesIO, Base = TypeIndex.BufferedIOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Signature = "(initial_bytes=b'')", Doc = "A file of bytes in memory.")]
internal unsafe partial struct PyBytesIO
{
    public PyIOBase Head;

    /// <summary>Null when closed.</summary>
    private PyByteArray* _bytes;
    private long _position;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        var self = (PyBytesIO*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->_bytes = PyByteArray.NewSized(py, 0);
        if (self->_bytes != null)
            return (PyObject*)self;
        Ref.Dec(py, (PyObject*)self);
        return null;
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBytesIO* self, PyObject* initial_bytes)
    {
        if (self->_bytes != null)
            self->_bytes->Length = 0; // even when a view keeps the memory, as in CPython
        self->_position = 0;
        if (self->_bytes != null && PyByteArray.CheckResizable(py, self->_bytes) < 0)
            return -1;
        using var bytes = new PyOwned(py, (PyObject*)PyByteArray.NewSized(py, 0));
        if (bytes.IsNull)
            return -1;
        Ref.Set(py, (PyObject**)&self->_bytes, bytes.Move());
        if (initial_bytes == null || initial_bytes == py.None)
            return 0;
        if (!BufferView.Get(py, initial_bytes, out BufferView view))
            return -1;
        using BufferView source = view;
        return PyByteArray.Splice(py, self->_bytes, 0, 0, source.Span);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyBytesIO* self)
    {
        // It holds nothing that has to be closed, so it has no end to speak of.
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.Clear(py, (PyObject**)&self->_bytes);
        PyIOBase.Free(py, (PyIOBase*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyBytesIO* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Head.Dict);
        Visitor.Visit(visitor, self->_bytes);
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyBytesIO* self) => PyIOBase.Clear(py, (PyIOBase*)self);

    private static bool IsOpen(Interpreter py, PyBytesIO* self) => self->_bytes != null || IoErrors.Closed(py) != null;

    // What lies between the place and the end, at most so much; a negative limit is none.
    private static ReadOnlySpan<byte> Rest(PyBytesIO* self, long limit)
    {
        long left = Math.Max(self->_bytes->Length - self->_position, 0);
        return new(self->_bytes->Data + Math.Min(self->_position, self->_bytes->Length), (int)(limit < 0 ? left : Math.Min(limit, left)));
    }

    private static PyObject* Take(Interpreter py, PyBytesIO* self, ReadOnlySpan<byte> bytes)
    {
        PyObject* taken = PyBytes.New(py, bytes);
        if (taken != null)
            self->_position += bytes.Length;
        return taken;
    }

    private static ReadOnlySpan<byte> Line(PyBytesIO* self, long limit)
    {
        ReadOnlySpan<byte> rest = Rest(self, limit);
        int end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..(end + 1)];
    }

    [PyMethod("read1($self, size=-1, /)", Doc = "Reads at most size bytes, or all there is.")]
    [PyMethod("read($self, size=-1, /)", Doc = "Reads at most size bytes, or all there is.")]
    private static PyObject* Read(Interpreter py, PyBytesIO* self, PyObject* size) =>
        IoArguments.Size(py, size, out long limit) && IsOpen(py, self) ? Take(py, self, Rest(self, limit)) : null;

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line, or at most size bytes of it; nothing at the end.")]
    private static PyObject* ReadLine(Interpreter py, PyBytesIO* self, PyObject* size) =>
        IoArguments.Size(py, size, out long limit) && IsOpen(py, self) ? Take(py, self, Line(self, limit)) : null;

    [PyMethod("readlines($self, size=None, /)", Doc = "Reads lines into a list: all, or until they have size bytes.")]
    private static PyObject* ReadLines(Interpreter py, PyBytesIO* self, PyObject* size)
    {
        if (!IsOpen(py, self))
            return null;
        if (size != null && size != py.None && py.TypeOf(size)->Number->Index == null)
            return Raise.TypeError(py, $"integer argument expected, got '{Types.NameOf(py, size)}'");
        if (!IoArguments.Size(py, size, out long bound))
            return null;
        using var lines = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        long taken = 0;
        while (!lines.IsNull)
        {
            ReadOnlySpan<byte> line = Line(self, -1);
            if (line.IsEmpty)
                break;
            taken += line.Length;
            PyObject* item = Take(py, self, line);
            if (item == null || PyList.AppendStolen(py, (PyList*)lines.Pointer, item) < 0)
                return null;
            if (bound > 0 && taken >= bound)
                break;
        }
        return lines.Move();
    }

    [PyMethod("readinto($self, buffer, /)", Doc = "Reads bytes into a buffer and returns their number.")]
    private static PyObject* ReadInto(Interpreter py, PyBytesIO* self, PyObject* buffer)
    {
        if (!BufferView.GetWritable(py, buffer, "readinto() argument", out BufferView view))
            return null;
        using BufferView target = view;
        if (!IsOpen(py, self))
            return null;
        ReadOnlySpan<byte> bytes = Rest(self, target.Length);
        bytes.CopyTo(new Span<byte>(target.Data, bytes.Length));
        self->_position += bytes.Length;
        return PyInt.FromLong(py, bytes.Length);
    }

    [PyMethod("write($self, b, /)", Doc = "Writes bytes and returns their number.")]
    private static PyObject* Write(Interpreter py, PyBytesIO* self, PyObject* b)
    {
        if (!IsOpen(py, self) || PyByteArray.CheckResizable(py, self->_bytes) < 0)
            return null;
        if (!BufferView.Get(py, b, out BufferView view))
            return null;
        using BufferView source = view;
        // A view of this very file would have been refused above.
        return Put(py, self, source.Span) < 0 ? null : PyInt.FromLong(py, source.Length);
    }

    private static int Put(Interpreter py, PyBytesIO* self, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return 0;
        PyByteArray* array = self->_bytes;
        long end = self->_position + bytes.Length;
        long length = array->Length;
        if (end > length)
        {
            if (end < self->_position || PyByteArray.Resize(py, array, end) < 0)
            {
                if (!py.HasError)
                    Raise.OverflowError(py, "new buffer size too large");
                return -1;
            }
            if (self->_position > length)
                new Span<byte>(array->Data + length, (int)(self->_position - length)).Clear();
        }
        bytes.CopyTo(new Span<byte>(array->Data + self->_position, bytes.Length));
        self->_position = end;
        return 0;
    }

    [PyMethod("writelines($self, lines, /)", Doc = "Writes each item of an iterable; adds no line ends.")]
    private static PyObject* WriteLines(Interpreter py, PyBytesIO* self, PyObject* lines)
    {
        if (!IsOpen(py, self))
            return null;
        using var iterator = new PyOwned(py, Iteration.Iter(py, lines));
        while (!iterator.IsNull)
        {
            using var line = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (line.IsNull)
                return py.HasError ? null : Ref.New(py.None);
            using var written = new PyOwned(py, Write(py, self, line.Pointer));
            if (written.IsNull)
                return null;
        }
        return null;
    }

    [PyMethod("seek($self, pos, whence=0, /)", Doc = "Moves to a place and returns it.")]
    private static PyObject* Seek(Interpreter py, PyBytesIO* self, long pos, int whence)
    {
        if (!IsOpen(py, self))
            return null;
        if (pos < 0 && whence == 0)
            return Raise.ValueError(py, $"negative seek value {pos}");
        if (whence is < 0 or > 2)
            return IoErrors.InvalidWhence(py, whence);
        long from = whence == 0 ? 0 : whence == 1 ? self->_position : self->_bytes->Length;
        if (pos > long.MaxValue - from)
            return Raise.OverflowError(py, "new position too large");
        self->_position = Math.Max(from + pos, 0);
        return PyInt.FromLong(py, self->_position);
    }

    [PyMethod("tell($self, /)", Doc = "The place in the file.")]
    private static PyObject* Tell(Interpreter py, PyBytesIO* self) => IsOpen(py, self) ? PyInt.FromLong(py, self->_position) : null;

    [PyMethod("truncate($self, size=None, /)", Doc = "Cuts the file off, at the place it stands at if no size is given.")]
    private static PyObject* Truncate(Interpreter py, PyBytesIO* self, PyObject* size)
    {
        if (!IsOpen(py, self) || PyByteArray.CheckResizable(py, self->_bytes) < 0 || !IoArguments.Size(py, size, out long length))
            return null;
        if (size == null || size == py.None)
            length = self->_position;
        if (length < 0)
            return Raise.ValueError(py, $"negative size value {length}");
        if (length < self->_bytes->Length && PyByteArray.Resize(py, self->_bytes, length) < 0)
            return null;
        return PyInt.FromLong(py, length);
    }

    [PyMethod("getvalue($self, /)", Doc = "All bytes of the file.")]
    private static PyObject* GetValue(Interpreter py, PyBytesIO* self) => IsOpen(py, self) ? PyBytes.New(py, PyByteArray.Span(self->_bytes)) : null;

    [PyMethod("getbuffer($self, /)", Doc = "A view of the bytes that can be written to; the file keeps its size while it lives.")]
    private static PyObject* GetBuffer(Interpreter py, PyBytesIO* self) => IsOpen(py, self) ? PyMemoryView.New(py, (PyObject*)self->_bytes) : null;

    [PyMethod("close($self, /)", Doc = "Gives the bytes up.")]
    private static PyObject* Close(Interpreter py, PyBytesIO* self)
    {
        if (self->_bytes != null && PyByteArray.CheckResizable(py, self->_bytes) < 0)
            return null;
        Ref.Clear(py, (PyObject**)&self->_bytes);
        return Ref.New(py.None);
    }

    [PyMethod("flush($self, /)", Doc = "Does nothing.")]
    private static PyObject* Flush(Interpreter py, PyBytesIO* self) => IsOpen(py, self) ? Ref.New(py.None) : null;

    [PyMethod("isatty($self, /)", Doc = "Always False.")]
    private static PyObject* IsTerminal(Interpreter py, PyBytesIO* self) => IsOpen(py, self) ? Ref.New(py.False) : null;

    [PyMethod("seekable($self, /)", Doc = "Always True.")]
    [PyMethod("readable($self, /)", Doc = "Always True.")]
    [PyMethod("writable($self, /)", Doc = "Always True.")]
    private static PyObject* Able(Interpreter py, PyBytesIO* self) => IsOpen(py, self) ? Ref.New(py.True) : null;

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyBytesIO* self) => IsOpen(py, self) ? Ref.New((PyObject*)self) : null;

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyBytesIO* self)
    {
        if (!IsOpen(py, self))
            return null;
        ReadOnlySpan<byte> line = Line(self, -1);
        return line.IsEmpty ? null : Take(py, self, line);
    }

    [PyMethod("__getstate__($self, /)", Doc = "Bytes, place and attributes, for copy and pickle.")]
    private static PyObject* GetState(Interpreter py, PyBytesIO* self)
    {
        using var value = new PyOwned(py, GetValue(py, self));
        using var place = new PyOwned(py, value.IsNull ? null : PyInt.FromLong(py, self->_position));
        using var attributes = new PyOwned(py, place.IsNull ? null : IoState.CopyOfDict(py, self->Head.Dict));
        return attributes.IsNull ? null : PyTuple.Pack(py, value.Pointer, place.Pointer, attributes.Pointer);
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Takes over what __getstate__ gave.")]
    private static int SetState(Interpreter py, PyBytesIO* self, PyObject* state)
    {
        if (!PyTuple.Check(py, state) || ((PyTuple*)state)->Length < 3)
        {
            Raise.TypeError(py, $"{Types.NameOf(py, (PyObject*)self)}.__setstate__ argument should be 3-tuple, got {Types.NameOf(py, state)}");
            return -1;
        }
        using var held = new PyOwned(py, Ref.New(state));
        PyObject** parts = PyTuple.Items((PyTuple*)state);
        if (Init(py, self, parts[0]) < 0 || !IoState.Position(py, parts[1], "second", out self->_position))
            return -1;
        return IoState.TakeDict(py, &self->Head.Dict, parts[2], "third");
    }

    [PyProperty("closed", Doc = "Whether it was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyBytesIO* self) => PyBool.From(py, self->_bytes == null);
}
