using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>_BufferedIOBase: readinto for classes that only know how to read.</summary>
[PyType("_BufferedIOBase", TypeIndex.BufferedIOBase, Base = TypeIndex.IOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Doc = "Base of buffered files of bytes.")]
internal unsafe partial struct PyBufferedIOBase
{
    public PyIOBase Head;

    [PyMethod("detach($self, /)", Doc = "Gives the file beneath away; not supported here.")]
    private static PyObject* Detach(Interpreter py, PyObject* self) => IoErrors.Unsupported(py, "detach");

    [PyMethod("read($self, size=-1, /)", Doc = "Reads bytes; not supported here.")]
    private static PyObject* Read(Interpreter py, PyObject* self, PyObject** args, int count) => IoErrors.Unsupported(py, "read");

    [PyMethod("read1($self, size=-1, /)", Doc = "Reads bytes with one call beneath; not supported here.")]
    private static PyObject* ReadOnce(Interpreter py, PyObject* self, PyObject** args, int count) => IoErrors.Unsupported(py, "read1");

    [PyMethod("write($self, b, /)", Doc = "Writes bytes; not supported here.")]
    private static PyObject* Write(Interpreter py, PyObject* self, PyObject** args, int count) => IoErrors.Unsupported(py, "write");

    [PyMethod("readinto($self, buffer, /)", Doc = "Fills a buffer by calling read.")]
    private static PyObject* ReadInto(Interpreter py, PyObject* self, PyObject* buffer) => Fill(py, self, buffer, Name.read, "readinto");

    [PyMethod("readinto1($self, buffer, /)", Doc = "Fills a buffer by calling read1.")]
    private static PyObject* ReadIntoOnce(Interpreter py, PyObject* self, PyObject* buffer) => Fill(py, self, buffer, Name.read1, "readinto1");

    private static PyObject* Fill(Interpreter py, PyObject* self, PyObject* buffer, Name read, string function)
    {
        if (!BufferView.GetWritable(py, buffer, function + "() argument", out BufferView view))
            return null;
        using BufferView target = view;
        using var size = new PyOwned(py, PyInt.FromLong(py, target.Length));
        using var data = new PyOwned(py, size.IsNull ? null : Call.Method(py, self, read, size.Pointer));
        if (data.IsNull)
            return null;
        if (!PyBytes.Check(py, data.Pointer))
            return Raise.TypeError(py, "read() should return bytes");
        long count = ((PyBytes*)data.Pointer)->Length;
        if (count > target.Length)
            return Raise.ValueError(py, $"read() returned too much data: {target.Length} bytes requested, {count} returned");
        PyBytes.Span((PyBytes*)data.Pointer).CopyTo(new Span<byte>(target.Data, (int)count));
        return PyInt.FromLong(py, count);
    }
}
