using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Id
{
    [PyFunction("id(obj, /)", Doc = "A number that no other object has while this one lives.")]
    internal static PyObject* Run(Interpreter py, PyObject* value) => PyInt.FromULong(py, (ulong)value);
}
