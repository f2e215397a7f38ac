using System.Diagnostics;
using Quire.Memory;
using Quire.Runtime;
using Quire.Runtime.Vm;

namespace Quire.Bench;

/// <summary>How long it takes to make one more interpreter in a process that has made some, and to end it.</summary>
internal static class InterpreterBench
{
    private const int WarmUp = 300;
    private const int Count = 200;

    public static bool Run(TextWriter output)
    {
        var made = new List<double>();
        var ended = new List<double>();
        for (int i = 0; i < WarmUp + Count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            using var py = new Interpreter(new HeapOptions());
            if (!InterpreterStartup.Build(py))
                return false;
            double making = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            InterpreterShutdown.ClearModules(py);
            InterpreterShutdown.Finish(py);
            double ending = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (py.Heap.GetStatistics().LiveBlocks != 0)
                return false;
            if (i == 0)
                output.WriteLine($"{"the first",-20} {making,9:0.00} ms to make {ending,9:0.00} ms to end");
            if (i >= WarmUp)
            {
                made.Add(making);
                ended.Add(ending);
            }
        }
        output.WriteLine($"{"one of many (median)",-20} {Statistics.Median(made),9:0.00} ms to make {Statistics.Median(ended),9:0.00} ms to end");
        return true;
    }
}
