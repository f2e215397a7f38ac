namespace Quire.Memory.Tests;

/// <summary>A heap with a managed model beside it: what was allocated, with what in it. Every step can be compared.</summary>
internal sealed unsafe class HeapModel(Heap heap, bool guarded = false) : IDisposable
{
    private readonly Dictionary<nint, Entry> _live = [];
    private readonly List<nint> _order = [];
    private readonly bool _guarded = guarded; // then SizeOf is what was asked for, not what is counted
    private byte _nextFill;

    public Heap Heap { get; } = heap;

    public int Count => _order.Count;

    public void* this[int index] => (void*)_order[index];

    public void* Allocate(nuint size, BlockKind kind)
    {
        void* block = Heap.Allocate(size, kind);
        if (block == null)
            return null;
        Assert.True(_live.TryAdd((nint)block, default), "a block was handed out twice");
        _order.Add((nint)block);
        if (kind == BlockKind.Container)
            Assert.Equal(0, *(long*)block);
        Write(block, Math.Max(size, kind == BlockKind.Container ? 8u : 0), kind);
        return block;
    }

    public void Free(int index)
    {
        nint block = _order[index];
        CheckContents(block, _live[block]);
        _order[index] = _order[^1];
        _order.RemoveAt(_order.Count - 1);
        _live.Remove(block);
        Heap.Free((void*)block);
    }

    public bool Reallocate(int index, nuint size)
    {
        nint old = _order[index];
        Entry entry = _live[old];
        if (entry.Kind == BlockKind.Container)
            size = Math.Max(size, 8);
        void* moved = Heap.Reallocate((void*)old, size);
        if (moved == null)
        {
            CheckContents(old, entry);
            return false;
        }
        _live.Remove(old);
        CheckContents((nint)moved, entry with { Size = Math.Min(entry.Size, size) });
        Assert.True(_live.TryAdd((nint)moved, default), "a block was handed out twice");
        _order[index] = (nint)moved;
        Write(moved, size, entry.Kind);
        return true;
    }

    public void FreeAll()
    {
        while (Count > 0)
            Free(Count - 1);
    }

    /// <summary>Counters, walks, contents and the heap's own equations.</summary>
    public void Check()
    {
        Heap.Verify();
        Assert.Equal(_live.Count, Heap.LiveBlocks);
        if (!_guarded)
            Assert.Equal(_live.Keys.Sum(block => (long)Heap.SizeOf((void*)block)), Heap.LiveBytes);
        Assert.True(Heap.PeakLiveBytes >= Heap.LiveBytes);
        Assert.True(Heap.CommittedBytes + Heap.ChargedBytes <= Heap.Limit);
        foreach (BlockKind kind in Enum.GetValues<BlockKind>())
            CheckWalk(kind);
        foreach ((nint block, Entry entry) in _live)
            CheckContents(block, entry);
    }

    public void Dispose() => Heap.Dispose();

    private void CheckWalk(BlockKind kind)
    {
        HashSet<nint> seen = [];
        BlockAddress last = new(0, -1);
        foreach (void* block in Heap.Blocks(kind))
        {
            Assert.True(seen.Add((nint)block), "a walk came by a block twice");
            BlockAddress address = Heap.Locate(block);
            Assert.True(address.Page > last.Page || (address.Page == last.Page && address.Block > last.Block), "a walk went back");
            last = address;
        }
        Assert.Equal(_live.Where(pair => pair.Value.Kind == kind).Select(pair => pair.Key).ToHashSet(), seen);
    }

    private void CheckContents(nint block, Entry entry)
    {
        Assert.True(Heap.IsLiveBlock((void*)block));
        Assert.Equal(entry.Kind, Heap.KindOf((void*)block));
        Assert.True(Heap.SizeOf((void*)block) >= entry.Size);
        Assert.Equal(0, block % 8);
        ReadOnlySpan<byte> bytes = new((void*)block, (int)entry.Size);
        Assert.True(!bytes.ContainsAnyExcept(entry.Fill), "a block's bytes changed");
    }

    private void Write(void* block, nuint size, BlockKind kind)
    {
        byte fill = (byte)(++_nextFill | 1);
        new Span<byte>(block, (int)size).Fill(fill);
        _live[(nint)block] = new Entry(size, kind, fill);
    }

    private readonly record struct Entry(nuint Size, BlockKind Kind, byte Fill);
}
