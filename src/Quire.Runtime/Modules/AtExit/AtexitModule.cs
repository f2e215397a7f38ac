using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.AtExit;

/// <summary>The module <c>atexit</c>. What is registered belongs to the interpreter, whichever copy of the module it came through.</summary>
[PyModule("atexit", Doc = "Functions to be called when the program ends.")]
internal static unsafe partial class AtexitModule
{
    [PyFunction("register(func, /, *args, **kwargs)", Doc = "Has func called with these arguments when the program ends; returns func.")]
    internal static PyObject* Register(Interpreter py, PyObject** args, int count, PyObject* kwnames)
    {
        if (count == 0)
            return Raise.TypeError(py, "register() takes at least 1 argument (0 given)");
        if (py.TypeOf(args[0])->Call == null)
            return Raise.TypeError(py, "the first argument must be callable");
        using var positional = new PyOwned(py, PyTuple.FromBorrowed(py, args + 1, count - 1));
        if (positional.IsNull)
            return null;
        bool hasKeywords = kwnames != null && ((PyTuple*)kwnames)->Length > 0;
        using var keywords = new PyOwned(py, hasKeywords ? KeywordDict(py, args + count, (PyTuple*)kwnames) : null);
        if (hasKeywords && keywords.IsNull)
            return null;
        return ExitCallbacks.Add(py, args[0], positional.Pointer, keywords.Pointer) < 0 ? null : Ref.New(args[0]);
    }

    [PyFunction("unregister(func, /)", Doc = "Takes back whatever was registered that equals func.")]
    internal static int Unregister(Interpreter py, PyObject* func) => ExitCallbacks.Remove(py, func);

    [PyFunction("_clear()", Doc = "Forgets everything registered.")]
    internal static int Clear(Interpreter py)
    {
        ExitCallbacks.Clear(py);
        return 0;
    }

    [PyFunction("_run_exitfuncs()", Doc = "Calls everything registered now, the last first.")]
    internal static int RunExitFunctions(Interpreter py)
    {
        ExitCallbacks.Run(py);
        return 0;
    }

    [PyFunction("_ncallbacks()", Doc = "The number of registrations, those taken back included.")]
    internal static long CountCallbacks(Interpreter py) => ExitCallbacks.Count(py);

    private static PyObject* KeywordDict(Interpreter py, PyObject** values, PyTuple* names)
    {
        using var dict = new PyOwned(py, (PyObject*)PyDict.New(py));
        for (long i = 0; i < names->Length && !dict.IsNull; i++)
        {
            if (PyDict.SetStr(py, (PyDict*)dict.Pointer, PyTuple.Items(names)[i], values[i]) < 0)
                return null;
        }
        return dict.Move();
    }
}
