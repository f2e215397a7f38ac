namespace Quire.Runtime.Collector;

/// <summary>The passes of a collection, in order.</summary>
internal enum CollectorPass
{
    Mark,
    Choose,
    Subtract,
    Reach,
    Restore,
    Finish,
    WeakReferences,
    Finalizers,
    SecondLook,
    Clear,
}

/// <summary>What one collection did.</summary>
internal sealed class CollectionRecord
{
    public const int PassCount = (int)CollectorPass.Clear + 1;

    private readonly long[] _ticks = new long[PassCount];

    /// <summary>How many collections there were before this one.</summary>
    public required long Number { get; init; }

    /// <summary>0 young, 1, 2 all.</summary>
    public required int Generation { get; init; }

    /// <summary>Asked for by the allocation of containers, and not by the program.</summary>
    public required bool IsAutomatic { get; init; }

    /// <summary>Tracked containers of the generations that were looked at.</summary>
    public long Candidates { get; set; }

    /// <summary>Of them, those that roots did not lead to at once, so that references had to be counted.</summary>
    public long Doubted { get; set; }

    public long Collected { get; set; }
    public long Uncollectable { get; set; }

    /// <summary>Working memory at the most, in bytes; nothing of it is left.</summary>
    public long WorkingBytes { get; set; }

    /// <summary>Time of the whole run, in ticks of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long Ticks { get; set; }

    /// <summary>Time of one pass; 0 for one that was not needed.</summary>
    public long TicksOf(CollectorPass pass) => _ticks[(int)pass];

    public void Add(CollectorPass pass, long ticks) => _ticks[(int)pass] += ticks;

    public override string ToString() =>
        $"#{Number} generation {Generation}: {Candidates} candidates, {Doubted} doubted, {Collected} collected, {Uncollectable} uncollectable";
}
