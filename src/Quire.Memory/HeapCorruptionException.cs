namespace Quire.Memory;

/// <summary>
/// The heap found that its owner broke the rules (a block freed twice, written after it was freed, written past its end,
/// or a pointer that is no block), or that one of its own equations does not hold. It is a programming error of the host:
/// report it, and give the heap up.
/// </summary>
public sealed class HeapCorruptionException : Exception
{
    /// <summary>An exception without a message.</summary>
    public HeapCorruptionException()
    {
    }

    /// <summary>An exception that says what was found.</summary>
    public HeapCorruptionException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says what was found, and what led to it.</summary>
    public HeapCorruptionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception about one block.</summary>
    /// <param name="message">What was found.</param>
    /// <param name="block">Where the block stands.</param>
    /// <param name="kind">The kind of the block's pool.</param>
    /// <param name="size">The size in bytes that was asked for, or the block's own where that is no longer known.</param>
    public HeapCorruptionException(string message, BlockAddress block, BlockKind kind, long size)
        : base($"{message} (block {block}, {kind}, {size} bytes)")
    {
        Block = block;
        Kind = kind;
        Size = size;
    }

    /// <summary>The block in question; null where the finding is not about a single block.</summary>
    public BlockAddress? Block { get; }

    /// <summary>The kind of the block in question.</summary>
    public BlockKind? Kind { get; }

    /// <summary>The size of the block in question in bytes.</summary>
    public long Size { get; }
}
