using Quire.Memory;
using Quire.Runtime;

namespace Quire.Cli;

/// <summary>--verify-heap: after everything was given up, nothing may be left.</summary>
internal static unsafe class HeapVerification
{
    public static int Check(Interpreter py, int exitCode)
    {
        try
        {
            py.Heap.Verify();
        }
        catch (HeapCorruptionException error)
        {
            Console.Error.WriteLine($"quire: the heap is damaged: {error.Message}");
            return ExitCodes.HeapFault;
        }
        if (py.Heap.LiveBlocks == 0)
            return exitCode;
        Console.Error.WriteLine($"quire: {py.Heap.LiveBlocks} blocks were not freed ({py.Heap.LiveBytes} bytes)");
        return ExitCodes.HeapFault;
    }
}
