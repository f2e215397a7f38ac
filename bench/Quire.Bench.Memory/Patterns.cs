using System.Diagnostics;

namespace Quire.Bench.Memory;

/// <summary>The patterns. Each returns nanoseconds for one allocation plus one free.</summary>
internal static unsafe class Patterns
{
    private const int BatchSize = 1000;
    private const int RandomSlots = 5000;

    /// <summary>One block, allocated and freed again at once: a temporary.</summary>
    public static double Pair<T>(T allocator, nuint size, int pairs)
        where T : struct, IAllocator
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < pairs; i++)
        {
            void* block = allocator.Allocate(size);
            *(int*)block = i;
            allocator.Free(block);
        }
        return NanosecondsEach(start, pairs);
    }

    /// <summary>A thousand blocks, then all are freed in the order they came.</summary>
    public static double Batch<T>(T allocator, nuint size, int pairs)
        where T : struct, IAllocator
    {
        void** blocks = stackalloc void*[BatchSize];
        int batches = pairs / BatchSize;
        long start = Stopwatch.GetTimestamp();
        for (int batch = 0; batch < batches; batch++)
        {
            for (int i = 0; i < BatchSize; i++)
            {
                blocks[i] = allocator.Allocate(size);
                *(int*)blocks[i] = i;
            }
            for (int i = 0; i < BatchSize; i++)
                allocator.Free(blocks[i]);
        }
        return NanosecondsEach(start, batches * BatchSize);
    }

    /// <summary>A random one of 5000 blocks is replaced, its size anything from 16 bytes to <paramref name="size"/>.</summary>
    public static double Random<T>(T allocator, nuint size, int pairs)
        where T : struct, IAllocator
    {
        void** blocks = stackalloc void*[RandomSlots];
        for (int i = 0; i < RandomSlots; i++)
            blocks[i] = allocator.Allocate(16);
        ulong random = 88172645463325252;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < pairs; i++)
        {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            int slot = (int)(random % RandomSlots);
            allocator.Free(blocks[slot]);
            blocks[slot] = allocator.Allocate(16 + (nuint)(((random >> 32) * (size - 15)) >> 32));
            *(int*)blocks[slot] = i;
        }
        double each = NanosecondsEach(start, pairs);
        for (int i = 0; i < RandomSlots; i++)
            allocator.Free(blocks[i]);
        return each;
    }

    private static double NanosecondsEach(long start, int count) =>
        Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
}
