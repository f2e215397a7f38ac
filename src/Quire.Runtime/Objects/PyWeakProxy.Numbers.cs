using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>The number protocol of proxies: every operand that is a proxy is replaced by its object.</summary>
internal unsafe partial struct PyWeakProxy
{
    private static PyObject* Binary(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right)
    {
        using var a = new PyOwned(py, Unwrap(py, left));
        using var b = new PyOwned(py, a.IsNull ? null : Unwrap(py, right));
        return b.IsNull ? null : Numbers.Binary(py, op, a.Pointer, b.Pointer);
    }

    private static PyObject* InPlace(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right)
    {
        using var a = new PyOwned(py, Unwrap(py, left));
        using var b = new PyOwned(py, a.IsNull ? null : Unwrap(py, right));
        return b.IsNull ? null : Numbers.InPlace(py, op, a.Pointer, b.Pointer);
    }

    private static PyObject* Unary(Interpreter py, PyObject* self, UnarySlot operation)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? null : operation(py, target.Pointer);
    }

    [PySlot(Slot.Power)]
    private static PyObject* Power(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus)
    {
        using var a = new PyOwned(py, Unwrap(py, value));
        using var b = new PyOwned(py, a.IsNull ? null : Unwrap(py, exponent));
        using var c = new PyOwned(py, b.IsNull ? null : Unwrap(py, modulus));
        return c.IsNull ? null : Numbers.Power(py, a.Pointer, b.Pointer, c.Pointer);
    }

    [PySlot(Slot.InPlacePower)]
    private static PyObject* InPlacePower(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus) =>
        InPlace(py, BinaryOperator.Power, value, exponent);

    [PySlot(Slot.Bool)]
    private static int IsTrue(Interpreter py, PyObject* self)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? -1 : Conversion.IsTrue(py, target.Pointer);
    }

    [PySlot(Slot.Negative)]
    private static PyObject* Negative(Interpreter py, PyObject* self) => Unary(py, self, &Numbers.Negative);

    [PySlot(Slot.Positive)]
    private static PyObject* Positive(Interpreter py, PyObject* self) => Unary(py, self, &Numbers.Positive);

    [PySlot(Slot.Absolute)]
    private static PyObject* Absolute(Interpreter py, PyObject* self) => Unary(py, self, &Numbers.Absolute);

    [PySlot(Slot.Invert)]
    private static PyObject* Invert(Interpreter py, PyObject* self) => Unary(py, self, &Numbers.Invert);

    [PySlot(Slot.Int)]
    private static PyObject* Int(Interpreter py, PyObject* self) => Unary(py, self, &Numbers.ToInt);

    [PySlot(Slot.Float)]
    private static PyObject* Float(Interpreter py, PyObject* self) => Unary(py, self, &Numbers.ToFloat);

    [PySlot(Slot.Index)]
    private static PyObject* Index(Interpreter py, PyObject* self) => Unary(py, self, &Conversion.Index);

    [PySlot(Slot.Add)]
    private static PyObject* Add(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.Add, left, right);

    [PySlot(Slot.Subtract)]
    private static PyObject* Subtract(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.Subtract, left, right);

    [PySlot(Slot.Multiply)]
    private static PyObject* Multiply(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.Multiply, left, right);

    [PySlot(Slot.MatrixMultiply)]
    private static PyObject* MatrixMultiply(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.MatrixMultiply, left, right);

    [PySlot(Slot.TrueDivide)]
    private static PyObject* TrueDivide(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.TrueDivide, left, right);

    [PySlot(Slot.FloorDivide)]
    private static PyObject* FloorDivide(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.FloorDivide, left, right);

    [PySlot(Slot.Remainder)]
    private static PyObject* Remainder(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.Remainder, left, right);

    [PySlot(Slot.DivMod)]
    private static PyObject* DivMod(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.DivMod, left, right);

    [PySlot(Slot.LeftShift)]
    private static PyObject* LeftShift(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.LeftShift, left, right);

    [PySlot(Slot.RightShift)]
    private static PyObject* RightShift(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.RightShift, left, right);

    [PySlot(Slot.And)]
    private static PyObject* And(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.And, left, right);

    [PySlot(Slot.Xor)]
    private static PyObject* Xor(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.Xor, left, right);

    [PySlot(Slot.Or)]
    private static PyObject* Or(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.Or, left, right);

    [PySlot(Slot.InPlaceAdd)]
    private static PyObject* InPlaceAdd(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.Add, left, right);

    [PySlot(Slot.InPlaceSubtract)]
    private static PyObject* InPlaceSubtract(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.Subtract, left, right);

    [PySlot(Slot.InPlaceMultiply)]
    private static PyObject* InPlaceMultiply(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.Multiply, left, right);

    [PySlot(Slot.InPlaceMatrixMultiply)]
    private static PyObject* InPlaceMatrixMultiply(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.MatrixMultiply, left, right);

    [PySlot(Slot.InPlaceTrueDivide)]
    private static PyObject* InPlaceTrueDivide(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.TrueDivide, left, right);

    [PySlot(Slot.InPlaceFloorDivide)]
    private static PyObject* InPlaceFloorDivide(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.FloorDivide, left, right);

    [PySlot(Slot.InPlaceRemainder)]
    private static PyObject* InPlaceRemainder(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.Remainder, left, right);

    [PySlot(Slot.InPlaceLeftShift)]
    private static PyObject* InPlaceLeftShift(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.LeftShift, left, right);

    [PySlot(Slot.InPlaceRightShift)]
    private static PyObject* InPlaceRightShift(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.RightShift, left, right);

    [PySlot(Slot.InPlaceAnd)]
    private static PyObject* InPlaceAnd(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.And, left, right);

    [PySlot(Slot.InPlaceXor)]
    private static PyObject* InPlaceXor(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.Xor, left, right);

    [PySlot(Slot.InPlaceOr)]
    private static PyObject* InPlaceOr(Interpreter py, PyObject* left, PyObject* right) => InPlace(py, BinaryOperator.Or, left, right);
}
