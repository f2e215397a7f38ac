namespace Quire.Runtime.Collector;

/// <summary>What gc.get_stats says of one generation.</summary>
internal struct GenerationStatistics
{
    public long Collections;
    public long Collected;
    public long Uncollectable;
}
