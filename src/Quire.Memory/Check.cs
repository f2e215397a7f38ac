using System.Numerics;
using System.Runtime.CompilerServices;

namespace Quire.Memory;

/// <summary>
/// Assertions by price. Each carries a sentence that is thrown if it does not hold.
/// Cheap ones are always on and stand in slow paths; internal ones walk a pool; the heap check walks everything.
/// </summary>
internal static unsafe class Check
{
    /// <summary>A comparison; always on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Cheap(bool holds, string sentence)
    {
        if (!holds)
            HeapErrors.ThrowCorrupt(sentence);
    }

    /// <summary>Everything that can be said of one slot in use.</summary>
    public static void Internal(PoolHeader* pool)
    {
        int touched = PoolHeader.TouchedOf(pool);
        Cheap(pool->Countdown > 0, "A countdown ended and nobody looked.");
        Cheap(touched >= 0 && (nuint)pool->Capacity * pool->BlockSize <= (nuint)pool->Slots * HeapLayout.PoolSize
            || pool->State == PoolState.Mapping, "A pool's blocks reach beyond its end.");
        int free = CountFree(pool, touched);
        Cheap(PoolHeader.LiveOf(pool) + free + pool->Untouched == pool->Capacity, "live + free + untouched == capacity");
        if (pool->Guarded)
            CheckGuards(pool, touched);
    }

    /// <summary>Every equation of the heap.</summary>
    public static void Heap(PageSource pages, ArenaDirectory directory, ArenaSet arenas, LargeBlocks large, BinTable bins, BinTable? traced)
    {
        Tally tally = default;
        int[] poolsOfBins = new int[BinTable.Count * 2]; // the traced ones behind the others
        for (int ordinal = 0; ordinal < directory.End; ordinal++)
        {
            ArenaHeader* arena = directory[ordinal];
            if (arena == null)
                continue;
            Cheap(arena->Ordinal == ordinal, "An arena does not know its ordinal.");
            Cheap(directory.Find(arena) == arena, "An arena cannot be found by its address.");
            tally.Regions++;
            CheckArena(arena, ref tally, poolsOfBins);
        }
        Cheap(tally.Regions == directory.Count, "The directory's count is not the number of its entries.");
        CheckBins(bins, poolsOfBins.AsSpan(0, BinTable.Count));
        if (traced != null)
            CheckBins(traced, poolsOfBins.AsSpan(BinTable.Count));

        Cheap(tally.Arenas == arenas.ArenaCount && tally.Empty == arenas.EmptyArenas, "The arenas are not counted right.");
        Cheap(tally.Used == arenas.UsedSlots && tally.Idle == arenas.IdleSlots, "used + idle == committed slots");
        Cheap(tally.Runs == large.RunCount && tally.RunBytes == large.RunBytes, "The runs are not counted right.");
        Cheap(tally.Mappings == large.MappingCount && tally.MappingBytes == large.MappingBytes, "The mappings are not counted right.");
        long tables = (long)(bins.RegionBytes + (traced?.RegionBytes ?? 0) + directory.TableBytes);
        Cheap(tally.Committed + tables + large.SpareBytes == pages.Committed, "committed == tables + headers + slots + mappings");
        Cheap(pages.Committed + pages.Charged <= pages.Limit, "committed + charged <= limit");
        Cheap(pages.Committed <= pages.PeakCommitted && pages.PeakTotal >= pages.PeakCommitted, "A peak is below what is there.");
    }

    private static void CheckArena(ArenaHeader* arena, ref Tally tally, int[] poolsOfBins)
    {
        ulong used = ~arena->FreeSlots & HeapLayout.UsableSlots;
        tally.Committed += (long)ArenaSet.CommittedBytesOf(arena);
        if (arena->IsMapping)
        {
            CheckSlot((PoolHeader*)arena + 1, ref tally, poolsOfBins);
            return;
        }
        Cheap((arena->FreeSlots & 1) == 0, "The slot of the headers is free.");
        Cheap((used & ~arena->CommittedSlots) == 0, "A slot in use is not committed.");
        ulong inSets = arena->RecentSlots | arena->AgedSlots | arena->ChosenSlots;
        Cheap((inSets & ~used) == 0, "A free slot is in a set of pages.");
        tally.Arenas++;
        tally.Empty += used == 0 ? 1 : 0;
        tally.Used += BitOperations.PopCount(used);
        tally.Idle += BitOperations.PopCount(arena->FreeSlots & arena->CommittedSlots);
        for (int slot = 1; slot < HeapLayout.SlotCount;)
        {
            PoolHeader* pool = (PoolHeader*)arena + slot;
            bool inUse = (used & PoolHeader.BitOf(pool)) != 0;
            Cheap(inUse == PoolHeader.HoldsBlocks(pool), "A slot's header and its arena disagree.");
            if (inUse)
                CheckSlot(pool, ref tally, poolsOfBins);
            slot += inUse ? pool->Slots : 1;
        }
    }

    private static void CheckSlot(PoolHeader* pool, ref Tally tally, int[] poolsOfBins)
    {
        Internal(pool);
        switch (pool->State)
        {
            case PoolState.Run:
                tally.Runs++;
                tally.RunBytes += (long)pool->BlockSize;
                for (int i = 1; i < pool->Slots; i++)
                    Cheap(pool[i].State == PoolState.RunTail, "A run has a hole.");
                break;
            case PoolState.Mapping:
                tally.Mappings++;
                tally.MappingBytes += (long)pool->BlockSize;
                break;
            default:
                Cheap(pool->Slots == 1, "A pool has more than one slot.");
                poolsOfBins[BinTable.IndexOf(pool) + (pool->Traced ? BinTable.Count : 0)]++;
                break;
        }
    }

    private static void CheckBins(BinTable bins, ReadOnlySpan<int> poolsOfBins)
    {
        for (int index = 0; index < BinTable.Count; index++)
        {
            Bin* bin = bins[index];
            Cheap(bin->Pools == poolsOfBins[index], "A bin does not count its pools right.");
            Cheap(bin->Current == null || bin->Current->State == PoolState.Current, "A bin's current pool is in another state.");
            PoolHeader* previous = null;
            for (PoolHeader* pool = bin->Available; pool != null; previous = pool, pool = pool->Next)
            {
                Cheap(pool->State == PoolState.Available && pool->Previous == previous, "A bin's list of pools is broken.");
                Cheap(BinTable.IndexOf(pool) == index, "A pool is in another bin's list.");
            }
        }
    }

    private static int CountFree(PoolHeader* pool, int touched)
    {
        int free = 0;
        for (byte* block = pool->Free; block != null; block = *(byte**)(block + HeapLayout.LinkOffset))
        {
            nuint offset = (nuint)(block - PoolHeader.StartOf(pool));
            Cheap(offset % pool->BlockSize == 0 && offset / pool->BlockSize < (nuint)touched, "A free list leads out of its pool.");
            Cheap(*(ulong*)block == 0, "A free block does not begin with zero.");
            Cheap(++free <= touched, "A free list is a circle.");
        }
        return free;
    }

    private static void CheckGuards(PoolHeader* pool, int touched)
    {
        Guards.CheckFreeList(pool);
        for (int ordinal = 0; ordinal < touched; ordinal++)
        {
            byte* block = PoolHeader.StartOf(pool) + (nuint)ordinal * pool->BlockSize;
            if (!Guards.IsFree(pool, block))
                Guards.CheckLive(pool, block);
        }
    }

    private struct Tally
    {
        public int Regions, Arenas, Empty, Used, Idle, Runs, Mappings;
        public long RunBytes, MappingBytes, Committed;
    }
}
