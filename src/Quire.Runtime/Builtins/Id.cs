using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Builtins;

internal static unsafe class Id
{
    [PyFunction("id(obj, /)", Doc = "A number that no other object has while this one lives.")]
    internal static PyObject* Run(Interpreter py, PyObject* value) =>
        py.AuditHooks != null && Auditing.Event(py, "builtins.id", (nint)PyInt.FromULong(py, (ulong)value)) < 0
            ? null
            : PyInt.FromULong(py, (ulong)value);
}
