using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// _IOBase: what all files have, built on the methods that a class of the program may override. Also the first fields of every type of files.
/// </summary>
[PyType("_IOBase", TypeIndex.IOBase, Module = "_io", DictOffset = 8, Flags = Kind,
    Doc = "Base of all files: iteration over lines, the with statement, closing, and refusals of what a file cannot do.")]
internal unsafe partial struct PyIOBase
{
    /// <summary>The flags of every type of files.</summary>
    public const TypeFlags Kind = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.HasDict | TypeFlags.Weakly | TypeFlags.Immutable | TypeFlags.Late;

    public PyObject Header;

    /// <summary>The instance's __dict__, or null.</summary>
    public PyDict* Dict;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        Types.AllocateInstance(py, type, 0);

    /// <summary>The end of an object whose own references are gone but for the dict.</summary>
    internal static void Free(Interpreter py, PyIOBase* self)
    {
        py.FinalizerOrder.Leave((PyObject*)self);
        Ref.Clear(py, (PyObject**)&self->Dict);
        Types.FreeInstance(py, (PyObject*)self);
    }

    /// <summary>The beginning of every Dealloc: true when the finalizer brought the object back.</summary>
    internal static bool Survives(Interpreter py, PyIOBase* self)
    {
        if (Deallocation.RunFinalizer(py, (PyObject*)self))
            return true;
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        return false;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyIOBase* self)
    {
        if (!Survives(py, self))
            Free(py, self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyIOBase* self, Visitor* visitor) => Visitor.Visit(visitor, self->Dict);

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyIOBase* self) => Ref.Clear(py, (PyObject**)&self->Dict);

    /// <summary>Closes what was not closed. Whoever closes is told by _finalizing that nobody asked for it.</summary>
    [PySlot(Slot.Finalize)]
    internal static void Finalize(Interpreter py, PyObject* self)
    {
        PyObject* earlier = Errors.Take(py);
        int closed = IsClosedForFinalizer(py, self);
        if (closed == 0)
        {
            if (Attributes.Set(py, self, Name._finalizing, py.True) < 0)
                Errors.Clear(py);
            using var result = new PyOwned(py, Call.Method(py, self, Name.close));
            if (result.IsNull)
                Errors.WriteUnraisable(py, self, null);
        }
        Errors.Restore(py, earlier);
    }

    // A file that cannot say whether it is closed is in no state to be closed: −1.
    private static int IsClosedForFinalizer(Interpreter py, PyObject* self)
    {
        PyObject* found;
        if (Attributes.TryGet(py, self, Name.closed, &found) <= 0)
        {
            Errors.Clear(py);
            return -1;
        }
        using var value = new PyOwned(py, found);
        int closed = Conversion.IsTrue(py, value.Pointer);
        Errors.Clear(py);
        return closed;
    }

    [PyMethod("seek($self, offset, whence=os.SEEK_SET, /)", Doc = "Moves to a place in the file; not supported here.")]
    private static PyObject* Seek(Interpreter py, PyIOBase* self, PyObject* offset, PyObject* whence) => IoErrors.Unsupported(py, "seek");

    [PyMethod("tell($self, /)", Doc = "The place in the file: where a seek by nothing leads.")]
    internal static PyObject* Tell(Interpreter py, PyIOBase* self)
    {
        using var zero = new PyOwned(py, PyInt.FromLong(py, 0));
        using var one = new PyOwned(py, PyInt.FromLong(py, 1));
        return zero.IsNull || one.IsNull ? null : Call.Method(py, (PyObject*)self, Name.seek, zero.Pointer, one.Pointer);
    }

    [PyMethod("truncate($self, size=None, /)", Doc = "Changes the size of the file; not supported here.")]
    private static PyObject* Truncate(Interpreter py, PyIOBase* self, PyObject* size) => IoErrors.Unsupported(py, "truncate");

    /// <summary>Whether the base's own close was called: it leaves a mark in the object's dict.</summary>
    private static int IsMarkedClosed(Interpreter py, PyIOBase* self)
    {
        PyObject* mark;
        int found = Attributes.TryGet(py, (PyObject*)self, Name.__IOBase_closed, &mark);
        Ref.XDec(py, mark);
        return found;
    }

    [PyMethod("flush($self, /)", Doc = "Hands on what is buffered; does nothing here.")]
    private static int Flush(Interpreter py, PyIOBase* self)
    {
        int closed = IsMarkedClosed(py, self);
        if (closed == 1)
            IoErrors.Closed(py);
        return closed == 0 ? 0 : -1;
    }

    [PyMethod("close($self, /)", Doc = "Flushes and closes the file; a second time does nothing.")]
    internal static PyObject* Close(Interpreter py, PyIOBase* self)
    {
        int closed = IsMarkedClosed(py, self);
        if (closed != 0)
            return closed < 0 ? null : Ref.New(py.None);
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        PyObject* failure = Errors.Take(py);
        int marked = Attributes.Set(py, (PyObject*)self, Name.__IOBase_closed, py.True);
        bool isClosed = marked == 0 && failure == null;
        IoErrors.Chain(py, failure);
        return isClosed ? flushed.Move() : null;
    }

    [PyProperty("closed", Doc = "Whether it was closed.")]
    private static PyObject* GetClosed(Interpreter py, PyIOBase* self)
    {
        int closed = IsMarkedClosed(py, self);
        return closed < 0 ? null : PyBool.From(py, closed > 0);
    }

    [PyMethod("seekable($self, /)", Doc = "Whether seek, tell and truncate work.")]
    private static bool Seekable(Interpreter py, PyIOBase* self) => false;

    [PyMethod("readable($self, /)", Doc = "Whether it can be read.")]
    private static bool Readable(Interpreter py, PyIOBase* self) => false;

    [PyMethod("writable($self, /)", Doc = "Whether it can be written.")]
    private static bool Writable(Interpreter py, PyIOBase* self) => false;

    /// <summary>0, or −1 with ValueError when the file says that it is closed.</summary>
    internal static int CheckClosed(Interpreter py, PyObject* self)
    {
        PyObject* found;
        int has = Attributes.TryGet(py, self, Name.closed, &found);
        if (has <= 0)
            return has;
        using var value = new PyOwned(py, found);
        int closed = Conversion.IsTrue(py, value.Pointer);
        if (closed > 0)
            IoErrors.Closed(py);
        return closed == 0 ? 0 : -1;
    }

    [PyMethod("_checkClosed($self, /)", Doc = "Raises ValueError if the file is closed.")]
    private static int CheckClosedMethod(Interpreter py, PyIOBase* self) => CheckClosed(py, (PyObject*)self);

    [PyMethod("_checkSeekable($self, /)", Doc = "Raises UnsupportedOperation unless the file can seek.")]
    private static PyObject* CheckSeekable(Interpreter py, PyIOBase* self) =>
        Check(py, (PyObject*)self, Name.seekable, "File or stream is not seekable.");

    [PyMethod("_checkReadable($self, /)", Doc = "Raises UnsupportedOperation unless the file can be read.")]
    private static PyObject* CheckReadable(Interpreter py, PyIOBase* self) =>
        Check(py, (PyObject*)self, Name.readable, "File or stream is not readable.");

    [PyMethod("_checkWritable($self, /)", Doc = "Raises UnsupportedOperation unless the file can be written.")]
    private static PyObject* CheckWritable(Interpreter py, PyIOBase* self) =>
        Check(py, (PyObject*)self, Name.writable, "File or stream is not writable.");

    /// <summary>What the file answered, which must be True (owned); null with UnsupportedOperation otherwise.</summary>
    internal static PyObject* Check(Interpreter py, PyObject* self, Name question, string refusal)
    {
        using var answer = new PyOwned(py, Call.Method(py, self, question));
        if (answer.IsNull)
            return null;
        return answer.Pointer == py.True ? answer.Move() : IoErrors.Unsupported(py, refusal);
    }

    [PyMethod("fileno($self, /)", Doc = "The number of the file descriptor; there is none here.")]
    private static PyObject* FileNumber(Interpreter py, PyIOBase* self) => IoErrors.Unsupported(py, "fileno");

    [PyMethod("isatty($self, /)", Doc = "Whether a terminal is at the other end.")]
    private static PyObject* IsTerminal(Interpreter py, PyIOBase* self) =>
        CheckClosed(py, (PyObject*)self) < 0 ? null : Ref.New(py.False);

    [PyMethod("__enter__($self, /)", Doc = "The file itself, if it is open.")]
    private static PyObject* Enter(Interpreter py, PyIOBase* self) =>
        CheckClosed(py, (PyObject*)self) < 0 ? null : Ref.New((PyObject*)self);

    [PyMethod("__exit__($self, /, *args)", Doc = "Closes the file.")]
    private static PyObject* Exit(Interpreter py, PyIOBase* self, PyObject** args, int count) => Call.Method(py, (PyObject*)self, Name.close);

    [PySlot(Slot.Iter)]
    internal static PyObject* Iter(Interpreter py, PyObject* self) => CheckClosed(py, self) < 0 ? null : Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyObject* self)
    {
        using var line = new PyOwned(py, Call.Method(py, self, Name.readline));
        if (line.IsNull)
            return null;
        long length = Items.Length(py, line.Pointer);
        return length <= 0 ? null : line.Move();
    }

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line, or at most size bytes of it; nothing at the end.")]
    private static PyObject* ReadLine(Interpreter py, PyIOBase* self, PyObject* size) =>
        IoArguments.Size(py, size, out long limit) ? LineReading.FromMethods(py, (PyObject*)self, limit) : null;

    [PyMethod("readlines($self, hint=-1, /)", Doc = "Reads lines into a list: all, or until they have more than hint bytes.")]
    private static PyObject* ReadLines(Interpreter py, PyIOBase* self, PyObject* hint)
    {
        if (!IoArguments.Size(py, hint, out long bound))
            return null;
        using var iterator = new PyOwned(py, Iteration.Iter(py, (PyObject*)self));
        if (iterator.IsNull)
            return null;
        if (bound <= 0)
            return Iteration.ToList(py, iterator.Pointer);
        using var lines = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        long taken = 0;
        while (!lines.IsNull && taken <= bound)
        {
            PyObject* line = Iteration.Next(py, iterator.Pointer);
            if (line == null)
                return py.HasError ? null : lines.Move();
            long length = Items.Length(py, line);
            if (PyList.AppendStolen(py, (PyList*)lines.Pointer, line) < 0 || length < 0)
                return null;
            taken += length;
        }
        return lines.Move();
    }

    [PyMethod("writelines($self, lines, /)", Doc = "Writes each item of an iterable; adds no line ends.")]
    private static int WriteLines(Interpreter py, PyIOBase* self, PyObject* lines) =>
        CheckClosed(py, (PyObject*)self) < 0 ? -1 : IoArguments.WriteLines(py, (PyObject*)self, lines);
}
