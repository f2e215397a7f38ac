using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Hash
{
    [PyFunction("hash(obj, /)", Doc = "The number by which sets and dicts find the object; equal objects have equal ones.")]
    internal static long Run(Interpreter py, PyObject* value) => Conversion.Hash(py, value);
}
