using Quire.Runtime;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Cli;

/// <summary>How a program ends: SystemExit, an uncaught exception, and what is flushed and freed then.</summary>
internal static unsafe class MainExit
{
    /// <summary>Reports the pending exception as CPython does and gives the exit code for it.</summary>
    public static int Report(Interpreter py)
    {
        if (Errors.Matches(py, TypeIndex.SystemExit))
            return SystemExit(py);
        bool isInterrupt = Errors.Matches(py, TypeIndex.KeyboardInterrupt);
        using var exception = new PyOwned(py, Errors.Take(py));
        FlushOutput(py);
        PyObject* traceback = ((PyBaseException*)exception.Pointer)->Traceback;
        PyObject* hook = PyDict.GetName(py, py.SysDict, Name.excepthook);
        using var held = new PyOwned(py, Ref.XNew(hook));
        using var result = new PyOwned(py, hook == null ? null : Call.ThreeArgs(
            py, hook, (PyObject*)py.TypeOf(exception.Pointer), exception.Pointer, traceback == null ? py.None : traceback));
        if (result.IsNull)
        {
            Errors.Clear(py);
            ExceptionDisplay.WriteToStandardError(py, ExceptionDisplay.Format(py, exception.Pointer, withContext: true));
        }
        return isInterrupt ? ExitCodes.Interrupted : ExitCodes.Failure;
    }

    // None is 0, an int is itself, anything else is printed and means 1.
    private static int SystemExit(Interpreter py)
    {
        using var exception = new PyOwned(py, Errors.Take(py));
        PyObject* code = ExceptionFields.Get(py, exception.Pointer, ExceptionFields.SystemExitCode);
        if (code == py.None)
            return ExitCodes.Success;
        if (PyInt.Check(code, py))
            return PyInt.TryGetLong(code, out long number) ? (int)(number & 0xFF) : 0xFF;
        FlushOutput(py);
        using var text = new PyOwned(py, Conversion.Str(py, code));
        if (!text.IsNull)
            ExceptionDisplay.WriteToStandardError(py, Conversion.Text(text.Pointer) + "\n");
        Errors.Clear(py);
        return ExitCodes.Failure;
    }

    /// <summary>Flushes, clears the modules and flushes again for what finalizers wrote.</summary>
    public static int Close(Interpreter py, int exitCode)
    {
        bool isFlushed = FlushOutput(py);
        InterpreterShutdown.ClearModules(py);
        const int CannotFlush = 120;
        return isFlushed || exitCode != 0 ? exitCode : CannotFlush;
    }

    private static bool FlushOutput(Interpreter py)
    {
        PyObject* stream = py.SysDict == null ? null : PyDict.GetName(py, py.SysDict, Name.stdout);
        if (stream == null || stream == py.None)
            return true;
        using var held = new PyOwned(py, Ref.New(stream));
        using var flushed = new PyOwned(py, Call.Method(py, stream, Name.flush));
        if (!flushed.IsNull)
            return true;
        Errors.Clear(py);
        return false;
    }
}
