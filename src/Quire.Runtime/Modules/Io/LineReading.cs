using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

/// <summary>A line of bytes out of a file that only has read, and perhaps peek.</summary>
internal static unsafe class LineReading
{
    public static PyObject* FromMethods(Interpreter py, PyObject* file, long limit)
    {
        PyObject* found;
        if (Attributes.TryGet(py, file, Name.peek, &found) < 0)
            return null;
        using var peek = new PyOwned(py, found);
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var line = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        while (limit < 0 || line.Length < limit)
        {
            long wanted = peek.IsNull ? 1 : BytesToNewline(py, peek.Pointer, limit < 0 ? long.MaxValue : limit - line.Length);
            int step = wanted < 0 ? -1 : AddBytes(py, file, wanted, ref line);
            if (step < 0 || line.HasFailed)
            {
                line.Dispose();
                return null;
            }
            if (step == 0 || line.Written[^1] == (byte)'\n')
                break;
        }
        return line.Finish();
    }

    // What can be read without going beyond the line; −1 with an exception.
    private static long BytesToNewline(Interpreter py, PyObject* peek, long limit)
    {
        using var one = new PyOwned(py, PyInt.FromLong(py, 1));
        using var ahead = new PyOwned(py, one.IsNull ? null : Call.OneArg(py, peek, one.Pointer));
        if (ahead.IsNull)
            return -1;
        if (!PyBytes.Check(py, ahead.Pointer))
        {
            IoErrors.OSError(py, $"peek() should have returned a bytes object, not '{Types.NameOf(py, ahead.Pointer)}'");
            return -1;
        }
        ReadOnlySpan<byte> bytes = PyBytes.Span((PyBytes*)ahead.Pointer);
        if (bytes.Length > limit)
            bytes = bytes[..(int)limit];
        int end = bytes.IndexOf((byte)'\n');
        return Math.Max(1, end < 0 ? bytes.Length : end + 1);
    }

    // 1, 0 at the end of the file, −1 with an exception.
    private static int AddBytes(Interpreter py, PyObject* file, long count, ref ByteBuilder line)
    {
        using var size = new PyOwned(py, PyInt.FromLong(py, count));
        using var read = new PyOwned(py, size.IsNull ? null : Call.Method(py, file, Name.read, size.Pointer));
        if (read.IsNull)
            return -1;
        if (!PyBytes.Check(py, read.Pointer))
        {
            IoErrors.OSError(py, $"read() should have returned a bytes object, not '{Types.NameOf(py, read.Pointer)}'");
            return -1;
        }
        ReadOnlySpan<byte> bytes = PyBytes.Span((PyBytes*)read.Pointer);
        line.Add(bytes);
        return bytes.IsEmpty ? 0 : 1;
    }
}
