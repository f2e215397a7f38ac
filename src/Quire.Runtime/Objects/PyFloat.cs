using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Numeric;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects;

/// <summary>float: an IEEE 754 double.</summary>
[PyType("float", TypeIndex.Float, Flags = TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.MatchSelf, Signature = "(x=0, /)",
    Doc = "A floating-point number: of another number, or of text that is one.")]
internal unsafe partial struct PyFloat
{
    public PyObject Header;
    public double Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* New(Interpreter py, double value)
    {
        var o = (PyFloat*)py.Heap.Allocate((nuint)sizeof(PyFloat), BlockKind.Atomic);
        if (o == null)
            return Raise.NoMemory(py);
        o->Header.Count = 1;
        o->Header.Tag = TypeIndex.Float;
        o->Value = value;
        return (PyObject*)o;
    }

    /// <summary>repr of a double as Python writes it.</summary>
    public static string Repr(double value) => FloatText.Repr(value);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Float))
            py.Heap.Free(o);
        else
            Types.FreeInstance(py, o);
    }

    [PySlot(Slot.New)]
    private static PyObject* Make(Interpreter py, PyType* type, PyObject* x)
    {
        PyObject* number = x == null ? New(py, 0) : Numbers.ToFloat(py, x);
        if (number == null || type->Index == TypeIndex.Float)
            return number;
        PyObject* o = Types.AllocateInstance(py, type, 0);
        if (o != null)
            ((PyFloat*)o)->Value = ((PyFloat*)number)->Value;
        Ref.Dec(py, number);
        return o;
    }

    [PySlot(Slot.Repr)]
    private static PyObject* ReprSlot(Interpreter py, PyFloat* self) => FloatText.ReprObject(py, self->Value);

    [PySlot(Slot.Hash)]
    private static long HashOf(Interpreter py, PyFloat* self) => FloatHash.Of((PyObject*)self, self->Value);

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyFloat* self, PyObject* other, CompareOp op)
    {
        if (other->Is(TypeIndex.Float) || Types.IsInstance(py, other, TypeIndex.Float))
            return PyBool.From(py, FloatOrder.Holds(self->Value, ((PyFloat*)other)->Value, op));
        return PyInt.Check(other, py) ? PyBool.From(py, FloatOrder.HoldsWithInt(self->Value, other, op)) : Raise.NotImplemented(py);
    }

    [PySlot(Slot.Add)]
    private static PyObject* Add(Interpreter py, PyObject* a, PyObject* b) =>
        FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other) ? New(py, x + y) : other;

    [PySlot(Slot.Subtract)]
    private static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b) =>
        FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other) ? New(py, x - y) : other;

    [PySlot(Slot.Multiply)]
    private static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b) =>
        FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other) ? New(py, x * y) : other;

    [PySlot(Slot.TrueDivide)]
    private static PyObject* TrueDivide(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other))
            return other;
        return y != 0 ? New(py, x / y) : Raise.ZeroDivisionError(py, "float division by zero");
    }

    [PySlot(Slot.FloorDivide)]
    private static PyObject* FloorDivide(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other))
            return other;
        return y != 0 ? New(py, FloatDivision.Divide(x, y).Quotient) : Raise.ZeroDivisionError(py, "float floor division by zero");
    }

    [PySlot(Slot.Remainder)]
    private static PyObject* Remainder(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other))
            return other;
        return y != 0 ? New(py, FloatDivision.Remainder(x, y)) : Raise.ZeroDivisionError(py, "float modulo by zero");
    }

    [PySlot(Slot.DivMod)]
    private static PyObject* DivMod(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other))
            return other;
        if (y == 0)
            return Raise.ZeroDivisionError(py, "float divmod()");
        (double quotient, double remainder) = FloatDivision.Divide(x, y);
        using var first = new PyOwned(py, New(py, quotient));
        using var second = new PyOwned(py, first.IsNull ? null : New(py, remainder));
        return second.IsNull ? null : PyTuple.Pack(py, first.Pointer, second.Pointer);
    }

    [PySlot(Slot.Power)]
    private static PyObject* Power(Interpreter py, PyObject* a, PyObject* b, PyObject* modulus)
    {
        if (modulus != py.None)
            return Raise.TypeError(py, "pow() 3rd argument not allowed unless all arguments are integers");
        return FloatOperands.Read(py, a, b, out double x, out double y, out PyObject* other) ? FloatPower.Power(py, x, y) : other;
    }

    [PySlot(Slot.Negative)]
    private static PyObject* Negative(Interpreter py, PyFloat* self) => New(py, -self->Value);

    [PySlot(Slot.Absolute)]
    private static PyObject* Absolute(Interpreter py, PyFloat* self) => New(py, Math.Abs(self->Value));

    [PySlot(Slot.Positive)]
    [PySlot(Slot.Float)]
    private static PyObject* Itself(Interpreter py, PyObject* self) =>
        self->Is(TypeIndex.Float) ? Ref.New(self) : New(py, ((PyFloat*)self)->Value);

    [PySlot(Slot.Int)]
    [PyMethod("__trunc__($self, /)", Doc = "The number without its fraction, as an int.")]
    private static PyObject* Truncate(Interpreter py, PyFloat* self) => PyInt.FromDouble(py, Math.Truncate(self->Value));

    [PySlot(Slot.Bool)]
    private static int IsNotZero(Interpreter py, PyFloat* self) => self->Value != 0 ? 1 : 0;
}
