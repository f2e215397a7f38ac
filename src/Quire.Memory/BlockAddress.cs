namespace Quire.Memory;

/// <summary>
/// Where a block stands, in numbers a person can read and that are the same in every run that allocates and frees
/// in the same order: a page of 16 KiB, counted from 1, and the block's place on it, counted from 0.
/// </summary>
/// <param name="Page">The page: 64 x the ordinal of the arena, plus the slot in it (1 to 63).</param>
/// <param name="Block">The ordinal of the block on that page; 0 for a block that has its pages for itself.</param>
public readonly record struct BlockAddress(int Page, int Block)
{
    /// <summary>The address as people see it, such as <c>p12.b3</c>.</summary>
    public override string ToString() => $"p{Page}.b{Block}";
}
