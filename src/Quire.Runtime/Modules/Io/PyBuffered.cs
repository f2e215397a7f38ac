using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// The fields of BufferedReader, BufferedWriter and BufferedRandom. One buffer serves both directions:
/// <code>  0 ≤ Position; while reading Position ≤ ReadEnd; while writing WritePosition ≤ Position and WritePosition ≤ WriteEnd ≤ Size  </code>
/// Buffer[Position..ReadEnd] was read ahead; Buffer[WritePosition..WriteEnd] waits to be written. <see cref="RawPosition"/> says where in the
/// buffer the file beneath stands.
/// </summary>
internal unsafe struct PyBuffered
{
    public PyIOBase Head;

    /// <summary>The file beneath; null until made and once detached.</summary>
    public PyObject* Raw;

    /// <summary>A raw block of <see cref="Size"/> bytes; null when closed.</summary>
    public byte* Buffer;
    public long Size;
    public long Position;
    public long RawPosition;

    /// <summary>Where what was read ends; −1 when nothing is read ahead.</summary>
    public long ReadEnd;
    public long WritePosition;

    /// <summary>Where what waits to be written ends; −1 when nothing waits.</summary>
    public long WriteEnd;

    /// <summary>Where the file beneath stands, as far as is known; −1 when it is not.</summary>
    public long AbsolutePosition;

    public bool IsReady;
    public bool IsDetached;
    public bool CanRead;
    public bool CanWrite;
    public bool IsFinalizing;

    /// <summary>Set while the file beneath is asked, which may be written in Python and come back to this object.</summary>
    public bool IsEntered;

    public readonly bool HasReadBuffer => CanRead && ReadEnd != -1;

    public readonly bool HasWriteBuffer => CanWrite && WriteEnd != -1;

    /// <summary>Bytes that can be read without asking beneath.</summary>
    public readonly long ReadAhead => HasReadBuffer ? ReadEnd - Position : 0;

    /// <summary>How far the file beneath is ahead of this one.</summary>
    public readonly long RawOffset => (HasReadBuffer || HasWriteBuffer) && RawPosition >= 0 ? RawPosition - Position : 0;

    public void MoveTo(long position)
    {
        Position = position;
        if (HasReadBuffer && ReadEnd < position)
            ReadEnd = position;
    }

    public void ForgetRead() => ReadEnd = -1;

    public void ForgetWrite()
    {
        WritePosition = 0;
        WriteEnd = -1;
    }

    /// <summary>The beginning: a file beneath that was checked (borrowed), and the buffer's size as an argument. 0 or −1.</summary>
    public static int Init(Interpreter py, PyBuffered* self, PyObject* raw, PyObject* size, bool canRead, bool canWrite)
    {
        self->IsReady = false;
        self->IsDetached = false;
        long wanted = IoModule.DefaultBufferSize;
        if (size != null && !ArgumentBinding.ToLong(py, size, out wanted))
            return -1;
        if (wanted <= 0)
        {
            Raise.ValueError(py, "buffer size must be strictly positive");
            return -1;
        }
        if (self->IsEntered)
            return Enter(py, self) ? 0 : -1;
        void* buffer = wanted > int.MaxValue ? null : py.Heap.Allocate((nuint)wanted, Memory.BlockKind.Raw);
        if (buffer == null)
        {
            Raise.NoMemory(py);
            return -1;
        }
        if (self->Buffer != null)
            py.Heap.Free(self->Buffer);
        self->Buffer = (byte*)buffer;
        self->Size = wanted;
        self->CanRead = canRead;
        self->CanWrite = canWrite;
        self->Position = self->RawPosition = 0;
        self->ForgetRead();
        self->ForgetWrite();
        self->AbsolutePosition = 0;
        Ref.Set(py, &self->Raw, Ref.New(raw));
        if (RawFile.Tell(py, self) < 0)
            Errors.Clear(py);
        self->IsReady = true;
        return 0;
    }

    public static void Dealloc(Interpreter py, PyBuffered* self)
    {
        self->IsFinalizing = true;
        if (PyIOBase.Survives(py, (PyIOBase*)self))
            return;
        self->IsReady = false;
        Release(py, self);
        Ref.Clear(py, &self->Raw);
        PyIOBase.Free(py, (PyIOBase*)self);
    }

    public static void Traverse(PyBuffered* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Head.Dict);
        Visitor.Visit(visitor, self->Raw);
    }

    public static void Clear(Interpreter py, PyBuffered* self)
    {
        self->IsReady = false;
        PyIOBase.Clear(py, (PyIOBase*)self);
        Ref.Clear(py, &self->Raw);
    }

    public static void Release(Interpreter py, PyBuffered* self)
    {
        byte* buffer = self->Buffer;
        self->Buffer = null;
        if (buffer != null)
            py.Heap.Free(buffer);
    }

    /// <summary>False with ValueError unless the object was made and not detached.</summary>
    public static bool CheckReady(Interpreter py, PyBuffered* self) =>
        self->IsReady || Raise.ValueError(py, self->IsDetached ? "raw stream has been detached" : "I/O operation on uninitialized object") != null;

    /// <summary>1, 0, or −1 with an exception.</summary>
    public static int IsClosed(Interpreter py, PyBuffered* self)
    {
        if (self->Buffer == null)
            return 1;
        return self->Raw->Is(TypeIndex.FileIO)
            ? PyFileIO.DescriptorOf((PyFileIO*)self->Raw) < 0 ? 1 : 0
            : IoArguments.Truth(py, self->Raw, Name.closed);
    }

    /// <summary>False with ValueError when it is closed and nothing is left in the buffer; the message says what was tried.</summary>
    public static bool CheckOpen(Interpreter py, PyBuffered* self, string attempt)
    {
        if (!CheckReady(py, self))
            return false;
        int closed = IsClosed(py, self);
        if (closed <= 0)
            return closed == 0;
        return (self->Buffer != null && self->ReadAhead > 0) || Raise.ValueError(py, attempt + " closed file") != null;
    }

    /// <summary>To be paired with <see cref="Leave"/>; false with RuntimeError when the object is in use further up.</summary>
    public static bool Enter(Interpreter py, PyBuffered* self)
    {
        if (self->IsEntered)
            return Raise.RuntimeError(py, $"reentrant call inside {Conversion.ReprText(py, (PyObject*)self)}") != null;
        self->IsEntered = true;
        return true;
    }

    public static void Leave(PyBuffered* self) => self->IsEntered = false;
}
