using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Io;

/// <summary>_TextIOBase.</summary>
[PyType("_TextIOBase", TypeIndex.TextIOBase, Base = TypeIndex.IOBase, Module = "_io", DictOffset = 8, Flags = PyIOBase.Kind,
    Doc = "Base of files of text.")]
internal unsafe partial struct PyTextIOBase
{
    public PyIOBase Head;

    [PyMethod("detach($self, /)", Doc = "Gives the file beneath away; not supported here.")]
    private static PyObject* Detach(Interpreter py, PyObject* self) => IoErrors.Unsupported(py, "detach");

    [PyMethod("read($self, size=-1, /)", Doc = "Reads characters; not supported here.")]
    private static PyObject* Read(Interpreter py, PyObject* self, PyObject** args, int count) => IoErrors.Unsupported(py, "read");

    [PyMethod("readline($self, size=-1, /)", Doc = "Reads a line; not supported here.")]
    private static PyObject* ReadLine(Interpreter py, PyObject* self, PyObject** args, int count) => IoErrors.Unsupported(py, "readline");

    [PyMethod("write($self, s, /)", Doc = "Writes text; not supported here.")]
    private static PyObject* Write(Interpreter py, PyObject* self, PyObject** args, int count) => IoErrors.Unsupported(py, "write");

    [PyProperty("encoding", Doc = "The encoding; None here.")]
    private static PyObject* GetEncoding(Interpreter py, PyObject* self) => Ref.New(py.None);

    [PyProperty("newlines", Doc = "The line ends met so far; None here.")]
    private static PyObject* GetNewlines(Interpreter py, PyObject* self) => Ref.New(py.None);

    [PyProperty("errors", Doc = "What happens to text that cannot be decoded or encoded; None here.")]
    private static PyObject* GetErrors(Interpreter py, PyObject* self) => Ref.New(py.None);
}
