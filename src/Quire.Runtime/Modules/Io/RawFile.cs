using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// Asking the file beneath a buffer: straight for a FileIO, else through its methods, which may be written in Python. Those get memory of their
/// own, so nothing that they keep or free can reach the buffer.
/// </summary>
internal static unsafe class RawFile
{
    /// <summary>The file beneath would have to wait.</summary>
    public const long WouldBlock = -2;

    /// <summary>Reads at most so many bytes; −1 with an exception.</summary>
    public static long Read(Interpreter py, PyBuffered* self, byte* target, long count)
    {
        long taken = self->Raw->Is(TypeIndex.FileIO)
            ? PyFileIO.ReadInto(py, (PyFileIO*)self->Raw, target, count)
            : ReadByMethod(py, self->Raw, target, count);
        if (taken > 0 && self->AbsolutePosition != -1)
            self->AbsolutePosition += taken;
        return taken;
    }

    private static long ReadByMethod(Interpreter py, PyObject* raw, byte* target, long count)
    {
        using var memory = new PyOwned(py, (PyObject*)PyByteArray.NewSized(py, count));
        if (memory.IsNull)
            return -1;
        var array = (PyByteArray*)memory.Pointer;
        new Span<byte>(array->Data, (int)count).Clear();
        using var view = new PyOwned(py, PyMemoryView.New(py, memory.Pointer));
        using var answer = new PyOwned(py, view.IsNull ? null : Call.Method(py, raw, Name.readinto, view.Pointer));
        if (answer.IsNull)
            return -1;
        if (answer.Pointer == py.None)
            return WouldBlock;
        long taken = Conversion.IndexAsLong(py, answer.Pointer, TypeIndex.ValueError);
        if (taken == -1 && py.HasError)
        {
            Because(py, "raw readinto() failed");
            return -1;
        }
        if (taken < 0 || taken > count || taken > array->Length)
        {
            IoErrors.OSError(py, $"raw readinto() returned invalid length {taken} (should have been between 0 and {count})");
            return -1;
        }
        new ReadOnlySpan<byte>(array->Data, (int)taken).CopyTo(new Span<byte>(target, (int)taken));
        return taken;
    }

    // An OSError whose cause is what is pending.
    private static void Because(Interpreter py, string message)
    {
        PyObject* cause = Errors.Take(py);
        IoErrors.OSError(py, message);
        if (Errors.Matches(py, TypeIndex.OSError))
        {
            var error = (PyBaseException*)py.Pending;
            Ref.Set(py, &error->Cause, Ref.New(cause));
            Ref.Set(py, &error->Context, Ref.New(cause));
            error->SuppressContext = true;
        }
        Ref.Dec(py, cause);
    }

    /// <summary>Writes at most so many bytes; −1 with an exception.</summary>
    public static long Write(Interpreter py, PyBuffered* self, byte* data, long count)
    {
        long written = self->Raw->Is(TypeIndex.FileIO)
            ? PyFileIO.WriteFrom(py, (PyFileIO*)self->Raw, data, count)
            : WriteByMethod(py, self->Raw, data, count);
        if (written > 0 && self->AbsolutePosition != -1)
            self->AbsolutePosition += written;
        return written;
    }

    private static long WriteByMethod(Interpreter py, PyObject* raw, byte* data, long count)
    {
        using var memory = new PyOwned(py, PyBytes.New(py, new ReadOnlySpan<byte>(data, (int)count)));
        using var view = new PyOwned(py, memory.IsNull ? null : PyMemoryView.New(py, memory.Pointer));
        using var answer = new PyOwned(py, view.IsNull ? null : Call.Method(py, raw, Name.write, view.Pointer));
        if (answer.IsNull)
            return -1;
        if (answer.Pointer == py.None)
            return WouldBlock;
        long written = Conversion.IndexAsLong(py, answer.Pointer, TypeIndex.ValueError);
        Errors.Clear(py);
        if (written >= 0 && written <= count)
            return written;
        IoErrors.OSError(py, $"raw write() returned invalid length {written} (should have been between 0 and {count})");
        return -1;
    }

    /// <summary>Where the file beneath stands; −1 with an exception.</summary>
    public static long Tell(Interpreter py, PyBuffered* self)
    {
        if (self->Raw->Is(TypeIndex.FileIO) && PyFileIO.DescriptorOf((PyFileIO*)self->Raw) >= 0)
            return Keep(py, self, SystemFiles.Of(py).Seek(PyFileIO.DescriptorOf((PyFileIO*)self->Raw), 0, 1));
        using var place = new PyOwned(py, Call.Method(py, self->Raw, Name.tell));
        return place.IsNull ? -1 : KeepAnswer(py, self, place.Pointer);
    }

    /// <summary>Moves the file beneath and says where it then stands; −1 with an exception.</summary>
    public static long Seek(Interpreter py, PyBuffered* self, long target, int whence)
    {
        if (self->Raw->Is(TypeIndex.FileIO) && PyFileIO.DescriptorOf((PyFileIO*)self->Raw) >= 0)
            return Keep(py, self, SystemFiles.Of(py).Seek(PyFileIO.DescriptorOf((PyFileIO*)self->Raw), target, whence));
        using var offset = new PyOwned(py, PyInt.FromLong(py, target));
        using var from = new PyOwned(py, offset.IsNull ? null : PyInt.FromLong(py, whence));
        using var place = new PyOwned(py, from.IsNull ? null : Call.Method(py, self->Raw, Name.seek, offset.Pointer, from.Pointer));
        return place.IsNull ? -1 : KeepAnswer(py, self, place.Pointer);
    }

    private static long Keep(Interpreter py, PyBuffered* self, long place)
    {
        if (place >= 0)
            return self->AbsolutePosition = place;
        IoErrors.System(py, place);
        return -1;
    }

    private static long KeepAnswer(Interpreter py, PyBuffered* self, PyObject* answer)
    {
        if (!IoArguments.Offset(py, answer, out long place))
            return -1;
        if (place >= 0)
            return self->AbsolutePosition = place;
        IoErrors.OSError(py, $"Raw stream returned invalid position {place}");
        return -1;
    }
}
