using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// TextIOWrapper: text over a buffered file of bytes. Text read ahead is in <see cref="Decoded"/>, bytes not yet written in
/// <see cref="Pending"/>. The snapshot is a place beneath from which the text read ahead can be decoded again, for tell.
/// </summary>
[PyType("TextIOWrapper", TypeIndex.TextIOWrapper, Base = TypeIndex.TextIOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Signature = "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
    Doc = "A file of text over a buffered file of bytes.\n\nencoding and errors say how bytes and text belong together, newline what ends a line: None for any, read as\n"
        + "'\\n'; '' for any, kept; else that one alone. With line_buffering a line end that is written flushes.")]
internal unsafe partial struct PyTextIOWrapper
{
    public const int DefaultChunk = 8192;

    public PyIOBase Head;

    /// <summary>The file beneath; null until made and once detached.</summary>
    public PyObject* Buffer;
    public PyStr* Encoding;
    public PyStr* ErrorsName;

    /// <summary>Text read ahead, of which the first <see cref="DecodedUsed"/> characters are taken; or null.</summary>
    public PyStr* Decoded;

    /// <summary>The bytes that followed the snapshot's place; null when there is no snapshot.</summary>
    public PyObject* SnapshotInput;
    public int SnapshotFlags;
    public int DecodedUsed;

    /// <summary>A raw block of bytes on their way to the file beneath; or null.</summary>
    public byte* Pending;
    public int PendingLength;
    public int PendingCapacity;
    public int ChunkSize;
    public CodecKind Kind;
    public LineEnds Ends;
    public TextDecoder Decoder;
    public NewlineState Newlines;

    /// <summary>Bytes for each character of the last part that was read.</summary>
    public double BytesPerCharacter;
    public bool IsReady;
    public bool IsDetached;
    public bool IsFinalizing;
    public bool CanDecode;
    public bool CanEncode;
    public bool IsLineBuffered;
    public bool WritesThrough;
    public bool IsSeekable;

    /// <summary>Whether tell works: not while the file is iterated over.</summary>
    public bool IsTelling;
    public bool HasReadOnce;

    /// <summary>Whether what is written next is the beginning of the file, where a mark may have to stand.</summary>
    public bool IsAtStart;

    public readonly int Available => Decoded == null ? 0 : Decoded->Length - DecodedUsed;

    [PySlot(Slot.Init)]
    internal static int Init(
        Interpreter py, PyTextIOWrapper* self, PyObject* buffer, PyStr* encoding, PyObject* errors, PyStr* newline, bool line_buffering, bool write_through)
    {
        self->IsReady = false;
        self->IsDetached = false;
        if (errors != null && errors != py.None && !PyStr.Check(py, errors))
        {
            Raise.TypeError(py, $"TextIOWrapper() argument 'errors' must be str or None, not {Types.NameOf(py, errors)}");
            return -1;
        }
        if (!LineEnds.Parse(py, newline, out LineEnds ends))
            return -1;
        Forget(py, self);
        Ref.Clear(py, &self->Buffer);
        self->PendingLength = 0;
        self->ChunkSize = DefaultChunk;
        self->Ends = ends;
        self->IsLineBuffered = line_buffering;
        self->WritesThrough = write_through;
        if (TextEncodings.Choose(py, self, encoding, errors == py.None ? null : (PyStr*)errors) < 0)
            return -1;
        Ref.Set(py, &self->Buffer, Ref.New(buffer));
        return Connect(py, self);
    }

    // Asks the file beneath what it can do; 0 or −1.
    private static int Connect(Interpreter py, PyTextIOWrapper* self)
    {
        int readable = IoArguments.Ask(py, self->Buffer, Name.readable);
        int writable = readable < 0 ? -1 : IoArguments.Ask(py, self->Buffer, Name.writable);
        int seekable = writable < 0 ? -1 : IoArguments.Ask(py, self->Buffer, Name.seekable);
        if (seekable < 0)
            return -1;
        self->CanDecode = readable > 0;
        self->CanEncode = writable > 0;
        self->IsSeekable = self->IsTelling = seekable > 0;
        PyObject* found;
        int hasReadOnce = Attributes.TryGet(py, self->Buffer, Name.read1, &found);
        Ref.XDec(py, found);
        self->HasReadOnce = hasReadOnce > 0;
        TextEncodings.Reset(self);
        if (hasReadOnce < 0 || TextEncodings.FindStart(py, self) < 0)
            return -1;
        self->IsReady = true;
        return 0;
    }

    /// <summary>Drops what was read ahead.</summary>
    public static void Forget(Interpreter py, PyTextIOWrapper* self)
    {
        self->DecodedUsed = 0;
        Ref.Clear(py, (PyObject**)&self->Decoded);
        Ref.Clear(py, &self->SnapshotInput);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyTextIOWrapper* self)
    {
        self->IsFinalizing = true;
        if (PyIOBase.Survives(py, (PyIOBase*)self))
            return;
        self->IsReady = false;
        if (self->Pending != null)
            py.Heap.Free(self->Pending);
        self->Pending = null;
        Clear(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyTextIOWrapper* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Head.Dict);
        Visitor.Visit(visitor, self->Buffer);
        Visitor.Visit(visitor, self->Encoding);
        Visitor.Visit(visitor, self->ErrorsName);
        Visitor.Visit(visitor, self->Decoded);
        Visitor.Visit(visitor, self->SnapshotInput);
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyTextIOWrapper* self)
    {
        self->IsReady = false;
        Forget(py, self);
        PyIOBase.Clear(py, (PyIOBase*)self);
        Ref.Clear(py, &self->Buffer);
        Ref.Clear(py, (PyObject**)&self->Encoding);
        Ref.Clear(py, (PyObject**)&self->ErrorsName);
    }

    /// <summary>False with ValueError unless the object was made and not detached.</summary>
    public static bool CheckAttached(Interpreter py, PyTextIOWrapper* self) =>
        (self->IsReady && !self->IsDetached)
        || Raise.ValueError(py, self->IsDetached ? "underlying buffer has been detached" : "I/O operation on uninitialized object") != null;

    /// <summary>As <see cref="CheckAttached"/>, and the file must be open.</summary>
    public static bool CheckOpen(Interpreter py, PyTextIOWrapper* self)
    {
        if (!CheckAttached(py, self))
            return false;
        if (!self->Head.Header.Is(TypeIndex.TextIOWrapper))
            return PyIOBase.CheckClosed(py, (PyObject*)self) == 0;
        int closed = IsClosed(py, self->Buffer);
        if (closed > 0)
            IoErrors.Closed(py);
        return closed == 0;
    }

    private static int IsClosed(Interpreter py, PyObject* buffer)
    {
        bool isOwn = buffer->TypeIndex is TypeIndex.BufferedReader or TypeIndex.BufferedWriter or TypeIndex.BufferedRandom;
        PyObject* raw = isOwn && ((PyBuffered*)buffer)->IsReady ? ((PyBuffered*)buffer)->Raw : null;
        return raw != null && raw->Is(TypeIndex.FileIO)
            ? PyFileIO.DescriptorOf((PyFileIO*)raw) < 0 ? 1 : 0
            : IoArguments.Truth(py, buffer, Name.closed);
    }
}
