using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Callable
{
    [PyFunction("callable(obj, /)", Doc = "Whether the object can be called. Classes can, and instances whose class defines __call__.")]
    internal static bool Run(Interpreter py, PyObject* value) => py.TypeOf(value)->Call != null;
}
