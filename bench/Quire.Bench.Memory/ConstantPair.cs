using System.Diagnostics;
using Quire.Memory;

namespace Quire.Bench.Memory;

/// <summary>The pair pattern as a runtime's own code has it: size and kind are known when it is compiled.</summary>
internal static unsafe class ConstantPair
{
    public static double Measure(Heap heap, int pairs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < pairs; i++)
        {
            void* block = heap.Allocate(32, BlockKind.Atomic);
            *(int*)block = i;
            heap.Free(block);
        }
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / pairs;
    }
}
