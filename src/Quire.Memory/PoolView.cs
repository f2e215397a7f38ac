namespace Quire.Memory;

/// <summary>
/// A page of a heap that holds blocks, as its walks show it. Valid until the page's last block is freed.
/// </summary>
public readonly unsafe struct PoolView
{
    private readonly PoolHeader* _pool;

    internal PoolView(PoolHeader* pool) => _pool = pool;

    /// <summary>The first block, live or not.</summary>
    public void* Start => PoolHeader.StartOf(_pool);

    /// <summary>Bytes from one block to the next.</summary>
    public nuint BlockSize => _pool->BlockSize;

    /// <summary>Blocks that were ever handed out: those a walk looks at. At most 1024.</summary>
    public int BlockCount => PoolHeader.TouchedOf(_pool);

    /// <summary>Live blocks; walks a free list in a page that serves new requests.</summary>
    public int LiveBlocks => PoolHeader.LiveOf(_pool);

    /// <summary>The kind of all blocks of the page.</summary>
    public BlockKind Kind => _pool->Kind;

    /// <summary>The page's number (see <see cref="BlockAddress.Page"/>).</summary>
    public int Page => Heap.Locate(_pool, Start).Page;

    /// <summary>
    /// A word for the owner of the heap, zero when the page is taken, such as the address of a table beside it.
    /// </summary>
    public ref nint Note => ref _pool->Note;

    /// <summary>The ordinal of a block on this page, from 0.</summary>
    public int OrdinalOf(void* block) => PoolHeader.OrdinalOf(_pool, block);

    /// <summary>The block of an ordinal below <see cref="BlockCount"/>.</summary>
    public void* BlockAt(int ordinal) => PoolHeader.StartOf(_pool) + (nuint)ordinal * _pool->BlockSize;

    /// <summary>Puts the page into a set.</summary>
    public void Add(PageSet set) => *ArenaHeader.SetOf(HeapLayout.ArenaOf(_pool), set) |= PoolHeader.BitOf(_pool);

    /// <summary>Takes the page out of a set.</summary>
    public void Remove(PageSet set) => *ArenaHeader.SetOf(HeapLayout.ArenaOf(_pool), set) &= ~PoolHeader.BitOf(_pool);

    internal bool CanHoldTraces => TraceEntries.CanHold(_pool);

    internal BlockTrace TraceAt(int ordinal) => TraceEntries.Get(_pool, BlockAt(ordinal));

    internal PoolHeader* Header => _pool;
}
