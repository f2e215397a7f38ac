using System.Runtime.CompilerServices;

namespace Quire.Memory;

/// <summary>
/// Where the traces of blocks lie. A traced pool has room for one entry a block behind its last block, so traces are part of the heap, come and go
/// with their pools, and need no search. A run or a mapping, which is in no list of pools, keeps its trace in the links of its header.
/// </summary>
internal static unsafe class TraceEntries
{
    public const int EntrySize = 8;

    private struct Entry
    {
        public int Site;
        public uint Size;
    }

    /// <summary>A new pool has no traces.</summary>
    public static void Clear(PoolHeader* pool) =>
        new Span<Entry>(FirstOf(pool), pool->Capacity).Clear();

    /// <summary>The trace of a block; its site is 0 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockTrace Get(PoolHeader* pool, void* block)
    {
        if (pool->Traced)
        {
            Entry* entry = FirstOf(pool) + PoolHeader.OrdinalOf(pool, block);
            return new BlockTrace(entry->Site, entry->Size);
        }
        return IsLarge(pool) ? new BlockTrace((int)(nint)pool->Next, (long)pool->Previous) : default;
    }

    /// <summary>Before: the block is in a traced pool, or large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(PoolHeader* pool, void* block, BlockTrace trace)
    {
        if (pool->Traced)
        {
            Entry* entry = FirstOf(pool) + PoolHeader.OrdinalOf(pool, block);
            entry->Site = trace.Site;
            entry->Size = (uint)trace.Size;
            return;
        }
        pool->Next = (PoolHeader*)(nint)trace.Site;
        pool->Previous = (PoolHeader*)(nint)trace.Size;
    }

    /// <summary>Before: the pool is traced. Takes the trace of a block away; the bytes it stood for, 0 without one.</summary>
    public static long Take(PoolHeader* pool, void* block)
    {
        Entry* entry = FirstOf(pool) + PoolHeader.OrdinalOf(pool, block);
        long size = entry->Site == 0 ? 0 : entry->Size;
        entry->Site = 0;
        return size;
    }

    /// <summary>Whether blocks here can have a trace.</summary>
    public static bool CanHold(PoolHeader* pool) => pool->Traced || IsLarge(pool);

    public static bool IsLarge(PoolHeader* pool) => pool->State is PoolState.Run or PoolState.Mapping;

    private static Entry* FirstOf(PoolHeader* pool) => (Entry*)(PoolHeader.StartOf(pool) + pool->Capacity * pool->BlockSize);
}
