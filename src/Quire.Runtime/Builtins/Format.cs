using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Format
{
    [PyFunction("format(value, format_spec='', /)", Doc = "The value as text, laid out as the format specification says.")]
    internal static PyObject* Run(Interpreter py, PyObject* value, PyStr* spec) => Conversion.Format(py, value, (PyObject*)spec);
}
