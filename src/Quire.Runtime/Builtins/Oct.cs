using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Oct
{
    [PyFunction("oct(number, /)", Doc = "An integer as text in base 8, with the prefix 0o.")]
    internal static PyObject* Run(Interpreter py, PyObject* number) => IntegerText.Write(py, number, "#o");
}
