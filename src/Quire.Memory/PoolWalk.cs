using System.Numerics;

namespace Quire.Memory;

/// <summary>
/// Goes over the pages of one kind; made by <see cref="Heap.Pools"/> and <see cref="Heap.PagesIn"/>. For
/// <c>foreach</c>; allocates nothing.
/// </summary>
public unsafe struct PoolWalk
{
    private readonly ArenaDirectory _directory;
    private readonly BlockKind _kind;
    private readonly PageSet? _set;
    private ArenaHeader* _arena;
    private ulong _slots;
    private int _nextOrdinal;

    internal PoolWalk(ArenaDirectory directory, BlockKind kind, PageSet? set)
    {
        _directory = directory;
        _kind = kind;
        _set = set;
    }

    /// <summary>The page the walk stands on.</summary>
    public PoolView Current { get; private set; }

    /// <summary>The walk itself, from its present place.</summary>
    public readonly PoolWalk GetEnumerator() => this;

    /// <summary>
    /// For a walk over a set, after blocks may have been freed: whether the page it stands on is still in the set, and so has not been returned.
    /// </summary>
    public readonly bool IsStillThere =>
        _arena != null && _directory[_nextOrdinal - 1] == _arena
        && (*ArenaHeader.SetOf(_arena, _set!.Value) & PoolHeader.BitOf(Current.Header)) != 0;

    /// <summary>Goes to the next page; false at the end.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (_set is { } only && _slots != 0)
                _slots &= _directory[_nextOrdinal - 1] == _arena ? *ArenaHeader.SetOf(_arena, only) : 0;
            while (_slots != 0)
            {
                PoolHeader* pool = (PoolHeader*)_arena + BitOperations.TrailingZeroCount(_slots);
                _slots &= _slots - 1;
                // The headers behind a mapping's first are zero, so they hold no blocks either.
                if (!PoolHeader.HoldsBlocks(pool) || pool->Kind != _kind)
                    continue;
                Current = new PoolView(pool);
                return true;
            }
            if (_nextOrdinal >= _directory.End)
                return false;
            _arena = _directory[_nextOrdinal++];
            if (_arena != null)
                _slots = _set is { } set ? *ArenaHeader.SetOf(_arena, set) : ~_arena->FreeSlots & HeapLayout.UsableSlots;
        }
    }
}
