namespace Quire.Memory;

/// <summary>The pages of one block size and kind. Live + free + untouched blocks fill the pages.</summary>
/// <param name="BlockSize">Bytes of each block.</param>
/// <param name="Kind">What stands in the blocks.</param>
/// <param name="Pools">Pages of 16 KiB.</param>
/// <param name="LiveBlocks">Blocks in use.</param>
/// <param name="FreeBlocks">Blocks that were in use and can be again.</param>
/// <param name="UntouchedBlocks">Blocks that were never in use.</param>
public readonly record struct PoolStatistics(
    int BlockSize, BlockKind Kind, int Pools, long LiveBlocks, long FreeBlocks, long UntouchedBlocks);

/// <summary>What a heap holds at one moment. All sizes in bytes.</summary>
public sealed record HeapStatistics
{
    /// <summary>Regions of 1 MiB that pages are cut from.</summary>
    public required int Arenas { get; init; }

    /// <summary>One entry for each block size and kind that has pages, by size, then kind.</summary>
    public required IReadOnlyList<PoolStatistics> Pools { get; init; }

    /// <summary>Live blocks above 8 KiB that stand in arenas.</summary>
    public required int Runs { get; init; }

    /// <summary>Bytes of these.</summary>
    public required long RunBytes { get; init; }

    /// <summary>Live blocks with a region of their own.</summary>
    public required int Mappings { get; init; }

    /// <summary>Bytes of these.</summary>
    public required long MappingBytes { get; init; }

    /// <summary>All live blocks.</summary>
    public required long LiveBlocks { get; init; }

    /// <summary>Bytes of all live blocks.</summary>
    public required long LiveBytes { get; init; }

    /// <summary>See <see cref="Heap.PeakLiveBytes"/>.</summary>
    public required long PeakLiveBytes { get; init; }

    /// <summary>Memory from the system.</summary>
    public required long CommittedBytes { get; init; }

    /// <summary>The most that was.</summary>
    public required long PeakCommittedBytes { get; init; }

    /// <summary>Committed memory that holds no block and waits for the next one.</summary>
    public required long IdleBytes { get; init; }

    /// <summary>Memory outside the heap that counts against the limit.</summary>
    public required long ChargedBytes { get; init; }

    /// <summary>Committed plus charged bytes at most; <see cref="long.MaxValue"/> is no limit.</summary>
    public required long Limit { get; init; }

    internal static HeapStatistics Of(Heap heap, ArenaSet arenas, LargeBlocks large, BinTable[] tables, PageSource pages) => new()
    {
        Arenas = arenas.ArenaCount,
        Pools = PoolRows(tables),
        Runs = large.RunCount,
        RunBytes = large.RunBytes,
        Mappings = large.MappingCount,
        MappingBytes = large.MappingBytes,
        LiveBlocks = heap.LiveBlocks,
        LiveBytes = heap.LiveBytes,
        PeakLiveBytes = heap.PeakLiveBytes,
        CommittedBytes = pages.Committed,
        PeakCommittedBytes = pages.PeakCommitted,
        IdleBytes = (long)arenas.IdleSlots * HeapLayout.PoolSize + large.SpareBytes,
        ChargedBytes = pages.Charged,
        Limit = pages.Limit,
    };

    // Pools with and without traces differ in what they hold, so they are summed up from what each of them has.
    private static unsafe List<PoolStatistics> PoolRows(BinTable[] tables)
    {
        List<PoolStatistics> rows = [];
        for (int index = 0; index < BinTable.Count; index++)
        {
            (int pools, long live, long free, long untouched) = (0, 0, 0, 0);
            int sizeClass = BinTable.ClassOf(index);
            foreach (BinTable bins in tables)
            {
                Bin* bin = bins[index];
                if (bin->Pools == 0)
                    continue;
                long liveHere = bins.LiveBlocks(index);
                long untouchedHere = bin->Current == null ? 0 : bin->Current->Untouched; // only a current pool has any
                pools += bin->Pools;
                live += liveHere;
                untouched += untouchedHere;
                free += (long)bin->Pools * bins.CapacityOf(sizeClass) - liveHere - untouchedHere;
            }
            if (pools > 0)
                rows.Add(new(SizeClasses.BlockSize(sizeClass), BinTable.KindOf(index), pools, live, free, untouched));
        }
        return rows;
    }
}
