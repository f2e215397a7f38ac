using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Operator;

/// <summary>Comparisons and identity.</summary>
internal static unsafe class ComparisonFunctions
{
    [PyFunction("lt(a, b, /)", Module = "_operator", Doc = "Same as a < b.")]
    internal static PyObject* Lt(Interpreter py, PyObject* a, PyObject* b) => Comparison.Compare(py, a, b, CompareOp.Lt);

    [PyFunction("le(a, b, /)", Module = "_operator", Doc = "Same as a <= b.")]
    internal static PyObject* Le(Interpreter py, PyObject* a, PyObject* b) => Comparison.Compare(py, a, b, CompareOp.Le);

    [PyFunction("eq(a, b, /)", Module = "_operator", Doc = "Same as a == b.")]
    internal static PyObject* Eq(Interpreter py, PyObject* a, PyObject* b) => Comparison.Compare(py, a, b, CompareOp.Eq);

    [PyFunction("ne(a, b, /)", Module = "_operator", Doc = "Same as a != b.")]
    internal static PyObject* Ne(Interpreter py, PyObject* a, PyObject* b) => Comparison.Compare(py, a, b, CompareOp.Ne);

    [PyFunction("gt(a, b, /)", Module = "_operator", Doc = "Same as a > b.")]
    internal static PyObject* Gt(Interpreter py, PyObject* a, PyObject* b) => Comparison.Compare(py, a, b, CompareOp.Gt);

    [PyFunction("ge(a, b, /)", Module = "_operator", Doc = "Same as a >= b.")]
    internal static PyObject* Ge(Interpreter py, PyObject* a, PyObject* b) => Comparison.Compare(py, a, b, CompareOp.Ge);

    [PyFunction("is_(a, b, /)", Module = "_operator", Doc = "Same as a is b.")]
    internal static bool Is(Interpreter py, PyObject* a, PyObject* b) => a == b;

    [PyFunction("is_not(a, b, /)", Module = "_operator", Doc = "Same as a is not b.")]
    internal static bool IsNot(Interpreter py, PyObject* a, PyObject* b) => a != b;

    [PyFunction("truth(a, /)", Module = "_operator", Doc = "Whether a counts as true.")]
    [return: Truth]
    internal static int IsTrue(Interpreter py, PyObject* a) => Conversion.IsTrue(py, a);

    [PyFunction("not_(a, /)", Module = "_operator", Doc = "Same as not a.")]
    [return: Truth]
    internal static int Not(Interpreter py, PyObject* a)
    {
        int truth = Conversion.IsTrue(py, a);
        return truth < 0 ? -1 : 1 - truth;
    }
}
