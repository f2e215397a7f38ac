namespace Quire.Memory;

/// <summary>
/// Size class x kind.
/// <para>pools == (current is there ? 1 : 0) + available pools + full pools; full ones are in no list.</para>
/// </summary>
internal unsafe struct Bin
{
    /// <summary>The pool that serves this bin, or null.</summary>
    public PoolHeader* Current;

    /// <summary>Pools with live and with free blocks.</summary>
    public PoolHeader* Available;

    /// <summary>Pools of this bin.</summary>
    public int Pools;
}

/// <summary>
/// The bins of a heap, and the table through which an allocation finds its pool. An entry of that table is either its bin's
/// current pool or <i>nothing</i>, a pool that is always empty: then the request goes through <see cref="TryTake"/>. So
/// whoever must see requests (a young collection, failure injection, a hardened heap) closes entries, and an
/// allocation that nobody watches pays nothing for it.
/// </summary>
internal sealed unsafe class BinTable
{
    public const int Count = SizeClasses.Count << KindShift;
    private const int KindShift = 2; // 4 columns: 3 kinds and one that stays empty
    private const int ClassesLength = SizeClasses.PooledMax / 8 + 1;
    private const int DirectLength = SizeClasses.DirectCount << KindShift;

    /// <summary>
    /// A free list grows by this much untouched memory at a time: an OS page is first written when it is needed.
    /// </summary>
    private const int CarveBytes = 4096;

    private const int TinyPoolBlocks = 4;

    private readonly PageSource _pages;
    private readonly ArenaSet _arenas;
    private readonly LiveMeter _meter;
    private readonly bool _guarded;
    private readonly bool _traced;
    private readonly bool _exact; // guarded or traced: every free is looked at, live blocks are counted
    private readonly int _maxBlocks;
    private readonly Bin* _bins;
    private readonly PoolHeader* _nothing;
    private readonly byte* _classes; // by (size + 7) / 8, up to PooledMax
    private bool _closed;
    private ulong _jitter = 1;

    public BinTable(PageSource pages, ArenaSet arenas, LiveMeter meter, HeapOptions options)
        : this(pages, arenas, meter, options, TryTakeRegion(pages), traced: false)
    {
    }

    private BinTable(PageSource pages, ArenaSet arenas, LiveMeter meter, HeapOptions options, byte* region, bool traced)
    {
        _pages = pages;
        _arenas = arenas;
        _meter = meter;
        _guarded = options.Hardened;
        _traced = traced;
        _exact = _guarded || traced;
        _closed = traced;
        _maxBlocks = options.TinyPools ? TinyPoolBlocks : int.MaxValue;
        RegionBytes = RegionBytesOn(pages);
        if (region == null)
            HeapErrors.ThrowNoMemoryForHeap();
        _nothing = (PoolHeader*)region;
        Direct = (PoolHeader**)(_nothing + 1);
        _bins = (Bin*)(Direct + DirectLength);
        _classes = (byte*)(_bins + Count);
        for (int i = 0; i < ClassesLength; i++)
            _classes[i] = (byte)SizeClasses.Of((nuint)i * 8);
        CloseEntries(0, 1);
    }

    /// <summary>A table of its own for pools with room for traces; always closed. Null if there is no memory.</summary>
    public static BinTable? TryMakeTraced(PageSource pages, ArenaSet arenas, LiveMeter meter, HeapOptions options)
    {
        byte* region = TryTakeRegion(pages);
        return region == null ? null : new BinTable(pages, arenas, meter, options, region, traced: true);
    }

    /// <summary>By (size + 7) / 8 x 4 + kind: the pool to pop from. Sizes up to <see cref="SizeClasses.DirectMax"/>.</summary>
    public PoolHeader** Direct { get; }

    /// <summary>Bytes committed for the bins.</summary>
    public nuint RegionBytes { get; }

    /// <summary>The bin of an index below <see cref="Count"/>.</summary>
    public Bin* this[int index] => _bins + index;

    public static int ClassOf(int index) => index >> KindShift;

    public static BlockKind KindOf(int index) => (BlockKind)(index & ((1 << KindShift) - 1));

    public static int IndexOf(PoolHeader* pool) => (pool->Class << KindShift) + (int)pool->Kind;

    /// <summary>Blocks in a pool of a class.</summary>
    public int CapacityOf(int sizeClass) =>
        Math.Min(_maxBlocks, HeapLayout.PoolSize / (SizeClasses.BlockSize(sizeClass) + (_traced ? TraceEntries.EntrySize : 0)));

    /// <summary>Free lists grow by random amounts, so that the requests that make them grow have no rhythm.</summary>
    public bool JittersCarving { get; set; }

    /// <summary>Bytes of the entries behind the blocks of traced pools.</summary>
    public long EntryBytes
    {
        get
        {
            long bytes = 0;
            for (int index = 0; _traced && index < Count; index++)
                bytes += (long)_bins[index].Pools * CapacityOf(ClassOf(index)) * TraceEntries.EntrySize;
            return bytes;
        }
    }

    /// <summary>
    /// About how many bytes of blocks the free list will serve that this request has to make; 0 when there is one already.
    /// </summary>
    public long BytesAhead(nuint size, BlockKind kind, out int index)
    {
        index = (_classes[(size + 7) >> 3] << KindShift) + (int)kind;
        PoolHeader* pool = _bins[index].Current;
        if (pool != null && pool->Free != null)
            return 0;
        bool isFresh = _bins[index].Available == null || (pool != null && pool->Untouched > 0);
        if (!isFresh)
            return (_bins[index].Available->Capacity - PoolHeader.LiveOf(_bins[index].Available)) * (long)_bins[index].Available->BlockSize;
        return Math.Max(CarveBytes, SizeClasses.BlockSize(ClassOf(index)));
    }

    /// <summary>
    /// A block for a size up to <see cref="SizeClasses.PooledMax"/>, from the current pool of its bin, an available one or a new one;
    /// null if no memory can be had.
    /// </summary>
    public byte* TryTake(nuint size, BlockKind kind)
    {
        int index = (_classes[(size + 7) >> 3] << KindShift) + (int)kind;
        PoolHeader* pool = _bins[index].Current;
        if (pool == null || (pool->Free == null && !TryCarve(pool)))
        {
            pool = TryTakePool(index);
            if (pool == null)
                return null;
        }
        if (_guarded)
            Guards.CheckFree(pool, pool->Free);
        if (_exact)
            pool->Live++;
        byte* block = pool->Free;
        pool->Free = *(byte**)(block + HeapLayout.LinkOffset);
        Open(index, pool);
        return block;
    }

    /// <summary>After a free that ended the countdown of a pool: the pool changes its state.</summary>
    public void AfterFree(PoolHeader* pool)
    {
        switch (pool->State)
        {
            case PoolState.Current:
                pool->Countdown = _exact ? 1 : HeapLayout.NoLookSoon;
                break;
            case PoolState.Full:
                NoLongerFull(pool);
                break;
            case PoolState.Available when _exact && pool->Live > 0:
                pool->Countdown = 1;
                break;
            case PoolState.Available:
                Unlink(pool);
                Retire(pool);
                break;
        }
    }

    /// <summary>Closed: every request goes through <see cref="TryTake"/> until it is opened again.</summary>
    public void SetClosed(bool closed)
    {
        _closed = closed;
        CloseEntries(0, 1);
    }

    /// <summary>Closes the entries of containers once: the next request for each bin marks its pool as recent again.</summary>
    public void CloseContainers() => CloseEntries((int)BlockKind.Container, 1 << KindShift);

    /// <summary>Returns the current pools in which nothing is live. Walks the free lists of all current pools.</summary>
    public void RetireEmptyPools()
    {
        for (int index = 0; index < Count; index++)
        {
            PoolHeader* pool = _bins[index].Current;
            if (pool == null || PoolHeader.LiveOf(pool) != 0)
                continue;
            SetDirect(index, _nothing);
            _bins[index].Current = null;
            Retire(pool);
        }
    }

    /// <summary>Bytes of all live blocks. Exact, or as of the last look at each current pool, which costs no walk.</summary>
    public long LiveBytes(bool exact)
    {
        long bytes = 0;
        for (int index = 0; index < Count; index++)
            bytes += LiveBlocks(index, exact) * SizeClasses.BlockSize(ClassOf(index));
        return bytes;
    }

    /// <summary>Live blocks of a bin. Every pool is taken for full, then what is free in the others is subtracted.</summary>
    public long LiveBlocks(int index, bool exact = true)
    {
        Bin* bin = _bins + index;
        if (bin->Pools == 0)
            return 0;
        long live = (long)bin->Pools * CapacityOf(ClassOf(index));
        if (bin->Current != null)
            live -= bin->Current->Capacity - (exact ? PoolHeader.LiveOf(bin->Current) : bin->Current->Live);
        for (PoolHeader* pool = bin->Available; pool != null; pool = pool->Next)
            live -= pool->Capacity - PoolHeader.LiveOf(pool);
        return live;
    }

    /// <summary>Gives the table back.</summary>
    public void Release() => _pages.ReleaseRegion(_nothing, RegionBytes, RegionBytes);

    /// <summary>Makes another pool the current one of a bin whose current pool is exhausted or absent.</summary>
    private PoolHeader* TryTakePool(int index)
    {
        Bin* bin = _bins + index;
        SetAsideFull(index);
        PoolHeader* pool = bin->Available;
        if (pool != null)
        {
            Unlink(pool);
            pool->Live = PoolHeader.LiveOf(pool);
        }
        else
        {
            pool = _arenas.TryTake(1);
            if (pool == null)
                return null;
            Format(pool, ClassOf(index), KindOf(index));
            bin->Pools++;
            _ = TryCarve(pool);
        }
        MakeCurrent(index, pool);
        return pool;
    }

    /// <summary>
    /// The first free in a full pool. If its bin's current pool is exhausted, this one takes over: the next request
    /// finds it at once.
    /// </summary>
    private void NoLongerFull(PoolHeader* pool)
    {
        int index = IndexOf(pool);
        PoolHeader* current = _bins[index].Current;
        pool->Live = pool->Capacity - 1;
        if (current != null && current->Free == null && current->Untouched == 0)
        {
            SetAsideFull(index);
            MakeCurrent(index, pool);
            Open(index, pool);
            return;
        }
        pool->State = PoolState.Available;
        pool->Countdown = _exact ? 1 : pool->Live;
        Link(pool);
    }

    /// <summary>Before: the bin's current pool, if any, is exhausted. After: it has none.</summary>
    private void SetAsideFull(int index)
    {
        PoolHeader* full = _bins[index].Current;
        if (full == null)
            return;
        full->State = PoolState.Full;
        full->Countdown = 1;
        _bins[index].Current = null;
        SetDirect(index, _nothing);
    }

    /// <summary>
    /// Before: the bin has no current pool; this one has blocks to give, in no list, and its live blocks are counted.
    /// </summary>
    private void MakeCurrent(int index, PoolHeader* pool)
    {
        _meter.Grew((long)(pool->Capacity - pool->Live) * (long)pool->BlockSize);
        pool->State = PoolState.Current;
        pool->Countdown = _exact ? 1 : HeapLayout.NoLookSoon;
        _bins[index].Current = pool;
    }

    private void Format(PoolHeader* pool, int sizeClass, BlockKind kind)
    {
        int size = SizeClasses.BlockSize(sizeClass);
        pool->Free = null;
        pool->Live = 0;
        pool->BlockSize = (nuint)size;
        pool->Note = 0;
        pool->Reciprocal = (uint)(((1ul << 32) + (uint)size - 1) / (uint)size);
        pool->Capacity = pool->Untouched = (ushort)CapacityOf(sizeClass);
        pool->Class = (byte)sizeClass;
        pool->Kind = kind;
        pool->Guarded = _guarded;
        pool->Traced = _traced;
        if (_traced)
            TraceEntries.Clear(pool);
    }

    /// <summary>
    /// Before: the free list is empty. After: it holds some untouched blocks, in the order of addresses; false if none
    /// are left.
    /// </summary>
    private bool TryCarve(PoolHeader* pool)
    {
        int size = (int)pool->BlockSize;
        int touched = PoolHeader.TouchedOf(pool);
        int wanted = Math.Max(1, CarveBytes / size);
        int count = Math.Min(pool->Untouched, JittersCarving ? Jittered(wanted) : wanted);
        if (count == 0)
            return false;
        pool->Live = touched;
        pool->Untouched -= (ushort)count;
        byte* block = PoolHeader.StartOf(pool) + touched * size;
        pool->Free = block;
        for (int left = count - 1; left > 0; left--, block += size)
        {
            *(ulong*)block = 0;
            *(byte**)(block + HeapLayout.LinkOffset) = block + size;
        }
        *(ulong*)block = 0;
        *(byte**)(block + HeapLayout.LinkOffset) = null;
        if (pool->Guarded)
            Guards.FormatFreeList(pool);
        return true;
    }

    // From 1 to twice as many less one: the mean stays.
    private int Jittered(int count)
    {
        _jitter = _jitter * 6364136223846793005 + 1442695040888963407;
        return 1 + (int)((_jitter >> 33) % (ulong)(2 * count - 1));
    }

    private static nuint RegionBytesOn(PageSource pages) => HeapLayout.RoundUp(
        (nuint)(HeapLayout.HeaderSize + DirectLength * sizeof(PoolHeader*) + Count * sizeof(Bin) + ClassesLength), pages.PageSize);

    private static byte* TryTakeRegion(PageSource pages) => pages.TryTakeRegion(RegionBytesOn(pages), RegionBytesOn(pages));

    private void Retire(PoolHeader* pool)
    {
        if (_guarded)
            Guards.CheckFreeList(pool);
        _bins[IndexOf(pool)].Pools--;
        _arenas.Return(pool);
    }

    private void Link(PoolHeader* pool)
    {
        Bin* bin = _bins + IndexOf(pool);
        pool->Previous = null;
        pool->Next = bin->Available;
        if (pool->Next != null)
            pool->Next->Previous = pool;
        bin->Available = pool;
    }

    private void Unlink(PoolHeader* pool)
    {
        if (pool->Previous != null)
            pool->Previous->Next = pool->Next;
        else
            _bins[IndexOf(pool)].Available = pool->Next;
        if (pool->Next != null)
            pool->Next->Previous = pool->Previous;
    }

    private void Open(int index, PoolHeader* pool)
    {
        if (pool->Kind == BlockKind.Container)
            HeapLayout.ArenaOf(pool)->RecentSlots |= PoolHeader.BitOf(pool);
        if (!_closed)
            SetDirect(index, pool);
    }

    private void SetDirect(int index, PoolHeader* pool)
    {
        if (index >= DirectLength)
            return;
        Direct[index] = pool;
        if (ClassOf(index) != SizeClasses.First)
            return;
        // The smallest class also serves the sizes 0 and 1 to 8.
        Direct[index - (1 << KindShift)] = pool;
        Direct[index - (2 << KindShift)] = pool;
    }

    private void CloseEntries(int first, int step)
    {
        for (int index = first; index < DirectLength; index += step)
            Direct[index] = _nothing;
    }
}
