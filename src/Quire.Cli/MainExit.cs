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
        // Held where an audit finds it: the hook may be a function of the program's.
        PyObject* exception = py.UncaughtException = Errors.Take(py);
        FlushOutput(py);
        PyObject* traceback = ((PyBaseException*)exception)->Traceback;
        RememberLast(py, exception, traceback);
        CallHook(py, exception, traceback);
        Release(py, ref py.UncaughtHook);
        Release(py, ref py.UncaughtException);
        return isInterrupt ? ExitCodes.Interrupted : ExitCodes.Failure;
    }

    // sys.last_exc and its like keep the exception, and the frames in its traceback, until modules are cleared.
    private static void RememberLast(Interpreter py, PyObject* exception, PyObject* traceback)
    {
        bool isKept = PyDict.SetText(py, py.SysDict, "last_exc", exception) == 0
            && PyDict.SetText(py, py.SysDict, "last_type", (PyObject*)py.TypeOf(exception)) == 0
            && PyDict.SetText(py, py.SysDict, "last_value", exception) == 0
            && PyDict.SetText(py, py.SysDict, "last_traceback", traceback == null ? py.None : traceback) == 0;
        if (!isKept)
            Errors.Clear(py);
    }

    private static void CallHook(Interpreter py, PyObject* exception, PyObject* traceback)
    {
        PyObject* hook = py.UncaughtHook = Ref.XNew(PyDict.GetName(py, py.SysDict, Name.excepthook));
        if (hook == null)
        {
            ExceptionDisplay.WriteToStandardError(
                py, "sys.excepthook is missing\n" + ExceptionDisplay.Format(py, exception, withContext: true));
            return;
        }
        using var result = new PyOwned(py, Call.ThreeArgs(
            py, hook, (PyObject*)py.TypeOf(exception), exception, traceback == null ? py.None : traceback));
        if (!result.IsNull)
            return;
        using var failure = new PyOwned(py, Errors.Take(py));
        string text = "Error in sys.excepthook:\n" + ExceptionDisplay.Format(py, failure.Pointer, withContext: true)
            + "\nOriginal exception was:\n" + ExceptionDisplay.Format(py, exception, withContext: true);
        ExceptionDisplay.WriteToStandardError(py, text);
    }

    private static void Release(Interpreter py, ref PyObject* field)
    {
        PyObject* held = field;
        field = null;
        Ref.XDec(py, held);
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

    /// <summary>Calls what atexit registered, flushes and clears the modules; streams flush what finalizers wrote when they go.</summary>
    public static int Close(Interpreter py, int exitCode)
    {
        ExitCallbacks.Run(py);
        bool isFlushed = LastFlush(py, Name.stdout, "stdout") & LastFlush(py, Name.stderr, "stderr");
        InterpreterShutdown.ClearModules(py);
        return isFlushed ? exitCode : ExitCodes.CannotFlush;
    }

    // What the program wrote last may still not have arrived: the exit code must tell.
    private static bool LastFlush(Interpreter py, Name name, string shown)
    {
        if (Flush(py, name))
            return true;
        using var error = new PyOwned(py, Errors.Take(py));
        string text = ExceptionDisplay.Format(py, error.Pointer, withContext: false);
        ExceptionDisplay.WriteToStandardError(py, $"Exception ignored on flushing sys.{shown}:\n{text}");
        Errors.Clear(py);
        return false;
    }

    private static void FlushOutput(Interpreter py)
    {
        if (!Flush(py, Name.stdout))
            Errors.Clear(py);
    }

    // False with an exception.
    private static bool Flush(Interpreter py, Name name)
    {
        PyObject* stream = py.SysDict == null ? null : PyDict.GetName(py, py.SysDict, name);
        if (stream == null || stream == py.None)
            return true;
        using var held = new PyOwned(py, Ref.New(stream));
        PyObject* closed;
        using var closedName = new PyOwned(py, PyStr.Intern(py, "closed"));
        if (closedName.IsNull || Attributes.TryGet(py, stream, closedName.Pointer, &closed) < 0)
            return false;
        using var isClosed = new PyOwned(py, closed);
        if (closed != null && Conversion.IsTrue(py, closed) != 0)
            return !py.HasError;
        using var flushed = new PyOwned(py, Call.Method(py, stream, Name.flush));
        return !flushed.IsNull;
    }
}
