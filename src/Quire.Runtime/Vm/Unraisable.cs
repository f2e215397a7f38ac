using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Exceptions nobody can catch: in __del__, in a weak reference's callback, while the interpreter closes.</summary>
internal static unsafe class Unraisable
{
    /// <summary>Calls sys.unraisablehook with the pending exception, which is cleared; writes to stderr when there is no hook or it fails.</summary>
    public static void Report(Interpreter py, PyObject* where, string? message)
    {
        using var exception = new PyOwned(py, Errors.Take(py));
        if (exception.IsNull)
            return;
        PyObject* hook = py.SysDict == null ? null : PyDict.GetName(py, py.SysDict, Name.unraisablehook);
        if (hook == null || hook->Is(TypeIndex.Builtin))
        {
            Write(py, exception.Pointer, where, message);
            return;
        }
        using var held = new PyOwned(py, Ref.New(hook));
        using var args = new PyOwned(py, Modules.Sys.UnraisableHookArgs.New(py, exception.Pointer, where, message));
        using var result = new PyOwned(py, args.IsNull ? null : Call.OneArg(py, hook, args.Pointer));
        if (result.IsNull)
        {
            Errors.Clear(py);
            Write(py, exception.Pointer, where, message);
        }
    }

    /// <summary>The text the default hook writes. Never leaves an exception.</summary>
    public static void Write(Interpreter py, PyObject* exception, PyObject* where, string? message)
    {
        string text = where == null
            ? (message == null ? "" : message + ":\n")
            : $"{message ?? "Exception ignored in"}: {Conversion.ReprText(py, where)}\n";
        ExceptionDisplay.WriteToStandardError(py, text + ExceptionDisplay.Format(py, exception, withContext: false));
        Errors.Clear(py);
    }
}
