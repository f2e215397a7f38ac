namespace Quire.Memory;

// What a heap tells about itself: counters, addresses, walks, checks.
public sealed unsafe partial class Heap
{
    /// <summary>
    /// The most bytes that may be committed plus charged. It holds exactly and always: an allocation that would pass it returns null.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than blocks and charges need at this moment.</exception>
    public long Limit
    {
        get => _pages.Limit;
        set
        {
            if (!_pages.TrySetLimit(value) && (Reclaim() <= 0 || !_pages.TrySetLimit(value)))
                HeapErrors.ThrowLimitTooSmall(value, _pages.Committed + _pages.Charged);
        }
    }

    /// <summary>Bytes of memory the heap has from the system now: blocks, headers, tables, and what is idle.</summary>
    public long CommittedBytes => _pages.Committed;

    /// <summary>The most that <see cref="CommittedBytes"/> ever was.</summary>
    public long PeakCommittedBytes => _pages.PeakCommitted;

    /// <summary>Bytes charged now (see <see cref="TryCharge"/>).</summary>
    public long ChargedBytes => _pages.Charged;

    /// <summary>The most that committed plus charged bytes ever were together; at most <see cref="Limit"/>.</summary>
    public long PeakTotalBytes => _pages.PeakTotal;

    /// <summary>
    /// Bytes of all live blocks, each with the size of its class. Exact; not a counter: it visits the pools that are neither full
    /// nor empty.
    /// </summary>
    public long LiveBytes
    {
        get
        {
            long live = SumLiveBytes(exact: true);
            _meter.Look(live);
            return live;
        }
    }

    /// <summary>Live blocks. Exact; costs what <see cref="LiveBytes"/> costs.</summary>
    public long LiveBlocks
    {
        get
        {
            long count = _large.RunCount + _large.MappingCount;
            for (int index = 0; index < BinTable.Count; index++)
                count += _bins.LiveBlocks(index) + (_tracedBins?.LiveBlocks(index) ?? 0);
            return count;
        }
    }

    /// <summary>
    /// The most live bytes seen. Looked at when asked, and whenever live bytes may have grown by a sixteenth of the used pages (at
    /// least 256 KiB), so a short peak of less than that can be missed.
    /// </summary>
    public long PeakLiveBytes => Math.Max(LiveBytes, _meter.Peak);

    /// <summary>Bytes of the pages that pools, runs and mappings hold.</summary>
    private long UsedBytes => (long)_arenas.UsedSlots * HeapLayout.PoolSize + _large.MappingBytes;

    /// <summary>Where a live block of any heap stands; the same in each run that makes the same requests.</summary>
    public static BlockAddress Locate(void* block) => Locate(HeapLayout.HeaderOf(block), block);

    /// <summary>
    /// Whether the pointer is the start of a live block of this heap. Safe for any value, null and misaligned ones included. A
    /// walk of the free list of one pool at worst.
    /// </summary>
    public bool IsLiveBlock(void* pointer)
    {
        if (_directory.Find(pointer) == null)
            return false;
        PoolHeader* pool = HeapLayout.HeaderOf(pointer);
        if ((ArenaHeader*)pool == HeapLayout.ArenaOf(pointer) || !PoolHeader.HoldsBlocks(pool))
            return false;
        nuint offset = (nuint)((byte*)pointer - PoolHeader.StartOf(pool));
        if (offset % pool->BlockSize != 0 || offset / pool->BlockSize >= (nuint)PoolHeader.TouchedOf(pool))
            return false;
        if (pool->Kind == BlockKind.Container && *(ulong*)pointer != 0)
            return true;
        for (byte* free = pool->Free; free != null; free = *(byte**)(free + HeapLayout.LinkOffset))
        {
            if (free == pointer)
                return false;
        }
        return true;
    }

    /// <summary>The page that a live block stands on.</summary>
    public static PoolView PoolOf(void* block) => new(HeapLayout.HeaderOf(block));

    /// <summary>
    /// The live blocks of one kind, in the order of their addresses as <see cref="Locate(void*)"/> gives them. Containers whose first
    /// eight bytes are zero are left out. While the walk lasts, nothing may be allocated or freed.
    /// </summary>
    public BlockWalk Blocks(BlockKind kind) => new(new PoolWalk(_directory, kind, set: null));

    /// <summary>
    /// As <see cref="Blocks"/> for containers, but only on recent pages (see <see cref="PageSet"/>). Older containers on these
    /// pages are among them.
    /// </summary>
    public BlockWalk RecentBlocks() => new(new PoolWalk(_directory, BlockKind.Container, PageSet.Recent));

    /// <summary>
    /// The pages of one kind that hold blocks, in order. While the walk lasts, nothing may be allocated or freed.
    /// </summary>
    public PoolWalk Pools(BlockKind kind) => new(_directory, kind, set: null);

    /// <summary>
    /// The pages of containers in one of the heap's sets. Blocks may be allocated and freed while the walk lasts; before
    /// the page at hand is touched again, <see cref="PoolWalk.IsStillThere"/> must be asked. A page is shown if it is in the set when the walk gets there.
    /// </summary>
    public PoolWalk PagesIn(PageSet set) => new(_directory, BlockKind.Container, set);

    /// <summary>Adds all pages of one set to another.</summary>
    public void AddPages(PageSet from, PageSet to)
    {
        for (int ordinal = 0; ordinal < _directory.End; ordinal++)
        {
            ArenaHeader* arena = _directory[ordinal];
            if (arena != null)
                *ArenaHeader.SetOf(arena, to) |= *ArenaHeader.SetOf(arena, from);
        }
    }

    /// <summary>Empties a set. The recent pages are from now on those that hand out a container later.</summary>
    public void ClearPages(PageSet set)
    {
        for (int ordinal = 0; ordinal < _directory.End; ordinal++)
        {
            ArenaHeader* arena = _directory[ordinal];
            if (arena != null)
                *ArenaHeader.SetOf(arena, set) = 0;
        }
        if (set == PageSet.Recent)
            _bins.CloseContainers();
    }

    /// <summary>Puts the page of a live block into a set.</summary>
    public static void AddPage(void* block, PageSet set) => PoolOf(block).Add(set);

    /// <summary>One bit for each block, while it is needed.</summary>
    public BlockMarks Marks { get; }

    /// <summary>A table of what the heap holds. Allocates managed memory.</summary>
    public HeapStatistics GetStatistics() => HeapStatistics.Of(this, _arenas, _large, _tracedBins == null ? [_bins] : [_bins, _tracedBins], _pages);

    /// <summary>
    /// Walks the whole heap and checks every equation that is stated above a struct, and in a hardened heap each block's guard.
    /// </summary>
    /// <exception cref="HeapCorruptionException">One does not hold.</exception>
    public void Verify() => Check.Heap(_pages, _directory, _arenas, _large, _bins, _tracedBins);

    internal static BlockAddress Locate(PoolHeader* pool, void* block)
    {
        int page = HeapLayout.ArenaOf(pool)->Ordinal * HeapLayout.SlotCount + PoolHeader.SlotOf(pool);
        return new BlockAddress(page, PoolHeader.HoldsBlocks(pool) ? PoolHeader.OrdinalOf(pool, block) : 0);
    }

    private long SumLiveBytes(bool exact) => _bins.LiveBytes(exact) + (_tracedBins?.LiveBytes(exact) ?? 0) + _large.RunBytes + _large.MappingBytes;
}
