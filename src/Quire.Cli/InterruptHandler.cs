using Quire.Runtime;
using Quire.Runtime.Vm;

namespace Quire.Cli;

/// <summary>
/// Ctrl-C raises KeyboardInterrupt at the program's next safe point. When it is pressed again and the program has not come to one in the
/// meantime (in one enormous multiplication, for instance), the process ends.
/// </summary>
internal sealed class InterruptHandler : IDisposable
{
    private const int PatienceMilliseconds = 1000;

    private readonly ConsoleCancelEventHandler _handler;

    public InterruptHandler(Interpreter py)
    {
        long first = 0;
        _handler = (_, e) =>
        {
            bool isIgnored = (py.Attention & Safepoint.Interrupt) != 0 && Environment.TickCount64 - first > PatienceMilliseconds;
            e.Cancel = !isIgnored;
            if (isIgnored)
                Environment.Exit(ExitCodes.Interrupted);
            first = Environment.TickCount64;
            Interlocked.Or(ref py.Attention, Safepoint.Interrupt);
        };
        Console.CancelKeyPress += _handler;
    }

    public void Dispose() => Console.CancelKeyPress -= _handler;
}
