using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>bool: the layout of an int that is 0 or 1; there are two.</summary>
internal unsafe partial struct PyBool
{
    public PyObject Header;
    public long Value;

    /// <summary>New reference to True or False.</summary>
    public static PyObject* From(Interpreter py, bool value) => Ref.New(value ? py.True : py.False);
}
