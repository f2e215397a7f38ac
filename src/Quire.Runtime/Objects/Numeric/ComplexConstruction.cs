using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>complex(real, imag) for complex and its subclasses.</summary>
internal static unsafe class ComplexConstruction
{
    public static PyObject* Make(Interpreter py, PyType* type, PyObject* real, PyObject* imaginary)
    {
        if (real != null && imaginary == null && real->Is(TypeIndex.Complex) && type->Index == TypeIndex.Complex)
            return Ref.New(real);
        if (real != null && PyStr.Check(py, real))
        {
            if (imaginary != null)
                return Raise.TypeError(py, "complex() can't take second arg if first is a string");
            return ComplexParsing.Read(py, real, out double x, out double y) ? OfType(py, type, x, y) : null;
        }
        if (imaginary != null && PyStr.Check(py, imaginary))
            return Raise.TypeError(py, "complex() second arg can't be a string");
        using var special = new PyOwned(py, real == null ? null : FromSpecialMethod(py, real));
        if (py.HasError)
            return null;
        if (!special.IsNull)
            real = special.Pointer;
        return FromNumbers(py, type, real, imaginary);
    }

    public static PyObject* OfType(Interpreter py, PyType* type, double real, double imaginary)
    {
        if (type->Index == TypeIndex.Complex)
            return PyComplex.New(py, real, imaginary);
        PyObject* o = Types.AllocateInstance(py, type, 0);
        if (o == null)
            return null;
        ((PyComplex*)o)->Real = real;
        ((PyComplex*)o)->Imaginary = imaginary;
        return o;
    }

    // Either argument may itself be complex; the imaginary part of the second then counts against the real part.
    private static PyObject* FromNumbers(Interpreter py, PyType* type, PyObject* real, PyObject* imaginary)
    {
        if (real != null && !IsNumber(py, real))
            return Raise.TypeError(py, $"complex() first argument must be a string or a number, not '{Types.NameOf(py, real)}'");
        if (imaginary != null && !IsNumber(py, imaginary))
            return Raise.TypeError(py, $"complex() second argument must be a number, not '{Types.NameOf(py, imaginary)}'");
        double x = 0, y = 0, z = 0, w = 0;
        bool firstIsComplex = false, secondIsComplex = false;
        if (real != null && !Parts(py, real, out x, out y, out firstIsComplex))
            return null;
        if (imaginary == null)
            return OfType(py, type, x, y);
        if (!Parts(py, imaginary, out z, out w, out secondIsComplex))
            return null;
        return OfType(py, type, secondIsComplex ? x - w : x, firstIsComplex ? z + y : z);
    }

    private static bool IsNumber(Interpreter py, PyObject* o) =>
        py.TypeOf(o)->Number->Float != null || py.TypeOf(o)->Number->Index != null || PyComplex.Check(py, o);

    private static bool Parts(Interpreter py, PyObject* o, out double real, out double imaginary, out bool isComplex)
    {
        isComplex = PyComplex.Check(py, o);
        imaginary = isComplex ? ((PyComplex*)o)->Imaginary : 0;
        real = isComplex ? ((PyComplex*)o)->Real : 0;
        if (isComplex)
            return true;
        using var number = new PyOwned(py, Numbers.ToFloat(py, o));
        if (number.IsNull)
            return false;
        real = ((PyFloat*)number.Pointer)->Value;
        return true;
    }

    /// <summary>
    /// The result of __complex__ (owned), the object itself if it is exactly complex; null without an exception when there is no such method.
    /// </summary>
    public static PyObject* FromSpecialMethod(Interpreter py, PyObject* o)
    {
        if (o->Is(TypeIndex.Complex))
            return Ref.New(o);
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__complex__));
        using var result = new PyOwned(py, method.IsNull ? null : Call.NoArgs(py, method.Pointer));
        if (result.IsNull || result.Pointer->Is(TypeIndex.Complex))
            return result.Move();
        string refusal = $"__complex__ returned non-complex (type {Types.NameOf(py, result.Pointer)})";
        if (!PyComplex.Check(py, result.Pointer))
            return Raise.TypeError(py, refusal);
        string warning = refusal + ".  The ability to return an instance of a strict subclass of complex is deprecated, "
            + "and may not be supported in a future version of Python.";
        return Errors.Warn(py, TypeIndex.DeprecationWarning, warning, 1) < 0 ? null : result.Move();
    }
}
