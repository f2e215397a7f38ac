namespace Quire.Memory.Tests;

public sealed unsafe class LimitTests
{
    [Theory]
    [InlineData(32)]
    [InlineData(1000)]
    [InlineData(9000)]
    [InlineData(200_000)]
    [InlineData(700_000)]
    public void Allocations_fail_at_the_limit_and_work_again_after_frees(uint size)
    {
        using HeapModel model = new(new Heap(new HeapOptions { Limit = 3_000_000 }));
        while (model.Allocate(size, BlockKind.Atomic) != null)
        {
        }
        Assert.True(model.Heap.CommittedBytes <= 3_000_000);
        Assert.True(3_000_000 - model.Heap.CommittedBytes < size + 65536, "the limit was not used up");
        model.Check();
        model.Free(0);
        Assert.True(model.Allocate(size, BlockKind.Atomic) != null);
        model.FreeAll();
        Assert.True(model.Allocate(2_000_000, BlockKind.Raw) != null);
        model.Check();
    }

    [Fact]
    public void What_is_idle_never_stands_in_the_way_of_a_request()
    {
        using HeapModel model = new(new Heap(new HeapOptions { Limit = 4_000_000 }));
        foreach (uint size in new uint[] { 24, 300, 4000, 50_000, 1_000_000, 16 })
        {
            while (model.Allocate(size, (BlockKind)(size % 3)) != null)
            {
            }
            model.FreeAll();
            Assert.True(model.Allocate(3_800_000, BlockKind.Raw) != null);
            model.FreeAll();
        }
        model.Check();
    }

    [Fact]
    public void Charges_count_byte_for_byte()
    {
        using Heap heap = new(new HeapOptions { Limit = 1_000_000 });
        nuint room = (nuint)(heap.Limit - heap.CommittedBytes);
        Assert.False(heap.TryCharge(room + 1));
        Assert.True(heap.TryCharge(room));
        Assert.False(heap.TryCharge(1));
        Assert.True(heap.TryCharge(0));
        Assert.True(heap.Allocate(16, BlockKind.Raw) == null);
        heap.Uncharge(room);
        Assert.Equal(0, heap.ChargedBytes);
        Assert.Equal(1_000_000, heap.PeakTotalBytes);
        Assert.True(heap.Allocate(16, BlockKind.Raw) != null);
        Assert.False(heap.TryCharge(nuint.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => heap.Uncharge(1));
        heap.Verify();
    }

    [Fact]
    public void A_charge_makes_the_heap_give_up_what_is_idle()
    {
        using HeapModel model = new(new Heap(new HeapOptions { Limit = 2_000_000 }));
        while (model.Allocate(100, BlockKind.Raw) != null)
        {
        }
        model.FreeAll();
        Assert.True(model.Heap.TryCharge(1_900_000));
        model.Check();
    }

    [Fact]
    public void The_limit_can_be_moved_but_not_below_what_is_in_use()
    {
        using Heap heap = new();
        Assert.Equal(long.MaxValue, heap.Limit);
        void* block = heap.Allocate(1_000_000, BlockKind.Raw);
        Assert.Throws<ArgumentOutOfRangeException>(() => heap.Limit = 1_000_000);
        heap.Free(block);
        heap.Limit = 1_000_000;
        Assert.True(heap.Allocate(1_000_000, BlockKind.Raw) == null);
        heap.Limit = 1_200_000;
        Assert.True(heap.Allocate(1_000_000, BlockKind.Raw) != null);
        heap.Verify();
    }

    [Fact]
    public void A_limit_that_cannot_hold_the_heap_itself_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Heap(new HeapOptions { Limit = 1000 }));

    [Fact]
    public void The_peak_stays_when_memory_goes_back()
    {
        using HeapModel model = new(new Heap());
        for (int i = 0; i < 20_000; i++)
            model.Allocate(200, BlockKind.Atomic);
        long live = model.Heap.LiveBytes;
        model.FreeAll();
        model.Heap.Trim();
        Assert.True(model.Heap.PeakCommittedBytes >= 4_000_000);
        Assert.True(model.Heap.CommittedBytes < 100_000);
        Assert.InRange(model.Heap.PeakLiveBytes, live, live);
    }

    [Fact]
    public void The_peak_of_live_bytes_is_noticed_without_being_asked_for()
    {
        using Heap heap = new();
        List<nint> blocks = [];
        for (int i = 0; i < 200_000; i++)
            blocks.Add((nint)heap.Allocate(64, BlockKind.Atomic));
        blocks.ForEach(block => heap.Free((void*)block));
        Assert.InRange(heap.PeakLiveBytes, 200_000 * 64 * 14 / 16, 200_000 * 64);
    }
}
