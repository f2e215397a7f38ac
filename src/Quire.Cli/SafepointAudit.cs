using Quire.Memory;
using Quire.Runtime;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tracing;
using Quire.Runtime.Vm;

namespace Quire.Cli;

/// <summary>
/// --audit and QUIRE_STRESS=audit: recounts the heap where the program can be interrupted, and when it has ended. Each difference is printed once.
/// </summary>
internal sealed unsafe class SafepointAudit
{
    private const int MaxLines = 40;

    private readonly Interpreter _py;
    private readonly bool _thinsOut;
    private readonly HashSet<string> _seen = [];
    private long _audits;
    private long _untilNext;

    /// <param name="py">The interpreter, before it runs the program.</param>
    /// <param name="every">Audit at safe points too.</param>
    /// <param name="thinsOut">After the n-th audit n safe points pass by: enough for a whole suite of programs.</param>
    public SafepointAudit(Interpreter py, bool every, bool thinsOut)
    {
        _py = py;
        _thinsOut = thinsOut;
        if (!every)
            return;
        py.SafepointObserver = AtSafepoint;
        Interlocked.Or(ref py.Attention, Safepoint.Watch);
    }

    /// <summary>Differences found so far.</summary>
    public int Differences => _seen.Count;

    /// <summary>To be called when the program has ended.</summary>
    public void AtEnd()
    {
        _py.SafepointObserver = null;
        Interlocked.And(ref _py.Attention, ~Safepoint.Watch);
        Audit("at the end");
    }

    private void AtSafepoint()
    {
        if (_untilNext-- > 0 || HoldsInNativeCode())
            return;
        _untilNext = _thinsOut ? _audits : 0;
        Audit($"at line {LineOf(_py.CurrentFrame)}");
    }

    // A native function that called back into the program may hold references that nobody can see.
    private bool HoldsInNativeCode()
    {
        Frame* outermost = _py.CurrentFrame;
        for (; outermost->Previous != null; outermost = outermost->Previous)
        {
            if (outermost->Has(FrameFlags.IsEntry))
                return true;
        }
        // Who calls these two holds nothing in secret; others, such as the write() of the program's own sys.stderr, are called from within something.
        bool isKnown = _py.IsRunningMain || (_py.UncaughtHook != null && outermost->Function == _py.UncaughtHook);
        return !isKnown || _py.Pending != null;
    }

    // While the program runs, whoever runs it holds __main__, its function and its code once more.
    private bool IsHeldByRunner(AuditDifference difference)
    {
        Frame* outermost = _py.CurrentFrame;
        if (outermost == null || difference.Stored != difference.Found + 1)
            return false;
        while (outermost->Previous != null)
            outermost = outermost->Previous;
        PyObject* main = PyDict.GetText(_py, _py.Modules, "__main__");
        return difference.Address == Place(outermost->Function) || difference.Address == Place(outermost->Code)
            || (main != null && difference.Address == Place(main));
    }

    private static string Place(void* o) => Heap.Locate(o).ToString();

    private static int LineOf(Frame* frame) => PyCode.LineAt(frame->Code, Frame.LastInstruction(frame));

    private void Audit(string moment)
    {
        _audits++;
        foreach (AuditDifference difference in ReferenceAudit.Run(_py))
        {
            if (IsHeldByRunner(difference))
                continue;
            if (_seen.Add($"{difference.Address} {difference.TypeName}") && _seen.Count <= MaxLines)
                Console.Error.WriteLine($"quire: audit {moment}: {difference}");
        }
    }
}
