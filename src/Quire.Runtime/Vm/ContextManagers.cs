using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>with and async with.</summary>
internal static unsafe class ContextManagers
{
    /// <summary>Looks __exit__ up (owned in *exit) and calls __enter__; null with an exception and *exit released.</summary>
    public static PyObject* Enter(Interpreter py, PyObject* manager, bool isAsync, PyObject** exit)
    {
        *exit = null;
        Name enterName = isAsync ? Name.__aenter__ : Name.__enter__;
        Name exitName = isAsync ? Name.__aexit__ : Name.__exit__;
        using var enter = new PyOwned(py, Attributes.LookupSpecial(py, manager, enterName));
        if (enter.IsNull)
            return py.HasError ? null : NotAManager(py, manager, isAsync, missesExit: false);
        PyObject* bound = Attributes.LookupSpecial(py, manager, exitName);
        if (bound == null)
            return py.HasError ? null : NotAManager(py, manager, isAsync, missesExit: true);
        PyObject* result = Call.NoArgs(py, enter.Pointer);
        if (result == null)
            Ref.Dec(py, bound);
        else
            *exit = bound;
        return result;
    }

    private static PyObject* NotAManager(Interpreter py, PyObject* manager, bool isAsync, bool missesExit)
    {
        string kind = isAsync ? "asynchronous context manager" : "context manager";
        string missed = missesExit ? $" (missed {(isAsync ? "__aexit__" : "__exit__")} method)" : "";
        return Raise.TypeError(py, $"'{Types.NameOf(py, manager)}' object does not support the {kind} protocol{missed}");
    }

    /// <summary>Calls __exit__(type, exception, traceback).</summary>
    public static PyObject* ExitWithException(Interpreter py, PyObject* exit, PyObject* exception)
    {
        PyObject* traceback = ((PyBaseException*)exception)->Traceback;
        using var held = new PyOwned(py, Ref.New(traceback == null ? py.None : traceback));
        return Call.ThreeArgs(py, exit, (PyObject*)py.TypeOf(exception), exception, held.Pointer);
    }
}
