using Quire.Runtime.Modules.Threading;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Sys;

/// <summary>What sys tells of the inside of the interpreter to tools and tests.</summary>
internal static unsafe class InternalFunctions
{
    [PyFunction("_clear_type_cache()", Module = "sys", Doc = "Has nothing to do here: what look-ups found stays valid.")]
    internal static PyObject* ClearTypeCache(Interpreter py) => Ref.New(py.None);

    [PyFunction("_clear_internal_caches()", Module = "sys", Doc = "Has nothing to do here: no cache grows with the program.")]
    internal static PyObject* ClearInternalCaches(Interpreter py) => Ref.New(py.None);

    [PyFunction("_is_gil_enabled()", Module = "sys", Doc = "Always True: one thread at a time runs Python.")]
    internal static PyObject* IsGilEnabled(Interpreter py) => PyBool.From(py, true);

    [PyFunction("getunicodeinternedsize(*, _only_immortal=False)", Module = "sys", Doc = "The number of interned strs; none of them is immortal.")]
    internal static PyObject* GetInternedSize(Interpreter py, bool onlyImmortal) => PyInt.FromLong(py, onlyImmortal ? 0 : py.Interned.Count);

    [PyFunction("call_tracing(func, args, /)", Module = "sys", Doc = "Calls func(*args): nothing is traced here, inside it or out.")]
    internal static PyObject* CallTracing(Interpreter py, PyObject* function, PyObject* args) => PyTuple.Check(py, args)
        ? Call.WithTuple(py, function, (PyTuple*)args, null)
        : Raise.TypeError(py, $"call_tracing() argument 2 must be tuple, not {(args == py.None ? "None" : Types.NameOf(py, args))}");

    [PyFunction("_current_frames()", Module = "sys", Doc = "A dict of the running frame by thread.")]
    internal static PyObject* CurrentFrames(Interpreter py)
    {
        if (py.AuditHooks != null && Auditing.Event(py, "sys._current_frames") < 0)
            return null;
        using var frame = new PyOwned(py, py.CurrentFrame == null ? Ref.New(py.None) : (PyObject*)PyFrame.For(py, py.CurrentFrame));
        return ByThread(py, frame.Pointer);
    }

    [PyFunction("_current_exceptions()", Module = "sys", Doc = "A dict of the exception being handled by thread, None for none.")]
    internal static PyObject* CurrentExceptions(Interpreter py)
    {
        if (py.AuditHooks != null && Auditing.Event(py, "sys._current_exceptions") < 0)
            return null;
        PyObject* handled = Errors.Handled(py);
        return ByThread(py, handled == null ? py.None : handled);
    }

    private static PyObject* ByThread(Interpreter py, PyObject* value)
    {
        using var threads = new PyOwned(py, value == null ? null : (PyObject*)PyDict.New(py));
        using var ident = new PyOwned(py, threads.IsNull ? null : PyInt.FromLong(py, ThreadModule.Ident));
        return ident.IsNull || PyDict.Set(py, (PyDict*)threads.Pointer, ident.Pointer, value) < 0 ? null : threads.Move();
    }

    [PyFunction("get_coroutine_origin_tracking_depth()", Module = "sys", Doc = "How many frames a coroutine is to remember of its making.")]
    internal static PyObject* GetOriginDepth(Interpreter py) => PyInt.FromLong(py, py.CoroutineOriginDepth);

    [PyFunction("set_coroutine_origin_tracking_depth(depth)", Module = "sys", Doc = "Sets how many frames a coroutine is to remember of its making.")]
    internal static PyObject* SetOriginDepth(Interpreter py, int depth)
    {
        if (depth < 0)
            return Raise.ValueError(py, "depth must be >= 0");
        py.CoroutineOriginDepth = depth;
        return Ref.New(py.None);
    }
}
