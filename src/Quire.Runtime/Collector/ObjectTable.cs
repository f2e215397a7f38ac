using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>
/// Object → a word, for what only few objects have. Open addressing with linear probing; a place that becomes free is closed by moving back
/// what follows, so there are no markers of deleted entries. The table lies in the heap and is gone when it is empty.
/// <code>  entries in use == Count,   Count * 4 &lt;= _capacity * 3,   _capacity is 0 or a power of two  </code>
/// </summary>
internal unsafe struct ObjectTable
{
    private const int FirstCapacity = 8;

    private struct Entry
    {
        public PyObject* Key;
        public nint Value;
    }

    private Entry* _entries;
    private int _capacity;

    public int Count { get; private set; }

    /// <summary>The object's word, or 0 when it has none.</summary>
    public readonly nint Get(PyObject* key) => Count == 0 ? 0 : _entries[Find(key)].Value;

    /// <summary>Gives an object a word, which is not 0. False when there is no memory (no exception is set, nothing has changed).</summary>
    public bool Set(Heap heap, PyObject* key, nint value)
    {
        if ((Count + 1) * 4L > _capacity * 3L && !Resize(heap, Math.Max(FirstCapacity, _capacity * 2)))
            return false;
        int place = Find(key);
        if (_entries[place].Key == null)
            Count++;
        _entries[place] = new Entry { Key = key, Value = value };
        return true;
    }

    /// <summary>Takes the object out, if it is in. Cannot fail.</summary>
    public void Remove(Heap heap, PyObject* key)
    {
        if (Count == 0)
            return;
        int hole = Find(key);
        if (_entries[hole].Key == null)
            return;
        for (int i = Next(hole); _entries[i].Key != null; i = Next(i))
        {
            // An entry may move back to the hole unless its own place lies behind the hole on the way to where it is.
            int home = HomeOf(_entries[i].Key);
            if (((i - home) & (_capacity - 1)) < ((i - hole) & (_capacity - 1)))
                continue;
            _entries[hole] = _entries[i];
            hole = i;
        }
        _entries[hole] = default;
        if (--Count == 0)
            Free(heap);
        else if (_capacity > FirstCapacity && Count * 8L < _capacity)
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
            if (old[i].Key != null)
                _entries[Find(old[i].Key)] = old[i];
        }
        if (old != null)
            heap.Free(old);
        return true;
    }

    // The place of an object's entry, or the free place where it would go.
    private readonly int Find(PyObject* key)
    {
        int i = HomeOf(key);
        while (_entries[i].Key != key && _entries[i].Key != null)
            i = Next(i);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Next(int i) => (i + 1) & (_capacity - 1);

    // Blocks lie at multiples of eight: the low bits say nothing. The multiplier spreads neighbours.
    private readonly int HomeOf(PyObject* key) =>
        (int)(((ulong)key >> 3) * 0x9E3779B97F4A7C15UL >> 32) & (_capacity - 1);
}
