using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Io;

/// <summary>The module <c>io</c> where no library has it: the names of <c>_io</c>, its base types without abstract methods.</summary>
[PyModule("io", Doc = "Files: open, the types it makes, and files in memory.")]
internal static unsafe partial class IoStandIn
{
    private static readonly string[] s_public =
    [
        "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase", "BufferedReader",
        "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR",
        "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
    ];

    internal static int Execute(Interpreter py, PyModule* module)
    {
        using var io = new PyOwned(py, ModuleLoading.Ensure(py, "_io"));
        if (io.IsNull)
            return -1;
        var builder = new ModuleBuilder(py, module);
        PyDict* names = ((PyModule*)io.Pointer)->Dict;
        foreach (string name in s_public)
        {
            string own = name.EndsWith("Base", StringComparison.Ordinal) ? "_" + name : name;
            PyObject* value = PyDict.GetText(py, names, own);
            if (value != null)
                builder.Store(name, Ref.New(value));
        }
        PyObject* encoding = PyDict.GetText(py, names, "text_encoding");
        if (encoding != null)
            builder.Store("text_encoding", Ref.New(encoding));
        builder.Integer("SEEK_SET", 0);
        builder.Integer("SEEK_CUR", 1);
        builder.Integer("SEEK_END", 2);
        builder.Store("__all__", AllNames(py));
        return builder.Failed ? -1 : 0;
    }

    private static PyObject* AllNames(Interpreter py)
    {
        using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        foreach (string name in s_public)
        {
            PyObject* text = list.IsNull ? null : PyStr.Intern(py, name);
            if (text == null || PyList.AppendStolen(py, (PyList*)list.Pointer, text) < 0)
                return null;
        }
        return list.Move();
    }
}
