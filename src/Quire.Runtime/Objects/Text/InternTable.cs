using Quire.Memory;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// The interned strs of an interpreter: an open table with linear probing, in the heap. It owns none of them: a dying
/// str takes itself out. Every str in it has its hash computed and its Interned bit set.
/// Invariant: 2 × <see cref="Count"/> ≤ capacity, so a probe always meets an empty place.
/// </summary>
internal sealed unsafe class InternTable
{
    private const int SmallestCapacity = 1024;

    private PyStr** _slots;
    private int _mask = -1;

    public int Count { get; private set; }

    /// <summary>The interned str equal to <paramref name="s"/> (borrowed), or null.</summary>
    public PyStr* Find(Interpreter py, PyStr* s)
    {
        if (_slots == null)
            return null;
        for (int i = (int)PyStr.HashOf(py, s) & _mask; _slots[i] != null; i = (i + 1) & _mask)
        {
            if (PyStr.Equal(_slots[i], s))
                return _slots[i];
        }
        return null;
    }

    /// <summary>Puts in a str that has no equal here. False, and nothing changed, when the table cannot grow.</summary>
    public bool Add(Interpreter py, PyStr* s)
    {
        if (2 * (Count + 1) > _mask + 1 && !Resize(py, Math.Max(SmallestCapacity, 2 * (_mask + 1))))
            return false;
        Place(py, s);
        s->Flags |= StrFlags.Interned;
        Count++;
        return true;
    }

    /// <summary>Takes a str out, moving back those behind it that would no longer be found.</summary>
    public void Remove(Interpreter py, PyStr* s)
    {
        int hole = (int)PyStr.HashOf(py, s) & _mask;
        while (_slots[hole] != s)
            hole = (hole + 1) & _mask;
        for (int i = (hole + 1) & _mask; _slots[i] != null; i = (i + 1) & _mask)
        {
            int home = (int)_slots[i]->Hash & _mask;
            if (((i - home) & _mask) < ((i - hole) & _mask))
                continue;
            _slots[hole] = _slots[i];
            hole = i;
        }
        _slots[hole] = null;
        s->Flags &= unchecked((byte)~StrFlags.Interned);
        Count--;
        if (_mask + 1 > SmallestCapacity && 16 * Count < _mask + 1)
            Resize(py, (_mask + 1) / 4);
    }

    /// <summary>Gives the table's own memory back. The strs that are still interned lose the mark.</summary>
    public void Release(Interpreter py)
    {
        for (int i = 0; i <= _mask; i++)
        {
            if (_slots[i] != null)
                _slots[i]->Flags &= unchecked((byte)~StrFlags.Interned);
        }
        if (_slots != null)
            py.Heap.Free(_slots);
        _slots = null;
        _mask = -1;
        Count = 0;
    }

    private void Place(Interpreter py, PyStr* s)
    {
        int i = (int)PyStr.HashOf(py, s) & _mask;
        while (_slots[i] != null)
            i = (i + 1) & _mask;
        _slots[i] = s;
    }

    private bool Resize(Interpreter py, int capacity)
    {
        var fresh = (PyStr**)py.Heap.Allocate((nuint)capacity * (nuint)sizeof(PyStr*), BlockKind.Raw);
        if (fresh == null)
            return false;
        new Span<nint>(fresh, capacity).Clear();
        PyStr** old = _slots;
        int oldMask = _mask;
        _slots = fresh;
        _mask = capacity - 1;
        for (int i = 0; i <= oldMask; i++)
        {
            if (old[i] != null)
                Place(py, old[i]);
        }
        if (old != null)
            py.Heap.Free(old);
        return true;
    }
}
