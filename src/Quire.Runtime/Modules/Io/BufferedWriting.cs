using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>Writing through a buffer. All private functions run between Enter and Leave.</summary>
internal static unsafe class BufferedWriting
{
    private const string WouldBlock = "write could not complete without blocking";

    public static PyObject* Write(Interpreter py, PyBuffered* self, PyObject* data)
    {
        if (!BufferView.Get(py, data, out BufferView view))
            return null;
        using BufferView source = view;
        if (!PyBuffered.CheckReady(py, self) || !PyBuffered.Enter(py, self))
            return null;
        long written = PutOpen(py, self, source.Data, source.Length);
        PyBuffered.Leave(self);
        return written < 0 ? null : PyInt.FromLong(py, written);
    }

    /// <summary>Writes memory that stays where it is; 0 or −1.</summary>
    public static int WriteDirect(Interpreter py, PyBuffered* self, byte* data, long length)
    {
        if (!PyBuffered.CheckReady(py, self) || !PyBuffered.Enter(py, self))
            return -1;
        using var held = new PyOwned(py, Ref.New((PyObject*)self));
        long written = PutOpen(py, self, data, length);
        PyBuffered.Leave(self);
        return written < 0 ? -1 : 0;
    }

    private static long PutOpen(Interpreter py, PyBuffered* self, byte* data, long length)
    {
        int closed = PyBuffered.IsClosed(py, self);
        if (closed == 0)
            return Put(py, self, data, length);
        if (closed > 0)
            Raise.ValueError(py, "write to closed file");
        return -1;
    }

    private static long Put(Interpreter py, PyBuffered* self, byte* data, long length)
    {
        if (!self->HasReadBuffer && !self->HasWriteBuffer)
            self->Position = self->RawPosition = 0;
        if (length <= self->Size - self->Position && length < self->Size)
        {
            AddToBuffer(self, data, length);
            return length;
        }
        if (Flush(py, self) < 0)
            return Errors.Matches(py, TypeIndex.BlockingIOError) ? KeepWhatFits(py, self, data, length) : -1;
        long offset = self->RawOffset;
        if (offset != 0)
        {
            if (RawFile.Seek(py, self, -offset, 1) < 0)
                return -1;
            self->RawPosition -= offset;
        }
        return PutThrough(py, self, data, length);
    }

    private static void AddToBuffer(PyBuffered* self, byte* data, long length)
    {
        Copy(data, self->Buffer + self->Position, length);
        if (!self->HasWriteBuffer || self->WritePosition > self->Position)
            self->WritePosition = self->Position;
        self->MoveTo(self->Position + length);
        self->WriteEnd = Math.Max(self->WriteEnd, self->Position);
    }

    // The buffer is empty: what is larger than it goes straight out, the rest into it.
    private static long PutThrough(Interpreter py, PyBuffered* self, byte* data, long length)
    {
        long written = 0;
        while (length - written >= self->Size)
        {
            long count = RawFile.Write(py, self, data + written, length - written);
            if (count == RawFile.WouldBlock)
            {
                // Nothing is lost of what the buffer can hold.
                Copy(data + written, self->Buffer, self->Size);
                self->RawPosition = 0;
                self->MoveTo(self->Size);
                self->WriteEnd = self->Size;
                return RaiseBlocking(py, written + self->Size);
            }
            if (count < 0)
                return -1;
            written += count;
        }
        if (self->CanRead)
            self->ForgetRead();
        long rest = length - written;
        Copy(data + written, self->Buffer, rest);
        self->WritePosition = 0;
        self->WriteEnd = rest;
        self->MoveTo(rest);
        self->RawPosition = 0;
        return length;
    }

    // BlockingIOError is pending. The buffer moves to its beginning and takes as much as there is room for.
    private static long KeepWhatFits(Interpreter py, PyBuffered* self, byte* data, long length)
    {
        PyObject* failure = Errors.Take(py);
        if (self->CanRead)
            self->ForgetRead();
        long waiting = self->WriteEnd - self->WritePosition;
        Copy(self->Buffer + self->WritePosition, self->Buffer, waiting);
        self->WriteEnd = waiting;
        self->RawPosition -= self->WritePosition;
        self->Position -= self->WritePosition;
        self->WritePosition = 0;
        long kept = Math.Min(self->Size - waiting, length);
        Copy(data, self->Buffer + waiting, kept);
        self->WriteEnd += kept;
        self->Position += kept;
        Ref.Dec(py, failure);
        return kept == length ? length : RaiseBlocking(py, kept);
    }

    private static long RaiseBlocking(Interpreter py, long written)
    {
        using var number = new PyOwned(py, PyInt.FromLong(py, 0));
        using var text = new PyOwned(py, number.IsNull ? null : PyStr.FromString(py, WouldBlock));
        using var count = new PyOwned(py, text.IsNull ? null : PyInt.FromLong(py, written));
        if (count.IsNull)
            return -1;
        var type = (PyObject*)py.TypeTable[TypeIndex.BlockingIOError];
        using var error = new PyOwned(py, Call.ThreeArgs(py, type, number.Pointer, text.Pointer, count.Pointer));
        if (!error.IsNull)
            Raise.Instance(py, error.Move());
        return -1;
    }

    private static void Copy(byte* from, byte* to, long length) => Buffer.MemoryCopy(from, to, length, length);

    /// <summary>Writes what waits (inside); 0 or −1.</summary>
    public static int Flush(Interpreter py, PyBuffered* self)
    {
        if (self->HasWriteBuffer && self->WritePosition < self->WriteEnd)
        {
            long back = self->RawOffset + (self->Position - self->WritePosition);
            if (back != 0)
            {
                if (RawFile.Seek(py, self, -back, 1) < 0)
                    return -1;
                self->RawPosition -= back;
            }
            while (self->WritePosition < self->WriteEnd)
            {
                long count = RawFile.Write(py, self, self->Buffer + self->WritePosition, self->WriteEnd - self->WritePosition);
                if (count == RawFile.WouldBlock)
                    return (int)RaiseBlocking(py, 0);
                if (count < 0)
                    return -1;
                self->WritePosition += count;
                self->RawPosition = self->WritePosition;
                if ((py.Attention & Interrupts.Bit) != 0)
                {
                    Interrupts.Raise(py);
                    return -1;
                }
            }
        }
        self->ForgetWrite();
        return 0;
    }

    /// <summary>Writes what waits and moves the file beneath to where this one stands (inside); 0 or −1.</summary>
    public static int FlushAndRewind(Interpreter py, PyBuffered* self)
    {
        if (Flush(py, self) < 0)
            return -1;
        if (!self->CanRead)
            return 0;
        long moved = RawFile.Seek(py, self, -self->RawOffset, 1);
        self->ForgetRead();
        return moved < 0 ? -1 : 0;
    }
}
