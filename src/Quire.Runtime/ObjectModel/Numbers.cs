using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The number protocol: operators by the slots of both operands. The left one is asked first, unless the right one's type derives
/// from it and has a slot of its own; + and * then try sequences.
/// </summary>
internal static unsafe class Numbers
{
    public static PyObject* Binary(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right)
    {
        if (op == BinaryOperator.Power)
            return Power(py, left, right, py.None);
        PyObject* result = Ask(py, op, left, right);
        if (result != py.NotImplemented)
            return result;
        Ref.Dec(py, result);
        return AsSequences(py, op, left, right, inPlace: false);
    }

    public static PyObject* InPlace(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right)
    {
        PyObject* result = AskInPlace(py, op, left, right);
        if (result != py.NotImplemented)
            return result;
        Ref.Dec(py, result);
        result = op == BinaryOperator.Power ? AskPower(py, left, right, py.None) : Ask(py, op, left, right);
        if (result != py.NotImplemented)
            return result;
        Ref.Dec(py, result);
        return AsSequences(py, op, left, right, inPlace: true);
    }

    /// <summary>pow(value, exponent, modulus); the modulus is None for the operator.</summary>
    public static PyObject* Power(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus)
    {
        PyObject* result = AskPower(py, value, exponent, modulus);
        if (result != py.NotImplemented)
            return result;
        Ref.Dec(py, result);
        if (modulus == py.None)
            return OperatorErrors.Binary(py, BinaryOperator.Power, value, exponent, inPlace: false);
        return Raise.TypeError(
            py,
            $"unsupported operand type(s) for ** or pow(): '{Types.NameOf(py, value)}', '{Types.NameOf(py, exponent)}', "
            + $"'{Types.NameOf(py, modulus)}'");
    }

    public static PyObject* DivMod(Interpreter py, PyObject* left, PyObject* right) => Binary(py, BinaryOperator.DivMod, left, right);

    public static PyObject* Negative(Interpreter py, PyObject* o) => Unary(py, o, py.TypeOf(o)->Number->Negative, "unary -");

    public static PyObject* Positive(Interpreter py, PyObject* o) => Unary(py, o, py.TypeOf(o)->Number->Positive, "unary +");

    public static PyObject* Invert(Interpreter py, PyObject* o) => Unary(py, o, py.TypeOf(o)->Number->Invert, "unary ~");

    public static PyObject* Absolute(Interpreter py, PyObject* o) => Unary(py, o, py.TypeOf(o)->Number->Absolute, "abs()");

    /// <summary>int(o) for one argument: an exact int.</summary>
    public static PyObject* ToInt(Interpreter py, PyObject* o) => o->Is(TypeIndex.Int) ? Ref.New(o) : NumberConversion.ToInt(py, o);

    /// <summary>float(o): an exact float.</summary>
    public static PyObject* ToFloat(Interpreter py, PyObject* o) => o->Is(TypeIndex.Float) ? Ref.New(o) : NumberConversion.ToFloat(py, o);

    private static PyObject* Unary(Interpreter py, PyObject* o, UnarySlot slot, string operation) =>
        slot != null ? slot(py, o) : Raise.TypeError(py, $"bad operand type for {operation}: '{Types.NameOf(py, o)}'");

    private static PyObject* Ask(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right)
    {
        PyType* leftType = py.TypeOf(left), rightType = py.TypeOf(right);
        BinarySlot first = ((BinarySlot*)leftType->Number)[(int)op];
        BinarySlot second = leftType == rightType ? null : ((BinarySlot*)rightType->Number)[(int)op];
        if ((nint)second == (nint)first)
            second = null;
        if (second != null && (first == null || Types.IsSubtype(rightType, leftType)))
        {
            BinarySlot exchanged = first;
            first = second;
            second = exchanged;
        }
        if (first == null)
            return Ref.New(py.NotImplemented);
        PyObject* result = first(py, left, right);
        if (result != py.NotImplemented || second == null)
            return result;
        Ref.Dec(py, result);
        return second(py, left, right);
    }

    private static PyObject* AskPower(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus)
    {
        PyType* type = py.TypeOf(value), exponentType = py.TypeOf(exponent);
        TernarySlot first = type->Number->Power;
        TernarySlot second = type == exponentType ? null : exponentType->Number->Power;
        if ((nint)second == (nint)first)
            second = null;
        TernarySlot third = py.TypeOf(modulus)->Number->Power;
        if ((nint)third == (nint)first || (nint)third == (nint)second)
            third = null;
        if (second != null && first != null && Types.IsSubtype(exponentType, type))
        {
            TernarySlot exchanged = first;
            first = second;
            second = exchanged;
        }
        PyObject* result = first == null ? Ref.New(py.NotImplemented) : first(py, value, exponent, modulus);
        if (result == py.NotImplemented && second != null)
        {
            Ref.Dec(py, result);
            result = second(py, value, exponent, modulus);
        }
        if (result == py.NotImplemented && third != null)
        {
            Ref.Dec(py, result);
            result = third(py, value, exponent, modulus);
        }
        return result;
    }

    private static PyObject* AskInPlace(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right)
    {
        NumberSlots* number = py.TypeOf(left)->Number;
        if (op == BinaryOperator.Power)
            return number->InPlacePower != null ? number->InPlacePower(py, left, right, py.None) : Ref.New(py.NotImplemented);
        // There is no in-place divmod.
        int place = op < BinaryOperator.DivMod ? (int)op : (int)op - 1;
        BinarySlot slot = (&number->InPlaceAdd)[place];
        // A class derived from list or bytearray has their += before any + of its own.
        PyType* type = py.TypeOf(left);
        if (slot == null && op == BinaryOperator.Add && (type->Flags & TypeFlags.HeapType) != 0)
            slot = type->InPlaceConcat;
        return slot != null ? slot(py, left, right) : Ref.New(py.NotImplemented);
    }

    // No number slot knew the pair: + and * of sequences, or the error.
    private static PyObject* AsSequences(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right, bool inPlace)
    {
        PyType* type = py.TypeOf(left);
        if (op == BinaryOperator.Add)
        {
            BinarySlot concat = inPlace && type->InPlaceConcat != null ? type->InPlaceConcat : type->Concat;
            if (concat != null)
                return concat(py, left, right);
        }
        else if (op == BinaryOperator.Multiply)
        {
            ItemAtSlot repeat = inPlace && type->InPlaceRepeat != null ? type->InPlaceRepeat : type->Repeat;
            if (repeat != null)
                return Repeat(py, repeat, left, right);
            repeat = py.TypeOf(right)->Repeat;
            if (repeat != null)
                return Repeat(py, repeat, right, left);
        }
        return OperatorErrors.Binary(py, op, left, right, inPlace);
    }

    private static PyObject* Repeat(Interpreter py, ItemAtSlot slot, PyObject* sequence, PyObject* times)
    {
        if (py.TypeOf(times)->Number->Index == null)
            return Raise.TypeError(py, $"can't multiply sequence by non-int of type '{Types.NameOf(py, times)}'");
        long count = Conversion.IndexAsLong(py, times, TypeIndex.OverflowError);
        return count == -1 && py.HasError ? null : slot(py, sequence, count);
    }
}
