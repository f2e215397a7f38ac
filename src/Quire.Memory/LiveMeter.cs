namespace Quire.Memory;

/// <summary>
/// The peak of live bytes, found without counting allocations: slow paths report by how much live bytes may have grown, and when
/// that sum is large enough to matter, the live bytes are looked at.
/// </summary>
internal sealed class LiveMeter
{
    private const long LeastGrowth = 256 * 1024;
    private const int ShareOfUsed = 16;

    private long _growth;

    /// <summary>The most that was seen.</summary>
    public long Peak { get; private set; }

    public void Grew(long bytes) => _growth += bytes;

    /// <summary>False: <see cref="IsDue"/> is false whatever is in use.</summary>
    public bool MayBeDue => _growth > LeastGrowth;

    /// <summary>Time to look: live bytes may have grown by a sixteenth of what pools and large blocks hold.</summary>
    public bool IsDue(long usedBytes) => _growth > Math.Max(LeastGrowth, usedBytes / ShareOfUsed);

    public void Look(long live)
    {
        _growth = 0;
        Peak = Math.Max(Peak, live);
    }
}
