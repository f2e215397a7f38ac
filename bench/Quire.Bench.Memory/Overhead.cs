using System.Diagnostics;
using Quire.Memory;

namespace Quire.Bench.Memory;

/// <summary>What the heap needs beside its blocks when very many are live.</summary>
internal static unsafe class Overhead
{
    /// <summary>What a heap costs that holds a single block: made, used and disposed.</summary>
    public static void PrintSmallHeap(int heaps)
    {
        long committed = 0;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < heaps; i++)
        {
            using Heap heap = new();
            *(int*)heap.Allocate(32, BlockKind.Atomic) = i;
            committed = heap.CommittedBytes;
        }
        Console.WriteLine($"a heap with one block: {committed:N0} bytes committed, "
            + $"{Stopwatch.GetElapsedTime(start).TotalMicroseconds / heaps:0.0} us to make, use and dispose");
    }

    public static void Print(int blocks, int size)
    {
        using Heap heap = new();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < blocks; i++)
            *(int*)heap.Allocate((nuint)size, BlockKind.Atomic) = i;
        TimeSpan filling = Stopwatch.GetElapsedTime(start);
        long bytes = (long)blocks * size;
        double overhead = 100.0 * (heap.CommittedBytes - bytes) / bytes;
        Console.WriteLine($"{blocks:N0} live blocks of {size} bytes: {bytes:N0} bytes of blocks, {heap.CommittedBytes:N0} committed, "
            + $"overhead {overhead:0.00} %, {filling.TotalNanoseconds / blocks:0.0} ns each to fill");
        start = Stopwatch.GetTimestamp();
        heap.Dispose();
        Console.WriteLine($"disposed in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.0} ms");
    }
}
