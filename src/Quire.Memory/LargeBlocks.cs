namespace Quire.Memory;

/// <summary>
/// Blocks that share no pool: runs of slots up to <see cref="HeapLayout.MaxRunSize"/>, mappings above. Both begin at a
/// slot's start, so their headers are found as every block's is, and both grow and shrink in place where they can.
/// </summary>
internal sealed unsafe class LargeBlocks(PageSource pages, ArenaDirectory directory, ArenaSet arenas, bool guarded)
{
    /// <summary>A freed mapping of up to 4 MiB is kept for the next request, so that a loop over one does not thrash.</summary>
    private const nuint MaxSpareBytes = 4u << 20;

    private readonly PageSource _pages = pages;
    private readonly ArenaDirectory _directory = directory;
    private readonly ArenaSet _arenas = arenas;
    private readonly bool _guarded = guarded;

    /// <summary>The mapping freed last, in no directory; or null.</summary>
    private ArenaHeader* _spare;

    /// <summary>Live runs and the bytes of their blocks.</summary>
    public int RunCount { get; private set; }

    /// <summary>See <see cref="RunCount"/>.</summary>
    public long RunBytes { get; private set; }

    /// <summary>Live mappings and the bytes of their blocks.</summary>
    public int MappingCount { get; private set; }

    /// <summary>See <see cref="MappingCount"/>.</summary>
    public long MappingBytes { get; private set; }

    /// <summary>Committed bytes of the spare mapping.</summary>
    public long SpareBytes => _spare == null ? 0 : (long)_spare->CommittedBytes;

    /// <summary>
    /// A block of at least <paramref name="size"/> bytes; a mapping keeps addresses for <paramref name="room"/> bytes.
    /// </summary>
    public byte* TryTake(nuint size, BlockKind kind, nuint room)
    {
        PoolHeader* pool = size <= HeapLayout.MaxRunSize ? TryTakeRun(size) : TryTakeMapping(size, room);
        if (pool == null)
            return null;
        pool->Free = null;
        pool->Countdown = 1;
        pool->Live = 1;
        pool->Capacity = 1;
        pool->Untouched = 0;
        pool->Reciprocal = 0;
        pool->Note = 0;
        pool->Next = pool->Previous = null; // no trace
        pool->Traced = false;
        pool->Class = 0;
        pool->Kind = kind;
        pool->Guarded = _guarded;
        if (kind == BlockKind.Container)
            HeapLayout.ArenaOf(pool)->RecentSlots |= PoolHeader.BitOf(pool);
        byte* block = PoolHeader.StartOf(pool);
        *(ulong*)block = 0; // as if it came from a pool: no object yet
        return block;
    }

    /// <summary>Gives a run or a mapping back.</summary>
    public void Free(PoolHeader* pool)
    {
        if (pool->State == PoolState.Run)
        {
            RunCount--;
            RunBytes -= (long)pool->BlockSize;
            _arenas.Return(pool);
            return;
        }
        ArenaHeader* mapping = HeapLayout.ArenaOf(pool);
        MappingCount--;
        MappingBytes -= (long)pool->BlockSize;
        pool->State = PoolState.Unused;
        pool->Countdown = 1;
        ArenaHeader.LeaveSets(mapping, ~0ul);
        _directory.Remove(mapping);
        if (mapping->CommittedBytes > MaxSpareBytes)
        {
            Release(mapping);
            return;
        }
        DropSpare();
        _spare = mapping;
    }

    /// <summary>Makes a block larger or smaller where it stands. False changes nothing.</summary>
    public bool TryResize(PoolHeader* pool, nuint size)
    {
        nuint old = pool->BlockSize;
        if (pool->State == PoolState.Run)
        {
            if (size > HeapLayout.MaxRunSize || !TryResizeRun(pool, SlotsFor(size)))
                return false;
            RunBytes += (long)pool->BlockSize - (long)old;
            return true;
        }
        if (size <= HeapLayout.MaxRunSize || !TryResizeMapping(HeapLayout.ArenaOf(pool), size))
            return false;
        MappingBytes += (long)pool->BlockSize - (long)old;
        return true;
    }

    /// <summary>Gives the spare mapping back.</summary>
    public void DropSpare()
    {
        if (_spare != null)
            Release(_spare);
        _spare = null;
    }

    private PoolHeader* TryTakeRun(nuint size)
    {
        int slots = SlotsFor(size);
        PoolHeader* pool = _arenas.TryTake(slots);
        if (pool == null)
            return null;
        pool->State = PoolState.Run;
        pool->BlockSize = (nuint)slots * HeapLayout.PoolSize;
        RunCount++;
        RunBytes += (long)pool->BlockSize;
        return pool;
    }

    private bool TryResizeRun(PoolHeader* pool, int slots)
    {
        if (slots < pool->Slots)
        {
            _arenas.Return(pool, kept: slots);
            pool->Slots = (byte)slots;
        }
        else if (slots > pool->Slots && !_arenas.TryExtend(pool, slots))
        {
            return false;
        }
        pool->BlockSize = (nuint)slots * HeapLayout.PoolSize;
        return true;
    }

    private PoolHeader* TryTakeMapping(nuint size, nuint room)
    {
        if (!_directory.TryMakeRoom())
            return null;
        ArenaHeader* mapping = TakeSpare(size);
        if (mapping == null)
            mapping = TryMap(size, Math.Max(size, room));
        if (mapping == null && room > size)
            mapping = TryMap(size, size);
        if (mapping == null)
            return null;
        PoolHeader* pool = (PoolHeader*)mapping + 1;
        pool->State = PoolState.Mapping;
        pool->Slots = 1;
        _directory.Add(mapping);
        MappingCount++;
        MappingBytes += (long)pool->BlockSize;
        return pool;
    }

    private ArenaHeader* TakeSpare(nuint size)
    {
        ArenaHeader* mapping = _spare;
        if (mapping == null || !TryResizeMapping(mapping, size))
            return null;
        _spare = null;
        return mapping;
    }

    /// <summary>A region with headers in slot 0 and the block from slot 1 on; what lies between is not committed.</summary>
    private ArenaHeader* TryMap(nuint size, nuint room)
    {
        nuint block = BlockBytesFor(size);
        nuint headers = _pages.HeaderBytes;
        nuint reserved = HeapLayout.PoolSize + BlockBytesFor(room);
        if (!_pages.HasRoomFor(headers + block))
            return null;
        // Where an OS page is larger than a slot, headers and block are one piece.
        nuint first = _pages.CommitsWholeArenas ? headers + block : headers;
        byte* start = _pages.TryTakeRegion(reserved, first);
        if (start == null)
            return null;
        if (!_pages.CommitsWholeArenas && !_pages.TryCommit(start + HeapLayout.PoolSize, block))
        {
            _pages.ReleaseRegion(start, reserved, first);
            return null;
        }
        ArenaHeader* mapping = (ArenaHeader*)start;
        mapping->ReservedBytes = reserved;
        mapping->CommittedBytes = headers + block;
        mapping->IsMapping = true;
        ((PoolHeader*)start + 1)->BlockSize = block;
        return mapping;
    }

    private bool TryResizeMapping(ArenaHeader* mapping, nuint size)
    {
        PoolHeader* pool = (PoolHeader*)mapping + 1;
        byte* block = (byte*)mapping + HeapLayout.PoolSize;
        nuint old = pool->BlockSize;
        nuint bytes = BlockBytesFor(size);
        if (HeapLayout.PoolSize + bytes > mapping->ReservedBytes)
            return false;
        if (bytes > old ? !_pages.TryCommit(block + old, bytes - old)
            : bytes < old && !_pages.TryDecommit(block + bytes, old - bytes))
        {
            return false;
        }
        pool->BlockSize = bytes;
        mapping->CommittedBytes = mapping->CommittedBytes + bytes - old;
        return true;
    }

    private void Release(ArenaHeader* mapping) =>
        _pages.ReleaseRegion(mapping, mapping->ReservedBytes, mapping->CommittedBytes);

    private static int SlotsFor(nuint size) => (int)((size + HeapLayout.PoolSize - 1) >> HeapLayout.PoolShift);

    private nuint BlockBytesFor(nuint size) =>
        HeapLayout.RoundUp(HeapLayout.PoolSize + size, _pages.PageSize) - HeapLayout.PoolSize;
}
