using System.Numerics;
using System.Runtime.CompilerServices;

namespace Quire.Memory;

/// <summary>
/// A bit for each block of a heap, at a place that follows from the block's address alone: setting one is two masks, a shift and a
/// test. They lie in the unused part of each arena's first slot, which is committed (and counted against the limit) while they
/// are open: 8 KiB a mebibyte.
/// <para>While open: the bit of a container is clear until it is marked; the bit of any other block is set.</para>
/// <para>Nothing may be allocated in the heap, or freed, while they are open.</para>
/// </summary>
public sealed unsafe class BlockMarks
{
    private const int BytesPerSlot = HeapLayout.PoolSize >> HeapLayout.MarkGranuleShift >> 3; // 128

    private readonly PageSource _pages;
    private readonly ArenaDirectory _directory;

    internal BlockMarks(PageSource pages, ArenaDirectory directory)
    {
        _pages = pages;
        _directory = directory;
    }

    /// <summary>Before: closed. After: open, no container marked; or, when the limit or the system refuses, closed and false.</summary>
    public bool TryOpen()
    {
        for (int ordinal = 0; ordinal < _directory.End; ordinal++)
        {
            ArenaHeader* arena = _directory[ordinal];
            if (arena == null || IsRawMapping(arena))
                continue;
            if (!TryCommit(arena))
            {
                Close();
                return false;
            }
            if (arena->IsMapping)
                ClearContainer(arena, (PoolHeader*)arena + 1);
            else
                Initialize(arena);
        }
        return true;
    }

    /// <summary>Gives the bits' memory back.</summary>
    public void Close()
    {
        for (int ordinal = 0; ordinal < _directory.End; ordinal++)
        {
            ArenaHeader* arena = _directory[ordinal];
            if (arena == null || arena->MarkBytes == 0)
                continue;
            // Where the system refuses, the memory stays committed and counted, and serves the next time.
            if (!_pages.TryDecommit((byte*)arena + _pages.HeaderBytes, arena->MarkBytes))
                continue;
            arena->CommittedBytes -= arena->MarkBytes;
            arena->MarkBytes = 0;
        }
    }

    /// <summary>Marks a block of any kind; true when it was a container without a mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMark(void* block)
    {
        byte* cell = CellOf((nuint)block);
        uint bit = 1u << (int)(((nuint)block >> HeapLayout.MarkGranuleShift) & 7);
        uint old = *cell;
        if ((old & bit) != 0)
            return false;
        *cell = (byte)(old | bit);
        return true;
    }

    /// <summary>Whether a block has its mark; true for all that are no containers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMarked(void* block) =>
        ((uint)*CellOf((nuint)block) >> (int)(((nuint)block >> HeapLayout.MarkGranuleShift) & 7) & 1) != 0;

    /// <summary>Marked blocks on a page of containers.</summary>
    public static int CountMarked(PoolView page)
    {
        ulong* words = (ulong*)CellOf((nuint)page.Start);
        int count = 0;
        for (int i = 0; i < (page.BlockCount == 1 ? 1 : BytesPerSlot / sizeof(ulong)); i++)
            count += BitOperations.PopCount(words[i]);
        return page.BlockCount == 1 ? (int)(words[0] & 1) : count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* CellOf(nuint block) =>
        (byte*)((block & ~(nuint)(HeapLayout.ArenaSize - 1))
            + ((block >> (HeapLayout.MarkGranuleShift + 3)) & (HeapLayout.MarksSize - 1))
            + HeapLayout.MarksOffset);

    // A block of a mapping begins at slot 1: its bit is in the first page behind the headers.
    private bool TryCommit(ArenaHeader* arena)
    {
        nuint end = HeapLayout.MarksOffset + (nuint)(arena->IsMapping ? 2 * BytesPerSlot : HeapLayout.MarksSize);
        if (arena->MarkBytes != 0 || end <= _pages.HeaderBytes)
            return true;
        nuint bytes = HeapLayout.RoundUp(end - _pages.HeaderBytes, _pages.PageSize);
        if (!_pages.TryCommit((byte*)arena + _pages.HeaderBytes, bytes))
            return false;
        arena->MarkBytes = (ushort)bytes;
        arena->CommittedBytes += bytes;
        return true;
    }

    private static void Initialize(ArenaHeader* arena)
    {
        Fill((byte*)arena + HeapLayout.MarksOffset, ulong.MaxValue, HeapLayout.MarksSize);
        for (ulong slots = ~arena->FreeSlots & HeapLayout.UsableSlots; slots != 0; slots &= slots - 1)
            ClearContainer(arena, (PoolHeader*)arena + BitOperations.TrailingZeroCount(slots));
    }

    private static void ClearContainer(ArenaHeader* arena, PoolHeader* pool)
    {
        ulong isOther = pool->Kind == BlockKind.Container ? 0 : ulong.MaxValue;
        if (PoolHeader.HoldsBlocks(pool))
            Fill((byte*)arena + HeapLayout.MarksOffset + (PoolHeader.SlotOf(pool) * BytesPerSlot), isOther, BytesPerSlot);
    }

    // The framework's way would be compiled first, at the end of each program: a millisecond.
    private static void Fill(byte* at, ulong word, int bytes)
    {
        for (int i = 0; i < bytes / sizeof(ulong); i++)
            ((ulong*)at)[i] = word;
    }

    private static bool IsRawMapping(ArenaHeader* arena) => arena->IsMapping && ((PoolHeader*)arena + 1)->Kind == BlockKind.Raw;
}
