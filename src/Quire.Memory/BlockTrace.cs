namespace Quire.Memory;

/// <summary>What is kept of the allocation of a live block.</summary>
/// <param name="Site">What the tracer answered.</param>
/// <param name="Size">The bytes that were asked for; where allocations are sampled, the bytes that this one stands for.</param>
public readonly record struct BlockTrace(int Site, long Size);
