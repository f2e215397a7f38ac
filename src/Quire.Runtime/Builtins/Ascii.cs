using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Ascii
{
    [PyFunction("ascii(obj, /)", Doc = "Like repr, with every character beyond ASCII written as an escape.")]
    internal static PyObject* Run(Interpreter py, PyObject* value) => Conversion.Ascii(py, value);
}
