namespace Quire.Memory;

/// <summary>
/// The page door with the books kept: what is committed, what is charged, and the limit on both.
/// <para>At every moment: committed + charged &lt;= limit.</para>
/// </summary>
internal sealed unsafe class PageSource(PageDoor door, long limit)
{
    private readonly PageDoor _door = door;

    /// <summary>Bytes in an OS page.</summary>
    public nuint PageSize { get; } = door.PageSize;

    /// <summary>
    /// Bytes committed for the headers of an arena. Where an OS page is larger than a slot, arenas are committed whole,
    /// and slot 0 is the headers' share.
    /// </summary>
    public nuint HeaderBytes { get; } =
        Math.Min(Math.Max(HeapLayout.SlotCount * HeapLayout.HeaderSize, door.PageSize), HeapLayout.PoolSize);

    /// <summary>An OS page is larger than a slot, so slots cannot be committed one by one.</summary>
    public bool CommitsWholeArenas { get; } = door.PageSize > HeapLayout.PoolSize;

    public long Limit { get; private set; } = limit;
    public long Committed { get; private set; }
    public long PeakCommitted { get; private set; }
    public long Charged { get; private set; }
    public long PeakTotal { get; private set; }

    /// <summary>False if the limit would be passed. Cannot overflow: the right side is never negative.</summary>
    public bool HasRoomFor(nuint bytes) => bytes <= (ulong)(Limit - Committed - Charged);

    /// <summary>A new limit; false, and no change, if more than it is in use.</summary>
    public bool TrySetLimit(long limit)
    {
        if (limit < Committed + Charged)
            return false;
        Limit = limit;
        return true;
    }

    public bool TryCharge(nuint bytes)
    {
        if (!HasRoomFor(bytes))
            return false;
        Charged += (long)bytes;
        PeakTotal = Math.Max(PeakTotal, Committed + Charged);
        return true;
    }

    public void Uncharge(nuint bytes)
    {
        if (bytes > (ulong)Charged)
            HeapErrors.ThrowUncharged(bytes, Charged);
        Charged -= (long)bytes;
    }

    public byte* Reserve(nuint bytes) => _door.Reserve(bytes);

    /// <summary>Commits pages, if the limit and the system allow. False changes nothing.</summary>
    public bool TryCommit(byte* start, nuint bytes)
    {
        if (!HasRoomFor(bytes) || !_door.Commit(start, bytes))
            return false;
        Committed += (long)bytes;
        PeakCommitted = Math.Max(PeakCommitted, Committed);
        PeakTotal = Math.Max(PeakTotal, Committed + Charged);
        return true;
    }

    /// <summary>
    /// Gives pages back and keeps their addresses. False (the system has no room for the hole) changes nothing.
    /// </summary>
    public bool TryDecommit(byte* start, nuint bytes)
    {
        if (!_door.Decommit(start, bytes))
            return false;
        Committed -= (long)bytes;
        return true;
    }

    /// <summary>Reserves a region and commits its first <paramref name="committed"/> bytes; null leaves nothing behind.</summary>
    public byte* TryTakeRegion(nuint reserved, nuint committed)
    {
        if (!HasRoomFor(committed))
            return null;
        byte* start = _door.Reserve(reserved);
        if (start == null || TryCommit(start, committed))
            return start;
        _door.Release(start, reserved);
        return null;
    }

    /// <summary>Gives back a region of which <paramref name="committed"/> bytes are committed.</summary>
    public void ReleaseRegion(void* start, nuint reserved, nuint committed)
    {
        _door.Release((byte*)start, reserved);
        Committed -= (long)committed;
    }
}
