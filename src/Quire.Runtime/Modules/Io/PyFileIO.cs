using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Io;

/// <summary>FileIO: a file of the system, without a buffer. This part: its life; the other: what can be done with it.</summary>
[PyType("FileIO", TypeIndex.FileIO, Base = TypeIndex.RawIOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Signature = "(file, mode='r', closefd=True, opener=None)",
    Doc = "Opens a file of bytes without a buffer.\n\nThe file is a path or a descriptor; the mode reads ('r'), writes ('w'), creates ('x') or appends ('a'),\n"
        + "and '+' adds the other direction. opener(path, flags) may open it in another way.")]
internal unsafe partial struct PyFileIO
{
    private const int NoDescriptor = -1;

    public PyIOBase Head;

    /// <summary>The descriptor plus one, so that a new object of zeros has none.</summary>
    private int _descriptorPlusOne;
    private bool _creates;
    private bool _reads;
    private bool _writes;
    private bool _appends;

    /// <summary>1 and 0 when it is known, else −1.</summary>
    private sbyte _seekable;
    private bool _closesDescriptor;

    /// <summary>Set while the finalizer closes the file: it was forgotten.</summary>
    private bool _isFinalizing;

    /// <summary>No file on a disk: reading and writing may wait for others.</summary>
    private bool _mayBlock;
    private int _blockSize;

    public static int DescriptorOf(PyFileIO* self) => self->_descriptorPlusOne - 1;

    private static void SetDescriptor(PyFileIO* self, int descriptor) => self->_descriptorPlusOne = descriptor + 1;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        var self = (PyFileIO*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->_seekable = -1;
        self->_closesDescriptor = true;
        return (PyObject*)self;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyFileIO* self)
    {
        if (!PyIOBase.Survives(py, (PyIOBase*)self))
            PyIOBase.Free(py, (PyIOBase*)self);
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyFileIO* self, PyObject* file, PyStr* mode, bool closefd, PyObject* opener)
    {
        if (DescriptorOf(self) >= 0)
        {
            int closed = self->_closesDescriptor ? CloseDescriptor(py, self) : 0;
            SetDescriptor(self, NoDescriptor);
            if (closed < 0)
                return -1;
        }
        bool isNumber = Descriptor(py, file, out int descriptor);
        if (py.HasError)
            return -1;
        using var path = new PyOwned(py, isNumber ? Ref.New(file) : FilePath.Encode(py, file));
        using var modeText = new PyOwned(py, mode == null ? PyStr.FromString(py, "r") : Ref.New((PyObject*)mode));
        if (path.IsNull || modeText.IsNull || !FileMode.Parse(py, modeText.Pointer, out FileMode how))
            return -1;
        SetMode(self, in how);
        self->_closesDescriptor = isNumber ? closefd : true;
        if (!isNumber && !closefd)
            return Fail(Raise.ValueError(py, "Cannot use closefd=False with file name"));
        if (py.AuditHooks != null && AuditOpening(py, file, modeText.Pointer, how.Modes) < 0)
            return -1;
        bool isOwn = !isNumber;
        if (isNumber)
            SetDescriptor(self, descriptor);
        else if (!OpenPath(py, self, file, (PyBytes*)path.Pointer, how.Modes, opener))
            return -1;
        if (Finish(py, self, file) == 0)
            return 0;
        // A descriptor that was passed in stays open.
        PyObject* failure = Errors.Take(py);
        if (isOwn)
            CloseDescriptor(py, self);
        Errors.Clear(py);
        SetDescriptor(self, NoDescriptor);
        Errors.Restore(py, failure);
        return -1;
    }

    private static int Fail(PyObject* none) => -1;

    private static void SetMode(PyFileIO* self, in FileMode how)
    {
        self->_creates = how.Creates;
        self->_reads = how.Reads;
        self->_writes = how.Writes;
        self->_appends = how.Appends;
        self->_seekable = -1;
        self->_mayBlock = false;
        self->_blockSize = IoModule.DefaultBufferSize;
    }

    // False when the argument is no number; with an exception when it is no good one.
    private static bool Descriptor(Interpreter py, PyObject* file, out int descriptor)
    {
        descriptor = -1;
        if (file->Is(TypeIndex.Bool) && Errors.Warn(py, TypeIndex.RuntimeWarning, "bool is used as a file descriptor", 1) < 0)
            return false;
        if (!PyInt.Check(file, py) && py.TypeOf(file)->Number->Index == null)
            return false;
        using var number = new PyOwned(py, Conversion.Index(py, file));
        if (number.IsNull)
            return false;
        // What is no descriptor because of its size is taken for a path, and refused as one.
        if (!PyInt.TryGetLong(number.Pointer, out long wide) || wide > int.MaxValue || wide < int.MinValue)
            return false;
        descriptor = (int)wide;
        return descriptor >= 0 || Raise.ValueError(py, "negative file descriptor") != null;
    }

    private static int AuditOpening(Interpreter py, PyObject* file, PyObject* mode, OpenModes modes) => Auditing.Event(
        py, "open", (nint)Ref.New(file), (nint)Ref.New(mode), (nint)PyInt.FromLong(py, SystemFiles.Of(py).FlagsOf(modes)));

    private static bool OpenPath(Interpreter py, PyFileIO* self, PyObject* name, PyBytes* path, OpenModes modes, PyObject* opener)
    {
        SystemFiles files = SystemFiles.Of(py);
        if (opener == null || opener == py.None)
        {
            int opened = files.Open(PyBytes.Span(path), modes);
            if (opened >= 0)
                SetDescriptor(self, opened);
            return opened >= 0 || IoErrors.System(py, opened, name) != null;
        }
        using var flags = new PyOwned(py, PyInt.FromLong(py, files.FlagsOf(modes)));
        using var given = new PyOwned(py, flags.IsNull ? null : Call.TwoArgs(py, opener, name, flags.Pointer));
        if (given.IsNull)
            return false;
        if (!PyInt.Check(given.Pointer, py))
            return Raise.TypeError(py, "expected integer from opener") != null;
        if (!ArgumentBinding.ToInt(py, given.Pointer, out int descriptor))
            return false;
        if (descriptor < 0)
            return Raise.ValueError(py, $"opener returned {descriptor}") != null;
        SetDescriptor(self, descriptor);
        return true;
    }

    // What has to be known of the open file. 0 or −1.
    private static int Finish(Interpreter py, PyFileIO* self, PyObject* name)
    {
        SystemFiles files = SystemFiles.Of(py);
        int told = files.Describe(DescriptorOf(self), out FileFacts facts);
        if (told == -SystemFiles.NoSuchDescriptor)
            return Fail(IoErrors.System(py, told));
        if (facts.IsDirectory)
            return Fail(IoErrors.System(py, -SystemFiles.IsADirectory, name));
        self->_mayBlock = !facts.IsRegular;
        if (facts.BlockSize > 1)
            self->_blockSize = facts.BlockSize;
        if (Attributes.Set(py, (PyObject*)self, Name.name, name) < 0)
            return -1;
        if (!self->_appends)
            return 0;
        long end = files.Seek(DescriptorOf(self), 0, 2);
        return end < 0 && !self->_mayBlock ? Fail(IoErrors.System(py, end)) : 0;
    }

    private static int CloseDescriptor(Interpreter py, PyFileIO* self)
    {
        int descriptor = DescriptorOf(self);
        if (descriptor < 0)
            return 0;
        SetDescriptor(self, NoDescriptor);
        int result = SystemFiles.Of(py).Close(descriptor);
        if (result >= 0)
            return 0;
        IoErrors.System(py, result);
        return -1;
    }

    [PyMethod("close($self, /)", Doc = "Closes the file; a second time does nothing.")]
    internal static PyObject* Close(Interpreter py, PyFileIO* self)
    {
        using var base_ = new PyOwned(py, PyIOBase.Close(py, (PyIOBase*)self));
        if (!self->_closesDescriptor)
        {
            SetDescriptor(self, NoDescriptor);
            return base_.Move();
        }
        PyObject* failure = Errors.Take(py);
        if (self->_isFinalizing)
            WarnUnclosed(py, self, (PyObject*)self);
        int closed = CloseDescriptor(py, self);
        if (closed < 0 && failure == null)
            return null;
        IoErrors.Chain(py, failure);
        return failure != null ? null : base_.Move();
    }

    [PyMethod("_dealloc_warn($self, source, /)", Doc = "Warns that a file was not closed.")]
    private static PyObject* DeallocWarn(Interpreter py, PyFileIO* self, PyObject* source)
    {
        WarnUnclosed(py, self, source);
        return Ref.New(py.None);
    }

    // Leaves the pending exception as it was.
    private static void WarnUnclosed(Interpreter py, PyFileIO* self, PyObject* source)
    {
        if (DescriptorOf(self) < 0 || !self->_closesDescriptor)
            return;
        PyObject* pending = Errors.Take(py);
        if (UnclosedWarning.Issue(py, source) < 0)
        {
            if (Errors.Matches(py, TypeIndex.Warning))
                Errors.WriteUnraisable(py, (PyObject*)self, null);
            Errors.Clear(py);
        }
        Errors.Restore(py, pending);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyFileIO* self)
    {
        string type = Types.NameOf(py, (PyObject*)self);
        if (DescriptorOf(self) < 0)
            return PyStr.FromString(py, $"<{type} [closed]>");
        string rest = $"mode='{ModeText(self)}' closefd={(self->_closesDescriptor ? "True" : "False")}>";
        PyObject* found;
        int has = Attributes.TryGet(py, (PyObject*)self, Name.name, &found);
        if (has < 0)
            return null;
        if (has == 0)
            return PyStr.FromString(py, $"<{type} fd={DescriptorOf(self)} {rest}");
        using var name = new PyOwned(py, found);
        using var text = new PyOwned(py, IoRepr.Of(py, (PyObject*)self, name.Pointer));
        return text.IsNull ? null : PyStr.FromString(py, $"<{type} name={Conversion.Text(text.Pointer)} {rest}");
    }

    private static string ModeText(PyFileIO* self)
    {
        string kind = self->_creates ? "x" : self->_appends ? "a" : self->_reads ? "r" : "w";
        bool isUpdating = self->_reads && self->_writes;
        return kind + "b" + (isUpdating ? "+" : "");
    }
}
