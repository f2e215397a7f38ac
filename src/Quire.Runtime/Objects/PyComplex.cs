using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>complex.</summary>
internal unsafe partial struct PyComplex
{
    public PyObject Header;
    public double Real;
    public double Imaginary;

    public static PyObject* New(Interpreter py, double real, double imaginary)
    {
        PyObject* o = py.NewObject((nuint)sizeof(PyComplex), Memory.BlockKind.Atomic, TypeIndex.Complex);
        if (o == null)
            return null;
        ((PyComplex*)o)->Real = real;
        ((PyComplex*)o)->Imaginary = imaginary;
        return o;
    }
}
