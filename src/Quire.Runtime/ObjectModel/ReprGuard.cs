namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The objects whose repr is being made, innermost last: one that contains itself is shown as "..." the second time. No
/// longer than native recursion is deep.
/// </summary>
internal sealed unsafe class ReprGuard
{
    private readonly AddressStack _active = new();

    /// <summary>1 when the object is already being shown; 0 when it now is (pair with Leave); −1 with RecursionError pending.</summary>
    public int Enter(Interpreter py, PyObject* o)
    {
        if (_active.Contains(o))
            return 1;
        if (!NativeRecursion.Enter(py, " while getting the repr of an object"))
            return -1;
        _active.Push(o);
        return 0;
    }

    public void Leave(Interpreter py)
    {
        NativeRecursion.Leave(py);
        _active.Pop();
    }
}
