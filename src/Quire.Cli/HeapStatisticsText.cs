using System.Diagnostics;
using System.Globalization;
using Quire.Memory;
using Quire.Runtime.Collector;

namespace Quire.Cli;

/// <summary>--heap-stats: what a heap holds, in lines of at most 80 columns.</summary>
internal static class HeapStatisticsText
{
    public static void Write(TextWriter to, HeapStatistics heap)
    {
        to.WriteLine("heap");
        Line(to, "live", $"{SizeText.Show(heap.LiveBytes)} in {heap.LiveBlocks:N0} blocks, peak {SizeText.Show(heap.PeakLiveBytes)}");
        Line(to, "committed", $"{SizeText.Show(heap.CommittedBytes)}, peak {SizeText.Show(heap.PeakCommittedBytes)}, idle {SizeText.Show(heap.IdleBytes)}");
        Line(to, "charged", $"{SizeText.Show(heap.ChargedBytes)} outside the heap");
        Line(to, "limit", heap.Limit == long.MaxValue ? "none" : SizeText.Show(heap.Limit));
        Line(to, "arenas", $"{heap.Arenas:N0} of 1 MiB");
        Line(to, "large runs", $"{heap.Runs:N0} blocks, {SizeText.Show(heap.RunBytes)}");
        Line(to, "mappings", $"{heap.Mappings:N0} blocks, {SizeText.Show(heap.MappingBytes)}");
        to.WriteLine();
        to.WriteLine($"  {"block",8}  {"kind",-9}  {"pools",6}  {"live",11}  {"free",11}  {"untouched",9}  {"live bytes",10}");
        foreach (PoolStatistics row in heap.Pools)
            Row(to, $"{row.BlockSize:N0} B", row.Kind.ToString().ToLowerInvariant(), row.Pools, row.LiveBlocks, row.FreeBlocks, row.UntouchedBlocks, row.LiveBlocks * row.BlockSize);
        Row(to, "all", "", heap.Pools.Sum(row => row.Pools), heap.Pools.Sum(row => row.LiveBlocks), heap.Pools.Sum(row => row.FreeBlocks),
            heap.Pools.Sum(row => row.UntouchedBlocks), heap.Pools.Sum(row => row.LiveBlocks * row.BlockSize));
    }

    /// <summary>What the collector did, from its last records.</summary>
    public static void Write(TextWriter to, CycleCollector collector)
    {
        to.WriteLine();
        to.WriteLine("collections");
        for (int generation = 0; generation < CycleCollector.Generations; generation++)
        {
            GenerationStatistics all = collector.Statistics[generation];
            CollectionRecord? longest = collector.Records.Where(record => record.Generation == generation).MaxBy(record => record.Ticks);
            string pause = longest == null ? "" : $", longest of the last ones {Milliseconds(longest.Ticks)}";
            Line(to, $"gen {generation}", $"{all.Collections:N0}, freed {all.Collected:N0}{pause}");
            foreach (string passes in longest == null ? [] : Passes(longest))
                Line(to, "", $"  {passes}");
        }
        CollectionRecord? widest = collector.Records.Where(record => record.Generation == CycleCollector.OldestGeneration).MaxBy(record => record.Candidates);
        if (widest is { Candidates: > 0 })
        {
            double share = (double)widest.WorkingBytes / widest.Candidates;
            Line(to, "working", string.Create(CultureInfo.InvariantCulture, $"{share:0.00} bytes a container in a collection of {widest.Candidates:N0}"));
        }
    }

    // Three passes a line, so that the lines stay short.
    private static IEnumerable<string> Passes(CollectionRecord record) =>
        Enum.GetValues<CollectorPass>().Where(pass => record.TicksOf(pass) > 0)
            .Select(pass => $"{pass.ToString().ToLowerInvariant()} {Milliseconds(record.TicksOf(pass))}")
            .Chunk(3)
            .Select(some => string.Join(", ", some));

    private static string Milliseconds(long ticks) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticks * 1000.0 / Stopwatch.Frequency:0.000} ms");

    private static void Line(TextWriter to, string what, string figures) => to.WriteLine($"  {what,-10}  {figures}");

    private static void Row(TextWriter to, string size, string kind, int pools, long live, long free, long untouched, long bytes) =>
        to.WriteLine($"  {size,8}  {kind,-9}  {pools,6:N0}  {live,11:N0}  {free,11:N0}  {untouched,9:N0}  {SizeText.Show(bytes),10}");
}
