using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quire.Memory;

namespace Quire.Bench.Memory;

/// <summary>What is measured. Struct implementations, so that each pattern is compiled once for each, calls inlined.</summary>
internal unsafe interface IAllocator
{
    void* Allocate(nuint size);

    void Free(void* block);
}

/// <summary>Quire's heap.</summary>
internal readonly unsafe struct QuireAllocator(Heap heap) : IAllocator
{
    private readonly Heap _heap = heap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* Allocate(nuint size) => _heap.Allocate(size, BlockKind.Atomic);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Free(void* block) => _heap.Free(block);
}

/// <summary>The C library's malloc and free, as .NET offers them.</summary>
internal readonly unsafe struct NativeAllocator : IAllocator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* Allocate(nuint size) => NativeMemory.Alloc(size);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Free(void* block) => NativeMemory.Free(block);
}
