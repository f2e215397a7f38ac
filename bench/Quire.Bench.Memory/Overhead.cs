using System.Diagnostics;
using Quire.Memory;

namespace Quire.Bench.Memory;

/// <summary>What the heap needs beside its blocks when very many are live.</summary>
internal static unsafe class Overhead
{
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
