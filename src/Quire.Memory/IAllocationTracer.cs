namespace Quire.Memory;

/// <summary>Says where the program is, for a heap that traces its allocations (see <see cref="Heap.StartTracing"/>).</summary>
public interface IAllocationTracer
{
    /// <summary>
    /// Called for each allocation that is traced, before it is made. May use the heap; what it allocates is traced only if it answers
    /// its own call.
    /// </summary>
    /// <returns>A number above 0 that is kept with the block; 0 to leave the block untraced; below 0 to let the allocation fail.</returns>
    int SiteOf(nuint size, BlockKind kind);
}
