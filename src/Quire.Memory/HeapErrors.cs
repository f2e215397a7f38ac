using System.Diagnostics.CodeAnalysis;

namespace Quire.Memory;

/// <summary>Every throw of this room, so that the methods that call them stay small.</summary>
internal static unsafe class HeapErrors
{
    [DoesNotReturn]
    public static void ThrowUncharged(nuint bytes, long charged) =>
        throw new ArgumentOutOfRangeException(nameof(bytes), bytes, $"More is uncharged than the {charged} bytes that are charged.");

    [DoesNotReturn]
    public static void ThrowLimitTooSmall(long limit, long least) =>
        throw new ArgumentOutOfRangeException(nameof(limit), limit, $"The heap needs {least} bytes at least.");

    [DoesNotReturn]
    public static void ThrowNoMemoryForHeap() =>
        throw new InsufficientMemoryException("The system has no memory for the heap's own tables.");

    [DoesNotReturn]
    public static void ThrowNot64Bit() =>
        throw new PlatformNotSupportedException("The heap needs a 64-bit process.");

    [DoesNotReturn]
    public static void ThrowFreedOnEmptyPage(PoolHeader* pool, void* block) =>
        ThrowCorrupt("A block was freed on a page that holds none: freed twice, or never allocated", pool, block, 0);

    [DoesNotReturn]
    public static void ThrowCorrupt(string message) => throw new HeapCorruptionException(message);

    [DoesNotReturn]
    public static void ThrowCorrupt(string message, PoolHeader* pool, void* block, long size) =>
        throw new HeapCorruptionException(message, Heap.Locate(pool, block), pool->Kind, size);
}
