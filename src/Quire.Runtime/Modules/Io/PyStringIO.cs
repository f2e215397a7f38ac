using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Modules.Io;

/// <summary>StringIO: a file of text in memory. The text lies in a raw block, at the width of the widest code point written so far.</summary>
[PyType("StringIO", TypeIndex.StringIO, Base = TypeIndex.TextIOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Signature = "(initial_value='', newline='\\n')",
    Doc = "A file of text in memory.\n\nnewline is as for TextIOWrapper, but nothing is translated by default.")]
internal unsafe partial struct PyStringIO
{
    public PyIOBase Head;

    private byte* _data;
    private int _width;
    private int _length;
    private int _capacity;
    private bool _isReady;
    private bool _isClosed;
    private LineEnds _ends;
    private NewlineState _newlines;
    private long _position;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        var self = (PyStringIO*)Types.AllocateInstance(py, type, 0);
        if (self != null)
            self->_width = 1;
        return (PyObject*)self;
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyStringIO* self, PyObject* initial_value, PyObject* newline)
    {
        self->_isReady = false;
        if (newline != null && newline != py.None && !PyStr.Check(py, newline))
        {
            Raise.TypeError(py, $"newline must be str or None, not {Types.NameOf(py, newline)}");
            return -1;
        }
        using var given = new PyOwned(py, newline == null ? PyStr.FromString(py, "\n") : Ref.New(newline));
        if (given.IsNull || !ParseNewline(py, given.Pointer, out LineEnds ends))
            return -1;
        if (initial_value != null && initial_value != py.None && !PyStr.Check(py, initial_value))
        {
            Raise.TypeError(py, $"initial_value must be str or None, not {Types.NameOf(py, initial_value)}");
            return -1;
        }
        Release(py, self);
        self->_ends = ends;
        self->_newlines = new NewlineState { Translates = ends.TranslatesRead };
        self->_isReady = true;
        self->_isClosed = false;
        if (initial_value != null && initial_value != py.None && Put(py, self, initial_value) < 0)
            return -1;
        self->_position = 0;
        return 0;
    }

    private static bool ParseNewline(Interpreter py, PyObject* newline, out LineEnds ends)
    {
        if (LineEnds.Parse(py, newline == py.None ? null : (PyStr*)newline, out ends))
            return true;
        Errors.Clear(py);
        return Raise.ValueError(py, $"illegal newline value: {Conversion.ReprText(py, newline)}") != null;
    }

    private static void Release(Interpreter py, PyStringIO* self)
    {
        if (self->_data != null)
            py.Heap.Free(self->_data);
        self->_data = null;
        self->_width = 1;
        self->_length = self->_capacity = 0;
        self->_position = 0;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyStringIO* self)
    {
        // It holds nothing that has to be closed, so it has no end to speak of.
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Release(py, self);
        PyIOBase.Free(py, (PyIOBase*)self);
    }

    private static bool IsOpen(Interpreter py, PyStringIO* self)
    {
        if (!self->_isReady)
            return Raise.ValueError(py, "I/O operation on uninitialized object") != null;
        return !self->_isClosed || Raise.ValueError(py, IoErrors.ClosedFile) != null;
    }

    // Makes room for text of that length at that width; 0 or −1.
    private static int Reserve(Interpreter py, PyStringIO* self, long length, int width)
    {
        width = Math.Max(width, self->_width);
        if (length <= self->_capacity && width == self->_width)
            return 0;
        if (length > int.MaxValue)
        {
            Raise.OverflowError(py, "new position too large");
            return -1;
        }
        long capacity = length <= self->_capacity ? self->_capacity : Math.Min(length + (length >> 3) + 16, int.MaxValue);
        nuint size = (nuint)capacity * (nuint)width;
        bool isSameWidth = width == self->_width && self->_data != null;
        void* data = isSameWidth ? py.Heap.Reallocate(self->_data, size) : py.Heap.Allocate(size, BlockKind.Raw);
        if (data == null)
        {
            Raise.NoMemory(py);
            return -1;
        }
        if (!isSameWidth && self->_data != null)
        {
            CodeUnits.Copy(self->_data, self->_width, (byte*)data, width, self->_length);
            py.Heap.Free(self->_data);
        }
        self->_data = (byte*)data;
        self->_width = width;
        self->_capacity = (int)capacity;
        return 0;
    }

    // Writes a text as the newline argument says; 0 or −1.
    private static int Put(Interpreter py, PyStringIO* self, PyObject* text)
    {
        using var decoded = new PyOwned(py, self->_ends.IsUniversal
            ? NewlineState.Next(py, &self->_newlines, text, isLast: true)
            : PyStr.Substring(py, text, 0, ((PyStr*)text)->Length));
        using var written = new PyOwned(py, decoded.IsNull ? null : NewlineWriting.Translate(py, decoded.Pointer, self->_ends.Written, self->_ends.IsUniversal));
        if (written.IsNull)
            return -1;
        var s = (PyStr*)written.Pointer;
        if (s->Length == 0)
            return 0;
        long end = self->_position + s->Length;
        if (Reserve(py, self, Math.Max(end, self->_length), s->Width) < 0)
            return -1;
        int start = (int)self->_position;
        if (start > self->_length)
            CodeUnits.Fill(self->_data, self->_width, self->_length, start - self->_length, 0);
        CodeUnits.Copy(PyStr.Data(s), s->Width, self->_data + ((nint)start * self->_width), self->_width, s->Length);
        self->_position = end;
        self->_length = Math.Max(self->_length, (int)end);
        return 0;
    }

    private static PyObject* Take(Interpreter py, PyStringIO* self, int end)
    {
        int start = (int)Math.Min(self->_position, self->_length);
        PyObject* text = StrMaking.FromStored(py, self->_data + ((nint)start * self->_width), self->_width, Math.Max(end - start, 0));
        if (text != null && end > start)
            self->_position = end;
        return text;
    }

    private static int EndOf(PyStringIO* self, long limit)
    {
        long left = Math.Max(self->_length - self->_position, 0);
        return (int)(Math.Min(self->_position, self->_length) + (limit < 0 ? left : Math.Min(limit, left)));
    }

    private static PyObject* TakeLine(Interpreter py, PyStringIO* self, long limit)
    {
        int start = (int)Math.Min(self->_position, self->_length);
        int end = EndOf(self, limit);
        int found = self->_data == null ? -1 : self->_ends.FindEnd(self->_data, self->_width, start, end, out _);
        return Take(py, self, found < 0 ? end : found);
    }

    [PyMethod("read($self, size=-1, /)", Doc = "Reads at most size characters, or all there is.")]
    private static PyObject* Read(Interpreter py, PyStringIO* self, PyObject* size) =>
        IoArguments.Size(py, size, out long limit) && IsOpen(py, self) ? Take(py, self, EndOf(self, limit)) : null;

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line, or at most size characters of it; nothing at the end.")]
    private static PyObject* ReadLine(Interpreter py, PyStringIO* self, PyObject* size) =>
        IoArguments.Size(py, size, out long limit) && IsOpen(py, self) ? TakeLine(py, self, limit) : null;

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyObject* o)
    {
        var self = (PyStringIO*)o;
        if (!IsOpen(py, self))
            return null;
        using var line = new PyOwned(py, o->Is(TypeIndex.StringIO) ? TakeLine(py, self, -1) : IoLines.FromMethod(py, o));
        return line.IsNull || ((PyStr*)line.Pointer)->Length == 0 ? null : line.Move();
    }

    [PyMethod("write($self, s, /)", Doc = "Writes text and returns the number of characters.")]
    private static PyObject* Write(Interpreter py, PyStringIO* self, PyObject* s)
    {
        if (!self->_isReady)
            return Raise.ValueError(py, "I/O operation on uninitialized object");
        if (!PyStr.Check(py, s))
            return Raise.TypeError(py, $"string argument expected, got '{Types.NameOf(py, s)}'");
        return IsOpen(py, self) && Put(py, self, s) == 0 ? PyInt.FromLong(py, ((PyStr*)s)->Length) : null;
    }

    [PyMethod("getvalue($self, /)", Doc = "All of the text.")]
    private static PyObject* GetValue(Interpreter py, PyStringIO* self) =>
        IsOpen(py, self) ? StrMaking.FromStored(py, self->_data, self->_width, self->_length) : null;

    [PyMethod("tell($self, /)", Doc = "The place in the text.")]
    private static PyObject* Tell(Interpreter py, PyStringIO* self) => IsOpen(py, self) ? PyInt.FromLong(py, self->_position) : null;

    [PyMethod("seek($self, pos, whence=0, /)", Doc = "Moves to a place and returns it; from elsewhere than the beginning only by nothing.")]
    private static PyObject* Seek(Interpreter py, PyStringIO* self, long pos, int whence)
    {
        if (!IsOpen(py, self))
            return null;
        if (whence is < 0 or > 2)
            return Raise.ValueError(py, $"Invalid whence ({whence}, should be 0, 1 or 2)");
        if (pos < 0 && whence == 0)
            return Raise.ValueError(py, $"Negative seek position {pos}");
        if (whence != 0 && pos != 0)
            return IoErrors.OSError(py, "Can't do nonzero cur-relative seeks");
        self->_position = whence == 0 ? pos : whence == 1 ? self->_position : self->_length;
        return PyInt.FromLong(py, self->_position);
    }

    [PyMethod("truncate($self, pos=None, /)", Doc = "Cuts the text off, at the place it stands at if none is given.")]
    private static PyObject* Truncate(Interpreter py, PyStringIO* self, PyObject* pos)
    {
        if (!IoArguments.Size(py, pos, out long length) || !IsOpen(py, self))
            return null;
        if (pos == null || pos == py.None)
            length = self->_position;
        if (length < 0)
            return Raise.ValueError(py, $"Negative size value {length}");
        self->_length = (int)Math.Min(length, self->_length);
        return PyInt.FromLong(py, length);
    }

    [PyMethod("close($self, /)", Doc = "Gives the text up.")]
    private static PyObject* Close(Interpreter py, PyStringIO* self)
    {
        Release(py, self);
        self->_isClosed = true;
        return Ref.New(py.None);
    }

    [PyMethod("seekable($self, /)", Doc = "Always True.")]
    [PyMethod("readable($self, /)", Doc = "Always True.")]
    [PyMethod("writable($self, /)", Doc = "Always True.")]
    private static PyObject* Able(Interpreter py, PyStringIO* self) => IsOpen(py, self) ? Ref.New(py.True) : null;

    [PyMethod("__getstate__($self, /)", Doc = "Text, newline, place and attributes, for copy and pickle.")]
    private static PyObject* GetState(Interpreter py, PyStringIO* self)
    {
        using var value = new PyOwned(py, GetValue(py, self));
        using var newline = new PyOwned(py, value.IsNull ? null : self->_ends.Argument(py));
        using var place = new PyOwned(py, newline.IsNull ? null : PyInt.FromLong(py, self->_position));
        using var attributes = new PyOwned(py, place.IsNull ? null : IoState.CopyOfDict(py, self->Head.Dict));
        if (attributes.IsNull)
            return null;
        PyObject** parts = stackalloc PyObject*[4] { value.Pointer, newline.Pointer, place.Pointer, attributes.Pointer };
        return PyTuple.FromBorrowed(py, parts, 4);
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Takes over what __getstate__ gave.")]
    private static int SetState(Interpreter py, PyStringIO* self, PyObject* state)
    {
        if (!PyTuple.Check(py, state) || ((PyTuple*)state)->Length < 4)
        {
            Raise.TypeError(py, $"{Types.NameOf(py, (PyObject*)self)}.__setstate__ argument should be 4-tuple, got {Types.NameOf(py, state)}");
            return -1;
        }
        using var held = new PyOwned(py, Ref.New(state));
        PyObject** parts = PyTuple.Items((PyTuple*)state);
        // The text was translated when it was written; this time it is taken as it is.
        if (!PyStr.Check(py, parts[0]))
        {
            Raise.TypeError(py, $"initial_value must be str or None, not {Types.NameOf(py, parts[0])}");
            return -1;
        }
        if (Init(py, self, py.None, parts[1]) < 0)
            return -1;
        LineEnds ends = self->_ends;
        LineEnds.Parse(py, (PyStr*)py.EmptyStr, out self->_ends);
        int put = Put(py, self, parts[0]);
        self->_ends = ends;
        self->_newlines.Met = 0;
        if (put < 0 || !IoState.Position(py, parts[2], "third", out self->_position))
            return -1;
        return IoState.TakeDict(py, &self->Head.Dict, parts[3], "fourth");
    }

    [PyProperty("closed", Doc = "Whether it was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyStringIO* self) => self->_isReady
        ? PyBool.From(py, self->_isClosed)
        : Raise.ValueError(py, "I/O operation on uninitialized object");

    [PyProperty("line_buffering", Doc = "Always False.")]
    private static PyObject* GetLineBuffering(Interpreter py, PyStringIO* self) => IsOpen(py, self) ? Ref.New(py.False) : null;

    [PyProperty("newlines", Doc = "The line ends met so far.")]
    private static PyObject* GetNewlines(Interpreter py, PyStringIO* self) =>
        IsOpen(py, self) ? NewlineState.Kinds(py, self->_ends.IsUniversal ? self->_newlines.Met : 0) : null;
}
