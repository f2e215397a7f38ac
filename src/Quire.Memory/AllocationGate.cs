namespace Quire.Memory;

/// <summary>
/// What a test may put before every allocation: a count, a failure, a call. Off, it costs nothing (see
/// <see cref="BinTable"/>).
/// </summary>
internal sealed class AllocationGate
{
    private long _untilFailure;
    private bool _failsForGood;
    private bool _inHook;

    /// <summary>Allocations that came by while the gate was on.</summary>
    public long Count { get; private set; }

    /// <summary>Requests are counted even if nothing else is asked for.</summary>
    public bool Counts { get; set; }

    /// <summary>Called before each allocation; requests it makes itself pass without a call.</summary>
    public Action<nuint, BlockKind>? Hook { get; set; }

    /// <summary>Requests must come by.</summary>
    public bool IsOn => Counts || _untilFailure != 0 || Hook != null;

    /// <summary>Lets the request with this number fail, counted from 1 for the next one; 0 for none.</summary>
    public void FailAt(long number, bool andAllLater)
    {
        _untilFailure = number;
        _failsForGood = andAllLater;
    }

    public void ResetCount() => Count = 0;

    /// <summary>False: this request must fail.</summary>
    public bool Pass(nuint size, BlockKind kind)
    {
        if (Hook != null && !_inHook)
        {
            _inHook = true;
            try
            {
                Hook(size, kind);
            }
            finally
            {
                _inHook = false;
            }
        }
        Count++;
        if (_untilFailure == 0 || --_untilFailure != 0)
            return true;
        if (_failsForGood)
            _untilFailure = 1;
        return false;
    }
}
