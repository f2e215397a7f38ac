using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

/// <summary>Reading through a buffer. Functions called between Enter and Leave are marked "inside".</summary>
internal static unsafe class BufferedReading
{
    /// <summary>Reads beneath into the free end of the buffer (inside): the number of bytes, 0 at the end, −1 or <see cref="RawFile.WouldBlock"/>.</summary>
    private static long Fill(Interpreter py, PyBuffered* self)
    {
        long start = self->HasReadBuffer ? self->ReadEnd : 0;
        long count = RawFile.Read(py, self, self->Buffer + start, self->Size - start);
        if (count > 0)
            self->ReadEnd = self->RawPosition = start + count;
        return count;
    }

    private static PyObject* TakeAhead(Interpreter py, PyBuffered* self, long count)
    {
        PyObject* bytes = PyBytes.New(py, new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)count));
        if (bytes != null)
            self->Position += count;
        return bytes;
    }

    public static PyObject* Read(Interpreter py, PyBuffered* self, PyObject* size)
    {
        if (!IoArguments.Size(py, size, out long limit) || !PyBuffered.CheckReady(py, self))
            return null;
        if (limit < -1)
            return Raise.ValueError(py, "read length must be non-negative or -1");
        if (!PyBuffered.CheckOpen(py, self, "read of"))
            return null;
        if (limit >= 0 && limit <= self->ReadAhead)
            return TakeAhead(py, self, limit);
        if (!PyBuffered.Enter(py, self))
            return null;
        PyObject* bytes = limit < 0 ? ReadAll(py, self) : ReadMany(py, self, limit);
        PyBuffered.Leave(self);
        return bytes;
    }

    // Inside.
    private static PyObject* ReadAll(Interpreter py, PyBuffered* self)
    {
        using var ahead = new PyOwned(py, TakeAhead(py, self, self->ReadAhead));
        if (ahead.IsNull || (self->CanWrite && BufferedWriting.FlushAndRewind(py, self) < 0))
            return null;
        self->ForgetRead();
        using var rest = new PyOwned(py, ReadRest(py, self));
        if (rest.IsNull)
            return null;
        bool hasAhead = ((PyBytes*)ahead.Pointer)->Length > 0;
        if (!hasAhead)
            return rest.Move();
        return rest.Pointer == py.None ? ahead.Move() : Numbers.Binary(py, BinaryOperator.Add, ahead.Pointer, rest.Pointer);
    }

    // All that the file beneath still has: bytes, or None when it would have to wait.
    private static PyObject* ReadRest(Interpreter py, PyBuffered* self)
    {
        if (self->Raw->Is(TypeIndex.FileIO))
        {
            self->AbsolutePosition = -1;
            return PyFileIO.ReadAll(py, (PyFileIO*)self->Raw);
        }
        PyObject* found;
        if (Attributes.TryGet(py, self->Raw, Name.readall, &found) < 0)
            return null;
        if (found == null)
            return ReadParts(py, self);
        using var readAll = new PyOwned(py, found);
        using var all = new PyOwned(py, Call.NoArgs(py, found));
        if (all.IsNull)
            return null;
        bool isBytes = PyBytes.Check(py, all.Pointer);
        if (!isBytes && all.Pointer != py.None)
            return Raise.TypeError(py, "readall() should return bytes");
        if (isBytes && self->AbsolutePosition != -1)
            self->AbsolutePosition += ((PyBytes*)all.Pointer)->Length;
        return all.Move();
    }

    private static PyObject* ReadParts(Interpreter py, PyBuffered* self)
    {
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var all = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        while (!all.HasFailed)
        {
            using var part = new PyOwned(py, Call.Method(py, self->Raw, Name.read));
            bool isBytes = !part.IsNull && PyBytes.Check(py, part.Pointer);
            if (!part.IsNull && !isBytes && part.Pointer != py.None)
                Raise.TypeError(py, "read() should return bytes");
            if (py.HasError)
            {
                all.Dispose();
                return null;
            }
            if (!isBytes && all.Length == 0)
                return part.Move();
            if (!isBytes || ((PyBytes*)part.Pointer)->Length == 0)
                break;
            all.Add(PyBytes.Span((PyBytes*)part.Pointer));
            if (self->AbsolutePosition != -1)
                self->AbsolutePosition += ((PyBytes*)part.Pointer)->Length;
        }
        return all.Finish();
    }

    // More than is read ahead (inside): whole blocks straight into the result, the rest through the buffer.
    private static PyObject* ReadMany(Interpreter py, PyBuffered* self, long count)
    {
        PyBytes* bytes = PyBytes.Allocate(py, count);
        if (bytes == null)
            return null;
        using var owner = new PyOwned(py, (PyObject*)bytes);
        byte* target = PyBytes.Data(bytes);
        long done = self->ReadAhead;
        new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)done).CopyTo(new Span<byte>(target, (int)done));
        self->Position += done;
        if (self->CanWrite && BufferedWriting.FlushAndRewind(py, self) < 0)
            return null;
        self->ForgetRead();
        long last = 1;
        while (last > 0 && count - done >= self->Size)
        {
            last = RawFile.Read(py, self, target + done, count - done - ((count - done) % self->Size));
            done += Math.Max(last, 0);
        }
        if (last > 0)
        {
            self->Position = self->RawPosition = 0;
            self->ReadEnd = 0;
        }
        while (last > 0 && done < count && self->ReadEnd < self->Size)
        {
            last = Fill(py, self);
            long part = Math.Min(Math.Max(last, 0), count - done);
            new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)part).CopyTo(new Span<byte>(target + done, (int)part));
            done += part;
            self->Position += part;
        }
        if (last == -1)
            return null;
        if (last == RawFile.WouldBlock && done == 0)
            return Ref.New(py.None);
        return done == count && count > 1 ? owner.Move() : PyBytes.New(py, new ReadOnlySpan<byte>(target, (int)done));
    }

    public static PyObject* Peek(Interpreter py, PyBuffered* self)
    {
        if (!PyBuffered.CheckOpen(py, self, "peek of") || !PyBuffered.Enter(py, self))
            return null;
        PyObject* bytes = self->CanWrite && BufferedWriting.FlushAndRewind(py, self) < 0 ? null : PeekInside(py, self);
        PyBuffered.Leave(self);
        return bytes;
    }

    private static PyObject* PeekInside(Interpreter py, PyBuffered* self)
    {
        long have = self->ReadAhead;
        if (have > 0)
            return PyBytes.New(py, new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)have));
        self->ForgetRead();
        long count = Fill(py, self);
        if (count == -1)
            return null;
        self->Position = 0;
        return PyBytes.New(py, new ReadOnlySpan<byte>(self->Buffer, (int)Math.Max(count, 0)));
    }

    public static PyObject* ReadOnce(Interpreter py, PyBuffered* self, PyObject* size)
    {
        long limit = -1;
        if ((size != null && !ArgumentBinding.ToLong(py, size, out limit)) || !PyBuffered.CheckReady(py, self))
            return null;
        if (limit < 0)
            limit = self->Size;
        if (!PyBuffered.CheckOpen(py, self, "read of"))
            return null;
        if (limit == 0)
            return PyBytes.New(py, default);
        long have = self->ReadAhead;
        if (have > 0)
            return TakeAhead(py, self, Math.Min(have, limit));
        PyBytes* bytes = PyBytes.Allocate(py, limit);
        if (bytes == null)
            return null;
        using var owner = new PyOwned(py, (PyObject*)bytes);
        if (!PyBuffered.Enter(py, self))
            return null;
        long count = self->CanWrite ? BufferedWriting.FlushAndRewind(py, self) : 0;
        self->ForgetRead();
        if (count == 0)
            count = RawFile.Read(py, self, PyBytes.Data(bytes), limit);
        PyBuffered.Leave(self);
        if (count == -1)
            return null;
        return count == limit && count > 1 ? owner.Move() : PyBytes.New(py, new ReadOnlySpan<byte>(PyBytes.Data(bytes), (int)Math.Max(count, 0)));
    }

    public static PyObject* ReadInto(Interpreter py, PyBuffered* self, PyObject* buffer, string function)
    {
        if (!BufferView.GetWritable(py, buffer, function + "() argument", out BufferView view))
            return null;
        using BufferView target = view;
        if (!PyBuffered.CheckOpen(py, self, "readinto of"))
            return null;
        bool hasAhead = self->ReadAhead > 0;
        long done = Math.Min(self->ReadAhead, target.Length);
        new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)done).CopyTo(new Span<byte>(target.Data, (int)done));
        self->Position += done;
        if (hasAhead && done == target.Length)
            return PyInt.FromLong(py, done);
        if (!PyBuffered.Enter(py, self))
            return null;
        done = ReadIntoInside(py, self, target.Data, target.Length, done, onlyOnce: function == "readinto1");
        PyBuffered.Leave(self);
        if (done == RawFile.WouldBlock)
            return Ref.New(py.None);
        return done < 0 ? null : PyInt.FromLong(py, done);
    }

    private static long ReadIntoInside(Interpreter py, PyBuffered* self, byte* target, long length, long done, bool onlyOnce)
    {
        if (self->CanWrite && BufferedWriting.FlushAndRewind(py, self) < 0)
            return -1;
        self->ForgetRead();
        self->Position = 0;
        while (done < length)
        {
            long left = length - done;
            bool isDirect = left > self->Size;
            if (onlyOnce && done > 0 && !isDirect)
                break;
            long count = isDirect ? RawFile.Read(py, self, target + done, left) : Fill(py, self);
            if (count == 0 || (count == RawFile.WouldBlock && done > 0))
                break;
            if (count < 0)
                return count;
            if (!isDirect)
            {
                count = Math.Min(count, left);
                new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)count).CopyTo(new Span<byte>(target + done, (int)count));
                self->Position += count;
            }
            done += count;
            if (onlyOnce && isDirect)
                break;
        }
        return done;
    }

    public static PyObject* ReadLine(Interpreter py, PyBuffered* self, PyObject* size)
    {
        if (!IoArguments.Size(py, size, out long limit) || !PyBuffered.CheckOpen(py, self, "readline of"))
            return null;
        limit = limit < 0 ? long.MaxValue : limit;
        long ahead = Math.Min(self->ReadAhead, limit);
        int end = new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)ahead).IndexOf((byte)'\n');
        if (end >= 0 || ahead == limit)
            return TakeAhead(py, self, end >= 0 ? end + 1 : ahead);
        if (!PyBuffered.Enter(py, self))
            return null;
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var line = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        PyObject* result = GatherLine(py, self, ref line, limit) ? line.Finish() : null;
        line.Dispose();
        PyBuffered.Leave(self);
        return result;
    }

    private static bool GatherLine(Interpreter py, PyBuffered* self, ref ByteBuilder line, long limit)
    {
        line.Add(new ReadOnlySpan<byte>(self->Buffer + self->Position, (int)self->ReadAhead));
        self->Position += self->ReadAhead;
        if (self->CanWrite && BufferedWriting.FlushAndRewind(py, self) < 0)
            return false;
        while (line.Length < limit && !line.HasFailed)
        {
            self->ForgetRead();
            long count = Fill(py, self);
            if (count <= 0)
                return count != -1;
            var part = new ReadOnlySpan<byte>(self->Buffer, (int)Math.Min(count, limit - line.Length));
            int end = part.IndexOf((byte)'\n');
            if (end >= 0)
                part = part[..(end + 1)];
            line.Add(part);
            self->Position = part.Length;
            if (end >= 0)
                break;
        }
        return true;
    }

    public static PyObject* Next(Interpreter py, PyObject* o)
    {
        bool isExact = o->TypeIndex is TypeIndex.BufferedReader or TypeIndex.BufferedRandom;
        using var line = new PyOwned(py, isExact ? ReadLine(py, (PyBuffered*)o, null) : Call.Method(py, o, Name.readline));
        if (line.IsNull)
            return null;
        if (!PyBytes.Check(py, line.Pointer))
            return IoErrors.OSError(py, $"readline() should have returned a bytes object, not '{Types.NameOf(py, line.Pointer)}'");
        return ((PyBytes*)line.Pointer)->Length == 0 ? null : line.Move();
    }
}
