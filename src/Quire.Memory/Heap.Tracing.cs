namespace Quire.Memory;

// Allocations with the places they were made at. Traced blocks stand in pools of their own, where every free is looked at; other pools know
// nothing of it. While no tracer is there, allocations pay nothing for this.
public sealed unsafe partial class Heap
{
    private BinTable? _tracedBins;
    private IAllocationTracer? _tracer;
    private long _tracedBytes;
    private long _peakTracedBytes;

    // Sampling: the mean of bytes between two samples, 0 to trace all; the state of a xorshift generator; the bin whose refill is paid for.
    private long _interval;
    private ulong _random;
    private int _paidBin = -1;

    /// <summary>Allocations are traced, all of them or a sample.</summary>
    public bool IsTracing => _tracer != null;

    /// <summary>The mean number of bytes that one traced block stands for; 0 when every allocation is traced.</summary>
    public long SamplingInterval => _tracer == null ? 0 : _interval;

    /// <summary>Bytes asked for by the traced blocks that are live; an estimate where allocations are sampled.</summary>
    public long TracedBytes => _tracedBytes;

    /// <summary>The most that <see cref="TracedBytes"/> was since tracing began or <see cref="ResetPeakTracedBytes"/>.</summary>
    public long PeakTracedBytes => _peakTracedBytes;

    /// <summary>Memory that traces take: their part of the pools they stand in, and the table of these.</summary>
    public long TraceBytes => _tracedBins == null ? 0 : (long)_tracedBins.RegionBytes + _tracedBins.EntryBytes;

    /// <summary>From now on each allocation keeps what the tracer says of it. Blocks that are live already have no trace.</summary>
    /// <param name="tracer">Asked at each traced allocation.</param>
    /// <param name="samplingInterval">
    /// 0 traces every allocation. Above, about one block is traced for so many allocated bytes, and stands for that many; most
    /// allocations then cost what they cost untraced.
    /// </param>
    /// <returns>False if there is no memory for the table of traced pools.</returns>
    /// <exception cref="InvalidOperationException">Already tracing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval is negative, or above 2^31.</exception>
    public bool StartTracing(IAllocationTracer tracer, long samplingInterval = 0)
    {
        ArgumentNullException.ThrowIfNull(tracer);
        ArgumentOutOfRangeException.ThrowIfNegative(samplingInterval);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samplingInterval, 1L << 31);
        if (_tracer != null)
            throw new InvalidOperationException("The heap is tracing already.");
        _tracedBins ??= BinTable.TryMakeTraced(_pages, _arenas, _meter, _options);
        if (_tracedBins == null)
            return false;
        _tracer = tracer;
        _interval = samplingInterval;
        _random = 0x9E3779B97F4A7C15;
        _bins.JittersCarving = samplingInterval != 0;
        UpdateClosed();
        return true;
    }

    /// <summary>Ends tracing and forgets all traces. Without a tracer it does nothing.</summary>
    public void StopTracing()
    {
        _tracer = null;
        _bins.JittersCarving = false;
        UpdateClosed();
        ClearTraces();
    }

    /// <summary>Forgets the traces of all live blocks; the counters begin at 0 again.</summary>
    public void ClearTraces()
    {
        for (BlockKind kind = 0; kind <= BlockKind.Container; kind++)
        {
            foreach (PoolView pool in Pools(kind))
            {
                if (pool.Header->Traced)
                    TraceEntries.Clear(pool.Header);
                else if (TraceEntries.IsLarge(pool.Header))
                    TraceEntries.Set(pool.Header, null, default);
            }
        }
        _tracedBytes = _peakTracedBytes = 0;
    }

    /// <summary>The peak begins anew at what is traced now.</summary>
    public void ResetPeakTracedBytes() => _peakTracedBytes = _tracedBytes;

    /// <summary>The trace of a live block; its site is 0 when there is none.</summary>
    public static BlockTrace TraceOf(void* block) => TraceEntries.Get(HeapLayout.HeaderOf(block), block);

    /// <summary>
    /// The traces of all live blocks, by kind, then address. While the enumeration lasts, nothing may be allocated or freed.
    /// </summary>
    public IEnumerable<BlockTrace> Traces()
    {
        for (BlockKind kind = 0; kind <= BlockKind.Container; kind++)
        {
            PoolWalk pools = Pools(kind);
            while (pools.MoveNext())
            {
                PoolView pool = pools.Current;
                if (!pool.CanHoldTraces)
                    continue;
                for (int ordinal = 0; ordinal < pool.BlockCount; ordinal++)
                {
                    BlockTrace trace = pool.TraceAt(ordinal);
                    if (trace.Site != 0)
                        yield return trace;
                }
            }
        }
    }

    private bool TracesAll => _tracer != null && _interval == 0;

    private void UpdateClosed() => _bins.SetClosed(_guarded || _watched || TracesAll);

    /// <summary>A request while a tracer is there: traced, or, when the sample leaves it out or the tracer does, as usual.</summary>
    private byte* TakeTraced(nuint size, BlockKind kind, bool grows)
    {
        if (size > HeapLayout.MaxRequest)
            return null;
        long weight = (long)size;
        if (_interval != 0 && !IsSampled(size, kind, out weight))
            return Take(size, kind, grows, _bins);
        int site = _tracer!.SiteOf(size, kind);
        if (site <= 0)
            return site < 0 ? null : Take(size, kind, grows, _bins);
        byte* block = !_guarded && size <= SizeClasses.PooledMax && !_meter.MayBeDue ? _tracedBins!.TryTake(size, kind) : null;
        if (block == null)
            block = Take(size, kind, grows, _tracedBins!);
        if (block != null)
            Keep(HeapLayout.HeaderOf(block), block, new BlockTrace(site, weight));
        return block;
    }

    private void Keep(PoolHeader* pool, byte* block, BlockTrace trace)
    {
        TraceEntries.Set(pool, block, trace);
        _tracedBytes += trace.Size;
        if (_tracedBytes > _peakTracedBytes)
            _peakTracedBytes = _tracedBytes;
    }

    /// <summary>A block of a traced pool was freed.</summary>
    private void FreedTraced(PoolHeader* pool, byte* block)
    {
        _tracedBytes -= TraceEntries.Take(pool, block);
        pool->Countdown = 1;
        if (!_guarded)
            pool->Live--;
        if (pool->State != PoolState.Current)
            _tracedBins!.AfterFree(pool);
    }

    /// <summary>The block is about to go, or to get another trace.</summary>
    private void ForgetTrace(PoolHeader* pool, byte* block)
    {
        BlockTrace trace = TraceEntries.Get(pool, block);
        if (trace.Site == 0)
            return;
        _tracedBytes -= trace.Size;
        TraceEntries.Set(pool, block, default);
    }

    /// <summary>A block was made larger or smaller where it stands: it counts as allocated here. False if the tracer refuses.</summary>
    private bool TryTraceAgain(PoolHeader* pool, byte* block, nuint size)
    {
        if (!TracesAll || !TraceEntries.CanHold(pool))
            return true;
        int site = _tracer!.SiteOf(size, pool->Kind);
        if (site < 0)
            return false;
        ForgetTrace(pool, block);
        if (site > 0)
            Keep(pool, block, new BlockTrace(site, (long)size));
        return true;
    }

    /// <summary>
    /// Only slow requests come by. One that fills a free list stands for all that list will serve, any other for itself; each is taken with a
    /// probability in proportion, so that every byte has the same chance.
    /// </summary>
    private bool IsSampled(nuint size, BlockKind kind, out long weight)
    {
        int bin = -1;
        long bytes = size <= SizeClasses.DirectMax ? _bins.BytesAhead(size, kind, out bin) : (long)size;
        weight = Math.Max(bytes, _interval);
        if (bytes == 0)
            return false;
        if (bin >= 0 && bin == _paidBin)
        {
            // The request before was a sample and left the list empty; this one fills it.
            _paidBin = -1;
            return false;
        }
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        if (bytes < _interval && (long)(_random % (ulong)_interval) >= bytes)
            return false;
        _paidBin = bin;
        return true;
    }
}
