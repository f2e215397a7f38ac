using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Collections;

/// <summary>What __reduce__ says of attributes that a program gave an object.</summary>
internal static unsafe class InstanceState
{
    /// <summary>The instance's __dict__ if it has one with items, else None; owned, null on error.</summary>
    public static PyObject* Get(Interpreter py, PyObject* o)
    {
        PyObject* attributes;
        int found = Attributes.TryGet(py, o, Name.__dict__, &attributes);
        if (found < 0)
            return null;
        if (found > 0 && Items.Length(py, attributes) != 0)
            return attributes;
        Ref.XDec(py, attributes);
        return py.HasError ? null : Ref.New(py.None);
    }
}
