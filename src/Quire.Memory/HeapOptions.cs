namespace Quire.Memory;

/// <summary>How a <see cref="Heap"/> is made. The defaults are an unlimited heap at full speed.</summary>
public sealed record HeapOptions
{
    /// <summary>The smallest limit a heap can be made with, in bytes: its own tables and one page of blocks.</summary>
    public const long MinimumLimit = 128 * 1024;

    /// <summary>
    /// The most bytes the heap may have committed plus charged, at least <see cref="MinimumLimit"/>;
    /// <see cref="long.MaxValue"/> is no limit.
    /// </summary>
    public long Limit { get; init; } = long.MaxValue;

    /// <summary>
    /// Poisons blocks when they are allocated and freed, keeps a guard behind each, and reports writes past a block's end,
    /// writes to freed blocks, double frees and frees of what is no block with a <see cref="HeapCorruptionException"/>.
    /// Each block is 16 bytes larger, and no request takes the fast path.
    /// </summary>
    public bool Hardened { get; init; }

    /// <summary>
    /// Puts at most four blocks in a pool, so that small programs see what large ones do: pools that fill, empty and return.
    /// For tests; it wastes nearly all memory.
    /// </summary>
    public bool TinyPools { get; init; }
}
