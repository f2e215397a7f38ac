using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Hex
{
    [PyFunction("hex(number, /)", Doc = "An integer as text in base 16, with the prefix 0x.")]
    internal static PyObject* Run(Interpreter py, PyObject* number) => IntegerText.Write(py, number, "#x");
}
