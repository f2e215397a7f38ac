using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// Objects in an order, none of them held. The list lies in the heap; it is empty as <c>default</c>.
/// <code>  0 &lt;= Count &lt;= _capacity  </code>
/// </summary>
internal unsafe struct ObjectList
{
    private const int FirstCapacity = 32;

    private PyObject** _items;
    private int _capacity;

    public int Count { get; private set; }

    public readonly PyObject* this[int index] => _items[index];

    /// <summary>False when there is no memory (no exception is set, nothing has changed).</summary>
    public bool Add(Heap heap, PyObject* o)
    {
        if (Count == _capacity && !TryReserve(heap, Math.Max(FirstCapacity, _capacity * 2)))
            return false;
        AddReserved(o);
        return true;
    }

    /// <summary>Adds where <see cref="TryReserve"/> has made room.</summary>
    public void AddReserved(PyObject* o) => _items[Count++] = o;

    /// <summary>Forgets the objects and keeps the memory.</summary>
    public void Clear() => Count = 0;

    public void Free(Heap heap)
    {
        if (_items != null)
            heap.Free(_items);
        this = default;
    }

    /// <summary>Room for so many in all. False when there is no memory for it (no exception is set, nothing has changed).</summary>
    public bool TryReserve(Heap heap, int capacity)
    {
        if (capacity <= _capacity)
            return true;
        nuint bytes = (nuint)capacity * (nuint)sizeof(PyObject*);
        var items = (PyObject**)(_items == null ? heap.Allocate(bytes, BlockKind.Raw) : heap.Reallocate(_items, bytes));
        if (items == null)
            return false;
        _items = items;
        _capacity = capacity;
        return true;
    }
}
