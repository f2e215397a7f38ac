namespace Quire.Memory.Tests;

public sealed unsafe class StatisticsTests
{
    [Fact]
    public void The_table_shows_each_size_and_kind_with_live_free_and_untouched_blocks()
    {
        using Heap heap = new();
        void* block = heap.Allocate(32, BlockKind.Atomic);
        for (int i = 0; i < 600; i++)
            heap.Allocate(32, BlockKind.Atomic);
        heap.Free(block);
        heap.Allocate(3000, BlockKind.Container);
        heap.Allocate(20_000, BlockKind.Raw);
        heap.Allocate(1_000_000, BlockKind.Raw);
        heap.TryCharge(77);

        HeapStatistics statistics = heap.GetStatistics();
        PoolStatistics atomic = statistics.Pools.Single(row => row is { BlockSize: 32, Kind: BlockKind.Atomic });
        Assert.Equal(2, atomic.Pools);
        Assert.Equal(600, atomic.LiveBlocks);
        Assert.Equal(1024, atomic.LiveBlocks + atomic.FreeBlocks + atomic.UntouchedBlocks);
        PoolStatistics container = statistics.Pools.Single(row => row.Kind == BlockKind.Container);
        Assert.Equal((3272, 1, 1L), (container.BlockSize, container.Pools, container.LiveBlocks));
        Assert.Equal((1, 1, 32768L), (statistics.Runs, statistics.Mappings, statistics.RunBytes));
        Assert.Equal(1, statistics.Arenas);
        Assert.Equal(603, statistics.LiveBlocks);
        Assert.Equal(heap.LiveBytes, statistics.LiveBytes);
        Assert.Equal(statistics.LiveBytes, statistics.PeakLiveBytes);
        Assert.Equal(77, statistics.ChargedBytes);
        Assert.Equal(heap.CommittedBytes, statistics.CommittedBytes);
        Assert.Equal(long.MaxValue, statistics.Limit);
    }
}
