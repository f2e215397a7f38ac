using Quire.Memory;

namespace Quire.Cli;

/// <summary>--heap-stats.</summary>
internal static class HeapStatisticsText
{
    public static void Write(TextWriter to, HeapStatistics statistics) => to.WriteLine(statistics);
}
