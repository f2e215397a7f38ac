using System.Runtime.CompilerServices;

namespace Quire.Memory;

// The words of this room. No other file defines them again.
//
//   OS page     what the operating system hands out and takes back; 4 KiB on most machines.
//   region      an address range held through the page door; a part of it is committed (usable, counted), the rest
//               only keeps the addresses.
//   arena       a region of 1 MiB, aligned to 1 MiB. Its first slot holds headers, the other 63 hold pools or runs.
//   slot        one of the 64 pieces of 16 KiB of an arena; slot k has its header k x 64 bytes into the arena.
//   pool        a slot that holds blocks of one size class and one kind.
//   run         neighbouring slots that hold one block between them, of more than 8 KiB.
//   mapping     a region of its own for one block that no run can hold; it begins like an arena.
//   block       what Allocate returns. A free block begins with eight zero bytes and then a link to the next free one.
//   size class  the sizes that pools exist for: steps of 8 bytes up to 512, then what divides a pool well up to 8 KiB.
//   kind        what the owner of the heap keeps in a block: raw data, an atomic object, a container.
//   bin         size class x kind: the pool that serves it now, and the pools that could serve it next.
//   untouched   blocks of a pool that were never handed out; their memory has not been written since the pool was taken.
//   idle        slots that are committed and not in use.
//   mark        one bit for each 16 bytes of an arena, kept in its first slot behind the headers while somebody needs it.

/// <summary>Where things lie: the sizes everything else is derived from, and the way from a block to its header.</summary>
internal static unsafe class HeapLayout
{
    public const int PoolShift = 14; // 16 KiB
    public const int PoolSize = 1 << PoolShift;
    public const int ArenaShift = 20; // 1 MiB
    public const uint ArenaSize = 1u << ArenaShift;
    public const int HeaderShift = 6; // 64 B: one cache line
    public const int HeaderSize = 1 << HeaderShift;
    public const int SlotCount = 1 << (ArenaShift - PoolShift); // 64: one bit each in a ulong

    /// <summary>Slot 0 holds the headers and then, at times, a bit for each 16 bytes of the arena: 4 KiB + 8 KiB.</summary>
    public const int MarksOffset = SlotCount * HeaderSize;
    public const int MarkGranuleShift = 4; // MinBlockSize: no two blocks share a bit
    public const int MarksSize = (int)(ArenaSize >> MarkGranuleShift) / 8;

    /// <summary>Slot 0 holds the headers; its bit is never free.</summary>
    public const ulong UsableSlots = ~1ul;

    /// <summary>The smallest block: the zero word and the link of a free block.</summary>
    public const int MinBlockSize = 16;

    /// <summary>Offset of a free block's link. The eight bytes before it are zero as long as the block is free.</summary>
    public const int LinkOffset = 8;

    /// <summary>Runs take at most this many slots (512 KiB); a block that needs more gets a mapping.</summary>
    public const int MaxRunSlots = 32;
    public const nuint MaxRunSize = (nuint)MaxRunSlots * PoolSize;

    /// <summary>No request above this is even tried (1 TiB); below it no sum in this room can overflow.</summary>
    public const ulong MaxRequest = 1ul << 40;

    /// <summary>The countdown of a pool that serves its bin: frees there need no look until 2^31 of them have passed.</summary>
    public const int NoLookSoon = int.MaxValue;

    /// <summary>
    /// The header of the slot where <paramref name="block"/> begins: two masks and an add, for small blocks, runs and
    /// mappings alike.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PoolHeader* HeaderOf(void* block) =>
        (PoolHeader*)(((nuint)block & ~(nuint)(ArenaSize - 1))
            + (((nuint)block >> (PoolShift - HeaderShift)) & ((SlotCount - 1) << HeaderShift)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ArenaHeader* ArenaOf(void* address) => (ArenaHeader*)((nuint)address & ~(nuint)(ArenaSize - 1));

    /// <summary>The bits of <paramref name="count"/> slots (1 to 63) from slot <paramref name="first"/> on.</summary>
    public static ulong SlotMask(int first, int count) => ((1ul << count) - 1) << first;

    public static nuint RoundUp(nuint value, nuint powerOfTwo) => (value + powerOfTwo - 1) & ~(powerOfTwo - 1);
}
