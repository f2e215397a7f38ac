using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Format
{
    [PyFunction("format(value, format_spec='', /)", Doc = "The value as text, laid out as the format specification says.")]
    internal static PyObject* Run(Interpreter py, PyObject* value, PyObject* specification)
    {
        if (specification != null && !PyStr.Check(py, specification))
            return ArgumentBinding.WrongType(py, "format", "argument 2", "str", specification);
        return Conversion.Format(py, value, specification);
    }
}
