using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>What the three buffered types do alike besides reading and writing.</summary>
internal static unsafe class BufferedFile
{
    /// <summary>Passes a question on to the file beneath.</summary>
    public static PyObject* Forward(Interpreter py, PyBuffered* self, Name method) =>
        PyBuffered.CheckReady(py, self) ? Call.Method(py, self->Raw, method) : null;

    /// <summary>An attribute of the file beneath.</summary>
    public static PyObject* Get(Interpreter py, PyBuffered* self, Name name) =>
        PyBuffered.CheckReady(py, self) ? Attributes.Get(py, self->Raw, name) : null;

    public static PyObject* Flush(Interpreter py, PyBuffered* self)
    {
        if (!PyBuffered.CheckOpen(py, self, "flush of") || !PyBuffered.Enter(py, self))
            return null;
        int flushed = BufferedWriting.FlushAndRewind(py, self);
        PyBuffered.Leave(self);
        return flushed < 0 ? null : Ref.New(py.None);
    }

    public static PyObject* Close(Interpreter py, PyBuffered* self)
    {
        if (!PyBuffered.CheckReady(py, self) || !PyBuffered.Enter(py, self))
            return null;
        PyObject* result = CloseInside(py, self);
        PyBuffered.Leave(self);
        return result;
    }

    private static PyObject* CloseInside(Interpreter py, PyBuffered* self)
    {
        int closed = self->Raw->Is(TypeIndex.FileIO)
            ? PyFileIO.DescriptorOf((PyFileIO*)self->Raw) < 0 ? 1 : 0
            : IoArguments.Truth(py, self->Raw, Name.closed);
        if (closed != 0)
        {
            if (closed > 0)
                PyBuffered.Release(py, self);
            return closed < 0 ? null : Ref.New(py.None);
        }
        if (self->IsFinalizing)
            WarnUnclosed(py, self, (PyObject*)self);
        // What flushes may be a method of a subclass, which comes back to this object.
        PyBuffered.Leave(self);
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        PyObject* failure = Errors.Take(py);
        if (!PyBuffered.Enter(py, self))
        {
            IoErrors.Chain(py, failure);
            return null;
        }
        using var result = new PyOwned(py, self->Raw == null ? Ref.New(py.None) : Call.Method(py, self->Raw, Name.close));
        PyBuffered.Release(py, self);
        self->Position = 0;
        self->ReadEnd = 0;
        bool isClean = failure == null;
        IoErrors.Chain(py, failure);
        return isClean ? result.Move() : null;
    }

    public static void WarnUnclosed(Interpreter py, PyBuffered* self, PyObject* source)
    {
        if (!self->IsReady || self->Raw == null)
            return;
        PyObject* pending = Errors.Take(py);
        using var warned = new PyOwned(py, Call.Method(py, self->Raw, Name._dealloc_warn, source));
        Errors.Clear(py);
        Errors.Restore(py, pending);
    }

    public static PyObject* Detach(Interpreter py, PyBuffered* self)
    {
        if (!PyBuffered.CheckReady(py, self))
            return null;
        using var flushed = new PyOwned(py, Call.Method(py, (PyObject*)self, Name.flush));
        if (flushed.IsNull || !PyBuffered.CheckReady(py, self))
            return null;
        if (self->IsEntered)
            return PyBuffered.Enter(py, self) ? null : null;
        PyObject* raw = self->Raw;
        self->Raw = null;
        self->IsDetached = true;
        self->IsReady = false;
        return raw;
    }

    public static PyObject* Tell(Interpreter py, PyBuffered* self)
    {
        if (!PyBuffered.CheckReady(py, self))
            return null;
        long place = RawFile.Tell(py, self);
        return place < 0 ? null : PyInt.FromLong(py, Math.Max(place - self->RawOffset, 0));
    }

    public static PyObject* Seek(Interpreter py, PyBuffered* self, PyObject* target, int whence)
    {
        if (!PyBuffered.CheckReady(py, self))
            return null;
        if (whence is < 0 or > 2)
            return Raise.ValueError(py, $"whence value {whence} unsupported");
        if (!PyBuffered.CheckOpen(py, self, "seek of"))
            return null;
        if (!self->Raw->Is(TypeIndex.FileIO))
        {
            using var seekable = new PyOwned(py, PyIOBase.Check(py, self->Raw, Name.seekable, "File or stream is not seekable."));
            if (seekable.IsNull)
                return null;
        }
        if (!IoArguments.Offset(py, target, out long offset) || !PyBuffered.CheckReady(py, self))
            return null;
        if (whence != 2 && self->CanRead && TrySeekAhead(py, self, offset, whence, out long place))
            return py.HasError ? null : PyInt.FromLong(py, place);
        if (!PyBuffered.Enter(py, self))
            return null;
        long moved = SeekInside(py, self, offset, whence);
        PyBuffered.Leave(self);
        return moved < 0 ? null : PyInt.FromLong(py, moved);
    }

    // Within what is read ahead no one beneath need be asked. True with an exception when the place beneath cannot be told.
    private static bool TrySeekAhead(Interpreter py, PyBuffered* self, long target, int whence, out long place)
    {
        place = 0;
        long current = self->AbsolutePosition != -1 ? self->AbsolutePosition : RawFile.Tell(py, self);
        if (current < 0)
            return true;
        long ahead = self->ReadAhead;
        if (ahead <= 0)
            return false;
        long offset = whence == 0 ? target - (current - self->RawOffset) : target;
        if (offset < -self->Position || offset > ahead)
            return false;
        place = current - ahead + offset;
        if (place < 0)
            return false;
        self->Position += offset;
        return true;
    }

    private static long SeekInside(Interpreter py, PyBuffered* self, long target, int whence)
    {
        if (self->CanWrite && BufferedWriting.Flush(py, self) < 0)
            return -1;
        if (whence == 1)
            target -= self->RawOffset;
        long place = RawFile.Seek(py, self, target, whence);
        if (place < 0)
            return -1;
        self->RawPosition = -1;
        if (self->CanRead)
            self->ForgetRead();
        return place;
    }

    public static PyObject* Truncate(Interpreter py, PyBuffered* self, PyObject* size)
    {
        if (!PyBuffered.CheckOpen(py, self, "truncate of"))
            return null;
        if (!self->CanWrite)
            return IoErrors.Unsupported(py, "truncate");
        if (!PyBuffered.Enter(py, self))
            return null;
        using var result = new PyOwned(py, BufferedWriting.FlushAndRewind(py, self) < 0
            ? null
            : Call.MethodWith(py, self->Raw, Name.truncate, &size, 1));
        if (!result.IsNull && RawFile.Tell(py, self) < 0)
            Errors.Clear(py);
        PyBuffered.Leave(self);
        return result.Move();
    }

    public static PyObject* Repr(Interpreter py, PyBuffered* self)
    {
        string type = TypeNames.FullNameOf(py, py.TypeOf((PyObject*)self));
        PyObject* found;
        int has = Attributes.TryGet(py, (PyObject*)self, Name.name, &found);
        // Without a file beneath there is no name to ask for.
        if (has < 0 && !Errors.ClearIf(py, TypeIndex.ValueError))
            return null;
        if (has <= 0)
            return PyStr.FromString(py, $"<{type}>");
        using var name = new PyOwned(py, found);
        using var text = new PyOwned(py, IoRepr.Of(py, (PyObject*)self, name.Pointer));
        return text.IsNull ? null : PyStr.FromString(py, $"<{type} name={Conversion.Text(text.Pointer)}>");
    }

    public static PyObject* GetRaw(Interpreter py, PyBuffered* self) =>
        self->Raw == null ? Ref.New(py.None) : Ref.New(self->Raw);

    public static PyObject* SizeOf(Interpreter py, PyBuffered* self) =>
        PyInt.FromLong(py, sizeof(PyBuffered) + (self->Buffer == null ? 0 : self->Size));
}
