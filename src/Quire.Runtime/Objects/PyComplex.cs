using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Numeric;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects;

/// <summary>complex: two doubles.</summary>
[PyType("complex", TypeIndex.Complex, Flags = TypeFlags.BaseType | TypeFlags.Immutable, Signature = "(real=0, imag=0)",
    Doc = "A complex number: of a real and an imaginary part, or of text such as '1+2j'.")]
internal unsafe partial struct PyComplex
{
    private const long ImaginaryFactor = 1000003;

    public PyObject Header;
    public double Real;
    public double Imaginary;

    public static PyObject* New(Interpreter py, double real, double imaginary)
    {
        PyObject* o = py.NewObject((nuint)sizeof(PyComplex), BlockKind.Atomic, TypeIndex.Complex);
        if (o == null)
            return null;
        ((PyComplex*)o)->Real = real;
        ((PyComplex*)o)->Imaginary = imaginary;
        return o;
    }

    public static bool Check(Interpreter py, PyObject* o) => o->Is(TypeIndex.Complex) || Types.IsInstance(py, o, TypeIndex.Complex);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Complex))
            py.Heap.Free(o);
        else
            Types.FreeInstance(py, o);
    }

    [PySlot(Slot.New)]
    private static PyObject* Make(Interpreter py, PyType* type, PyObject* real, PyObject* imag) => ComplexConstruction.Make(py, type, real, imag);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyComplex* self) => ComplexText.Repr(py, self->Real, self->Imaginary);

    [PySlot(Slot.Hash)]
    private static long HashOf(Interpreter py, PyComplex* self)
    {
        long real = FloatHash.Of((PyObject*)self, self->Real), imaginary = FloatHash.Of((PyObject*)self, self->Imaginary);
        long hash = unchecked(real + (ImaginaryFactor * imaginary));
        return hash == -1 ? -2 : hash;
    }

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyComplex* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne))
            return Raise.NotImplemented(py);
        bool equal;
        if (PyInt.Check(other, py))
            equal = self->Imaginary == 0 && FloatOrder.HoldsWithInt(self->Real, other, CompareOp.Eq);
        else if (Types.IsInstance(py, other, TypeIndex.Float))
            equal = self->Imaginary == 0 && self->Real == ((PyFloat*)other)->Value;
        else if (Check(py, other))
            equal = self->Real == ((PyComplex*)other)->Real && self->Imaginary == ((PyComplex*)other)->Imaginary;
        else
            return Raise.NotImplemented(py);
        return PyBool.From(py, equal == (op == CompareOp.Eq));
    }

    [PySlot(Slot.Add)]
    private static PyObject* Add(Interpreter py, PyObject* a, PyObject* b) =>
        Read(py, a, b, out PyComplex x, out PyComplex y, out PyObject* other) ? New(py, x.Real + y.Real, x.Imaginary + y.Imaginary) : other;

    [PySlot(Slot.Subtract)]
    private static PyObject* Subtract(Interpreter py, PyObject* a, PyObject* b) =>
        Read(py, a, b, out PyComplex x, out PyComplex y, out PyObject* other) ? New(py, x.Real - y.Real, x.Imaginary - y.Imaginary) : other;

    [PySlot(Slot.Multiply)]
    private static PyObject* Multiply(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!Read(py, a, b, out PyComplex x, out PyComplex y, out PyObject* other))
            return other;
        (double real, double imaginary) = ComplexMath.Multiply(x.Real, x.Imaginary, y.Real, y.Imaginary);
        return New(py, real, imaginary);
    }

    [PySlot(Slot.TrueDivide)]
    private static PyObject* TrueDivide(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!Read(py, a, b, out PyComplex x, out PyComplex y, out PyObject* other))
            return other;
        if (y.Real == 0 && y.Imaginary == 0)
            return Raise.ZeroDivisionError(py, "complex division by zero");
        (double real, double imaginary) = ComplexMath.Divide(x.Real, x.Imaginary, y.Real, y.Imaginary);
        return New(py, real, imaginary);
    }

    [PySlot(Slot.Power)]
    private static PyObject* Power(Interpreter py, PyObject* a, PyObject* b, PyObject* modulus)
    {
        if (!Read(py, a, b, out PyComplex x, out PyComplex y, out PyObject* other))
            return other;
        return modulus == py.None
            ? ComplexPower.Power(py, x.Real, x.Imaginary, y.Real, y.Imaginary)
            : Raise.ValueError(py, "complex modulo");
    }

    [PySlot(Slot.Negative)]
    private static PyObject* Negative(Interpreter py, PyComplex* self) => New(py, -self->Real, -self->Imaginary);

    [PySlot(Slot.Positive)]
    [PyMethod("__complex__($self, /)", Doc = "The number itself, as an exact complex.")]
    private static PyObject* Itself(Interpreter py, PyComplex* self) =>
        self->Header.Is(TypeIndex.Complex) ? Ref.New((PyObject*)self) : New(py, self->Real, self->Imaginary);

    [PySlot(Slot.Absolute)]
    private static PyObject* Absolute(Interpreter py, PyComplex* self)
    {
        double length = ComplexMath.Length(self->Real, self->Imaginary);
        if (double.IsInfinity(length) && double.IsFinite(self->Real) && double.IsFinite(self->Imaginary))
            return Raise.OverflowError(py, "absolute value too large");
        return PyFloat.New(py, length);
    }

    [PySlot(Slot.Bool)]
    private static int IsNotZero(Interpreter py, PyComplex* self) => self->Real != 0 || self->Imaginary != 0 ? 1 : 0;

    [PyProperty("real", IsMember = true, Doc = "The real part.")]
    private static PyObject* GetReal(Interpreter py, PyComplex* self) => PyFloat.New(py, self->Real);

    [PyProperty("imag", IsMember = true, Doc = "The imaginary part.")]
    private static PyObject* GetImaginary(Interpreter py, PyComplex* self) => PyFloat.New(py, self->Imaginary);

    [PyMethod("conjugate($self, /)", Doc = "The number with the sign of its imaginary part changed.")]
    private static PyObject* Conjugate(Interpreter py, PyComplex* self) => New(py, self->Real, -self->Imaginary);

    [PyMethod("__getnewargs__($self, /)", Doc = "What makes the number anew when it is unpickled.")]
    private static PyObject* GetNewArguments(Interpreter py, PyComplex* self)
    {
        using var real = new PyOwned(py, GetReal(py, self));
        using var imaginary = new PyOwned(py, real.IsNull ? null : GetImaginary(py, self));
        return imaginary.IsNull ? null : PyTuple.Pack(py, real.Pointer, imaginary.Pointer);
    }

    [PyMethod("__format__($self, format_spec, /)", Doc = "The number as text laid out by the specification.")]
    private static PyObject* Format(Interpreter py, PyComplex* self, PyStr* format_spec) =>
        NumberFormat.FormatComplex(py, (PyObject*)self, self->Real, self->Imaginary, (PyObject*)format_spec);

    // False when the operator cannot be computed: other is then NotImplemented, or null with an exception pending.
    private static bool Read(Interpreter py, PyObject* a, PyObject* b, out PyComplex x, out PyComplex y, out PyObject* other)
    {
        other = null;
        y = default;
        int found = Read(py, a, out x);
        if (found > 0)
            found = Read(py, b, out y);
        if (found == 0)
            other = Raise.NotImplemented(py);
        return found > 0;
    }

    private static int Read(Interpreter py, PyObject* o, out PyComplex value)
    {
        value = default;
        if (!Check(py, o))
            return FloatOperands.Read(py, o, out value.Real);
        value.Real = ((PyComplex*)o)->Real;
        value.Imaginary = ((PyComplex*)o)->Imaginary;
        return 1;
    }
}
