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

    /// <summary>Goes to the next page; false at the end.</summary>
    public bool MoveNext()
    {
        while (true)
        {
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
