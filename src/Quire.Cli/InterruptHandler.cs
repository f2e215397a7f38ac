using Quire.Runtime;
using Quire.Runtime.Vm;

namespace Quire.Cli;

/// <summary>Ctrl-C raises KeyboardInterrupt at the program's next safe point.</summary>
internal sealed class InterruptHandler : IDisposable
{
    private readonly ConsoleCancelEventHandler _handler;

    public InterruptHandler(Interpreter py)
    {
        _handler = (_, e) =>
        {
            e.Cancel = true;
            Interlocked.Or(ref py.Attention, Safepoint.Interrupt);
        };
        Console.CancelKeyPress += _handler;
    }

    public void Dispose() => Console.CancelKeyPress -= _handler;
}
