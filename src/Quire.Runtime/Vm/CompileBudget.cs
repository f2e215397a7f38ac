using Quire.Compiler;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>
/// The .NET memory of one compilation, charged against the heap's limit as it is taken: what was allocated counts, whether or not it is still in
/// use. Also the place where Ctrl-C ends a long compilation.
/// </summary>
internal sealed class CompileBudget : IDisposable
{
    /// <summary>Charges are taken in steps of this size.</summary>
    private const int StepBytes = 64 * 1024;

    private readonly Interpreter _py;
    private readonly long _start = GC.GetAllocatedBytesForCurrentThread();
    private long _charged;

    public CompileBudget(Interpreter py) => _py = py;

    /// <summary>Throws when there is no memory for what was taken and is coming, or when Ctrl-C was pressed.</summary>
    public void Check(long coming)
    {
        long taken = GC.GetAllocatedBytesForCurrentThread() - _start + coming;
        if (Interrupts.IsPending(_py) || (taken > _charged && !TryCharge(taken)))
            throw new CompilationAbandonedException();
    }

    public bool TryCharge(long taken)
    {
        long more = (taken - _charged + StepBytes - 1) / StepBytes * StepBytes;
        if (!_py.Heap.TryCharge((nuint)more))
            return false;
        _charged += more;
        return true;
    }

    public void Dispose()
    {
        _py.Heap.Uncharge((nuint)_charged);
        _charged = 0;
    }
}
