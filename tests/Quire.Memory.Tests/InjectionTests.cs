namespace Quire.Memory.Tests;

public sealed unsafe class InjectionTests
{
    [Fact]
    public void The_nth_allocation_fails_once()
    {
        using Heap heap = new();
        heap.Allocate(32, BlockKind.Raw);
        heap.FailAllocationNumber(3);
        Assert.True(heap.Allocate(32, BlockKind.Raw) != null);
        Assert.True(heap.Allocate(32, BlockKind.Container) != null);
        Assert.True(heap.Allocate(32, BlockKind.Raw) == null);
        Assert.True(heap.Allocate(32, BlockKind.Raw) != null);
        heap.Verify();
    }

    [Fact]
    public void Every_allocation_from_the_nth_on_fails_until_it_is_called_off()
    {
        using Heap heap = new();
        heap.FailAllocationNumber(2, andAllLater: true);
        void* block = heap.Allocate(32, BlockKind.Raw);
        Assert.True(block != null);
        for (int i = 0; i < 5; i++)
            Assert.True(heap.Allocate(32, BlockKind.Raw) == null);
        Assert.True(heap.Reallocate(block, 16) == null);
        Assert.False(heap.TryCharge(1));
        heap.FailAllocationNumber(0);
        Assert.True(heap.Allocate(32, BlockKind.Raw) != null);
        Assert.True(heap.TryCharge(1));
    }

    [Fact]
    public void Allocations_reallocations_and_charges_are_counted()
    {
        using Heap heap = new();
        heap.Allocate(32, BlockKind.Raw);
        heap.CountsAllocations = true;
        void* block = heap.Allocate(32, BlockKind.Raw);
        for (int i = 0; i < 9; i++)
            block = heap.Reallocate(block, (uint)(32 << i));
        heap.TryCharge(10);
        heap.Allocate(3_000_000, BlockKind.Container);
        Assert.Equal(12, heap.AllocationCount);
        heap.CountsAllocations = false;
        heap.Allocate(32, BlockKind.Raw);
        Assert.Equal(12, heap.AllocationCount);
    }

    [Fact]
    public void The_hook_is_called_before_each_allocation_and_may_use_the_heap()
    {
        using Heap heap = new();
        List<(nuint, BlockKind)> calls = [];
        heap.AllocationHook = (size, kind) =>
        {
            calls.Add((size, kind));
            heap.Free(heap.Allocate(24, BlockKind.Raw));
            heap.Trim();
        };
        void* block = heap.Allocate(32, BlockKind.Atomic);
        heap.Reallocate(block, 100);
        heap.AllocationHook = null;
        heap.Allocate(32, BlockKind.Atomic);
        Assert.Equal([(32, BlockKind.Atomic), (100, BlockKind.Atomic)], calls);
        heap.Verify();
    }

    [Fact]
    public void Watching_marks_pages_recent_all_the_same()
    {
        using Heap heap = new();
        heap.ClearPages(PageSet.Recent);
        heap.CountsAllocations = true;
        *(long*)heap.Allocate(64, BlockKind.Container) = 1;
        Assert.True(heap.RecentBlocks().MoveNext());
    }

    [Fact]
    public void Each_allocation_of_a_program_can_be_made_to_fail_in_turn()
    {
        using Heap counting = new();
        counting.CountsAllocations = true;
        Assert.Equal(0, Program(counting));
        for (int number = 1; number <= counting.AllocationCount; number++)
        {
            using Heap heap = new();
            heap.FailAllocationNumber(number);
            Assert.Equal(1, Program(heap));
            heap.Verify();
            Assert.Equal(0, heap.LiveBlocks);
        }
    }

    /// <summary>A small program with an honest failure path; returns how many requests failed.</summary>
    private static int Program(Heap heap)
    {
        int failures = 0;
        List<nint> blocks = [];
        for (int i = 0; i < 30; i++)
        {
            void* block = heap.Allocate((uint)(i * i * 300), (BlockKind)(i % 3));
            if (block == null)
                failures++;
            else
                blocks.Add((nint)block);
        }
        blocks.ForEach(block => heap.Free((void*)block));
        return failures;
    }
}
