namespace Quire.Runtime.ObjectModel;

/// <summary>
/// An owned reference held by a scope: <c>using var item = new PyOwned(py, Iteration.Next(py, it));</c>.
/// It is released at the end of the scope unless <see cref="Move"/> hands it on.
/// </summary>
internal unsafe ref struct PyOwned(Interpreter py, PyObject* pointer)
{
    /// <summary>The object, borrowed from this owner; null when the call that made it failed.</summary>
    public PyObject* Pointer { get; private set; } = pointer;

    public readonly bool IsNull => Pointer == null;

    /// <summary>Hands the reference to the caller; this owner holds nothing afterwards.</summary>
    public PyObject* Move()
    {
        PyObject* moved = Pointer;
        Pointer = null;
        return moved;
    }

    public void Dispose()
    {
        PyObject* held = Pointer;
        Pointer = null;
        Ref.XDec(py, held);
    }
}
