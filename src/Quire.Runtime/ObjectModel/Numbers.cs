using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>The number protocol: binary, unary and in-place operators with reflected operands.</summary>
internal static unsafe class Numbers
{
    public static PyObject* Binary(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right) => throw null!;
    public static PyObject* InPlace(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right) => throw null!;
    public static PyObject* Power(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus) => throw null!;
    public static PyObject* DivMod(Interpreter py, PyObject* left, PyObject* right) => throw null!;
    public static PyObject* Negative(Interpreter py, PyObject* o) => throw null!;
    public static PyObject* Positive(Interpreter py, PyObject* o) => throw null!;
    public static PyObject* Invert(Interpreter py, PyObject* o) => throw null!;
    public static PyObject* Absolute(Interpreter py, PyObject* o) => throw null!;
    /// <summary>int(o) and float(o) for one argument.</summary>
    public static PyObject* ToInt(Interpreter py, PyObject* o) => throw null!;
    public static PyObject* ToFloat(Interpreter py, PyObject* o) => throw null!;
}
