using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

/// <summary>sys.stdin, sys.stdout and sys.stderr as a program has set them.</summary>
internal static unsafe class StandardStreams
{
    /// <summary>The stream (owned); null without an exception when sys has none of that name.</summary>
    public static PyObject* Get(Interpreter py, Name name) =>
        py.SysDict == null ? null : Ref.XNew(PyDict.GetName(py, py.SysDict, name));
}
