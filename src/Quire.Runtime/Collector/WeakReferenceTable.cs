using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>
/// Object → the first of its weak references. Only objects that have any are in it, and their header says so
/// (<see cref="HeaderFlags.HasWeakReferences"/>): other objects pay nothing. Open addressing with linear probing; a place that becomes free is
/// closed by moving back what follows, so there are no markers of deleted entries. The table lies in the heap and is gone when it is empty.
/// <code>  entries in use == _count,   _count * 4 &lt;= _capacity * 3,   _capacity is 0 or a power of two  </code>
/// </summary>
internal unsafe struct WeakReferenceTable
{
    private const int FirstCapacity = 8;

    private struct Entry
    {
        public PyObject* Referent;
        public PyWeakReference* First;
    }

    private Entry* _entries;
    private int _capacity;
    private int _count;

    public readonly int Count => _count;

    /// <summary>The first weak reference to an object, or null.</summary>
    public readonly PyWeakReference* First(PyObject* referent) =>
        referent->Has(HeaderFlags.HasWeakReferences) ? _entries[Find(referent)].First : null;

    /// <summary>Before: the object has an entry.</summary>
    public readonly void SetFirst(PyObject* referent, PyWeakReference* first) => _entries[Find(referent)].First = first;

    /// <summary>Before: the object has no entry. False when there is no memory (no exception is set, nothing has changed).</summary>
    public bool Add(Heap heap, PyObject* referent, PyWeakReference* first)
    {
        if ((_count + 1) * 4 > _capacity * 3 && !Resize(heap, Math.Max(FirstCapacity, _capacity * 2)))
            return false;
        _entries[Find(referent)] = new Entry { Referent = referent, First = first };
        _count++;
        referent->Tag |= HeaderFlags.HasWeakReferences;
        return true;
    }

    /// <summary>Before: the object has an entry. Cannot fail.</summary>
    public void Remove(Heap heap, PyObject* referent)
    {
        referent->Tag &= ~HeaderFlags.HasWeakReferences;
        int hole = Find(referent);
        for (int i = Next(hole); _entries[i].Referent != null; i = Next(i))
        {
            // An entry may move back to the hole unless its own place lies behind the hole on the way to where it is.
            int home = HomeOf(_entries[i].Referent);
            if (((i - home) & (_capacity - 1)) < ((i - hole) & (_capacity - 1)))
                continue;
            _entries[hole] = _entries[i];
            hole = i;
        }
        _entries[hole] = default;
        if (--_count == 0)
            Free(heap);
        else if (_capacity > FirstCapacity && _count * 8 < _capacity)
            Resize(heap, _capacity / 2); // When there is no memory for the smaller one, the larger one serves.
    }

    public void Free(Heap heap)
    {
        if (_entries != null)
            heap.Free(_entries);
        this = default;
    }

    private bool Resize(Heap heap, int capacity)
    {
        var entries = (Entry*)heap.Allocate((nuint)capacity * (nuint)sizeof(Entry), BlockKind.Raw);
        if (entries == null)
            return false;
        new Span<Entry>(entries, capacity).Clear();
        Entry* old = _entries;
        int oldCapacity = _capacity;
        _entries = entries;
        _capacity = capacity;
        for (int i = 0; i < oldCapacity; i++)
        {
            if (old[i].Referent != null)
                _entries[Find(old[i].Referent)] = old[i];
        }
        if (old != null)
            heap.Free(old);
        return true;
    }

    // The place of an object's entry, or the free place where it would go.
    private readonly int Find(PyObject* referent)
    {
        int i = HomeOf(referent);
        while (_entries[i].Referent != referent && _entries[i].Referent != null)
            i = Next(i);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Next(int i) => (i + 1) & (_capacity - 1);

    // Blocks lie at multiples of eight: the low bits say nothing. The multiplier spreads neighbours.
    private readonly int HomeOf(PyObject* referent) =>
        (int)(((ulong)referent >> 3) * 0x9E3779B97F4A7C15UL >> 32) & (_capacity - 1);
}
