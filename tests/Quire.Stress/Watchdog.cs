using Quire.Runtime;
using Quire.Runtime.Vm;

namespace Quire.Stress;

/// <summary>Presses Ctrl-C for runs that last too long: once at first, then ten times a second for programs that catch it.</summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private Interpreter? _py;
    private DateTime _deadline;
    private bool _hasInterrupted;

    public Watchdog() => _timer = new Timer(_ => Look(), null, 100, 100);

    public void Watch(Interpreter py, double seconds)
    {
        lock (_lock)
        {
            _py = py;
            _hasInterrupted = false;
            _deadline = DateTime.UtcNow.AddSeconds(seconds);
        }
    }

    /// <summary>True when the run was interrupted. Afterwards the interpreter is not touched any more.</summary>
    public bool Leave()
    {
        lock (_lock)
        {
            _py = null;
            return _hasInterrupted;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_lock)
        {
            if (_py == null || DateTime.UtcNow < _deadline)
                return;
            _hasInterrupted = true;
            Interlocked.Or(ref _py.Attention, Safepoint.Interrupt);
        }
    }
}
