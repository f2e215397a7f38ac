using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>Writing text: bytes are gathered, and given to the file beneath in parts.</summary>
internal static unsafe class TextWriting
{
    public static PyObject* Write(Interpreter py, PyTextIOWrapper* self, PyObject* text)
    {
        if (!PyStr.Check(py, text))
            return Raise.TypeError(py, $"write() argument must be str, not {Types.NameOf(py, text)}");
        if (!PyTextIOWrapper.CheckOpen(py, self))
            return null;
        if (!self->CanEncode)
            return IoErrors.Unsupported(py, "not writable");
        var s = (PyStr*)text;
        int length = s->Length;
        bool flushes = self->IsLineBuffered && CodeUnitSearch.IndexOfAny(s, '\n', '\r', 0, length) >= 0;
        using var translated = new PyOwned(py, NewlineWriting.Translate(py, text, self->Ends.Written, isKept: false));
        if (translated.IsNull || Put(py, self, (PyStr*)translated.Pointer) < 0)
            return null;
        bool isDue = self->PendingLength >= self->ChunkSize || flushes || self->WritesThrough;
        if (isDue && WritePending(py, self) < 0)
            return null;
        if (flushes && !Flush(py, self))
            return null;
        if (self->Decoded != null || self->SnapshotInput != null)
            PyTextIOWrapper.Forget(py, self);
        if (self->CanDecode)
        {
            self->Decoder.Reset();
            self->Newlines.Met = 0;
            self->Newlines.HasPendingReturn = false;
        }
        return PyInt.FromLong(py, length);
    }

    private static bool Flush(Interpreter py, PyTextIOWrapper* self)
    {
        using var flushed = new PyOwned(py, PyTextIOWrapper.CheckAttached(py, self) ? Call.Method(py, self->Buffer, Name.flush) : null);
        return !flushed.IsNull;
    }

    // Encodes, and adds to what waits; 0 or −1.
    private static int Put(Interpreter py, PyTextIOWrapper* self, PyStr* text)
    {
        if (text->Width == 1 && TextEncodings.IsAsciiPlain(self) && PyStr.IsAscii(text))
        {
            self->IsAtStart = false;
            return Add(py, self, PyStr.Data(text), text->Length);
        }
        using var encoded = new PyOwned(py, TextEncodings.Encode(py, self, text));
        if (encoded.IsNull)
            return -1;
        var bytes = (PyBytes*)encoded.Pointer;
        return Add(py, self, PyBytes.Data(bytes), (int)bytes->Length);
    }

    private static int Add(Interpreter py, PyTextIOWrapper* self, byte* data, int length)
    {
        if (length > self->ChunkSize - self->PendingLength)
        {
            if (WritePending(py, self) < 0)
                return -1;
            if (length >= self->ChunkSize)
                return WriteBeneath(py, self, data, length);
        }
        if (length > self->PendingCapacity - self->PendingLength && !Grow(py, self, length))
            return -1;
        System.Buffer.MemoryCopy(data, self->Pending + self->PendingLength, length, length);
        self->PendingLength += length;
        return 0;
    }

    private static bool Grow(Interpreter py, PyTextIOWrapper* self, int length)
    {
        const int Least = 512;
        int needed = self->PendingLength + length;
        int capacity = Math.Max(Least, needed + needed);
        void* block = self->Pending == null
            ? py.Heap.Allocate((nuint)capacity, BlockKind.Raw)
            : py.Heap.Reallocate(self->Pending, (nuint)capacity);
        if (block == null)
            return Raise.NoMemory(py) != null;
        self->Pending = (byte*)block;
        self->PendingCapacity = capacity;
        return true;
    }

    /// <summary>Gives what waits to the file beneath; 0 or −1, and then it is lost.</summary>
    public static int WritePending(Interpreter py, PyTextIOWrapper* self)
    {
        int length = self->PendingLength;
        if (length == 0)
            return 0;
        // The file beneath may come back to this one, which then must not find the same bytes again.
        byte* block = self->Pending;
        int capacity = self->PendingCapacity;
        self->Pending = null;
        self->PendingLength = self->PendingCapacity = 0;
        int result = WriteBeneath(py, self, block, length);
        if (self->Pending == null)
        {
            self->Pending = block;
            self->PendingCapacity = capacity;
        }
        else
        {
            py.Heap.Free(block);
        }
        return result;
    }

    private static int WriteBeneath(Interpreter py, PyTextIOWrapper* self, byte* data, int length)
    {
        if (!PyTextIOWrapper.CheckAttached(py, self))
            return -1;
        PyObject* buffer = self->Buffer;
        if (buffer->TypeIndex is TypeIndex.BufferedWriter or TypeIndex.BufferedRandom)
            return BufferedWriting.WriteDirect(py, (PyBuffered*)buffer, data, length);
        using var held = new PyOwned(py, Ref.New(buffer));
        using var bytes = new PyOwned(py, PyBytes.New(py, new ReadOnlySpan<byte>(data, length)));
        using var written = new PyOwned(py, bytes.IsNull ? null : Call.Method(py, buffer, Name.write, bytes.Pointer));
        return written.IsNull ? -1 : 0;
    }
}
