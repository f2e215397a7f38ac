namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Objects that something is being done to, innermost last; as deep as native recursion at most. Holds none of them. (Not a generic collection: over
/// addresses none is compiled ahead of time.)
/// </summary>
internal sealed unsafe class AddressStack
{
    private nint[] _addresses = new nint[16];
    private int _count;

    public void Push(PyObject* o)
    {
        if (_count == _addresses.Length)
            Array.Copy(_addresses, _addresses = new nint[_count * 2], _count);
        _addresses[_count++] = (nint)o;
    }

    public void Pop() => _count--;

    public bool Contains(PyObject* o)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_addresses[i] == (nint)o)
                return true;
        }
        return false;
    }
}
