using System.Runtime.CompilerServices;

namespace Quire.Memory;

/// <summary>
/// Goes over live blocks; made by <see cref="Heap.Blocks"/> and <see cref="Heap.RecentBlocks"/>. For <c>foreach</c>;
/// allocates nothing.
/// </summary>
public unsafe struct BlockWalk
{
    private PoolWalk _pools;
    private byte* _next;
    private byte* _end;
    private int _ordinal;
    private bool _isContainer;
    private FreeBits _free;

    internal BlockWalk(PoolWalk pools) => _pools = pools;

    /// <summary>The block the walk stands on.</summary>
    public void* Current { get; private set; }

    /// <summary>The walk itself, from its present place.</summary>
    public readonly BlockWalk GetEnumerator() => this;

    /// <summary>Goes to the next live block; false at the end.</summary>
    public bool MoveNext()
    {
        do
        {
            while (_next < _end)
            {
                byte* block = _next;
                int ordinal = _ordinal++;
                _next += _pools.Current.BlockSize;
                // A free container is known by its first word; for the other kinds the free list was noted down.
                if (_isContainer ? *(ulong*)block == 0 : _free.Has(ordinal))
                    continue;
                Current = block;
                return true;
            }
        }
        while (EnterNextPool());
        return false;
    }

    private bool EnterNextPool()
    {
        if (!_pools.MoveNext())
            return false;
        PoolView pool = _pools.Current;
        _next = (byte*)pool.Start;
        _end = _next + (nuint)pool.BlockCount * pool.BlockSize;
        _ordinal = 0;
        _isContainer = pool.Kind == BlockKind.Container;
        if (!_isContainer)
            _free.Note(pool);
        return true;
    }

    /// <summary>One bit for each block a pool can hold (16 KiB / 16 B), set for the free ones.</summary>
    [InlineArray(HeapLayout.PoolSize / HeapLayout.MinBlockSize / 64)]
    private struct FreeBits
    {
        private ulong _first;

        public readonly bool Has(int ordinal) => (this[ordinal >> 6] & (1ul << ordinal)) != 0;

        public void Note(PoolView pool)
        {
            ((Span<ulong>)this).Clear();
            for (byte* block = pool.Header->Free; block != null; block = *(byte**)(block + HeapLayout.LinkOffset))
            {
                int ordinal = pool.OrdinalOf(block);
                this[ordinal >> 6] |= 1ul << ordinal;
            }
        }
    }
}
