namespace Quire.Memory.Tests;

public sealed unsafe class WalkTests
{
    [Fact]
    public void A_walk_finds_live_blocks_of_its_kind_only()
    {
        using HeapModel model = new(new Heap());
        Random random = new(3);
        for (int i = 0; i < 3000; i++)
            model.Allocate((uint)random.Next(3000), (BlockKind)random.Next(3));
        model.Allocate(100_000, BlockKind.Container);
        model.Allocate(2_000_000, BlockKind.Container);
        for (int i = 0; i < 1500; i++)
            model.Free(random.Next(model.Count));
        model.Check();
    }

    [Fact]
    public void Only_pages_that_handed_out_containers_since_the_last_clear_are_recent()
    {
        using Heap heap = new();
        List<nint> old = Fill(heap, 2000);
        Assert.Equal(2000, Recent(heap).Count);
        heap.ClearPages(PageSet.Recent);
        Assert.Empty(Recent(heap));

        void* young = heap.Allocate(64, BlockKind.Container);
        *(long*)young = 1;
        HashSet<nint> recent = Recent(heap);
        Assert.Contains((nint)young, recent);
        Assert.All(recent, block => Assert.Equal(Heap.Locate(young).Page, Heap.Locate((void*)block).Page));
        Assert.True(recent.Count < 300);
        Assert.Equal(2001, Count(heap.Blocks(BlockKind.Container)));
        Assert.Equal(2000, old.Count);
    }

    [Fact]
    public void A_page_that_stays_current_is_marked_again_after_each_clear()
    {
        using Heap heap = new();
        for (int i = 0; i < 10; i++)
        {
            heap.ClearPages(PageSet.Recent);
            void* young = heap.Allocate(64, BlockKind.Container);
            *(long*)young = 1;
            Assert.Contains((nint)young, Recent(heap));
        }
    }

    [Fact]
    public void Large_containers_are_recent_too()
    {
        using Heap heap = new();
        heap.ClearPages(PageSet.Recent);
        foreach (uint size in new uint[] { 5000, 100_000, 1_000_000 })
        {
            void* block = heap.Allocate(size, BlockKind.Container);
            *(long*)block = 1;
            Assert.Contains((nint)block, Recent(heap));
        }
        Assert.Equal(3, Recent(heap).Count);
        heap.ClearPages(PageSet.Recent);
        Assert.Empty(Recent(heap));
        Assert.Equal(3, Count(heap.Blocks(BlockKind.Container)));
    }

    [Fact]
    public void Raw_and_atomic_blocks_do_not_make_pages_recent()
    {
        using Heap heap = new();
        heap.Allocate(64, BlockKind.Raw);
        heap.Allocate(64, BlockKind.Atomic);
        heap.Allocate(100_000, BlockKind.Raw);
        Assert.Empty(Recent(heap));
        Assert.False(heap.PagesIn(PageSet.Recent).MoveNext());
    }

    [Fact]
    public void A_page_carries_a_note_until_it_is_returned()
    {
        using Heap heap = new();
        void* block = heap.Allocate(64, BlockKind.Container);
        *(long*)block = 1;
        int pages = 0;
        foreach (PoolView pool in heap.Pools(BlockKind.Container))
        {
            Assert.Equal(0, pool.Note);
            pool.Note = 42;
            Assert.Equal((nint)block, (nint)pool.BlockAt(pool.OrdinalOf(block)));
            Assert.Equal(64u, pool.BlockSize);
            pages++;
        }
        Assert.Equal(1, pages);
        Assert.Equal(42, Heap.PoolOf(block).Note);
        heap.Free(block);
        heap.Trim();
        Assert.Equal(0, Heap.PoolOf(heap.Allocate(64, BlockKind.Container)).Note);
    }

    [Fact]
    public void Walks_do_not_allocate_managed_memory()
    {
        using Heap heap = new();
        Fill(heap, 1000);
        heap.Allocate(40, BlockKind.Raw);
        Count(heap.Blocks(BlockKind.Raw));
        Count(heap.RecentBlocks());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Count(heap.Blocks(BlockKind.Raw));
        Count(heap.RecentBlocks());
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static List<nint> Fill(Heap heap, int count)
    {
        List<nint> blocks = [];
        for (int i = 0; i < count; i++)
        {
            void* block = heap.Allocate(64, BlockKind.Container);
            *(long*)block = 1;
            blocks.Add((nint)block);
        }
        return blocks;
    }

    private static HashSet<nint> Recent(Heap heap)
    {
        HashSet<nint> blocks = [];
        foreach (void* block in heap.RecentBlocks())
            Assert.True(blocks.Add((nint)block));
        return blocks;
    }

    private static int Count(BlockWalk walk)
    {
        int count = 0;
        while (walk.MoveNext())
            count++;
        return count;
    }
}
