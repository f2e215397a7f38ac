namespace Quire.Memory.Tests;

public sealed unsafe class ReallocationTests
{
    [Theory]
    [InlineData(16, 17)]
    [InlineData(500, 5000)]
    [InlineData(5000, 50_000)]
    [InlineData(50_000, 60_000)]
    [InlineData(400_000, 900_000)]
    [InlineData(900_000, 5_000_000)]
    [InlineData(5_000_000, 600_000)]
    [InlineData(5_000_000, 100)]
    [InlineData(300_000, 20_000)]
    [InlineData(300_000, 10)]
    public void Contents_and_kind_survive(uint from, uint to)
    {
        foreach (bool hardened in new[] { false, true })
        {
            using HeapModel model = new(new Heap(new HeapOptions { Hardened = hardened }), hardened);
            foreach (BlockKind kind in Enum.GetValues<BlockKind>())
            {
                model.Allocate(from, kind);
                Assert.True(model.Reallocate(model.Count - 1, to));
                model.Check();
            }
        }
    }

    [Fact]
    public void A_run_grows_in_place_where_the_next_slots_are_free()
    {
        using Heap heap = new();
        void* run = heap.Allocate(20_000, BlockKind.Raw);
        Assert.Equal((nint)run, (nint)heap.Reallocate(run, 200_000));
        Assert.True(Heap.SizeOf(run) >= 200_000);
        void* next = heap.Allocate(20_000, BlockKind.Raw);
        Assert.NotEqual((nint)run, (nint)heap.Reallocate(run, 300_000));
        heap.Free(next);
        heap.Verify();
    }

    [Fact]
    public void A_run_that_shrinks_stays_and_returns_its_slots()
    {
        using Heap heap = new();
        void* run = heap.Allocate(400_000, BlockKind.Raw);
        Assert.Equal((nint)run, (nint)heap.Reallocate(run, 20_000));
        Assert.Equal(32768u, Heap.SizeOf(run));
        heap.Verify();
    }

    [Fact]
    public void A_mapping_that_grows_step_by_step_seldom_moves()
    {
        using Heap heap = new();
        void* block = heap.Allocate(600_000, BlockKind.Raw);
        int moves = 0;
        for (nuint size = 600_000; size < 60_000_000; size += size / 8)
        {
            void* now = heap.Reallocate(block, size);
            moves += now == block ? 0 : 1;
            block = now;
        }
        Assert.True(moves <= 8, $"{moves} moves");
        heap.Verify();
    }

    [Fact]
    public void A_small_change_keeps_the_block()
    {
        using Heap heap = new();
        void* block = heap.Allocate(200, BlockKind.Raw);
        Assert.Equal((nint)block, (nint)heap.Reallocate(block, 160));
        Assert.Equal((nint)block, (nint)heap.Reallocate(block, 200));
        Assert.NotEqual((nint)block, (nint)heap.Reallocate(block, 100));
    }

    [Fact]
    public void Growing_in_place_may_use_what_is_idle()
    {
        using HeapModel model = new(new Heap(new HeapOptions { Limit = 10_000_000 }));
        model.Allocate(4_000_000, BlockKind.Raw);
        model.Reallocate(0, 4_400_000);
        while (model.Allocate(500, BlockKind.Atomic) != null)
        {
        }
        while (model.Count > 1)
            model.Free(model.Count - 1);
        model.Check();
        Assert.True(model.Reallocate(0, 8_000_000));
        model.Check();
    }

    [Fact]
    public void Shrinking_works_even_when_nothing_can_be_allocated()
    {
        using Heap heap = new(new HeapOptions { Limit = 1_000_000 });
        void* block = heap.Allocate(8000, BlockKind.Raw);
        nuint room = (nuint)(heap.Limit - heap.CommittedBytes);
        while (room > 0 && heap.TryCharge(room))
            room = (nuint)(heap.Limit - heap.CommittedBytes - heap.ChargedBytes);
        Assert.True(heap.Reallocate(block, 100) != null);
    }
}
