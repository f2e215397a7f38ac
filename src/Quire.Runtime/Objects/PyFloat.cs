using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>float.</summary>
internal unsafe partial struct PyFloat
{
    public PyObject Header;
    public double Value;

    public static PyObject* New(Interpreter py, double value) => throw null!;
    /// <summary>repr of a double as Python writes it.</summary>
    public static string Repr(double value) => throw null!;
}
