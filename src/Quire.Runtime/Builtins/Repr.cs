using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Repr
{
    [PyFunction("repr(obj, /)", Doc = "The text that stands for an object in a program or a message.")]
    internal static PyObject* Run(Interpreter py, PyObject* value) => Conversion.Repr(py, value);
}
