using System.Runtime.InteropServices;

namespace Quire.Memory;

/// <summary>Which pools a block lives in.</summary>
public enum BlockKind : byte
{
    /// <summary>Buffers that hold no header.</summary>
    Raw,

    /// <summary>Objects without references.</summary>
    Atomic,

    /// <summary>Objects that may hold references.</summary>
    Container,
}

/// <summary>A private heap.</summary>
public sealed unsafe class Heap : IDisposable
{
    /// <summary>Allocates a block.</summary>
    public void* Allocate(nuint size, BlockKind kind) => NativeMemory.Alloc(size);

    /// <summary>Frees a block.</summary>
    public void Free(void* block) => NativeMemory.Free(block);

    /// <summary>Resizes a block.</summary>
    public void* Reallocate(void* block, nuint size) => NativeMemory.Realloc(block, size);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
