namespace Quire.Memory.Tests;

public sealed unsafe class PageDoorTests
{
    private static readonly uint[] Sizes = [40, 700, 20_000, 600_000, 40, 3_000_000, 8, 100_000];

    [Fact]
    public void Regions_are_aligned_and_zero_and_can_be_committed_again()
    {
        PageDoor door = PageDoor.ForThisSystem();
        for (int i = 0; i < 20; i++)
        {
            byte* start = door.Reserve(HeapLayout.ArenaSize * (nuint)(1 + i % 3));
            Assert.Equal(0u, (nuint)start % HeapLayout.ArenaSize);
            Assert.True(door.Commit(start, 65536));
            Assert.Equal(0, start[65535]);
            start[65535] = 1;
            Assert.True(door.Commit(start, 65536));
            Assert.Equal(1, start[65535]);
            Assert.True(door.Decommit(start, 65536));
            Assert.True(door.Commit(start, 65536));
            Assert.Equal(0, start[65535]);
            door.Release(start, HeapLayout.ArenaSize * (nuint)(1 + i % 3));
        }
    }

    [Fact]
    public void A_refusal_of_the_system_at_any_place_is_a_null_and_leaves_the_heap_whole()
    {
        for (int call = 1; call < 40; call++)
        {
            FlakyPages door = new() { RefuseCall = call };
            try
            {
                using HeapModel model = new(new Heap(new HeapOptions(), door));
                foreach (uint size in Sizes)
                {
                    model.Allocate(size, BlockKind.Raw);
                    model.Check();
                }
                for (int i = 0; i < model.Count; i++)
                {
                    model.Reallocate(i, 500_000);
                    model.Check();
                }
                model.FreeAll();
                model.Check();
            }
            catch (InsufficientMemoryException)
            {
                Assert.True(call <= 2, "only the heap's own tables may throw");
            }
            Assert.Equal(0, door.Regions);
        }
    }

    [Fact]
    public void Memory_that_cannot_be_decommitted_stays_counted()
    {
        FlakyPages door = new() { RefuseDecommit = true };
        using HeapModel model = new(new Heap(new HeapOptions(), door));
        for (int i = 0; i < 10_000; i++)
            model.Allocate(100, BlockKind.Raw);
        long committed = model.Heap.CommittedBytes;
        while (model.Count > 1)
            model.Free(model.Count - 1);
        model.Heap.Trim();
        model.Check();
        Assert.True(model.Heap.CommittedBytes >= committed / 2);
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(16384)]
    [InlineData(65536)]
    public void The_heap_works_with_every_size_of_os_page(uint pageSize)
    {
        using HeapModel model = new(new Heap(new HeapOptions { Limit = 20_000_000 }, new FlakyPages(pageSize)));
        for (int round = 0; round < 3; round++)
        {
            foreach (uint size in Sizes)
            {
                model.Allocate(size, (BlockKind)round);
                model.Check();
            }
            for (int i = 0; i < model.Count; i++)
            {
                model.Reallocate(i, (uint)(i % 2 == 0 ? 900_000 : 60_000));
                model.Check();
            }
            while (model.Allocate(3000, BlockKind.Atomic) != null)
            {
            }
            model.Check();
            model.FreeAll();
            model.Check();
        }
        model.Heap.Trim();
        model.Check();
        Assert.Equal(0, model.Heap.GetStatistics().Arenas);
    }
}
