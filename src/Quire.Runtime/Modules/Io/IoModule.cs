using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Io;

/// <summary>The module <c>_io</c>: files, and what behaves like them.</summary>
[PyModule("_io", Doc = "Files: open, the types it makes, and files in memory.")]
internal static unsafe partial class IoModule
{
    public const int DefaultBufferSize = 8192;

    private static ReadOnlySpan<int> Types =>
    [
        TypeIndex.IOBase, TypeIndex.RawIOBase, TypeIndex.BufferedIOBase, TypeIndex.TextIOBase, TypeIndex.FileIO, TypeIndex.BytesIO,
        TypeIndex.StringIO, TypeIndex.BufferedReader, TypeIndex.BufferedWriter, TypeIndex.BufferedRWPair, TypeIndex.BufferedRandom,
        TypeIndex.TextIOWrapper, TypeIndex.IncrementalNewlineDecoder, TypeIndex.UnsupportedOperation, TypeIndex.BlockingIOError,
    ];

    internal static int Execute(Interpreter py, PyModule* module)
    {
        if (LateTypes.Ensure(py) < 0)
            return -1;
        var builder = new ModuleBuilder(py, module);
        foreach (int type in Types)
            builder.Type(type);
        builder.Integer("DEFAULT_BUFFER_SIZE", DefaultBufferSize);
        // The same function as the built-in one, which is there from the start.
        PyObject* open = py.BuiltinsCopy == null ? null : PyDict.GetName(py, py.BuiltinsCopy, Name.open);
        if (open != null)
            builder.Store("open", Ref.New(open));
        return builder.Failed ? -1 : 0;
    }
}
