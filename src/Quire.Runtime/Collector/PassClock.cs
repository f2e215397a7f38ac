using System.Diagnostics;

namespace Quire.Runtime.Collector;

/// <summary>Notes in a record how long each pass took.</summary>
internal struct PassClock(CollectionRecord? record)
{
    private long _last = Stopwatch.GetTimestamp();

    public void Passed(CollectorPass pass)
    {
        long now = Stopwatch.GetTimestamp();
        record?.Add(pass, now - _last);
        _last = now;
    }
}
