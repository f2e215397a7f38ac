using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>
/// frame: a Python object for an activation. While the activation runs it points at it; when that ends, the object takes over what it
/// needs (code, locals) in a block of its own.
/// </summary>
internal unsafe partial struct PyFrame
{
    public PyObject Header;

    /// <summary>The activation, or the copy this object owns once it ended.</summary>
    public Frame* Frame;

    /// <summary>Frame object of the caller, owned, set when the activation ends; may be null.</summary>
    public PyFrame* Back;

    /// <summary>Extra locals set through f_locals, or null.</summary>
    public PyDict* ExtraLocals;
    public PyObject* Trace;
    public int Line;
    public bool OwnsFrame;
}
