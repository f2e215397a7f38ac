using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The number slots of classes that define the methods in Python. A binary slot may be called for either operand: it tries
/// the left one's method, then the right one's reflected method, the latter first when its class refines the left one's.
/// </summary>
internal static unsafe class GenericNumberSlots
{
    public static PyObject* Add(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.Add, Name.__add__, Name.__radd__);

    public static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.Subtract, Name.__sub__, Name.__rsub__);

    public static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.Multiply, Name.__mul__, Name.__rmul__);

    public static PyObject* MatrixMultiply(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.MatrixMultiply, Name.__matmul__, Name.__rmatmul__);

    public static PyObject* TrueDivide(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.TrueDivide, Name.__truediv__, Name.__rtruediv__);

    public static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.FloorDivide, Name.__floordiv__, Name.__rfloordiv__);

    public static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.Remainder, Name.__mod__, Name.__rmod__);

    public static PyObject* DivMod(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.DivMod, Name.__divmod__, Name.__rdivmod__);

    public static PyObject* LeftShift(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.LeftShift, Name.__lshift__, Name.__rlshift__);

    public static PyObject* RightShift(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.RightShift, Name.__rshift__, Name.__rrshift__);

    public static PyObject* And(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.And, Name.__and__, Name.__rand__);

    public static PyObject* Xor(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.Xor, Name.__xor__, Name.__rxor__);

    public static PyObject* Or(Interpreter py, PyObject* a, PyObject* b) => Binary(py, a, b, Slot.Or, Name.__or__, Name.__ror__);

    public static PyObject* Negative(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__neg__);

    public static PyObject* Positive(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__pos__);

    public static PyObject* Absolute(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__abs__);

    public static PyObject* Invert(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__invert__);

    public static PyObject* Int(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__int__);

    public static PyObject* Float(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__float__);

    public static PyObject* Index(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__index__);

    public static PyObject* InPlaceAdd(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__iadd__, other);

    public static PyObject* InPlaceSubtract(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__isub__, other);

    public static PyObject* InPlaceMultiply(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__imul__, other);

    public static PyObject* InPlaceMatrixMultiply(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__imatmul__, other);

    public static PyObject* InPlaceTrueDivide(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__itruediv__, other);

    public static PyObject* InPlaceFloorDivide(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__ifloordiv__, other);

    public static PyObject* InPlaceRemainder(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__imod__, other);

    public static PyObject* InPlaceLeftShift(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__ilshift__, other);

    public static PyObject* InPlaceRightShift(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__irshift__, other);

    public static PyObject* InPlaceAnd(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__iand__, other);

    public static PyObject* InPlaceXor(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__ixor__, other);

    public static PyObject* InPlaceOr(Interpreter py, PyObject* self, PyObject* other) => SpecialCall.Invoke(py, self, Name.__ior__, other);

    public static PyObject* InPlacePower(Interpreter py, PyObject* self, PyObject* other, PyObject* modulus) =>
        SpecialCall.Invoke(py, self, Name.__ipow__, other);

    public static PyObject* Power(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus)
    {
        if (modulus == py.None)
            return Binary(py, value, exponent, Slot.Power, Name.__pow__, Name.__rpow__);
        // With a modulus there is no reflected form.
        return FunctionPointer.Same(py.TypeOf(value)->Number->Power, (TernarySlot)(&Power))
            ? SpecialCall.Invoke(py, value, Name.__pow__, exponent, modulus)
            : Ref.New(py.NotImplemented);
    }

    public static int Bool(Interpreter py, PyObject* self)
    {
        using var result = new PyOwned(py, SpecialCall.Invoke(py, self, Name.__bool__));
        if (result.IsNull)
            return -1;
        if (result.Pointer == py.True || result.Pointer == py.False)
            return result.Pointer == py.True ? 1 : 0;
        Raise.TypeError(py, $"__bool__ should return bool, returned {Types.NameOf(py, result.Pointer)}");
        return -1;
    }

    private static PyObject* Binary(Interpreter py, PyObject* a, PyObject* b, Slot slot, Name name, Name reflected)
    {
        PyType* left = py.TypeOf(a);
        PyType* right = py.TypeOf(b);
        void* generic = SlotTable.RowsOf(slot)[0].Generic;
        bool tryRight = left != right && *SlotTable.Address(right, slot) == generic;
        if (*SlotTable.Address(left, slot) == generic)
        {
            if (tryRight && Types.IsSubtype(right, left) && IsRefined(py, a, b, reflected))
            {
                PyObject* first = Try(py, b, reflected, a);
                if (first != py.NotImplemented)
                    return first;
                Ref.Dec(py, first);
                tryRight = false;
            }
            if (py.HasError)
                return null;
            PyObject* result = Try(py, a, name, b);
            if (result != py.NotImplemented || !tryRight)
                return result;
            Ref.Dec(py, result);
        }
        return tryRight ? Try(py, b, reflected, a) : Ref.New(py.NotImplemented);
    }

    private static PyObject* Try(Interpreter py, PyObject* self, Name name, PyObject* other)
    {
        PyObject* result = SpecialCall.TryInvoke(py, self, name, other, null, 1, out bool missing);
        return missing ? Ref.New(py.NotImplemented) : result;
    }

    // Whether the right operand's class has another reflected method than the left one's. May leave an exception pending.
    private static bool IsRefined(Interpreter py, PyObject* a, PyObject* b, Name reflected)
    {
        PyObject* onRight;
        int found = Attributes.TryGet(py, (PyObject*)py.TypeOf(b), reflected, &onRight);
        if (found <= 0)
            return false;
        PyObject* onLeft;
        int foundLeft = Attributes.TryGet(py, (PyObject*)py.TypeOf(a), reflected, &onLeft);
        int differ = foundLeft == 0 ? 1 : foundLeft < 0 ? -1 : Comparison.Test(py, onRight, onLeft, CompareOp.Ne);
        Ref.Dec(py, onRight);
        Ref.XDec(py, onLeft);
        return differ > 0;
    }
}
