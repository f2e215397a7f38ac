namespace Quire.Memory.Tests;

public sealed unsafe class HardenedTests : IDisposable
{
    private readonly Heap _heap = new(new HeapOptions { Hardened = true });

    public void Dispose() => _heap.Dispose();

    [Fact]
    public void A_fresh_block_is_poisoned_and_has_the_size_that_was_asked_for()
    {
        byte* block = (byte*)_heap.Allocate(50, BlockKind.Atomic);
        Assert.Equal(50u, Heap.SizeOf(block));
        Assert.Equal(0, *(long*)block);
        Assert.All(new Span<byte>(block + 8, 42).ToArray(), b => Assert.Equal(0xCD, b));
    }

    [Fact]
    public void A_freed_block_is_poisoned()
    {
        byte* block = (byte*)_heap.Allocate(50, BlockKind.Atomic);
        new Span<byte>(block, 50).Fill(7);
        _heap.Free(block);
        Assert.All(new Span<byte>(block + 16, 34).ToArray(), b => Assert.Equal(0xDD, b));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(48)]
    [InlineData(4000)]
    [InlineData(100_000)]
    [InlineData(2_000_000)]
    public void A_write_past_the_end_is_found_when_the_block_is_freed(uint size)
    {
        byte* block = (byte*)_heap.Allocate(size, BlockKind.Raw);
        block[size] = 1;
        HeapCorruptionException found = Assert.Throws<HeapCorruptionException>(() => _heap.Free(block));
        Assert.Equal(Heap.Locate(block), found.Block);
        Assert.Equal(BlockKind.Raw, found.Kind);
        Assert.Equal(size, found.Size);
        Assert.Contains("p", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_past_the_end_is_found_by_a_check()
    {
        byte* block = (byte*)_heap.Allocate(30, BlockKind.Raw);
        _heap.Verify();
        block[31] = 1;
        Assert.Throws<HeapCorruptionException>(_heap.Verify);
    }

    [Fact]
    public void A_write_before_the_start_is_found_in_the_block_before()
    {
        void* first = _heap.Allocate(30, BlockKind.Raw);
        byte* second = (byte*)_heap.Allocate(30, BlockKind.Raw);
        second[-1] = 1;
        Assert.Throws<HeapCorruptionException>(() => _heap.Free(first));
    }

    [Fact]
    public void A_second_free_is_found_and_leaves_the_heap_usable()
    {
        void* a = _heap.Allocate(40, BlockKind.Atomic);
        void* b = _heap.Allocate(40, BlockKind.Atomic);
        _heap.Allocate(40, BlockKind.Atomic);
        _heap.Free(a);
        _heap.Free(b);
        HeapCorruptionException found = Assert.Throws<HeapCorruptionException>(() => _heap.Free(a));
        Assert.Contains("twice", found.Message, StringComparison.Ordinal);
        _heap.Verify();
        Assert.Equal(1, _heap.LiveBlocks);
    }

    [Fact]
    public void A_second_free_is_found_after_the_page_was_returned()
    {
        void* run = _heap.Allocate(20_000, BlockKind.Raw);
        _heap.Free(run);
        Assert.Throws<HeapCorruptionException>(() => _heap.Free(run));
        _heap.Verify();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(39)]
    [InlineData(41)]
    [InlineData(55)]
    public void A_write_after_the_free_is_found_when_the_block_is_used_again(int offset)
    {
        byte* block = (byte*)_heap.Allocate(40, BlockKind.Atomic);
        _heap.Allocate(40, BlockKind.Atomic);
        _heap.Free(block);
        block[offset] ^= 0x55;
        Assert.Throws<HeapCorruptionException>(() => _heap.Allocate(40, BlockKind.Atomic));
        Assert.True(_heap.Allocate(40, BlockKind.Atomic) != null);
    }

    [Fact]
    public void A_write_after_the_free_is_found_by_a_check()
    {
        byte* block = (byte*)_heap.Allocate(40, BlockKind.Atomic);
        _heap.Free(block);
        _heap.Verify();
        block[20] = 0;
        Assert.Throws<HeapCorruptionException>(_heap.Verify);
    }

    [Fact]
    public void A_pointer_into_a_block_cannot_be_freed()
    {
        byte* block = (byte*)_heap.Allocate(80, BlockKind.Atomic);
        HeapCorruptionException found = Assert.Throws<HeapCorruptionException>(() => _heap.Free(block + 16));
        Assert.Contains("not the start", found.Message, StringComparison.Ordinal);
        _heap.Free(block);
        _heap.Verify();
    }

    [Fact]
    public void A_moved_block_leaves_poison_behind()
    {
        byte* block = (byte*)_heap.Allocate(40, BlockKind.Raw);
        new Span<byte>(block, 40).Fill(9);
        byte* moved = (byte*)_heap.Reallocate(block, 60);
        Assert.NotEqual((nint)block, (nint)moved);
        Assert.Equal(9, moved[39]);
        Assert.Equal(0xCD, moved[40]);
        Assert.Equal(0xDD, block[30]);
        Assert.Equal(60u, Heap.SizeOf(moved));
    }
}
