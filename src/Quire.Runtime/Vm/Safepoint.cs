using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>What the loop does between instructions when <see cref="Interpreter.Attention"/> is set.</summary>
internal static unsafe class Safepoint
{
    /// <summary>Ctrl-C was pressed.</summary>
    public const int Interrupt = Interrupts.Bit;

    /// <summary>Enough containers were allocated for an automatic collection.</summary>
    public const int Collect = 2;

    /// <summary>Somebody watches every safe point (see <see cref="Interpreter.SafepointObserver"/>). Stays set.</summary>
    public const int Watch = 4;

    /// <summary>0, or −1 with an exception to raise where the program is.</summary>
    public static int Attend(Interpreter py)
    {
        int wanted = py.Attention;
        if ((wanted & Interrupt) != 0)
        {
            Interrupts.Raise(py);
            return -1;
        }
        Interlocked.And(ref py.Attention, ~(wanted & ~Watch));
        if ((wanted & Collect) != 0)
            py.Collector.CollectIfDue();
        if ((wanted & Watch) != 0)
            py.SafepointObserver?.Invoke();
        return 0;
    }
}
