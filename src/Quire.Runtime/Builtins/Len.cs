using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Len
{
    [PyFunction("len(obj, /)", Doc = "The number of items in a container.")]
    internal static long Run(Interpreter py, PyObject* value) => Items.Length(py, value);
}
