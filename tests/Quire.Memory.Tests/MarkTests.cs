using System.Collections.Generic;

namespace Quire.Memory.Tests;

public sealed unsafe class MarkTests
{
    [Fact]
    public void Containers_begin_without_a_mark_and_others_with_one()
    {
        using var heap = new Heap();
        var containers = new List<nint>();
        var others = new List<nint>();
        foreach (nuint size in new nuint[] { 16, 24, 40, 512, 4000, 8192, 20_000, 700_000 })
        {
            for (int i = 0; i < 50; i++)
            {
                ulong* block = (ulong*)heap.Allocate(size, BlockKind.Container);
                *block = 1;
                containers.Add((nint)block);
                others.Add((nint)heap.Allocate(size, BlockKind.Atomic));
            }
        }
        long before = heap.CommittedBytes;
        Assert.True(heap.Marks.TryOpen());
        Assert.True(heap.CommittedBytes > before);
        Assert.All(containers, block => Assert.False(BlockMarks.IsMarked((void*)block)));
        Assert.All(others, block => Assert.True(BlockMarks.IsMarked((void*)block)));
        Assert.All(containers, block => Assert.True(BlockMarks.TryMark((void*)block)));
        Assert.All(containers, block => Assert.False(BlockMarks.TryMark((void*)block)));
        foreach (PoolView page in heap.Pools(BlockKind.Container))
            Assert.Equal(page.LiveBlocks, BlockMarks.CountMarked(page));
        heap.Verify();
        heap.Marks.Close();
        Assert.Equal(before, heap.CommittedBytes);
        heap.Verify();
    }

    [Fact]
    public void Where_the_limit_refuses_nothing_is_left_open()
    {
        using var heap = new Heap();
        for (int i = 0; i < 100_000; i++)
            _ = heap.Allocate(40, BlockKind.Container);
        heap.Trim();
        long before = heap.CommittedBytes;
        heap.Limit = before + 8192;
        Assert.False(heap.Marks.TryOpen());
        Assert.Equal(before, heap.CommittedBytes);
        heap.Verify();
    }

    [Fact]
    public void A_page_leaves_its_sets_when_it_is_returned()
    {
        using var heap = new Heap();
        void* block = heap.Allocate(6000, BlockKind.Container);
        Heap.AddPage(block, PageSet.Chosen);
        heap.AddPages(PageSet.Recent, PageSet.Aged);
        PoolWalk walk = heap.PagesIn(PageSet.Chosen);
        Assert.True(walk.MoveNext());
        Assert.True(walk.IsStillThere);
        Assert.True(heap.PagesIn(PageSet.Aged).MoveNext());
        heap.Free(block);
        heap.Trim();
        Assert.False(walk.IsStillThere);
        Assert.False(walk.MoveNext());
        Assert.False(heap.PagesIn(PageSet.Chosen).MoveNext());
        Assert.False(heap.PagesIn(PageSet.Aged).MoveNext());
    }
}
