using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// The end of an interpreter, in CPython's order: __main__'s names, the other modules, then what is left. After <see cref="Finish"/> the
/// heap is empty unless something leaked or was made in cycles that no collection found.
/// </summary>
internal static unsafe class InterpreterShutdown
{
    /// <summary>Clears modules so that finalizers run while there is still a Python to run them in.</summary>
    public static void ClearModules(Interpreter py)
    {
        if (py.Modules == null)
            return;
        Errors.Clear(py);
        var kept = new List<nint>();
        TakeModules(py, kept);
        foreach (nint module in kept)
        {
            bool isCore = ((PyModule*)module)->Dict == py.BuiltinsDict || ((PyModule*)module)->Dict == py.SysDict;
            if (!isCore && ((PyObject*)module)->Count > 1)
                ModuleClearing.ClearNames(py, (PyModule*)module);
            if (!isCore)
                Ref.Dec(py, (PyObject*)module);
        }
        Ref.Clear(py, py.BaseHandled);
        py.Collector.CollectAll();
        ReleaseCore(py, kept);
    }

    // Takes every module out of sys.modules, in order of import; each list entry owns a reference.
    private static void TakeModules(Interpreter py, List<nint> kept)
    {
        long position = 0;
        while (PyDict.Next(py.Modules, ref position, out _, out PyObject* module))
        {
            if (Types.IsInstance(py, module, TypeIndex.Module))
                kept.Add((nint)Ref.New(module));
        }
        PyDict.Clear(py, py.Modules);
    }

    private static void ReleaseCore(Interpreter py, List<nint> kept)
    {
        if (py.SysDict != null)
            PyDict.Clear(py, py.SysDict);
        if (py.BuiltinsDict != null)
            PyDict.Clear(py, py.BuiltinsDict);
        foreach (nint module in kept)
        {
            var core = (PyModule*)module;
            if (core->Dict == py.BuiltinsDict || core->Dict == py.SysDict)
                Ref.Dec(py, (PyObject*)core);
        }
        py.Collector.CollectAll();
        py.Collector.ReleaseLists();
    }

    /// <summary>Gives up everything the interpreter itself holds; the types go last.</summary>
    public static void Finish(Interpreter py)
    {
        PyDict* sys = py.SysDict;
        PyDict* builtins = py.BuiltinsDict;
        PyDict* modules = py.Modules;
        py.SysDict = py.BuiltinsDict = py.Modules = null;
        Ref.XDec(py, (PyObject*)sys);
        Ref.XDec(py, (PyObject*)builtins);
        Ref.XDec(py, (PyObject*)modules);
        Errors.Clear(py);
        Release(py, ref py.MemoryErrorInstance);
        TypeBootstrap.ReleaseContents(py);
        ReleaseTable(py, ref py.NameTable, NameTexts.All.Length);
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
        py.Stack.Release();
        py.Weak.Free();
        if (py.BaseHandled != null)
            py.Heap.Free(py.BaseHandled);
        py.BaseHandled = py.Handled = null;
        TypeBootstrap.FreeRecords(py);
        py.Interned.Release(py);
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
