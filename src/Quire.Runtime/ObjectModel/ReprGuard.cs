namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The objects whose repr is being made, innermost last: one that contains itself is shown as "..." the second time. No
/// longer than native recursion is deep.
/// </summary>
internal sealed unsafe class ReprGuard
{
    private readonly List<nint> _active = [];

    /// <summary>1 when the object is already being shown; 0 when it now is (pair with Leave); −1 with RecursionError pending.</summary>
    public int Enter(Interpreter py, PyObject* o)
    {
        for (int i = _active.Count - 1; i >= 0; i--)
        {
            if (_active[i] == (nint)o)
                return 1;
        }
        if (!NativeRecursion.Enter(py, " while getting the repr of an object"))
            return -1;
        _active.Add((nint)o);
        return 0;
    }

    public void Leave(Interpreter py, PyObject* o)
    {
        NativeRecursion.Leave(py);
        int last = _active.LastIndexOf((nint)o);
        if (last >= 0)
            _active.RemoveAt(last);
    }
}
