using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Operator;

/// <summary>The operators on one object.</summary>
internal static unsafe class UnaryFunctions
{
    [PyFunction("abs(a, /)", Module = "_operator", Doc = "Same as abs(a).")]
    internal static PyObject* Abs(Interpreter py, PyObject* a) => Numbers.Absolute(py, a);

    [PyFunction("inv(a, /)", Module = "_operator", Doc = "Same as ~a.")]
    internal static PyObject* Inv(Interpreter py, PyObject* a) => Numbers.Invert(py, a);

    [PyFunction("invert(a, /)", Module = "_operator", Doc = "Same as ~a.")]
    internal static PyObject* Invert(Interpreter py, PyObject* a) => Numbers.Invert(py, a);

    [PyFunction("neg(a, /)", Module = "_operator", Doc = "Same as -a.")]
    internal static PyObject* Negative(Interpreter py, PyObject* a) => Numbers.Negative(py, a);

    [PyFunction("pos(a, /)", Module = "_operator", Doc = "Same as +a.")]
    internal static PyObject* Positive(Interpreter py, PyObject* a) => Numbers.Positive(py, a);

    [PyFunction("index(a, /)", Module = "_operator", Doc = "Same as a.__index__().")]
    internal static PyObject* Index(Interpreter py, PyObject* a) => Conversion.Index(py, a);
}
