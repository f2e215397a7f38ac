namespace Quire.Memory.Tests;

public sealed unsafe class AllocationTests
{
    [Theory]
    [InlineData(0, 16)]
    [InlineData(1, 16)]
    [InlineData(8, 16)]
    [InlineData(9, 16)]
    [InlineData(17, 24)]
    [InlineData(512, 512)]
    [InlineData(513, 584)]
    [InlineData(8192, 8192)]
    [InlineData(8193, 16384)]
    [InlineData(524288, 524288)]
    [InlineData(524289, 528384)]
    public void A_block_has_the_size_of_its_class(uint size, uint expected)
    {
        using Heap heap = new();
        foreach (BlockKind kind in Enum.GetValues<BlockKind>())
        {
            void* block = heap.Allocate(size, kind);
            if (Environment.SystemPageSize == 4096)
                Assert.Equal(expected, Heap.SizeOf(block));
            Assert.True(Heap.SizeOf(block) >= size);
            Assert.Equal(kind, Heap.KindOf(block));
            Assert.True(heap.IsLiveBlock(block) || kind == BlockKind.Container);
        }
        Assert.Equal(3, heap.LiveBlocks);
        heap.Verify();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(3000)]
    [InlineData(100_000)]
    [InlineData(2_000_000)]
    public void A_container_begins_with_zero_when_allocated_and_when_freed(uint size)
    {
        using Heap heap = new();
        for (int round = 0; round < 3; round++)
        {
            void* block = heap.Allocate(size, BlockKind.Container);
            void* other = heap.Allocate(size, BlockKind.Container);
            Assert.Equal(0, *(long*)block);
            Assert.False(Found(heap, block));
            new Span<byte>(block, (int)size).Fill(0xAB);
            Assert.True(Found(heap, block));
            heap.Free(block);
            Assert.False(Found(heap, block));
            heap.Free(other);
        }
    }

    [Fact]
    public void The_block_freed_last_is_handed_out_first()
    {
        using Heap heap = new();
        void* first = heap.Allocate(32, BlockKind.Atomic);
        heap.Allocate(32, BlockKind.Atomic);
        heap.Free(first);
        Assert.Equal((nint)first, (nint)heap.Allocate(32, BlockKind.Atomic));
    }

    [Fact]
    public void Kinds_never_share_a_page()
    {
        using Heap heap = new();
        void* raw = heap.Allocate(32, BlockKind.Raw);
        void* atomic = heap.Allocate(32, BlockKind.Atomic);
        void* container = heap.Allocate(32, BlockKind.Container);
        Assert.Equal(3, new[] { Heap.Locate(raw).Page, Heap.Locate(atomic).Page, Heap.Locate(container).Page }.Distinct().Count());
    }

    [Fact]
    public void A_size_beyond_all_bounds_is_refused()
    {
        using Heap heap = new();
        Assert.True(heap.Allocate(nuint.MaxValue, BlockKind.Raw) == null);
        Assert.True(heap.Allocate(nuint.MaxValue - 4096, BlockKind.Raw) == null);
        Assert.True(heap.Allocate((nuint)1 << 62, BlockKind.Raw) == null);
        void* block = heap.Allocate(10, BlockKind.Raw);
        Assert.True(heap.Reallocate(block, nuint.MaxValue) == null);
        Assert.True(heap.IsLiveBlock(block));
        heap.Verify();
    }

    [Fact]
    public void An_address_prints_as_page_and_block()
    {
        using Heap heap = new();
        void* first = heap.Allocate(32, BlockKind.Atomic);
        void* second = heap.Allocate(32, BlockKind.Atomic);
        Assert.Equal("p1.b0", Heap.Locate(first).ToString());
        Assert.Equal("p1.b1", Heap.Locate(second).ToString());
        Assert.Equal("p2.b0", Heap.Locate(heap.Allocate(100_000, BlockKind.Raw)).ToString());
        Assert.Equal("p65.b0", Heap.Locate(heap.Allocate(1_000_000, BlockKind.Raw)).ToString());
    }

    [Fact]
    public void Addresses_are_the_same_in_every_heap_with_the_same_requests()
    {
        List<BlockAddress> one = Addresses();
        Assert.Equal(one, Addresses());
    }

    [Fact]
    public void Any_pointer_may_be_asked_whether_it_is_a_live_block()
    {
        using Heap heap = new();
        byte* block = (byte*)heap.Allocate(48, BlockKind.Atomic);
        byte* run = (byte*)heap.Allocate(50_000, BlockKind.Raw);
        byte* mapping = (byte*)heap.Allocate(5_000_000, BlockKind.Raw);
        Assert.True(heap.IsLiveBlock(block));
        Assert.True(heap.IsLiveBlock(run));
        Assert.True(heap.IsLiveBlock(mapping));
        nuint arena = (nuint)block & ~(nuint)(HeapLayout.ArenaSize - 1);
        byte*[] others =
        [
            null, (byte*)1, (byte*)nuint.MaxValue, (byte*)0xDEAD_BEEF_0000, block + 8, block + 48, block - 48, run + 16384, run + 8,
            run - 16384 * 3, mapping + 8, mapping + 16384, mapping + 2_000_000, (byte*)arena, (byte*)arena + 64, (byte*)(arena + HeapLayout.ArenaSize - 16),
        ];
        foreach (byte* other in others)
            Assert.False(heap.IsLiveBlock(other));
        heap.Free(block);
        Assert.False(heap.IsLiveBlock(block));
        heap.Free(mapping);
        Assert.False(heap.IsLiveBlock(mapping));
    }

    [Fact]
    public void A_second_free_on_an_empty_page_is_reported_even_at_full_speed()
    {
        using Heap heap = new();
        void* run = heap.Allocate(20_000, BlockKind.Raw);
        heap.Free(run);
        Assert.Throws<HeapCorruptionException>(() => heap.Free(run));
        heap.Verify();
    }

    [Fact]
    public void A_thousand_heaps_live_side_by_side()
    {
        List<Heap> heaps = [];
        for (int i = 0; i < 1000; i++)
        {
            heaps.Add(new Heap());
            *(int*)heaps[i].Allocate(64, BlockKind.Raw) = i;
        }
        heaps.ForEach(heap => heap.Verify());
        heaps.ForEach(heap => heap.Dispose());
    }

    [Fact]
    public void Disposing_twice_does_nothing()
    {
        Heap heap = new();
        heap.Allocate(10, BlockKind.Raw);
        heap.Dispose();
        heap.Dispose();
        Assert.Equal(0, heap.CommittedBytes);
    }

    private static bool Found(Heap heap, void* wanted)
    {
        foreach (void* block in heap.Blocks(BlockKind.Container))
        {
            if (block == wanted)
                return true;
        }
        return false;
    }

    private static List<BlockAddress> Addresses()
    {
        using Heap heap = new();
        List<BlockAddress> addresses = [];
        List<nint> blocks = [];
        Random random = new(7);
        for (int i = 0; i < 5000; i++)
        {
            if (blocks.Count > 0 && random.Next(3) == 0)
            {
                int index = random.Next(blocks.Count);
                heap.Free((void*)blocks[index]);
                blocks.RemoveAt(index);
                continue;
            }
            uint size = (uint)(random.Next(50) == 0 ? random.Next(1_500_000) : random.Next(2000));
            void* block = heap.Allocate(size, (BlockKind)random.Next(3));
            blocks.Add((nint)block);
            addresses.Add(Heap.Locate(block));
        }
        return addresses;
    }
}
