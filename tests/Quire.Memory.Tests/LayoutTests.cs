namespace Quire.Memory.Tests;

public sealed unsafe class LayoutTests
{
    [Fact]
    public void Headers_fill_one_cache_line_each()
    {
        Assert.Equal(HeapLayout.HeaderSize, sizeof(PoolHeader));
        Assert.Equal(HeapLayout.HeaderSize, sizeof(ArenaHeader));
        PoolHeader header;
        Assert.Equal(0, (byte*)&header.Free - (byte*)&header);
        Assert.Equal(8, (byte*)&header.Countdown - (byte*)&header);
    }

    [Fact]
    public void A_header_and_its_slot_lead_to_each_other()
    {
        byte* arena = (byte*)unchecked((nuint)0x7000_0010_0000);
        for (int slot = 1; slot < HeapLayout.SlotCount; slot++)
        {
            byte* start = arena + slot * HeapLayout.PoolSize;
            PoolHeader* header = HeapLayout.HeaderOf(start + 4000);
            Assert.Equal((nint)(arena + slot * 64), (nint)header);
            Assert.Equal((nint)start, (nint)PoolHeader.StartOf(header));
            Assert.Equal(slot, PoolHeader.SlotOf(header));
            Assert.Equal((nint)arena, (nint)HeapLayout.ArenaOf(start));
        }
    }

    [Fact]
    public void Every_size_gets_the_smallest_class_that_holds_it()
    {
        List<int> sizes = [];
        for (int sizeClass = SizeClasses.First; sizeClass < SizeClasses.Count; sizeClass++)
            sizes.Add(SizeClasses.BlockSize(sizeClass));
        Assert.Equal(sizes.Order(), sizes);
        Assert.All(sizes, size => Assert.Equal(0, size % 8));
        Assert.Equal(SizeClasses.PooledMax, sizes[^1]);
        for (int size = 0; size <= SizeClasses.PooledMax; size++)
            Assert.Equal(sizes.First(s => s >= size), SizeClasses.BlockSize(SizeClasses.Of((nuint)size)));
    }

    [Fact]
    public void A_class_wastes_at_most_a_third_of_a_block_and_of_a_sixteenth_of_a_pool()
    {
        for (int sizeClass = SizeClasses.First + 1; sizeClass < SizeClasses.Count; sizeClass++)
        {
            int size = SizeClasses.BlockSize(sizeClass);
            Assert.True(size - SizeClasses.BlockSize(sizeClass - 1) <= size / 3 + 8);
            Assert.True(HeapLayout.PoolSize % size <= HeapLayout.PoolSize / 16);
        }
    }

    [Fact]
    public void The_reciprocal_gives_every_ordinal_exactly()
    {
        using Heap heap = new();
        for (nuint size = 16; size <= 8192; size += 8)
        {
            void* block = heap.Allocate(size, BlockKind.Raw);
            PoolView pool = Heap.PoolOf(block);
            for (int ordinal = 0; ordinal < HeapLayout.PoolSize / (int)pool.BlockSize; ordinal++)
            {
                Assert.Equal(ordinal, pool.OrdinalOf(pool.BlockAt(ordinal)));
                Assert.Equal(ordinal, pool.OrdinalOf((byte*)pool.BlockAt(ordinal) + pool.BlockSize - 1));
            }
        }
    }

    [Theory]
    [InlineData(0b0UL, 1, -1)]
    [InlineData(0b1000UL, 1, 3)]
    [InlineData(0b0111_0110UL, 3, 4)]
    [InlineData(0xFFFF_FFFF_0000_0000UL, 32, 32)]
    [InlineData(0xFFFF_FFFE_0000_0000UL, 32, -1)]
    [InlineData(ulong.MaxValue - 1, 63, 1)]
    public void A_run_of_slots_is_found_at_the_lowest_place(ulong set, int count, int expected) =>
        Assert.Equal(expected, SlotSet.FindRun(set, count));
}
