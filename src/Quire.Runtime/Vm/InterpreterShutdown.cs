using Quire.Runtime.Collector;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// The end of an interpreter. Who runs a program calls <see cref="ExitCallbacks.Run"/>, <see cref="ClearModules"/> and <see cref="Finish"/> in
/// this order; after the last the heap is empty unless something leaked.
/// </summary>
internal static unsafe class InterpreterShutdown
{
    /// <summary>
    /// Lets go of the program's objects while there is still a Python to finalize them in: garbage, then modules (<see cref="ModuleShutdown"/>),
    /// then what sys and builtins hold.
    /// </summary>
    public static void ClearModules(Interpreter py)
    {
        if (py.Modules == null)
            return;
        Errors.Clear(py);
        py.IsFinalizing = true;
        Ref.Clear(py, py.BaseHandled);
        py.Collector.CollectAll();
        new ExitOrder(py).Assign();
        ModuleShutdown.Run(py);
        ExitCallbacks.Clear(py);
        ReleaseHooks(py);
        Ref.XDec(py, Take(ref py.BuiltinsCopy));
        PyDict.Clear(py, py.SysDict);
        PyDict.Clear(py, py.BuiltinsDict);
        py.Collector.ReleaseLists();
        py.Collector.Thaw();
        py.Collector.CollectAll();
    }

    private static void ReleaseHooks(Interpreter py)
    {
        PyList* hooks = py.AuditHooks;
        py.AuditHooks = null;
        Ref.XDec(py, (PyObject*)hooks);
        Release(py, ref py.AsyncFirstIteration);
        Release(py, ref py.AsyncFinalizer);
    }

    private static PyObject* Take(ref PyDict* field)
    {
        PyDict* taken = field;
        field = null;
        return (PyObject*)taken;
    }

    /// <summary>Gives up everything the interpreter itself holds; the types go last.</summary>
    public static void Finish(Interpreter py)
    {
        PyDict* sys = py.SysDict;
        PyDict* builtins = py.BuiltinsDict;
        PyDict* modules = py.Modules;
        py.SysDict = py.BuiltinsDict = py.Modules = null;
        // After a start that failed the modules are still whole, and their functions refer to them.
        ClearNames(py, sys);
        ClearNames(py, builtins);
        Ref.XDec(py, Take(ref py.BuiltinsCopy));
        Ref.XDec(py, (PyObject*)sys);
        Ref.XDec(py, (PyObject*)builtins);
        Ref.XDec(py, (PyObject*)modules);
        ReleaseHooks(py);
        PyDict* warnings = py.WarningState;
        py.WarningState = null;
        Ref.XDec(py, (PyObject*)warnings);
        Errors.Clear(py);
        Release(py, ref py.MemoryErrorInstance);
        TypeBootstrap.ReleaseContents(py);
        ReleaseTable(py, ref py.NameTable, NameTexts.Count);
        ReleaseTable(py, ref py.Latin1Strs, 256);
        ReleaseTable(py, ref py.ByteObjects, 256);
        ReleaseTable(py, ref py.SmallInts, Interpreter.SmallIntMax - Interpreter.SmallIntMin + 1);
        Release(py, ref py.EmptyTuple);
        Release(py, ref py.EmptyStr);
        Release(py, ref py.EmptyBytes);
        Release(py, ref py.True);
        Release(py, ref py.False);
        Release(py, ref py.NotImplemented);
        Release(py, ref py.EllipsisObject);
        Release(py, ref py.None);
        py.AllocationSites.End();
        py.Stack.Release();
        py.Weak.Free();
        py.FinalizerOrder.Free();
        if (py.BaseHandled != null)
            py.Heap.Free(py.BaseHandled);
        py.BaseHandled = py.Handled = null;
        TypeBootstrap.FreeRecords(py);
        py.Interned.Release(py);
    }

    private static void ClearNames(Interpreter py, PyDict* names)
    {
        if (names != null)
            PyDict.Clear(py, names);
    }

    private static void Release(Interpreter py, ref PyObject* field)
    {
        PyObject* old = field;
        field = null;
        Ref.XDec(py, old);
    }

    private static void ReleaseTable(Interpreter py, ref PyObject** table, int length)
    {
        PyObject** old = table;
        table = null;
        if (old == null)
            return;
        for (int i = 0; i < length; i++)
            Ref.XDec(py, old[i]);
        py.Heap.Free(old);
    }
}
