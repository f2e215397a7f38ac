using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>float.</summary>
internal unsafe partial struct PyFloat
{
    public PyObject Header;
    public double Value;

    public static PyObject* New(Interpreter py, double value)
    {
        PyObject* o = py.NewObject((nuint)sizeof(PyFloat), Memory.BlockKind.Atomic, TypeIndex.Float);
        if (o != null)
            ((PyFloat*)o)->Value = value;
        return o;
    }
    /// <summary>repr of a double as Python writes it.</summary>
    public static string Repr(double value) => Text.Formatting.FloatText.Repr(value);
}
