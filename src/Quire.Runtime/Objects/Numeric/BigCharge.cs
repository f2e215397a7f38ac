using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// The memory of big-integer temporaries, counted against the heap's limit as long as this lives. Taken before the temporaries are made.
/// </summary>
internal unsafe ref struct BigCharge
{
    /// <summary>Bytes of the largest integer there can be: what the arithmetic under it takes.</summary>
    public const long MaxBytes = (1L << 28) - 64;

    private readonly Interpreter _py;
    private nuint _bytes;

    /// <summary>Fails, with MemoryError pending, when the limit would be passed or the result is larger than any integer can be.</summary>
    public BigCharge(Interpreter py, long operandBytes, long resultBytes)
    {
        _py = py;
        _bytes = (nuint)(operandBytes + resultBytes);
        Failed = resultBytes > MaxBytes || !py.Heap.TryCharge(_bytes);
        if (!Failed)
            return;
        _bytes = 0;
        Raise.NoMemory(py);
    }

    public bool Failed { get; }

    public void Dispose()
    {
        if (_bytes != 0)
            _py.Heap.Uncharge(_bytes);
        _bytes = 0;
    }
}
