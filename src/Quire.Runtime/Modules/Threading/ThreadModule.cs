using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Threading;

/// <summary>
/// The module <c>_thread</c> as far as an interpreter with one thread goes: locks, and the thread's number. It starts no threads.
/// </summary>
[PyModule("_thread", Doc = "Locks, and what is known of the one thread of the interpreter.")]
internal static unsafe partial class ThreadModule
{
    /// <summary>The number of the only thread.</summary>
    public const long Ident = 1;

    internal static int Execute(Interpreter py, PyModule* module)
    {
        var add = new ModuleBuilder(py, module);
        add.Type(TypeIndex.Lock);
        add.Type(TypeIndex.RLock);
        add.Store("LockType", Ref.New((PyObject*)py.TypeTable[TypeIndex.Lock]));
        add.Store("error", Ref.New((PyObject*)py.TypeTable[TypeIndex.RuntimeError]));
        add.Float("TIMEOUT_MAX", 9223372036.0);
        return add.Failed ? -1 : 0;
    }

    [PyFunction("get_ident()", Module = "_thread", Doc = "The number of the thread.")]
    internal static PyObject* GetIdent(Interpreter py) => PyInt.FromLong(py, Ident);

    [PyFunction("_get_main_thread_ident()", Module = "_thread", Doc = "The number of the main thread, which is the only one.")]
    internal static PyObject* GetMainIdent(Interpreter py) => PyInt.FromLong(py, Ident);

    [PyFunction("get_native_id()", Module = "_thread", Doc = "The number the operating system might know the thread by.")]
    internal static PyObject* GetNativeId(Interpreter py) => PyInt.FromLong(py, Environment.ProcessId);

    [PyFunction("_is_main_interpreter()", Module = "_thread", Doc = "Whether this is the first interpreter; always True.")]
    internal static PyObject* IsMainInterpreter(Interpreter py) => PyBool.From(py, true);

    [PyFunction("_count()", Module = "_thread", Doc = "How many threads the program has started: 0.")]
    internal static PyObject* Count(Interpreter py) => PyInt.FromLong(py, 0);

    [PyFunction("allocate_lock()", Module = "_thread", Doc = "A new lock.")]
    internal static PyObject* AllocateLock(Interpreter py) => PyLock.Make(py);
}
