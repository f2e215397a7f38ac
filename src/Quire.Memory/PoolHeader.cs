using System.Runtime.InteropServices;

namespace Quire.Memory;

/// <summary>What a slot is at the moment.</summary>
internal enum PoolState : byte
{
    /// <summary>Free, or no slot at all. All other fields but the countdown mean nothing.</summary>
    Unused = 0,

    /// <summary>The pool that serves its bin.</summary>
    Current,

    /// <summary>Every block is live; in no list.</summary>
    Full,

    /// <summary>Some blocks are live and some free; in its bin's list of available pools.</summary>
    Available,

    /// <summary>The first slot of a run: one block.</summary>
    Run,

    /// <summary>A later slot of a run: no block begins here.</summary>
    RunTail,

    /// <summary>The first slot of a mapping: one block.</summary>
    Mapping,
}

/// <summary>
/// One per slot, 64 bytes, in the arena's first slot. The first two fields are all that an allocation and a free touch.
/// <para>In every pool: live + free + untouched == capacity, where free is the length of the free list.</para>
/// <para>
/// Live blocks are not counted one by one. The countdown says after how many frees somebody must look:
/// full: 1, so live == capacity until then; available: live, so it arrives at 0 with the last block; current: a number
/// that is not reached, and live is capacity - free - untouched. In a hardened heap, and in a traced pool, every free is looked at,
/// the countdown is 1, and <see cref="Live"/> is kept exactly.
/// </para>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = HeapLayout.HeaderSize)]
internal unsafe struct PoolHeader
{
    /// <summary>The first free block, or null. Free blocks are linked at <see cref="HeapLayout.LinkOffset"/>.</summary>
    public byte* Free;

    /// <summary>Frees left until <see cref="Heap.Free"/> must look at this pool. Never 0 between two calls.</summary>
    public int Countdown;

    /// <summary>Live blocks when last counted. Exact in a hardened heap and in a traced pool.</summary>
    public int Live;

    /// <summary>Size of each block in bytes.</summary>
    public nuint BlockSize;

    /// <summary>Neighbours in the bin's list of available pools.</summary>
    public PoolHeader* Next;

    /// <summary>See <see cref="Next"/>; null in the first pool of the list.</summary>
    public PoolHeader* Previous;

    /// <summary>A word for the heap's owner; zero when the pool is taken.</summary>
    public nint Note;

    /// <summary>
    /// 2^32 / <see cref="BlockSize"/> rounded up: offset x this >> 32 is the block's ordinal. 0 for single blocks.
    /// </summary>
    public uint Reciprocal;

    /// <summary>Blocks that the pool has room for.</summary>
    public ushort Capacity;

    /// <summary>Blocks at the end of the pool that were never handed out.</summary>
    public ushort Untouched;

    /// <summary>Slots that belong together: 1, or the length of a run.</summary>
    public byte Slots;

    /// <summary>Index of the bin that the pool belongs to is class x 4 + kind.</summary>
    public byte Class;

    /// <summary>The kind of all blocks here.</summary>
    public BlockKind Kind;

    /// <summary>What the slot is.</summary>
    public PoolState State;

    /// <summary>Blocks end in a guard (see <see cref="Guards"/>).</summary>
    public bool Guarded;

    /// <summary>Behind the last block lies an entry for each (see <see cref="TraceEntries"/>), and every free is looked at.</summary>
    public bool Traced;

    /// <summary>The slot of <paramref name="header"/> in its arena, 1 to 63.</summary>
    public static int SlotOf(PoolHeader* header) => (int)((nuint)header >> HeapLayout.HeaderShift) & (HeapLayout.SlotCount - 1);

    /// <summary>Where the slot's memory begins.</summary>
    public static byte* StartOf(PoolHeader* header) =>
        (byte*)HeapLayout.ArenaOf(header) + ((nuint)SlotOf(header) << HeapLayout.PoolShift);

    /// <summary>The bit that stands for this slot in its arena's bit sets.</summary>
    public static ulong BitOf(PoolHeader* header) => 1ul << SlotOf(header);

    /// <summary>True where a block begins in this slot.</summary>
    public static bool HoldsBlocks(PoolHeader* header) => header->State is not (PoolState.Unused or PoolState.RunTail);

    /// <summary>Blocks that were handed out at least once; those behind them have never been written.</summary>
    public static int TouchedOf(PoolHeader* header) => header->Capacity - header->Untouched;

    /// <summary>The ordinal of the block that <paramref name="address"/> points into.</summary>
    public static int OrdinalOf(PoolHeader* header, void* address) =>
        (int)(((ulong)((nuint)address - (nuint)StartOf(header)) * header->Reciprocal) >> 32);

    /// <summary>The free list's length; walks it.</summary>
    public static int FreeCountOf(PoolHeader* header)
    {
        int count = 0;
        for (byte* block = header->Free; block != null; block = *(byte**)(block + HeapLayout.LinkOffset))
            count++;
        return count;
    }

    /// <summary>The live blocks of a slot in use. Walks the free list of a current pool, and no other.</summary>
    public static int LiveOf(PoolHeader* header) => header->State switch
    {
        _ when header->Guarded || header->Traced => header->Live,
        PoolState.Full or PoolState.Run or PoolState.Mapping => header->Capacity,
        PoolState.Available => header->Countdown,
        PoolState.Current => TouchedOf(header) - FreeCountOf(header),
        _ => 0,
    };
}
