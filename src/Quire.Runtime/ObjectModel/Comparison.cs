using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Rich comparison.</summary>
internal static unsafe class Comparison
{
    public static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op) => throw null!;
    /// <summary>1, 0, −1. Identity is not tried first.</summary>
    public static int Test(Interpreter py, PyObject* left, PyObject* right, CompareOp op) => throw null!;
    /// <summary>Identity or ==: what containers use. 1, 0, −1.</summary>
    public static int Same(Interpreter py, PyObject* left, PyObject* right) => throw null!;
}
