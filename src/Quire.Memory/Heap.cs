using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Quire.Memory;

/// <summary>
/// A private heap: blocks of unmanaged memory from arenas of its own, with an exact limit.
/// <para>
/// <b>Threads.</b> A heap belongs to one thread at a time; nothing here locks. Different heaps share nothing.
/// </para>
/// <para>
/// <b>Ownership.</b> A block belongs to the caller until it is passed to <see cref="Free"/> or <see cref="Reallocate"/>, or until the
/// heap is disposed, which gives back all memory without looking at the blocks. Keep the heap itself reachable
/// as long as its blocks are in use; its finalizer releases what was forgotten.
/// </para>
/// <para>
/// <b>Errors.</b> No memory is a null pointer, never an exception, and leaves the heap as it was. Misuse is undefined, except
/// that a hardened heap (<see cref="HeapOptions.Hardened"/>) finds most of it and throws <see cref="HeapCorruptionException"/>.
/// </para>
/// <para>Sizes are in bytes. Blocks are aligned to 8 bytes; those above 8 KiB to 16 KiB.</para>
/// </summary>
/// <remarks>
/// The plan (free lists per page, a countdown instead of counts, thresholds before memory returns) follows what is known from
/// mimalloc and from CPython's own object allocator; docs/internals/memory.md tells where it differs.
/// </remarks>
public sealed unsafe partial class Heap : IDisposable
{
    private PoolHeader** _direct;
    private readonly PageSource _pages;
    private readonly ArenaDirectory _directory;
    private readonly ArenaSet _arenas;
    private readonly LargeBlocks _large;
    private readonly BinTable _bins;
    private readonly LiveMeter _meter = new();
    private readonly AllocationGate _gate = new();
    private readonly bool _guarded;
    private readonly HeapOptions _options;
    private bool _watched; // the gate is on
    private bool _disposed;

    /// <summary>Makes an empty heap; it commits about 16 KiB for its own tables.</summary>
    /// <param name="options">Limit and modes; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below <see cref="HeapOptions.MinimumLimit"/>.</exception>
    /// <exception cref="InsufficientMemoryException">The system has no memory left.</exception>
    /// <exception cref="PlatformNotSupportedException">The process is not a 64-bit one.</exception>
    public Heap(HeapOptions? options = null)
        : this(options ?? new HeapOptions(), PageDoor.ForThisSystem())
    {
    }

    internal Heap(HeapOptions options, PageDoor door)
    {
        if (sizeof(void*) != 8)
            HeapErrors.ThrowNot64Bit();
        if (options.Limit < HeapOptions.MinimumLimit)
            HeapErrors.ThrowLimitTooSmall(options.Limit, HeapOptions.MinimumLimit);
        _guarded = options.Hardened;
        _options = options;
        _pages = new PageSource(door, options.Limit);
        _directory = new ArenaDirectory(_pages);
        _arenas = new ArenaSet(_pages, _directory, keepsIdle: _guarded);
        _large = new LargeBlocks(_pages, _directory, _arenas, _guarded);
        _bins = new BinTable(_pages, _arenas, _meter, options);
        Marks = new BlockMarks(_pages, _directory);
        _direct = _bins.Direct;
        _bins.SetClosed(_guarded);
    }

    /// <summary>Releases the memory of a heap that nobody disposed.</summary>
    ~Heap() => Release();

    /// <summary>
    /// A block of at least <paramref name="size"/> bytes (0 is allowed), or null if the limit or the system refuses. The
    /// memory is not zeroed, except for the first eight bytes of a container.
    /// </summary>
    /// <param name="size">Bytes needed.</param>
    /// <param name="kind">What will stand in the block; one of the three kinds, not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* Allocate(nuint size, BlockKind kind)
    {
        if (size <= SizeClasses.DirectMax)
        {
            // The entry at (size + 7) / 8 x 4 + kind, as an offset in bytes: a constant where size and kind are.
            PoolHeader* pool = *(PoolHeader**)((byte*)_direct + (((size + 7) & ~(nuint)7) << 2) + ((nuint)kind << 3));
            byte* block = pool->Free;
            if (block != null)
            {
                pool->Free = *(byte**)(block + HeapLayout.LinkOffset);
                return block;
            }
        }
        return AllocateSlow(size, kind);
    }

    /// <summary>Gives a block back.</summary>
    /// <param name="block">A live block of this heap; not null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Free(void* block)
    {
        PoolHeader* pool = HeapLayout.HeaderOf(block);
        *(ulong*)block = 0;
        *(byte**)((byte*)block + HeapLayout.LinkOffset) = pool->Free;
        pool->Free = (byte*)block;
        if (--pool->Countdown == 0)
            FreeSlow(pool, (byte*)block);
    }

    /// <summary>
    /// Makes a block larger or smaller. The block may move; its kind and its contents, up to the smaller size, stay. Where
    /// a quarter of the block or less would be saved it stays as it is. Making a block smaller never fails, unless by
    /// <see cref="FailAllocationNumber"/>.
    /// </summary>
    /// <param name="block">A live block of this heap; not null. No longer valid if the result is another address.</param>
    /// <param name="newSize">Bytes needed from now on.</param>
    /// <returns>The block's address, or null if there is no memory; then the old block is as it was.</returns>
    public void* Reallocate(void* block, nuint newSize)
    {
        PoolHeader* pool = HeapLayout.HeaderOf(block);
        BlockKind kind = pool->Kind;
        if (_watched && !_gate.Pass(newSize, kind))
            return null;
        nuint old = SizeOf(block);
        // An untraced pool has no room for the trace of what is allocated anew: such a block moves.
        bool mayStay = !_guarded && (!TracesAll || TraceEntries.CanHold(pool));
        if (mayStay && FitsInPlace(pool, newSize))
            return TryTraceAgain(pool, (byte*)block, newSize) || newSize <= old ? block : null;
        byte* moved = _tracer != null ? TakeTraced(newSize, kind, grows: newSize > old)
            : newSize > HeapLayout.MaxRequest ? null : Take(newSize, kind, grows: newSize > old, _bins);
        if (moved == null)
        {
            // Two copies have no room; the one may have it, now that what was idle is given back.
            return newSize <= old || (!_guarded && FitsInPlace(pool, newSize)) ? block : null;
        }
        NativeMemory.Copy(block, moved, Math.Min(old, newSize));
        Free(block);
        return moved;
    }

    /// <summary>The bytes a live block has room for: its size class, or in a hardened heap exactly what was asked for.</summary>
    public static nuint SizeOf(void* block)
    {
        PoolHeader* pool = HeapLayout.HeaderOf(block);
        return pool->Guarded ? Guards.SizeOf(pool, (byte*)block) : pool->BlockSize;
    }

    /// <summary>The kind a live block was allocated with.</summary>
    public static BlockKind KindOf(void* block) => HeapLayout.HeaderOf(block)->Kind;

    /// <summary>
    /// Counts memory that lies outside the heap against the limit, exactly. Failure injection counts it as an allocation.
    /// </summary>
    /// <returns>False, and nothing charged, if the limit would be passed.</returns>
    public bool TryCharge(nuint bytes)
    {
        if (_watched && !_gate.Pass(bytes, BlockKind.Raw))
            return false;
        return _pages.TryCharge(bytes) || (Reclaim() > 0 && _pages.TryCharge(bytes));
    }

    /// <summary>Takes back what <see cref="TryCharge"/> counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than is charged.</exception>
    public void Uncharge(nuint bytes) => _pages.Uncharge(bytes);

    /// <summary>Gives all memory that no block needs back to the system. Blocks stay where they are.</summary>
    /// <returns>Bytes that were committed and no longer are.</returns>
    public long Trim() => Reclaim();

    /// <summary>
    /// Releases all memory of the heap, blocks included, without looking at them. The heap must not be used afterwards. A second
    /// call does nothing.
    /// </summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void* AllocateSlow(nuint size, BlockKind kind)
    {
        if (_watched && !_gate.Pass(size, kind))
            return null;
        if (_tracer != null)
            return TakeTraced(size, kind, grows: false);
        // Most requests that come here only need their bin's next block: sizes above the direct ones, and every few
        // hundredth of the others.
        if (!_guarded && size <= SizeClasses.PooledMax && !_meter.MayBeDue)
        {
            byte* block = _bins.TryTake(size, kind);
            if (block != null)
                return block;
        }
        return size > HeapLayout.MaxRequest ? null : Take(size, kind, grows: false, _bins);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FreeSlow(PoolHeader* pool, byte* block)
    {
        if (_guarded)
        {
            pool->Countdown = 1;
            Guards.Freed(pool, block);
        }
        if (pool->Traced && PoolHeader.HoldsBlocks(pool))
        {
            FreedTraced(pool, block);
        }
        else if (TraceEntries.IsLarge(pool))
        {
            ForgetTrace(pool, block);
            _large.Free(pool);
        }
        else if (PoolHeader.HoldsBlocks(pool))
        {
            _bins.AfterFree(pool);
        }
        else
        {
            pool->Countdown = 1;
            HeapErrors.ThrowFreedOnEmptyPage(pool, block);
        }
    }

    /// <summary>
    /// A block from a bin, a run or a mapping; if there is no memory, once more after what is idle was given back.
    /// </summary>
    private byte* Take(nuint size, BlockKind kind, bool grows, BinTable bins)
    {
        if (kind == BlockKind.Container)
            size = Math.Max(size, sizeof(ulong)); // the word that is zero must not lie in the fence
        nuint needed = _guarded ? Guards.SizeWithGuard(size) : size;
        byte* block = TryTake(needed, kind, grows, bins);
        if (block == null && Reclaim() > 0)
            block = TryTake(needed, kind, grows, bins);
        if (block != null && _guarded)
            Guards.Arm(HeapLayout.HeaderOf(block), block, size);
        if (_meter.MayBeDue && _meter.IsDue(UsedBytes))
            _meter.Look(SumLiveBytes(exact: false));
        return block;
    }

    private byte* TryTake(nuint size, BlockKind kind, bool grows, BinTable bins)
    {
        if (size <= SizeClasses.PooledMax)
            return bins.TryTake(size, kind);
        _meter.Grew((long)size);
        // What grew once will grow again: addresses for twice the size cost nothing and save the next copy.
        return _large.TryTake(size, kind, room: grows ? size * 2 : size);
    }

    private bool FitsInPlace(PoolHeader* pool, nuint size)
    {
        bool isLarge = pool->State is PoolState.Run or PoolState.Mapping;
        if (isLarge && size > SizeClasses.PooledMax && _large.TryResize(pool, size))
            return true;
        return size <= pool->BlockSize && size >= pool->BlockSize - pool->BlockSize / 4;
    }

    private long Reclaim()
    {
        long before = _pages.Committed;
        _bins.RetireEmptyPools();
        _tracedBins?.RetireEmptyPools();
        _large.DropSpare();
        _arenas.Trim();
        return before - _pages.Committed;
    }

    private void Release()
    {
        if (_disposed || _bins == null)
            return;
        _disposed = true;
        _direct = null;
        _large.DropSpare();
        for (int ordinal = 0; ordinal < _directory.End; ordinal++)
        {
            ArenaHeader* arena = _directory[ordinal];
            if (arena != null)
                _pages.ReleaseRegion(arena, arena->ReservedBytes, ArenaSet.CommittedBytesOf(arena));
        }
        _directory.Release();
        _tracedBins?.Release();
        _bins.Release();
    }
}
