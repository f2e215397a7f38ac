namespace Quire.Runtime.Objects.Numeric;

/// <summary>Limbs for a while: the caller's stack when they fit there, else a raw block of the heap.</summary>
internal unsafe ref struct LimbScratch
{
    /// <summary>Limbs the caller puts on its stack.</summary>
    public const int OnStack = 64;

    private readonly Interpreter _py;
    private void* _block;

    public LimbScratch(Interpreter py, int limbs, ulong* stack)
    {
        _py = py;
        _block = null;
        Limbs = stack;
        if (limbs <= OnStack)
            return;
        _block = py.NewBuffer((nuint)limbs * sizeof(ulong));
        Limbs = (ulong*)_block;
    }

    /// <summary>Null with MemoryError pending.</summary>
    public ulong* Limbs { get; }

    public readonly bool HasFailed => Limbs == null;

    public void Dispose()
    {
        if (_block != null)
            _py.Heap.Free(_block);
        _block = null;
    }
}
