using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Threading;

/// <summary>What locks of both kinds say of blocking and timeouts.</summary>
internal static unsafe class LockWaiting
{
    public static bool Check(Interpreter py, bool blocking, double timeout)
    {
        const double Longest = 9223372036.0;
        if (!blocking && timeout != -1)
            Raise.ValueError(py, "can't specify a timeout for a non-blocking call");
        else if (timeout < 0 && timeout != -1)
            Raise.ValueError(py, "timeout value must be a non-negative number");
        else if (timeout > Longest)
            Raise.OverflowError(py, "timeout value is too large");
        return !py.HasError;
    }

    /// <summary>The lock is taken, by this very thread: nobody will release it while it waits.</summary>
    public static PyObject* InVain(Interpreter py, bool blocking, double timeout)
    {
        if (blocking && timeout < 0)
            return Raise.RuntimeError(py, "deadlock: the only thread waits for a lock that it holds");
        if (timeout > 0)
            Thread.Sleep(TimeSpan.FromSeconds(timeout));
        return PyBool.From(py, false);
    }
}
