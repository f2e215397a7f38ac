using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Operator;

/// <summary>The operators between two objects, in-place ones included.</summary>
internal static unsafe class BinaryFunctions
{
    [PyFunction("add(a, b, /)", Module = "_operator", Doc = "Same as a + b.")]
    internal static PyObject* Add(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.Add, a, b);

    [PyFunction("sub(a, b, /)", Module = "_operator", Doc = "Same as a - b.")]
    internal static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.Subtract, a, b);

    [PyFunction("mul(a, b, /)", Module = "_operator", Doc = "Same as a * b.")]
    internal static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.Multiply, a, b);

    [PyFunction("matmul(a, b, /)", Module = "_operator", Doc = "Same as a @ b.")]
    internal static PyObject* MatrixMultiply(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.MatrixMultiply, a, b);

    [PyFunction("truediv(a, b, /)", Module = "_operator", Doc = "Same as a / b.")]
    internal static PyObject* TrueDivide(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.TrueDivide, a, b);

    [PyFunction("floordiv(a, b, /)", Module = "_operator", Doc = "Same as a // b.")]
    internal static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.FloorDivide, a, b);

    [PyFunction("mod(a, b, /)", Module = "_operator", Doc = "Same as a % b.")]
    internal static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.Remainder, a, b);

    [PyFunction("lshift(a, b, /)", Module = "_operator", Doc = "Same as a << b.")]
    internal static PyObject* LeftShift(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.LeftShift, a, b);

    [PyFunction("rshift(a, b, /)", Module = "_operator", Doc = "Same as a >> b.")]
    internal static PyObject* RightShift(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.RightShift, a, b);

    [PyFunction("and_(a, b, /)", Module = "_operator", Doc = "Same as a & b.")]
    internal static PyObject* And(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.And, a, b);

    [PyFunction("xor(a, b, /)", Module = "_operator", Doc = "Same as a ^ b.")]
    internal static PyObject* Xor(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.Xor, a, b);

    [PyFunction("or_(a, b, /)", Module = "_operator", Doc = "Same as a | b.")]
    internal static PyObject* Or(Interpreter py, PyObject* a, PyObject* b) => Numbers.Binary(py, BinaryOperator.Or, a, b);

    [PyFunction("pow(a, b, /)", Module = "_operator", Doc = "Same as a ** b.")]
    internal static PyObject* Power(Interpreter py, PyObject* a, PyObject* b) => Numbers.Power(py, a, b, py.None);

    [PyFunction("iadd(a, b, /)", Module = "_operator", Doc = "Same as a += b, with the new a as result.")]
    internal static PyObject* InPlaceAdd(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.Add, a, b);

    [PyFunction("isub(a, b, /)", Module = "_operator", Doc = "Same as a -= b, with the new a as result.")]
    internal static PyObject* InPlaceSubtract(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.Subtract, a, b);

    [PyFunction("imul(a, b, /)", Module = "_operator", Doc = "Same as a *= b, with the new a as result.")]
    internal static PyObject* InPlaceMultiply(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.Multiply, a, b);

    [PyFunction("imatmul(a, b, /)", Module = "_operator", Doc = "Same as a @= b, with the new a as result.")]
    internal static PyObject* InPlaceMatrixMultiply(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.MatrixMultiply, a, b);

    [PyFunction("itruediv(a, b, /)", Module = "_operator", Doc = "Same as a /= b, with the new a as result.")]
    internal static PyObject* InPlaceTrueDivide(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.TrueDivide, a, b);

    [PyFunction("ifloordiv(a, b, /)", Module = "_operator", Doc = "Same as a //= b, with the new a as result.")]
    internal static PyObject* InPlaceFloorDivide(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.FloorDivide, a, b);

    [PyFunction("imod(a, b, /)", Module = "_operator", Doc = "Same as a %= b, with the new a as result.")]
    internal static PyObject* InPlaceRemainder(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.Remainder, a, b);

    [PyFunction("ilshift(a, b, /)", Module = "_operator", Doc = "Same as a <<= b, with the new a as result.")]
    internal static PyObject* InPlaceLeftShift(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.LeftShift, a, b);

    [PyFunction("irshift(a, b, /)", Module = "_operator", Doc = "Same as a >>= b, with the new a as result.")]
    internal static PyObject* InPlaceRightShift(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.RightShift, a, b);

    [PyFunction("iand(a, b, /)", Module = "_operator", Doc = "Same as a &= b, with the new a as result.")]
    internal static PyObject* InPlaceAnd(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.And, a, b);

    [PyFunction("ixor(a, b, /)", Module = "_operator", Doc = "Same as a ^= b, with the new a as result.")]
    internal static PyObject* InPlaceXor(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.Xor, a, b);

    [PyFunction("ior(a, b, /)", Module = "_operator", Doc = "Same as a |= b, with the new a as result.")]
    internal static PyObject* InPlaceOr(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.Or, a, b);

    [PyFunction("ipow(a, b, /)", Module = "_operator", Doc = "Same as a **= b, with the new a as result.")]
    internal static PyObject* InPlacePower(Interpreter py, PyObject* a, PyObject* b) => Numbers.InPlace(py, BinaryOperator.Power, a, b);
}
