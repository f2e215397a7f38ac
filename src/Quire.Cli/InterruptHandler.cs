using System.Runtime.InteropServices;
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

    // Console.CancelKeyPress would prepare the whole terminal, which takes 10 ms.
    private readonly PosixSignalRegistration _registration;

    public InterruptHandler(Interpreter py)
    {
        long first = 0;
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            bool isIgnored = (py.Attention & Safepoint.Interrupt) != 0 && Environment.TickCount64 - first > PatienceMilliseconds;
            context.Cancel = !isIgnored;
            if (isIgnored)
                Environment.Exit(ExitCodes.Interrupted);
            first = Environment.TickCount64;
            Interlocked.Or(ref py.Attention, Safepoint.Interrupt);
        });
    }

    public void Dispose() => _registration.Dispose();
}
