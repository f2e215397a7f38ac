using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Bin
{
    [PyFunction("bin(number, /)", Doc = "An integer as text in base 2, with the prefix 0b.")]
    internal static PyObject* Run(Interpreter py, PyObject* number) => IntegerText.Write(py, number, "#b");
}
