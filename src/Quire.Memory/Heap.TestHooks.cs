namespace Quire.Memory;

// What tests put before allocations. While any of it is on, every request takes the slow path; off, it costs nothing.
public sealed unsafe partial class Heap
{
    /// <summary>
    /// Called before each allocation, reallocation and charge, with the size and kind that are asked for. It may use the heap; what it
    /// allocates itself passes without another call. Null for none.
    /// </summary>
    public Action<nuint, BlockKind>? AllocationHook
    {
        get => _gate.Hook;
        set
        {
            _gate.Hook = value;
            CloseIfWatched();
        }
    }

    /// <summary>Whether allocations are counted. Switching it on sets <see cref="AllocationCount"/> to 0.</summary>
    public bool CountsAllocations
    {
        get => _gate.Counts;
        set
        {
            if (value && !_gate.Counts)
                _gate.ResetCount();
            _gate.Counts = value;
            CloseIfWatched();
        }
    }

    /// <summary>
    /// Allocations, reallocations and charges since <see cref="CountsAllocations"/> was switched on; failed ones
    /// included.
    /// </summary>
    public long AllocationCount => _gate.Count;

    /// <summary>Lets one request fail as if there were no memory.</summary>
    /// <param name="number">Which one, counted from now; 1 is the next. 0 lets none fail, and ends an earlier call's effect.</param>
    /// <param name="andAllLater">All requests after it fail too.</param>
    public void FailAllocationNumber(long number, bool andAllLater = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        _gate.FailAt(number, andAllLater);
        CloseIfWatched();
    }

    private void CloseIfWatched()
    {
        _watched = _gate.IsOn;
        UpdateClosed();
    }
}
