using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

/// <summary>_RawIOBase: reading for classes that only know how to fill a buffer.</summary>
[PyType("_RawIOBase", TypeIndex.RawIOBase, Base = TypeIndex.IOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Doc = "Base of unbuffered files of bytes.")]
internal unsafe partial struct PyRawIOBase
{
    public PyIOBase Head;

    [PyMethod("read($self, size=-1, /)", Doc = "Reads at most size bytes with one call of readinto.")]
    private static PyObject* Read(Interpreter py, PyObject* self, long size)
    {
        if (size < 0)
            return Call.Method(py, self, Name.readall);
        using var buffer = new PyOwned(py, (PyObject*)PyByteArray.NewSized(py, size));
        if (buffer.IsNull)
            return null;
        var array = (PyByteArray*)buffer.Pointer;
        new Span<byte>(array->Data, (int)array->Length).Clear();
        using var taken = new PyOwned(py, Call.Method(py, self, Name.readinto, buffer.Pointer));
        if (taken.IsNull || taken.Pointer == py.None)
            return taken.Move();
        long count = Conversion.IndexAsLong(py, taken.Pointer, TypeIndex.ValueError);
        if (count == -1 && py.HasError)
            return null;
        if (count < 0 || count > array->Length)
            return Raise.ValueError(py, $"readinto returned {count} outside buffer size {array->Length}");
        return PyBytes.New(py, new ReadOnlySpan<byte>(array->Data, (int)count));
    }

    [PyMethod("readall($self, /)", Doc = "Reads until the end, by calls of read.")]
    private static PyObject* ReadAll(Interpreter py, PyObject* self)
    {
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var all = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        while (!all.HasFailed)
        {
            using var size = new PyOwned(py, PyInt.FromLong(py, IoModule.DefaultBufferSize));
            using var part = new PyOwned(py, size.IsNull ? null : Call.Method(py, self, Name.read, size.Pointer));
            if (!part.IsNull && part.Pointer == py.None && all.Length == 0)
                return part.Move();
            bool isBytes = !part.IsNull && PyBytes.Check(py, part.Pointer);
            if (!isBytes && !part.IsNull && part.Pointer != py.None)
                Raise.TypeError(py, "read() should return bytes");
            if (py.HasError)
            {
                all.Dispose();
                return null;
            }
            if (!isBytes || ((PyBytes*)part.Pointer)->Length == 0)
                break;
            all.Add(PyBytes.Span((PyBytes*)part.Pointer));
        }
        return all.Finish();
    }

    [PyMethod("readinto($self, buffer, /)", Doc = "Fills a buffer; a class must say how.")]
    private static PyObject* ReadInto(Interpreter py, PyObject* self, PyObject* buffer) => Raise.NewWith(py, TypeIndex.NotImplementedError, null);

    [PyMethod("write($self, buffer, /)", Doc = "Writes bytes; a class must say how.")]
    private static PyObject* Write(Interpreter py, PyObject* self, PyObject* buffer) => Raise.NewWith(py, TypeIndex.NotImplementedError, null);
}
