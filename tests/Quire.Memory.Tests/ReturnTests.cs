namespace Quire.Memory.Tests;

public sealed unsafe class ReturnTests
{
    [Fact]
    public void Memory_goes_back_to_the_system_when_blocks_are_freed()
    {
        using Heap heap = new();
        List<nint> blocks = [];
        for (int i = 0; i < 1_000_000; i++)
            blocks.Add((nint)heap.Allocate(64, BlockKind.Atomic));
        Assert.True(heap.CommittedBytes > 64_000_000);
        blocks.ForEach(block => heap.Free((void*)block));
        Assert.True(heap.CommittedBytes < 8_000_000, $"{heap.CommittedBytes} are still committed");
        heap.Verify();
        heap.Trim();
        Assert.True(heap.CommittedBytes < 100_000);
        heap.Verify();
    }

    [Fact]
    public void An_empty_page_serves_any_class_and_kind()
    {
        using Heap heap = new(new HeapOptions { TinyPools = true });
        void*[] first = new void*[8];
        for (int i = 0; i < 8; i++)
            first[i] = heap.Allocate(32, BlockKind.Raw);
        int page = Heap.Locate(first[0]).Page;
        heap.Allocate(32, BlockKind.Raw);
        for (int i = 0; i < 8; i++)
            heap.Free(first[i]);
        void* other = heap.Allocate(400, BlockKind.Container);
        Assert.Equal(page, Heap.Locate(other).Page);
        heap.Verify();
    }

    [Fact]
    public void Large_blocks_go_back_at_once_when_they_are_really_large()
    {
        using Heap heap = new();
        long before = heap.CommittedBytes;
        void* block = heap.Allocate(100_000_000, BlockKind.Raw);
        Assert.True(heap.CommittedBytes > before + 100_000_000);
        heap.Free(block);
        Assert.True(heap.CommittedBytes <= before + 8192);
        heap.Verify();
    }

    [Fact]
    public void A_loop_over_one_large_block_keeps_its_mapping()
    {
        using Heap heap = new();
        void* first = heap.Allocate(1_000_000, BlockKind.Raw);
        heap.Free(first);
        Assert.True(heap.GetStatistics().IdleBytes >= 1_000_000);
        Assert.Equal((nint)first, (nint)heap.Allocate(900_000, BlockKind.Raw));
        heap.Free(first);
        heap.Verify();
        heap.Trim();
        Assert.Equal(0, heap.GetStatistics().IdleBytes);
    }

    [Fact]
    public void Overhead_is_below_one_percent_of_many_small_blocks()
    {
        using Heap heap = new();
        const int Count = 1_000_000;
        for (int i = 0; i < Count; i++)
            *(int*)heap.Allocate(32, BlockKind.Atomic) = i;
        double overhead = (double)heap.CommittedBytes / (Count * 32) - 1;
        Assert.InRange(overhead, 0, 0.02);
        Assert.Equal(Count, heap.LiveBlocks);
    }

    [Fact]
    public void The_directory_grows_with_the_number_of_regions()
    {
        using Heap heap = new();
        List<nint> blocks = [];
        for (int i = 0; i < 700; i++)
            blocks.Add((nint)heap.Allocate(530_000, BlockKind.Raw));
        heap.Verify();
        for (int i = 0; i < 700; i += 2)
            heap.Free((void*)blocks[i]);
        heap.Verify();
        Assert.Equal(1, Heap.Locate(heap.Allocate(530_000, BlockKind.Raw)).Page);
        Assert.Equal(351, heap.LiveBlocks);
    }
}
