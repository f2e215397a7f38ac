namespace Quire.Memory;

/// <summary>
/// The hardened heap's marks. A guarded block of b bytes that was asked for with n &lt;= b - 16 looks like this:
/// <code>
/// live:  [ n bytes of the owner ][ fence bytes to b - 16 ][ fence word ][ size word: tag and n ]
/// free:  [ zero ][ link ][ poison to b - 16              ][ link again ][ free word            ]
/// </code>
/// So a write past the end, a write after a free, and a second free each leave a trace that is found when the
/// block is freed, reused, or checked. What was found is mended first, as far as it can be, and then thrown.
/// </summary>
internal static unsafe class Guards
{
    /// <summary>Bytes a guarded block needs beside its owner's.</summary>
    public const int TailBytes = 16;

    private const byte FreshByte = 0xCD;
    private const byte FenceByte = 0xFD;
    private const byte FreedByte = 0xDD;
    private const ulong FenceWord = 0xFDFD_FDFD_FDFD_FDFD;
    private const ulong FreeWord = 0xF4EE_F4EE_F4EE_F4EE;

    /// <summary>High 24 bits of a live block's size word; the rest is the size, at most 2^40.</summary>
    private const ulong LiveTag = 0x11_FE_B7;
    private const int TagShift = 40;

    /// <summary>The size a block of <paramref name="size"/> bytes must have.</summary>
    public static nuint SizeWithGuard(nuint size) => Math.Max(size, HeapLayout.MinBlockSize) + TailBytes;

    /// <summary>The size that was asked for.</summary>
    public static nuint SizeOf(PoolHeader* pool, byte* block) => (nuint)(*SizeWord(pool, block) & ((1ul << TagShift) - 1));

    public static bool IsLive(PoolHeader* pool, byte* block) => *SizeWord(pool, block) >> TagShift == LiveTag;

    public static bool IsFree(PoolHeader* pool, byte* block) => *SizeWord(pool, block) == FreeWord;

    /// <summary>A block just taken gets fresh poison (its first eight bytes stay zero) and its guard.</summary>
    public static void Arm(PoolHeader* pool, byte* block, nuint size)
    {
        if (size > sizeof(ulong))
            new Span<byte>(block, checked((int)Math.Min(size, int.MaxValue)))[sizeof(ulong)..].Fill(FreshByte);
        Fill(block + size, FenceOf(pool, block), FenceByte);
        *FencePlace(pool, block) = FenceWord;
        *SizeWord(pool, block) = (LiveTag << TagShift) | size;
    }

    /// <summary>A free list just carved out of untouched memory gets the marks of free blocks.</summary>
    public static void FormatFreeList(PoolHeader* pool)
    {
        for (byte* block = pool->Free; block != null; block = *LinkOf(block))
            MarkFree(pool, block, *LinkOf(block));
    }

    /// <summary>
    /// A block was just pushed on its pool's free list. Takes it off, checks that it was live and nothing beside it was
    /// written, and pushes it again with the marks of a free one.
    /// </summary>
    public static void Freed(PoolHeader* pool, byte* block)
    {
        if (pool->Free == block)
            pool->Free = *LinkOf(block);
        if (!PoolHeader.HoldsBlocks(pool))
            HeapErrors.ThrowFreedOnEmptyPage(pool, block);
        if (!IsStartOfBlock(pool, block))
            HeapErrors.ThrowCorrupt("A pointer was freed that is not the start of a block", pool, block, (long)pool->BlockSize);
        if (IsFree(pool, block))
        {
            *LinkOf(block) = (byte*)*FencePlace(pool, block);
            HeapErrors.ThrowCorrupt("A block was freed twice", pool, block, (long)pool->BlockSize);
        }
        CheckLive(pool, block, intact: HeapLayout.MinBlockSize);
        pool->Live--;
        if (pool->State is PoolState.Run or PoolState.Mapping)
            return;
        MarkFree(pool, block, pool->Free);
        *LinkOf(block) = pool->Free;
        pool->Free = block;
    }

    /// <summary>
    /// Throws if a live block's guard was written. What lies before <paramref name="intact"/> is not looked at: a free
    /// has written there.
    /// </summary>
    public static void CheckLive(PoolHeader* pool, byte* block, nuint intact = 0)
    {
        if (!IsLive(pool, block) || SizeOf(pool, block) > pool->BlockSize - TailBytes)
        {
            HeapErrors.ThrowCorrupt(
                "A guard was overwritten, by a write past a block's end or before the next one's start", pool, block, (long)pool->BlockSize);
        }
        nuint size = SizeOf(pool, block);
        if (*FencePlace(pool, block) != FenceWord || !IsFilled(block + Math.Max(size, intact), FenceOf(pool, block), FenceByte))
            HeapErrors.ThrowCorrupt("A block was written past its end", pool, block, (long)size);
    }

    /// <summary>Throws if a free block was written; the block is marked anew first, so that it is reported once.</summary>
    public static void CheckFree(PoolHeader* pool, byte* block)
    {
        byte* link = *LinkOf(block);
        byte* again = (byte*)*FencePlace(pool, block);
        if (*(ulong*)block == 0 && link == again && IsFree(pool, block)
            && IsFilled(block + HeapLayout.MinBlockSize, FenceOf(pool, block), FreedByte))
        {
            return;
        }
        MarkFree(pool, block, again == null || (IsIn(pool, again) && IsStartOfBlock(pool, again)) ? again : null);
        HeapErrors.ThrowCorrupt("A block was written after it was freed", pool, block, (long)pool->BlockSize);
    }

    public static void CheckFreeList(PoolHeader* pool)
    {
        for (byte* block = pool->Free; block != null; block = *LinkOf(block))
            CheckFree(pool, block);
    }

    private static void MarkFree(PoolHeader* pool, byte* block, byte* link)
    {
        *(ulong*)block = 0;
        *LinkOf(block) = link;
        Fill(block + HeapLayout.MinBlockSize, FenceOf(pool, block), FreedByte);
        *FencePlace(pool, block) = (ulong)link;
        *SizeWord(pool, block) = FreeWord;
    }

    private static bool IsIn(PoolHeader* pool, byte* block) => HeapLayout.HeaderOf(block) == pool;

    private static bool IsStartOfBlock(PoolHeader* pool, byte* block)
    {
        nuint offset = (nuint)(block - PoolHeader.StartOf(pool));
        return offset % pool->BlockSize == 0 && offset / pool->BlockSize < (nuint)PoolHeader.TouchedOf(pool);
    }

    private static byte** LinkOf(byte* block) => (byte**)(block + HeapLayout.LinkOffset);

    private static byte* FenceOf(PoolHeader* pool, byte* block) => block + pool->BlockSize - TailBytes;

    private static ulong* FencePlace(PoolHeader* pool, byte* block) => (ulong*)FenceOf(pool, block);

    private static ulong* SizeWord(PoolHeader* pool, byte* block) => FencePlace(pool, block) + 1;

    private static void Fill(byte* from, byte* to, byte value)
    {
        if (from < to)
            new Span<byte>(from, (int)(to - from)).Fill(value);
    }

    private static bool IsFilled(byte* from, byte* to, byte value) =>
        from >= to || !new ReadOnlySpan<byte>(from, (int)(to - from)).ContainsAnyExcept(value);
}
