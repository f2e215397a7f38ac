namespace Quire.Memory;

/// <summary>
/// Which sizes pools exist for. Up to <see cref="DirectMax"/> class k has blocks of 8 x k bytes. Above, a class is named by
/// the number of its blocks in a pool, and its size is what that division leaves, rounded down to 8: so little is left over
/// at a pool's end, and the steps grow from an eighth to a half of the size, as is usual for size classes.
/// </summary>
internal static class SizeClasses
{
    /// <summary>The largest size with classes in steps of 8 bytes.</summary>
    public const int DirectMax = 512;

    /// <summary>The largest size that shares a pool.</summary>
    public const int PooledMax = HeapLayout.PoolSize / 2;

    /// <summary>Classes 0 and 1 exist in name only: their requests are served by class 2, the smallest block.</summary>
    public const int First = HeapLayout.MinBlockSize / 8;

    public const int DirectCount = DirectMax / 8 + 1; // 65
    public const int Count = DirectCount + 17;

    /// <summary>Blocks in a pool, for each class above the direct ones.</summary>
    private static ReadOnlySpan<byte> BlocksInPool => [28, 24, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>The place in <see cref="BlocksInPool"/> of the largest entry that is not above the index.</summary>
    private static ReadOnlySpan<byte> ClassOfBlocks =>
    [
        0, 0, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0,
    ];

    /// <summary>The class whose blocks have room for <paramref name="size"/> bytes, 0 to <see cref="PooledMax"/>.</summary>
    public static int Of(nuint size)
    {
        if (size <= DirectMax)
            return Math.Max(First, (int)((size + 7) >> 3));
        // Rounded to 8 before it is divided: a class size is a multiple of 8, and must not come out below the request.
        uint rounded = ((uint)size + 7) & ~7u;
        return DirectCount + ClassOfBlocks[(int)(HeapLayout.PoolSize / rounded)];
    }

    /// <summary>The block size of a class in bytes.</summary>
    public static int BlockSize(int sizeClass) =>
        sizeClass < DirectCount ? sizeClass * 8 : HeapLayout.PoolSize / BlocksInPool[sizeClass - DirectCount] & ~7;
}
